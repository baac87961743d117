import { stat } from 'node:fs/promises';
import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { Problem } from '$lib/model/problem';
import { deriveId } from './activities';
import { Findings } from './findings';
import { openGrid } from './grid';
import { type Correction, recordsOf } from './records';
import type { Row } from './read';
import { References } from './references';
import { resolve } from './resolve';
import { ResultChecks } from './results';
import { keyOf, type Published, Stage } from './stage';
import { StagedRows } from './staged';

/** A file on disk, and how it is to be read where its bytes alone do not tell. */
export interface FileToRead {
	dataset: DatasetName;
	name: string;
	path: string;
	mapping: Mapping | null;
	encoding: string | null;
	sheet: string | null;
	corrections: Correction[];
	/** Lines that are left out. */
	dropped: number[];
}

/** How far a reading is. */
export interface Progress {
	rows: number;
	/** Of all files before the one that is being read; sizes are on disk. */
	bytes: number;
	totalBytes: number;
}

/** What was read: sound rows as Parquet files, and everything that speaks against the others. */
export interface Reading {
	/** By position of the file. */
	files: { rows: number; errors: number; warnings: number; problems: Problem[] }[];
	staged: { dataset: DatasetName; path: string }[];
}

/** A file while it is read. */
interface Work {
	file: FileToRead;
	position: number;
	findings: Findings;
	rows: number;
	bytes: number;
}

/** Tables that no row of a file refers to, except its own kind: they may be long, so that only a part is in memory at a time. */
export const leaves: readonly DatasetName[] = ['results', 'index_targets', 'activities', 'reported_counts'];

/**
 * Reads files, in whatever order they come, row by row against each other and against what is published, and writes the
 * sound rows to Parquet files in the folder. What needs all rows of a table at once is left to the warehouse.
 */
export async function readFiles(
	files: readonly FileToRead[],
	published: Published,
	{ folder, maxBytes }: { folder: string; maxBytes: number },
	tell: (progress: Progress) => void = () => undefined
): Promise<Reading> {
	const stage = new Stage(published);
	const works = await Promise.all(
		files.map(async (file, position): Promise<Work> => {
			const { size } = await stat(file.path);
			return { file, position, findings: new Findings(file.name), rows: 0, bytes: size };
		})
	);
	const staged = await StagedRows.open(folder);
	const totalBytes = works.reduce((sum, work) => sum + work.bytes, 0);
	let bytes = 0;
	let rows = 0;
	try {
		for (const dataset of datasetNames) {
			const batch = works.filter(({ file }) => file.dataset === dataset);
			if (batch.length === 0) continue;
			const table = leaves.includes(dataset)
				? new LongTable(dataset, stage, staged)
				: new SmallTable(dataset, stage, staged);
			for (const work of batch) {
				for await (const part of readFile(work, maxBytes)) {
					await table.add(part, work);
					rows += part.length;
					tell({ rows, bytes, totalBytes });
				}
				bytes += work.bytes;
			}
			await table.end();
		}
		const written = await staged.finish();
		return {
			files: works.map(({ findings, ...work }) => ({
				rows: work.rows,
				errors: findings.errors,
				warnings: findings.warnings,
				problems: findings.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
			})),
			staged: written
		};
	} catch (error) {
		await staged.close();
		throw error;
	}
}

async function* readFile(work: Work, maxBytes: number): AsyncGenerator<Row[]> {
	const { file, findings } = work;
	const grid = await openGrid(file, { maxBytes }, findings);
	if (!grid) return;
	for await (const rows of recordsOf(grid, file, datasetOf(file.dataset), findings)) {
		work.rows += rows.length;
		yield rows;
	}
	if (work.rows === 0 && findings.errors === 0) findings.error('empty_file');
}

const sound = (rows: readonly Row[]) => rows.filter((row) => row.failed.size === 0);

/** A table whose rows may name each other, and may be named by those of other tables. */
class SmallTable {
	private readonly parts: { rows: Row[]; work: Work }[] = [];

	constructor(
		private readonly dataset: DatasetName,
		private readonly stage: Stage,
		private readonly staged: StagedRows
	) {}

	async add(rows: Row[], work: Work): Promise<void> {
		for (const row of rows) resolve(this.dataset, row, this.stage);
		this.parts.push({ rows, work });
	}

	async end(): Promise<void> {
		const key = keyOf(this.dataset);
		for (const { rows } of this.parts)
			for (const row of sound(rows)) this.stage.set(this.dataset, key(row.values), row.values);
		const references = new References(this.dataset, this.stage);
		for (const { rows, work } of this.parts) {
			references.check(rows);
			await this.staged.append(this.dataset, work.position, sound(rows));
		}
	}
}

/** A table that only itself grows: each part is done with before the next is read. */
class LongTable {
	private readonly references: References;
	private readonly checks: ResultChecks | null;

	constructor(
		private readonly dataset: DatasetName,
		private readonly stage: Stage,
		private readonly staged: StagedRows
	) {
		this.references = new References(dataset, stage);
		this.checks = dataset === 'results' ? new ResultChecks(stage.reference) : null;
	}

	async add(rows: Row[], work: Work): Promise<void> {
		for (const row of rows) {
			resolve(this.dataset, row, this.stage);
			if (this.dataset === 'activities') deriveId(row);
		}
		this.references.check(rows);
		this.checks?.add(rows);
		await this.staged.append(this.dataset, work.position, sound(rows));
	}

	async end(): Promise<void> {
		this.checks?.end();
	}
}
