import type { Cell } from '$lib/model/cells';
import type { Dataset, Value } from '$lib/model/datasets';
import { type Problem, type ProblemCode, problemCodes } from '$lib/model/problem';
import type { ResolvedRow } from '$lib/model/release';
import type { Findings } from './findings';
import { nearest } from './nearest';
import { numberStyle } from './numbers';
import type { ParsedFile } from './parse';

/** One record on its way: its cells as read, and the row that it becomes. */
export interface Row {
	findings: Findings;
	line: number;
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
	row.findings.error(code, { row: row.line, column, value: value === null ? null : String(value) }, params);
	row.failed.add(column);
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

/** Reads every cell by its dataset's schema and tells every problem of header and cells. */
export function read(parsed: ParsedFile, dataset: Dataset, findings: Findings): Row[] {
	const names = Object.keys(dataset.uploaded);
	checkHeader(parsed.header, names, dataset.mayLack ?? [], findings);
	const columns = Object.entries(dataset.uploaded).map(([name, cell]) => {
		const at = parsed.header.indexOf(name);
		const readCell = cellReader(cell);
		const numeric = at >= 0 && parsed.delimiter !== ',' && isNumeric(readCell);
		const style = numeric ? numberStyle(parsed.records.map((record) => record.cells[at] ?? '')) : null;
		return { name, at, readCell, style };
	});
	const isPlain = dataset.uploaded === dataset.resolved;
	const resolved = Object.keys(dataset.resolved);

	return parsed.records.map(({ line, cells: texts }) => {
		const cells: Record<string, Value> = {};
		const failed = new Set<string>();
		for (const { name, at, readCell, style } of columns) {
			cells[name] = null;
			if (at < 0) {
				if (!dataset.mayLack?.includes(name)) failed.add(name);
				continue;
			}
			const raw = texts[at] ?? '';
			const text = style ? style(raw) : raw;
			const outcome: Outcome = text === null ? { ok: false, code: 'ambiguous_number', params: {} } : readCell(text);
			if (outcome.ok) cells[name] = outcome.value;
			else {
				findings.error(outcome.code, { row: line, column: name, value: raw === '' ? null : raw }, outcome.params);
				failed.add(name);
			}
		}
		const values = isPlain ? cells : Object.fromEntries(resolved.map((name) => [name, cells[name] ?? null]));
		return { findings, line, cells, values, failed };
	});
}

function checkHeader(header: string[], expected: string[], mayLack: readonly string[], findings: Findings): void {
	for (const column of expected)
		if (!header.includes(column) && !mayLack.includes(column)) findings.error('missing_column', { column });
	for (const column of new Set(header)) {
		if (expected.includes(column)) continue;
		const near = nearest(column, expected);
		findings.error('unknown_column', { column }, { expected: expected.join(', '), ...(near && { nearest: near }) });
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
