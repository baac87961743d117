import { randomUUID } from 'node:crypto';
import { link, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { z } from 'zod';
import type { DatasetName } from '$lib/model/datasets';
import type { ChangeFile, ReleaseSource } from '$lib/model/release';
import { everything, type Audience } from '../audience';
import { logFailure } from '../failure';
import { log } from '../observing/log';
import { queue, type Queue } from '../queue';
import { workAfterClosing, type WorkAfter } from './after-closing';
import {
	scoresBeside,
	totalsBesideParts,
	twinActivities,
	type Neighbour,
	type TotalAndParts,
	type Twin
} from './beside';
import { changeOf, compare, conflictsSince, type Compared, type StagedRows } from './difference';
import {
	differencePart,
	differenceRows,
	editionCounts,
	editionRows,
	touchedEditions,
	type ChangeKind,
	type DifferenceRow,
	type TouchedEdition
} from './difference-rows';
import { removalsInUse } from './in-use';
import { applyRelease, contentHash, createTables, inTransaction, schemaVersion, stateHash } from './project';
import { lookAs, Reader } from './query';
import { Reading } from './reading';
import { forgetSound, noteSound } from './sound';
import { rowsTakenOver, type TakenOver } from './taken-over';
import { undo, type Undo } from './undo';

/** Where a warehouse is: its database, and the one folder whose files that may read and write. */
interface Place {
	file: string;
	folder: string;
}

const metaRow = z.object({ release: z.number(), submission_id: z.string().nullable(), schema: z.string() });

/** The database that pages query: a projection of the ledger. Its writing methods must not run at the same time. */
export class Warehouse {
	private applied = { release: 0, submission: null as string | null };
	/** Whether something that asked the database failed: a block of it may be damaged. */
	private doubtful = false;
	private readonly inTurn: Queue = queue();

	private constructor(
		private readonly instance: DuckDBInstance,
		private readonly writer: DuckDBConnection,
		private readonly reviewer: DuckDBConnection,
		private readonly reader: Reader,
		private readonly place: Place
	) {}

	/** Reads every row once of a database that is not known to be sound: a damaged block shows now, not on a page. */
	static async on(instance: DuckDBInstance, place: Place & { sound: boolean }): Promise<Warehouse> {
		const [writer, reviewer] = [await instance.connect(), await instance.connect()];
		for (const connection of [writer, reviewer]) await lookAs(connection, everything);
		const reader = await Reader.open(instance, () => warehouse.doubt());
		const warehouse: Warehouse = new Warehouse(instance, writer, reviewer, reader, place);
		try {
			await warehouse.watched(warehouse.settle(place.sound));
			return warehouse;
		} catch (error) {
			await warehouse.close();
			throw error;
		}
	}

	/** The one folder whose files the database may read and write. */
	get folder(): string {
		return this.place.folder;
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
			await this.watched(inTransaction(this.writer, () => applyRelease(this.writer, published, this.folder)));
			this.applied = { release: next, submission: submission_id };
			log('info', 'release_applied', { release: next });
		}
	}

	/** Makes everything anew from the ledger in one transaction; readers see the old state until it is done. */
	async rebuild(source: ReleaseSource): Promise<void> {
		const began = performance.now();
		let applied: typeof this.applied = { release: 0, submission: null };
		await this.watched(
			inTransaction(this.writer, async () => {
				await createTables(this.writer);
				for await (const published of source.changesAfter(0)) {
					await applyRelease(this.writer, published, this.folder);
					applied = { release: published.release.number, submission: published.release.submission_id };
				}
			})
		);
		this.applied = applied;
		this.reader.forget();
		log('info', 'warehouse_rebuilt', { release: applied.release, ms: Math.round(performance.now() - began) });
	}

	/** A hash of all content, equal after a rebuild. */
	hash(): Promise<string> {
		return this.watched(contentHash(this.writer));
	}

	/** What an audience sees of it. */
	for(audience: Audience): Reading {
		return new Reading(this.reader, audience);
	}

	/** All of it: for those who write. Readers are answered through `for`. */
	get everything(): Reading {
		return this.for(everything);
	}

	/** A hash of what a release shows, equal for two that show the same. */
	stateHash(release: number): Promise<string> {
		return this.watched(stateHash(this.writer, release));
	}

	/** What would undo a release, as files in the folder. */
	undo(release: number, names: readonly DatasetName[]): Promise<Undo> {
		return this.watched(undo(this.writer, { release, newest: this.release }, names, this.folder));
	}

	/** Compares staged rows with what a release shows, and writes the difference to `path`. `units` are staged units, if any. */
	compare(staged: StagedRows, to: { release: number; path: string; units: string | null }): Promise<Compared> {
		return this.review(() => compare(this.reviewer, staged, to));
	}

	/** Some rows of a difference. */
	differenceRows(
		dataset: DatasetName,
		path: string,
		asked: { kinds: readonly ChangeKind[]; limit: number; offset: number }
	): Promise<DifferenceRow[]> {
		return this.review(() => differenceRows(this.reviewer, dataset, path, asked));
	}

	/** Every row of a difference, part by part, as it is when the first is asked for. */
	async *allDifferenceRows(dataset: DatasetName, path: string): AsyncGenerator<DifferenceRow[]> {
		const own = join(this.folder, `${randomUUID()}.parquet`);
		// Another check, or publishing, puts the file away while its rows are still being sent.
		await link(path, own);
		try {
			for (let part = 0; ; part += 1) {
				const rows = await this.review(() => differencePart(this.reviewer, dataset, own, part));
				if (rows.length === 0) return;
				yield rows;
			}
		} finally {
			await rm(own, { force: true });
		}
	}

	/** The editions, by indicator, that rows of these kinds in a difference of results touch. */
	touchedEditions(path: string, kinds: readonly ChangeKind[]): Promise<TouchedEdition[]> {
		return this.review(() => touchedEditions(this.reviewer, path, kinds));
	}

	/** The rows of these kinds in a difference of results that belong to one of them. */
	editionRows(path: string, kinds: readonly ChangeKind[], edition: TouchedEdition): Promise<DifferenceRow[]> {
		return this.review(() => editionRows(this.reviewer, path, kinds, edition));
	}

	/** How many scores and ranks each edition of a difference of results would have. */
	editionCounts(path: string): ReturnType<typeof editionCounts> {
		return this.review(() => editionCounts(this.reviewer, path));
	}

	/** Makes the change that a difference is. */
	changeOf(
		dataset: DatasetName,
		difference: string,
		to: { path: string; removeMissing: boolean }
	): Promise<ChangeFile> {
		return this.review(() => changeOf(this.reviewer, dataset, difference, to));
	}

	/** How many rows of a difference others have published since a release; with `removes` also of those to be taken away. */
	conflictsSince(
		dataset: DatasetName,
		asked: { difference: string; release: number; removes: boolean }
	): Promise<number> {
		return this.review(() => conflictsSince(this.reviewer, dataset, asked));
	}

	/** Staged activities that are, beside those of a release, a total beside its parts, or parts beside their total. */
	totalsBesideParts(path: string, release: number): Promise<TotalAndParts[]> {
		return this.review(() => totalsBesideParts(this.reviewer, path, release));
	}

	/** Staged activities that say nearly what an earlier one says, or one of a release. */
	twinActivities(path: string, release: number): Promise<Twin[]> {
		return this.review(() => twinActivities(this.reviewer, path, release));
	}

	/** Staged closings of plans under which work that a release shows began after that day. */
	workAfterClosing(path: string, release: number): Promise<WorkAfter[]> {
		return this.review(() => workAfterClosing(this.reviewer, path, release));
	}

	/** Rows that differences from a release would take away although others name them. */
	removalsInUse(
		differences: readonly { dataset: DatasetName; path: string }[],
		removed: readonly DatasetName[],
		release: number
	): ReturnType<typeof removalsInUse> {
		return this.review(() => removalsInUse(this.reviewer, differences, removed, release));
	}

	/** Rows that a difference would change although they are of other units than these. */
	rowsTakenOver(dataset: DatasetName, difference: string, own: readonly string[]): Promise<TakenOver[]> {
		return this.review(() => rowsTakenOver(this.reviewer, dataset, difference, own));
	}

	/** Every score of the editions of staged results, as they would be after a release, each with that of the year before. */
	scoresBeside(path: string, release: number): Promise<Neighbour[]> {
		return this.review(() => scoresBeside(this.reviewer, path, release));
	}

	/** Closes it, and notes that its file is sound; where something failed, that this is not known. */
	async close(): Promise<void> {
		this.reader.close();
		this.reviewer.closeSync();
		this.writer.closeSync();
		this.instance.closeSync();
		// What could not be noted is read row by row at the next start.
		if (!this.doubtful) await noteSound(this.place.file).catch(() => undefined);
	}

	private doubt(): void {
		this.doubtful = true;
		try {
			forgetSound(this.place.file);
		} catch (error) {
			logFailure(error, 500, 'warehouse');
		}
	}

	/** Reviews share temporary tables: one after the other. */
	private review<T>(job: () => Promise<T>): Promise<T> {
		return this.watched(this.inTurn(job));
	}

	private async watched<T>(job: Promise<T>): Promise<T> {
		try {
			return await job;
		} catch (error) {
			this.doubt();
			throw error;
		}
	}

	private async settle(sound: boolean): Promise<void> {
		const tables = await this.writer.runAndReadAll("select 1 from duckdb_tables() where table_name = 'meta'");
		if (tables.currentRowCount > 0) {
			const found = await this.writer.runAndReadAll('select * from meta');
			const meta = metaRow.safeParse(found.getRowObjectsJS()[0]);
			if (meta.success && meta.data.schema === schemaVersion) {
				if (!sound) await contentHash(this.writer);
				this.applied = { release: meta.data.release, submission: meta.data.submission_id };
				return;
			}
		}
		await inTransaction(this.writer, () => createTables(this.writer));
	}
}
