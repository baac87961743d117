import type { Cell } from '$lib/model/cells';
import type { Dataset, Value } from '$lib/model/datasets';
import { type Problem, type ProblemCode, problemCodes } from '$lib/model/problem';
import type { ResolvedRow } from '$lib/model/release';
import { unguarded } from '../csv';
import type { Findings } from './findings';
import type { MappedRecord, Shape } from './mapped';
import { once, unread } from './columns/reading';
import type { ValueMatcher } from './columns/values';

/** One record on its way: its cells as read, and the row that it becomes. */
export interface Row {
	findings: Findings;
	line: number;
	/** What the file calls each column. */
	shape: Shape;
	/** By uploaded column. */
	cells: Record<string, Value>;
	/** By resolved column; the same object where the file already carries codes. */
	values: ResolvedRow;
	/** Columns (uploaded or resolved) without a usable value. A row with any is not published. */
	failed: Set<string>;
}

/** Tells an error of one cell and marks the cell as unusable. */
export function refuse(row: Row, column: string, code: ProblemCode, params: Problem['params'] = {}): void {
	const value = row.cells[column] ?? row.values[column] ?? null;
	row.findings.error(code, { ...placeOf(row, column), value: value === null ? null : String(value) }, params);
	row.failed.add(column);
}

/** Tells a warning of one cell; the row stays usable. */
export function doubt(row: Row, column: string, code: ProblemCode, params: Problem['params'] = {}): void {
	const value = row.cells[column] ?? null;
	row.findings.warning(code, { ...placeOf(row, column), value: value === null ? null : String(value) }, params);
}

/** Where a column of the dataset stands in the row's file. */
function placeOf({ line, shape }: Row, column: string): Pick<Problem, 'row' | 'column' | 'at'> {
	const index = shape.columns.indexOf(column);
	return { row: line, column: shape.headers[index] ?? column, at: shape.ats[index] ?? null };
}

/** A text cell that could be read and is not blank. */
export function textIn(values: Record<string, Value>, column: string): string | null {
	const value = values[column];
	return typeof value === 'string' ? value : null;
}

/** A number cell that could be read and is not blank. */
export function numberIn(values: Record<string, Value>, column: string): number | null {
	const value = values[column];
	return typeof value === 'number' ? value : null;
}

/** A column of the dataset and how its cells are read. */
interface Column {
	name: string;
	readCell: CellReader;
	/** In a table from elsewhere, the code that a name stands for; null where names stand for none. */
	codeOf: CodeOf | null;
}

/** For a column of codes, how names there become codes: those of indicators in one index. */
export type Matcher = (column: string, index: string | null) => ValueMatcher | null;

/** Reads records cell by cell by their dataset's schema and tells every problem of them. */
export class RowReader {
	private readonly columns: Column[];
	private readonly isPlain: boolean;
	/** Rows are copies of these: objects of one shape are several times as fast to make and to read. */
	private readonly noCells: Record<string, Value>;
	private readonly noValues: Record<string, Value>;
	private readonly shared: string[];

	constructor(
		dataset: Dataset,
		private readonly findings: Findings,
		/** What names stand for, where they may stand for codes. */
		matcher: Matcher | null
	) {
		this.columns = Object.entries(dataset.uploaded).map(([name, cell]) => ({
			name,
			readCell: cellReader(cell),
			codeOf: codeReader(name, matcher)
		}));
		this.isPlain = dataset.uploaded === dataset.resolved;
		const blank = (columns: object) => Object.fromEntries(Object.keys(columns).map((name) => [name, null]));
		this.noCells = blank(dataset.uploaded);
		this.noValues = blank(dataset.resolved);
		this.shared = Object.keys(dataset.resolved).filter((name) => name in dataset.uploaded);
	}

	read(records: readonly MappedRecord[]): Row[] {
		return records.map((record) => this.row(record));
	}

	private row({ line, shape, texts }: MappedRecord): Row {
		const cells = { ...this.noCells };
		const failed = new Set<string>();
		for (let index = 0; index < this.columns.length; index += 1) {
			const column = this.columns[index];
			if (!column) continue;
			const { name, readCell, codeOf } = column;
			const raw = texts[index] ?? null;
			const at = shape.ats[index] ?? null;
			if (raw === null || raw === unread) {
				// Told once: for the header, or for the cell when it was mapped.
				if (raw === unread || shape.missing.has(name)) failed.add(name);
				continue;
			}
			const text = unguarded(raw);
			const outcome = readCell(codeOf ? codeOf(text, cells) : text);
			if (outcome.ok) cells[name] = outcome.value;
			else {
				const written = shape.headers[index] ?? name;
				this.findings.error(
					outcome.code,
					{ row: line, column: written, value: raw === '' ? null : raw, at },
					outcome.params
				);
				failed.add(name);
			}
		}
		const values = this.isPlain ? cells : { ...this.noValues };
		if (!this.isPlain) for (const name of this.shared) values[name] = cells[name] ?? null;
		return { findings: this.findings, line, shape, cells, values, failed };
	}
}

type CodeOf = (text: string, cells: Row['cells']) => string;

/** What only seems to stand for a code stays as it is written. */
function codeReader(column: string, matcher: Matcher | null): CodeOf | null {
	if (!matcher?.(column, null)) return null;
	const within = (index: string | null) => {
		const match = matcher(column, index);
		return once((text) => {
			const found = text === '' ? null : match?.(text);
			return found?.sure ? found.code : text;
		});
	};
	if (column !== 'indicator_code') return within(null);
	const byIndex = new Map<string | null, (text: string) => string>();
	return (text, cells) => {
		// Columns are read in order: the index comes before its indicators.
		const index = textIn(cells, 'index_code');
		const read = byIndex.get(index) ?? within(index);
		// There are not so many; what is no index may be anything.
		if (byIndex.size < 1000) byIndex.set(index, read);
		return read(text);
	};
}

type Outcome = { ok: true; value: Value } | { ok: false; code: ProblemCode; params: Problem['params'] };
type CellReader = (text: string) => Outcome;

function cellReader(cell: Cell<Value>): CellReader {
	const blank = readOnce(cell, '');
	const read = once((text) => readOnce(cell, text));
	return (text) => (text === '' ? blank : read(text));
}

function readOnce(cell: Cell<Value>, text: string): Outcome {
	const result = cell.safeParse(text);
	if (result.success) return { ok: true, value: result.data };
	const issue = result.error.issues[0];
	const { problem, ...facts } = issue?.code === 'custom' ? (issue.params ?? {}) : {};
	const code = problemCodes.find((known) => known === problem);
	if (!code) throw new Error(`A cell schema refused ${JSON.stringify(text)} without naming a problem`);
	const params: Problem['params'] = {};
	for (const [name, fact] of Object.entries(facts))
		if (typeof fact === 'string' || (typeof fact === 'number' && Number.isFinite(fact))) params[name] = fact;
	return { ok: false, code, params };
}
