import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';

const connections = 4;
const slowMs = 10_000;
/** How many rows the cache may hold in all. */
const cachedRows = 500_000;

export type Parameters = Record<string, string | number | null> & { release: number };

/** A query that took too long and was stopped. */
class QueryTooSlow extends Error {}

/** Runs queries on a few connections, stops slow ones, and remembers answers: a release never changes. */
export class Reader {
	private readonly idle: DuckDBConnection[] = [];
	private readonly all: DuckDBConnection[] = [];
	private readonly waiting: ((connection: DuckDBConnection) => void)[] = [];
	private readonly answers = new Map<string, { rows: Promise<unknown>; size: number }>();

	private constructor() {}

	static async open(instance: DuckDBInstance): Promise<Reader> {
		const reader = new Reader();
		for (let count = 0; count < connections; count++) reader.all.push(await instance.connect());
		reader.idle.push(...reader.all);
		return reader;
	}

	/** The rows of a query, each checked by the schema. The array is shared: do not change it. */
	read<R>(sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<readonly R[]> {
		return this.remember(`${sql}\n${JSON.stringify(parameters)}`, () => this.run(sql, row, parameters));
	}

	/** As `read`, without remembering: for large answers that are asked for once. */
	async run<R>(sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<R[]> {
		const rows = await this.rows(sql, parameters);
		return z.array(row).parse(rows);
	}

	forget(): void {
		this.answers.clear();
	}

	close(): void {
		for (const connection of this.all) connection.closeSync();
	}

	private remember<R>(key: string, ask: () => Promise<R[]>): Promise<readonly R[]>;
	private remember(key: string, ask: () => Promise<unknown[]>): Promise<unknown> {
		const known = this.answers.get(key);
		if (known) {
			this.answers.delete(key);
			this.answers.set(key, known);
			return known.rows;
		}
		const rows = ask();
		const answer = { rows, size: 0 };
		this.answers.set(key, answer);
		rows.then(
			(found) => {
				answer.size = found.length + 1;
				this.shrink();
			},
			() => this.answers.delete(key)
		);
		return rows;
	}

	private shrink(): void {
		let size = 0;
		for (const answer of this.answers.values()) size += answer.size;
		for (const [key, answer] of this.answers) {
			if (size <= cachedRows) return;
			this.answers.delete(key);
			size -= answer.size;
		}
	}

	private async rows(sql: string, parameters: Record<string, DuckDBValue>) {
		const connection = this.idle.pop() ?? (await new Promise<DuckDBConnection>((next) => this.waiting.push(next)));
		const limit = { passed: false };
		const timer = setTimeout(() => {
			limit.passed = true;
			connection.interrupt();
		}, slowMs);
		try {
			const reader = await connection.runAndReadAll(sql, parameters);
			return reader.getRowObjectsJS();
		} catch (error) {
			throw limit.passed ? new QueryTooSlow(sql, { cause: error }) : error;
		} finally {
			clearTimeout(timer);
			const next = this.waiting.shift();
			if (next) next(connection);
			else this.idle.push(connection);
		}
	}
}
