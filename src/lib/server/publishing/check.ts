import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import { placedProblem, type PlacedProblem } from '$lib/model/problem';
import type { ResolvedRow } from '$lib/model/release';
import type { Difference, Report } from '$lib/model/submission';
import { readFiles, type FileToRead, type Look, type Progress, type Reading } from '../intake/reading';
import { leaves, type Published } from '../intake/stage';
import type { Warehouse } from '../warehouse/warehouse';
import { checkTogether, duplicateRow, noSource, ofOthers, stillUsed } from './together';
import { Tellings } from './told';

/** What a reading needs besides the files: reference tables, where to write, how much is too much. */
export interface ReadingJob {
	files: FileToRead[];
	tables: Partial<Record<DatasetName, ResolvedRow[]>>;
	folder: string;
	maxBytes: number;
	remembered: { shape: string; mapping: Mapping }[];
	own: readonly string[] | null;
}

/** Reads files, on this thread or on another; the signal ends it early. */
export type ReadJob = (job: ReadingJob, tell: (progress: Progress) => void, signal?: AbortSignal) => Promise<Reading>;

/** Reads on this thread. */
export const readHere: ReadJob = ({ files, tables, ...limits }, tell) =>
	readFiles(files, publishedIn(tables), limits, tell);

const publishedIn = (tables: ReadingJob['tables']): Published => ({
	rows: (name) => {
		const rows = tables[name];
		if (!rows) throw new Error(`The check of these files read ${name} without need`);
		return rows;
	}
});

/** A submission that was read and compared. */
export interface Checked {
	report: Report;
	/** In the order of the files and their lines. */
	problems: PlacedProblem[];
	/** Per dataset with sound rows, the difference as a Parquet file. */
	differences: { dataset: DatasetName; path: string }[];
}

/** Where the difference of a dataset stands in the folder of a submission. */
export const differenceFile = (folder: string, dataset: DatasetName): string =>
	join(folder, `difference-${dataset}.parquet`);

/** Where the problems stand. */
export const problemsFile = (folder: string): string => join(folder, 'problems.json');

/** The problems that the last check told; none where there was no check yet. */
export async function readProblems(folder: string): Promise<PlacedProblem[]> {
	const text = await readFile(problemsFile(folder), 'utf8').catch(() => '[]');
	return z.array(placedProblem).parse(JSON.parse(text));
}

/** Who is told how far it is, what ends it early, and how files of a shape were mapped before. */
interface CheckOptions {
	tell?: (progress: Progress | null) => void;
	signal?: AbortSignal;
	remembered?: ReadingJob['remembered'];
	/** Units that rows may be about; null for all. */
	own?: ReadingJob['own'];
	/** Datasets whose published rows are to be taken away where the files do not have them. */
	removed?: readonly DatasetName[];
	/** What the files are compared with, where that is not the newest release. */
	against?: Against;
}

/** The release that files are compared with, and the submission that made it. */
export type Against = Pick<Report, 'base' | 'base_submission'>;

/** The newest release. */
export const newest = ({ release, submission }: Warehouse): Against => ({ base: release, base_submission: submission });

/** Checks files against each other and against what is published; writes what it finds into the folder, and nothing else. */
export async function checkFiles(
	pipe: { warehouse: Warehouse; read: ReadJob; maxBytes: number },
	files: FileToRead[],
	folder: string,
	{ tell = () => undefined, signal, remembered = [], own = null, removed = [], against }: CheckOptions = {}
): Promise<Checked> {
	const { warehouse } = pipe;
	// One release from beginning to end, whatever is published in the meantime.
	const { base, base_submission } = against ?? newest(warehouse);
	const tables: ReadingJob['tables'] = {};
	const read = async (name: DatasetName) => (tables[name] = await warehouse.everything.rows(name, base));
	await Promise.all(datasetNames.filter((name) => !leaves.includes(name)).map(read));
	const reading = await pipe.read({ files, tables, folder, maxBytes: pipe.maxBytes, remembered, own }, tell, signal);
	signal?.throwIfAborted();
	tell(null);

	const known = files.map(({ name, mapping }, position) => ({
		name,
		mapping: reading.files[position]?.look?.mapping ?? mapping
	}));
	const additions = files.flatMap((file, position) => (file.addition ? [position] : []));
	const found = new Map<number, Difference>();
	const told = new Tellings();
	const differences: Checked['differences'] = [];
	const units = reading.staged.find(({ dataset }) => dataset === 'units')?.path ?? null;
	for (const staged of reading.staged) {
		const path = differenceFile(folder, staged.dataset);
		told.add(await checkTogether(warehouse, base, staged, known));
		const compared = await warehouse.compare({ ...staged, additions }, { release: base, path: `${path}.new`, units });
		await rename(`${path}.new`, path);
		differences.push({ dataset: staged.dataset, path });
		for (const { file, ...difference } of compared.files) found.set(file, difference);
		told.add(compared.sourceless.map((file) => noSource(file, known)));
		const { key } = datasetOf(staged.dataset);
		const others = own === null ? [] : await warehouse.rowsTakenOver(staged.dataset, path, own);
		told.add(others.map((one) => ofOthers(one, key[0] ?? '', known)));
		told.add(compared.duplicates.map((one) => duplicateRow(one, key, known)));
	}
	for (const { dataset, rows } of await warehouse.removalsInUse(differences, removed, base)) {
		const file = files.findIndex((one) => one.dataset === dataset);
		told.add(stillUsed({ dataset, file }, rows, known));
	}
	const checked = { ...reported(files, reading, found, told, { base, base_submission }), differences };
	await writeFile(problemsFile(folder), JSON.stringify(checked.problems));
	return checked;
}

/** A look that fits on a page. */
const shortened = (look: Look): Look => ({
	...look,
	sample: look.sample.map(({ line, cells }) => ({ line, cells: cells.slice(0, 200).map((cell) => cell.slice(0, 120)) }))
});

const none = (): Difference => ({ added: 0, changed: 0, unchanged: 0, missing: 0 });

function reported(
	files: FileToRead[],
	reading: Reading,
	found: Map<number, Difference>,
	told: Tellings,
	against: Against
): Pick<Checked, 'report' | 'problems'> {
	const reports = files.map(({ dataset, name }, position) => {
		const read = reading.files[position] ?? { rows: 0, errors: 0, warnings: 0, problems: [], look: null };
		const later = told.of(position);
		return {
			dataset,
			name,
			rows: read.rows,
			errors: read.errors + later.errors,
			warnings: read.warnings + later.warnings,
			difference: found.get(position) ?? none(),
			look: read.look && shortened(read.look)
		};
	});
	const problems = files.flatMap((_, position) =>
		[...(reading.files[position]?.problems ?? []), ...told.of(position).problems]
			.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))
			.map((problem) => ({ ...problem, position }))
	);
	const total = (of: (file: (typeof reports)[number]) => number) => reports.reduce((sum, file) => sum + of(file), 0);
	return {
		problems,
		report: {
			files: reports,
			rows: total(({ rows }) => rows),
			errors: total(({ errors }) => errors),
			warnings: total(({ warnings }) => warnings),
			difference: {
				added: total(({ difference }) => difference.added),
				changed: total(({ difference }) => difference.changed),
				unchanged: total(({ difference }) => difference.unchanged),
				missing: total(({ difference }) => difference.missing)
			},
			conflicts: 0,
			...against
		}
	};
}
