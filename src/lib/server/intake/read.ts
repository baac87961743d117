import { fold } from '$lib/i18n/fold';
import type { Cell } from '$lib/model/cells';
import type { Dataset, Value } from '$lib/model/datasets';
import { formatOf } from '$lib/model/datasets/format';
import { type Problem, type ProblemCode, problemCodes } from '$lib/model/problem';
import type { ResolvedRow } from '$lib/model/release';
import { unguarded } from '../csv';
import type { Findings } from './findings';
import type { MappedRecord, Shape } from './mapped';
import { readPeriod } from './periods';
import { bareNumber, isAbsent, numberStyle } from './numbers';

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
	numeric: boolean;
	/** A day, or a longer time. */
	timed: boolean;
	/** How each column of the file that feeds it writes numbers, by position in the file. */
	styles: Map<number, ReturnType<typeof numberStyle>>;
}

/** Codes by the folded names that people write for them, by column. */
export type Codes = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** Reads records cell by cell by their dataset's schema and tells every problem of them. */
export class RowReader {
	private readonly columns: Column[];
	private readonly isPlain: boolean;
	private readonly resolved: string[];

	constructor(
		dataset: Dataset,
		private readonly findings: Findings,
		/** Whether numbers may be written with a decimal comma or thousands marks, and names stand for codes. */
		private readonly options: { styled: boolean; codes: Codes | null }
	) {
		this.columns = Object.entries(dataset.uploaded).map(([name, cell]) => {
			const readCell = cellReader(cell);
			return { name, readCell, numeric: isNumeric(readCell), timed: isTimed(cell), styles: new Map() };
		});
		this.isPlain = dataset.uploaded === dataset.resolved;
		this.resolved = Object.keys(dataset.resolved);
	}

	/** The first part that is read tells how each column writes its numbers. */
	read(records: readonly MappedRecord[]): Row[] {
		if (this.options.styled) this.learn(records);
		return records.map((record) => this.row(record));
	}

	private learn(records: readonly MappedRecord[]): void {
		for (const shape of new Set(records.map((record) => record.shape)))
			for (const [index, column] of this.columns.entries()) {
				const at = shape.ats[index] ?? null;
				if (!column.numeric || at === null || column.styles.has(at)) continue;
				const texts = records.flatMap((record) =>
					record.shape === shape ? [bareNumber(record.texts[index] ?? '')] : []
				);
				column.styles.set(at, numberStyle(texts, shape.numbers[index] ?? null));
			}
	}

	/** In a table from elsewhere, the time or the code that a text means; else the text. */
	private meant(column: string, timed: boolean, text: string): string {
		const { codes } = this.options;
		if (codes === null) return text;
		if (timed) return readPeriod(text)?.text ?? text;
		return codes.get(column)?.get(fold(text)) ?? text;
	}

	private row({ line, shape, texts }: MappedRecord): Row {
		const cells: Record<string, Value> = {};
		const failed = new Set<string>();
		for (const [index, { name, readCell, timed, styles }] of this.columns.entries()) {
			cells[name] = null;
			const raw = texts[index] ?? null;
			const at = shape.ats[index] ?? null;
			if (raw === null) {
				// Told once, for the header.
				if (shape.missing.has(name)) failed.add(name);
				continue;
			}
			const style = at === null ? undefined : styles.get(at);
			const text = style ? (isAbsent(raw) ? '' : style(bareNumber(raw))) : this.meant(name, timed, unguarded(raw));
			const outcome: Outcome = text === null ? { ok: false, code: 'ambiguous_number', params: {} } : readCell(text);
			if (outcome.ok) cells[name] = outcome.value;
			else {
				const column = shape.headers[index] ?? name;
				this.findings.error(outcome.code, { row: line, column, value: raw === '' ? null : raw, at }, outcome.params);
				failed.add(name);
			}
		}
		const values = this.isPlain ? cells : Object.fromEntries(this.resolved.map((name) => [name, cells[name] ?? null]));
		return { findings: this.findings, line, shape, cells, values, failed };
	}
}

type Outcome = { ok: true; value: Value } | { ok: false; code: ProblemCode; params: Problem['params'] };
type CellReader = (text: string) => Outcome;

/** Most columns repeat a few texts: what was read once is remembered, up to a bound. */
function cellReader(cell: Cell<Value>): CellReader {
	const seen = new Map<string, Outcome>();
	return (text) => {
		const known = seen.get(text);
		if (known) return known;
		const outcome = readOnce(cell, text);
		if (seen.size < 50_000) seen.set(text, outcome);
		return outcome;
	};
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

function isNumeric(readCell: CellReader): boolean {
	const outcome = readCell('2000');
	return outcome.ok ? typeof outcome.value === 'number' : outcome.code === 'out_of_range';
}

const isTimed = (cell: Cell<Value>): boolean => ['day', 'period'].includes(formatOf(cell).kind);
