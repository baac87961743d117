import type { DatasetName } from '$lib/model/datasets';
import { ActivityChecks, deriveId } from './activities';
import { Circles } from './circles';
import type { Row } from './read';
import { References } from './references';
import { resolve } from './resolve';
import { ResultChecks } from './results';
import type { Rights } from './rights';
import { keyOf, type Stage } from './stage';
import type { StagedRows } from './staged';

// Rows on their way from a reader to the staged files: names become codes, and what rows say is held against each other.

const sound = (rows: readonly Row[]) => rows.filter((row) => row.failed.size === 0);

/** A table whose rows may name each other, and may be named by those of other tables. */
export class SmallTable {
	private readonly parts: { rows: Row[]; file: number }[] = [];

	constructor(
		private readonly dataset: DatasetName,
		private readonly stage: Stage,
		private readonly staged: StagedRows,
		private readonly rights: Rights | null
	) {}

	async add(rows: Row[], file: number): Promise<void> {
		for (const row of rows) resolve(this.dataset, row, this.stage);
		this.rights?.check(this.dataset, rows);
		this.parts.push({ rows, file });
	}

	async end(): Promise<void> {
		const key = keyOf(this.dataset);
		for (const { rows } of this.parts)
			for (const row of sound(rows)) this.stage.set(this.dataset, key(row.values), row.values);
		const references = new References(this.dataset, this.stage);
		const circles = new Circles(this.dataset, this.stage);
		for (const { rows, file } of this.parts) {
			references.check(rows);
			circles.check(rows);
			await this.staged.append(this.dataset, file, sound(rows));
		}
	}
}

/** A table that only itself grows: each part is done with before the next is read. */
export class LongTable {
	private readonly references: References;
	private readonly checks: ResultChecks | null;
	private readonly work: ActivityChecks | null;

	constructor(
		private readonly dataset: DatasetName,
		private readonly stage: Stage,
		private readonly staged: StagedRows,
		private readonly rights: Rights | null
	) {
		this.references = new References(dataset, stage);
		this.checks = dataset === 'results' ? new ResultChecks(stage.reference) : null;
		this.work = dataset === 'activities' ? new ActivityChecks(stage) : null;
	}

	async add(rows: Row[], file: number): Promise<void> {
		for (const row of rows) {
			resolve(this.dataset, row, this.stage);
			if (this.dataset === 'activities') deriveId(row);
		}
		this.rights?.check(this.dataset, rows);
		this.references.check(rows);
		this.checks?.add(rows);
		this.work?.check(rows);
		await this.staged.append(this.dataset, file, sound(rows));
	}

	async end(): Promise<void> {
		this.checks?.end();
	}
}
