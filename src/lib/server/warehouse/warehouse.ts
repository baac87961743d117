import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import type { DatasetName } from '$lib/model/datasets';
import type { ReleaseSource } from '$lib/model/release';
import { everything, type Audience } from '../audience';
import { applyRelease, contentHash, createTables, inTransaction, schemaVersion } from './project';
import { Reader } from './query';
import { Reading } from './reading';
import { undo, type Undo } from './undo';

const metaRow = z.object({ release: z.number(), submission_id: z.string().nullable(), schema: z.string() });

/** The database that pages query: a projection of the ledger. Its writing methods must not run at the same time. */
export class Warehouse {
	private applied = { release: 0, submission: null as string | null };

	private constructor(
		private readonly instance: DuckDBInstance,
		private readonly writer: DuckDBConnection,
		private readonly reader: Reader
	) {}

	/** Reads every row of an existing database once: a damaged block shows now, not on a page. */
	static async on(instance: DuckDBInstance): Promise<Warehouse> {
		const writer = await instance.connect();
		const warehouse = new Warehouse(instance, writer, await Reader.open(instance));
		try {
			await warehouse.settle();
			return warehouse;
		} catch (error) {
			warehouse.close();
			throw error;
		}
	}

	/** The number of the newest release applied. */
	get release(): number {
		return this.applied.release;
	}

	/** Which submission made the newest release applied: tells another ledger's release of the same number. */
	get submission(): string | null {
		return this.applied.submission;
	}

	/** Applies every release after `number` (the newest applied) in order, each as one transaction. */
	async applyAfter(number: number, source: ReleaseSource): Promise<void> {
		for await (const published of source.changesAfter(number)) {
			const { number: next, submission_id } = published.release;
			if (next !== this.release + 1) throw new Error(`Release ${next} cannot follow release ${this.release}`);
			await inTransaction(this.writer, () => applyRelease(this.writer, published));
			this.applied = { release: next, submission: submission_id };
		}
	}

	/** Makes everything anew from the ledger in one transaction; readers see the old state until it is done. */
	async rebuild(source: ReleaseSource): Promise<void> {
		let applied: typeof this.applied = { release: 0, submission: null };
		await inTransaction(this.writer, async () => {
			await createTables(this.writer);
			for await (const published of source.changesAfter(0)) {
				await applyRelease(this.writer, published);
				applied = { release: published.release.number, submission: published.release.submission_id };
			}
		});
		this.applied = applied;
		this.reader.forget();
	}

	/** A hash of all content, equal after a rebuild. */
	hash(): Promise<string> {
		return contentHash(this.writer);
	}

	/** What an audience sees of it. */
	for(audience: Audience): Reading {
		return new Reading(this.reader, audience);
	}

	/** All of it: for those who write. Readers are answered through `for`. */
	get everything(): Reading {
		return this.for(everything);
	}

	/** What would undo a release. */
	undo(release: number, names: DatasetName[]): Promise<Undo> {
		return undo(this.writer, release, names);
	}

	close(): void {
		this.reader.close();
		this.writer.closeSync();
		this.instance.closeSync();
	}

	private async settle(): Promise<void> {
		const tables = await this.writer.runAndReadAll("select 1 from duckdb_tables() where table_name = 'meta'");
		if (tables.currentRowCount > 0) {
			const found = await this.writer.runAndReadAll('select * from meta');
			const meta = metaRow.safeParse(found.getRowObjectsJS()[0]);
			if (meta.success && meta.data.schema === schemaVersion) {
				await contentHash(this.writer);
				this.applied = { release: meta.data.release, submission: meta.data.submission_id };
				return;
			}
		}
		await inTransaction(this.writer, () => createTables(this.writer));
	}
}
