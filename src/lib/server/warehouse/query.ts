import type { DuckDBConnection, DuckDBInstance, DuckDBValue } from '@duckdb/node-api';
import { z } from 'zod';
import type { Audience } from '../audience';

const connections = 4;
/** How long a query may take, in milliseconds. */
const patience = 10_000;
/** How many rows the cache may hold in all. */
const cachedRows = 500_000;

export type Parameters = Record<string, string | number | null> & { release: number };

/** A query that took too long and was stopped. */
export class QueryTooSlow extends Error {}

const lookSql = `set variable audience = from_json($audience, '${JSON.stringify({
	unseen: ['VARCHAR'],
	own: ['VARCHAR'],
	activities: 'VARCHAR',
	plans: 'VARCHAR',
	progress: 'VARCHAR',
	units: ['VARCHAR']
})}')`;

/** Tells the macros of schema/asking.sql who asks on a connection; until then it sees nothing. */
export async function lookAs(connection: DuckDBConnection, audience: Audience): Promise<void> {
	await connection.run(lookSql, { audience: JSON.stringify({ ...audience, key: undefined }) });
}

/**
 * Runs queries on a few connections, each as its audience sees, stops slow ones, and remembers answers: a release never
 * changes.
 */
export class Reader {
	private readonly idle: DuckDBConnection[] = [];
	private readonly all: DuckDBConnection[] = [];
	/** As whom a connection looks; as nobody at first. */
	private readonly looks = new WeakMap<DuckDBConnection, string>();
	private readonly waiting: ((connection: DuckDBConnection) => void)[] = [];
	private readonly answers = new Map<string, { rows: Promise<unknown>; size: number }>();

	/** Counts how often everything was forgotten: what is kept beside the answers is of one count. */
	generation = 0;

	/** `failed` is told of every query that failed, other than by being slow. */
	private constructor(
		private readonly failed: () => void,
		private readonly slowMs: number
	) {}

	static async open(instance: DuckDBInstance, failed: () => void, slowMs = patience): Promise<Reader> {
		const reader = new Reader(failed, slowMs);
		for (let count = 0; count < connections; count++) reader.all.push(await instance.connect());
		reader.idle.push(...reader.all);
		return reader;
	}

	/** The rows of a query, each checked by the schema. The array is shared: do not change it. */
	read<R>(audience: Audience, sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<readonly R[]> {
		const key = `${audience.key}\n${sql}\n${JSON.stringify(parameters)}`;
		return this.remember(key, () => this.run(audience, sql, row, parameters));
	}

	/** As `read`, without remembering: for large answers that are asked for once. */
	async run<R>(audience: Audience, sql: string, row: z.ZodType<R>, parameters: Parameters): Promise<R[]> {
		const rows = await this.rows(audience, sql, parameters);
		return z.array(row).parse(rows);
	}

	forget(): void {
		this.answers.clear();
		this.generation += 1;
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

	private async rows(audience: Audience, sql: string, parameters: Record<string, DuckDBValue>) {
		const connection = this.idle.pop() ?? (await new Promise<DuckDBConnection>((next) => this.waiting.push(next)));
		const limit = { passed: false };
		const timer = setTimeout(() => {
			limit.passed = true;
			connection.interrupt();
		}, this.slowMs);
		try {
			await this.look(connection, audience);
			const reader = await connection.runAndReadAll(sql, parameters);
			return reader.getRowObjectsJS();
		} catch (error) {
			if (limit.passed) throw new QueryTooSlow(sql, { cause: error });
			this.failed();
			throw error;
		} finally {
			clearTimeout(timer);
			const next = this.waiting.shift();
			if (next) next(connection);
			else this.idle.push(connection);
		}
	}

	private async look(connection: DuckDBConnection, audience: Audience): Promise<void> {
		if (this.looks.get(connection) === audience.key) return;
		this.looks.delete(connection);
		await lookAs(connection, audience);
		this.looks.set(connection, audience.key);
	}
}
