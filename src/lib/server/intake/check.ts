import { type DatasetName, datasetNames, datasetOf } from '$lib/model/datasets';
import type { Problem } from '$lib/model/problem';
import type { Change, Difference, ResolvedRow } from '$lib/model/release';
import { checkTotals, deriveId } from './activities';
import { decode } from './decode';
import { compare } from './difference';
import { Findings } from './findings';
import { parse } from './parse';
import { read, type Row } from './read';
import { checkReferences } from './references';
import { resolve } from './resolve';
import { checkResults } from './results';
import { keyOf, type Published, Stage } from './stage';

export type { Published } from './stage';

/** A file as it was sent. */
export interface UploadedFile {
	dataset: DatasetName;
	name: string;
	bytes: Uint8Array;
}

/** What was found in one file. */
export interface FileReport {
	dataset: DatasetName;
	name: string;
	/** Records with as many cells as the header, without blank lines. */
	rows: number;
	errors: number;
	warnings: number;
	difference: Difference;
}

/** What a submission would do, and everything that speaks against it. */
export interface CheckedSubmission {
	/** In the order of the files and their lines; of each file at most a thousand errors and a thousand warnings. */
	problems: Problem[];
	/** How many there are in all. */
	errors: number;
	warnings: number;
	/** Per dataset the rows to set; empty where there is any error. */
	changes: Change[];
	difference: Difference;
	rows: number;
	files: FileReport[];
}

/** A file while it is checked. */
interface Work {
	file: UploadedFile;
	findings: Findings;
	rows: Row[];
	difference: Difference;
}

/** Checks files, in whatever order they come, against each other and against what is published. Stores nothing. */
export function check(files: UploadedFile[], published: Published): CheckedSubmission {
	const stage = new Stage(published);
	const works: Work[] = files.map((file) => ({
		file,
		findings: new Findings(file.name),
		rows: [],
		difference: noDifference()
	}));
	const changes: Change[] = [];
	for (const dataset of datasetNames) {
		const batch = works.filter((work) => work.file.dataset === dataset);
		if (batch.length === 0) continue;
		const upserts = checkDataset(dataset, batch, stage);
		if (upserts.length > 0) changes.push({ dataset, upserts, removals: [] });
	}
	return summary(works, changes);
}

function checkDataset(dataset: DatasetName, batch: Work[], stage: Stage): ResolvedRow[] {
	for (const work of batch) readFile(work);
	const rows = batch.flatMap((work) => work.rows);
	for (const row of rows) {
		resolve(dataset, row, stage);
		if (dataset === 'activities') deriveId(row);
	}
	stageRows(dataset, rows, stage);
	checkReferences(dataset, rows, stage);
	if (dataset === 'results') checkResults(rows, stage.reference);
	if (dataset === 'activities') checkTotals(rows, stage.table(dataset).published.values());

	const key = keyOf(dataset);
	const sound = batch.map((work) => {
		const kept = work.rows.filter((row) => row.failed.size === 0);
		return new Map(kept.map((row) => [key(row.values), row.values]));
	});
	const compared = compare(dataset, sound, stage.table(dataset).published, stage.reference);
	batch.forEach((work, at) => (work.difference = compared[at]?.difference ?? work.difference));
	return compared.flatMap((one) => one.upserts);
}

function readFile(work: Work): void {
	const { file, findings } = work;
	const text = decode(file.bytes, findings);
	const parsed = text === null ? null : parse(text, findings);
	if (parsed) work.rows = read(parsed, datasetOf(file.dataset), findings);
}

/** Puts sound rows where later files see them; tells the second row of a key. */
function stageRows(dataset: DatasetName, rows: Row[], stage: Stage): void {
	const { key: keyColumns } = datasetOf(dataset);
	const key = keyOf(dataset);
	const first = new Map<string, Row>();
	for (const row of rows) {
		if (keyColumns.some((column) => row.failed.has(column))) continue;
		const id = key(row.values);
		const other = first.get(id);
		if (other) {
			const value = keyColumns.map((column) => row.values[column] ?? '').join(', ');
			const params = { other_row: other.line, other_file: other.findings.file, columns: keyColumns.join(', ') };
			row.findings.error('duplicate_row', { row: row.line, value }, params);
			for (const column of keyColumns) row.failed.add(column);
			continue;
		}
		first.set(id, row);
		if (row.failed.size === 0) stage.set(dataset, id, row.values);
	}
}

const noDifference = (): Difference => ({ added: 0, changed: 0, unchanged: 0, missing: 0 });

function summary(works: Work[], changes: Change[]): CheckedSubmission {
	const files = works.map(({ file, findings, rows, difference }) => ({
		dataset: file.dataset,
		name: file.name,
		rows: rows.length,
		errors: findings.errors,
		warnings: findings.warnings,
		difference
	}));
	const total = (count: (file: FileReport) => number) => files.reduce((sum, file) => sum + count(file), 0);
	const errors = total((file) => file.errors);
	return {
		problems: works.flatMap(({ findings }) => findings.problems.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0))),
		errors,
		warnings: total((file) => file.warnings),
		changes: errors > 0 ? [] : changes,
		difference: {
			added: total((file) => file.difference.added),
			changed: total((file) => file.difference.changed),
			unchanged: total((file) => file.difference.unchanged),
			missing: total((file) => file.difference.missing)
		},
		rows: total((file) => file.rows),
		files
	};
}
