import type { Dataset } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import type { Findings } from './findings';
import type { Grid, GridRow } from './grid-row';
import { withMarks } from './columns/marks';
import type { LaterRows } from './columns/rows';
import { mapRows } from './mapped';
import { columnsNeeded, missingColumns, plainMapping } from './plain';
import { type Matcher, type Row, RowReader } from './read';

/** A cell that is to be read differently; columns of the file are counted from 0. */
export interface Correction {
	line: number;
	at: number;
	value: string;
}

/** How a file is to be read. */
export interface Wanted {
	mapping: Mapping | null;
	corrections: readonly Correction[];
	dropped: readonly number[];
	/** Of a table from elsewhere: what names in a column stand for, and which of its later rows are data. */
	matcher: Matcher | null;
	later: LaterRows | null;
}

/**
 * The rows of a table as its dataset has them, part by part, with every problem of header and cells told. Without a mapping
 * the first line has to be the header of the dataset's own format, and every line as many cells.
 */
export async function* recordsOf(
	grid: Pick<Grid, 'delimiter'> & { rows: () => AsyncGenerator<GridRow[]> },
	{ mapping, corrections, dropped, matcher, later }: Wanted,
	dataset: Dataset,
	findings: Findings
): AsyncGenerator<Row[]> {
	const corrected = Map.groupBy(corrections, ({ line }) => line);
	const out = new Set([...dropped, ...(mapping ? [...mapping.header, ...mapping.skipped] : [])]);
	let ready: Ready | null = null;
	let own: GridRow | null = null;
	for await (const part of grid.rows()) {
		if (!ready) {
			const [first] = part;
			if (!first) continue;
			if (!mapping) {
				out.add(first.line);
				own = first;
			}
			const isOwn = mapping === null;
			const read = mapping ?? plainMapping(first, dataset, findings);
			// What a column does not tell here, it is asked about row by row.
			const signs = { delimiter: grid.delimiter, isOwn };
			ready = prepare(withMarks(read, part, dataset, signs), dataset, findings, {
				isOwn,
				exactly: isOwn && grid.delimiter === ',',
				matcher
			});
		}
		const { width, strict, map, reader } = ready;
		const read = part.filter(({ line }) => !out.has(line)).map((row) => withCorrections(row, corrected.get(row.line)));
		const kept = (later?.next(read) ?? read).filter(
			(row) => fits(row, { width, strict }, findings) && !isHeadings(row, own, findings)
		);
		if (kept.length > 0) yield reader.read(map(kept));
	}
	later?.end();
}

/** What stands between a part of the table and the rows of the dataset. */
interface Ready {
	width: number;
	strict: boolean;
	map: ReturnType<typeof mapRows>;
	reader: RowReader;
}

function prepare(
	mapping: Mapping,
	dataset: Dataset,
	findings: Findings,
	{ isOwn: strict, exactly, matcher }: { isOwn: boolean; exactly: boolean; matcher: Matcher | null }
): Ready {
	const needed = strict ? columnsNeeded(dataset) : missingColumns(mapping, dataset);
	const given = new Set(mapping.columns.map(({ meaning }) => (meaning.kind === 'column' ? meaning.column : '')));
	const missing = needed.filter((name) => !given.has(name));
	if (!strict) for (const column of missing) findings.error('missing_column', { column });
	return {
		width: Math.max(0, ...mapping.columns.map(({ at }) => at + 1)),
		strict,
		map: mapRows(mapping, dataset, { findings, missing: new Set(missing), strict: exactly }),
		reader: new RowReader(dataset, findings, matcher)
	};
}

function withCorrections(row: GridRow, corrections: Correction[] | undefined): GridRow {
	if (!corrections) return row;
	const cells = [...row.cells];
	const exact = row.exact ? [...row.exact] : [];
	for (const { at, value } of corrections) {
		while (cells.length < at) cells.push('');
		cells[at] = value;
		exact[at] = false;
	}
	return { line: row.line, cells, exact };
}

/** Whether a row says the headings once more, as where files were put one after the other: it is told, and is no row of data. */
function isHeadings({ line, cells }: GridRow, first: GridRow | null, findings: Findings): boolean {
	if (!first || cells.some((cell, at) => cell !== first.cells[at])) return false;
	const [value = ''] = cells;
	findings.error(
		'duplicate_row',
		{ row: line, value },
		{ other_row: first.line, other_file: findings.file, columns: value }
	);
	return true;
}

/** Whether a row has the header's cells; blank cells beyond them are dropped, and in files from elsewhere blank ends are added. */
function fits(
	{ line, cells }: GridRow,
	{ width: expected, strict }: Pick<Ready, 'width' | 'strict'>,
	findings: Findings
): boolean {
	if (cells.length > expected) {
		const found = cells.findLastIndex((cell) => cell.trim() !== '') + 1;
		if (found > expected) {
			findings.error('too_many_cells', { row: line }, { found, expected });
			return false;
		}
		cells.length = expected;
	} else if (cells.length < expected) {
		if (strict) {
			findings.error('too_few_cells', { row: line }, { found: cells.length, expected });
			return false;
		}
		while (cells.length < expected) cells.push('');
	}
	return true;
}
