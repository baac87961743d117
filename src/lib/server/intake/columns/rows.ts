import { headingKey } from './heading';
import { filledCells, isNumbering } from './line';
import type { Meaning } from '$lib/model/mapping';
import type { GridRow } from '../grid-row';
import { readNumber } from '../numbers';
import type { MappedColumn, Table } from './table';

const totals =
	/^(tong|tong (cong|so|hop|diem|chung)|cong|trung binh|binh quan|trung vi|ca nuoc|toan quoc|toan tinh|cao nhat|thap nhat|lon nhat|nho nhat|gia tri (lon|nho|cao|thap) nhat|gtln|gtnn|do lech chuan|min|max|mean|median|average|total|grand total|sum|national)( |$)/;
/** Names of offices that begin like a total. */
const offices = /^(tong (cuc|cong ty|lien doan|giam doc|bien tap)|cong (an|ty|doan|thong tin|chuc))( |$)/;
const notes = /^(ghi chu|chu thich|luu y|nguon|nguon so lieu|note|notes|source|sources)( |$)/;

/** Whether a text is the label of a total, a mean or an extreme. */
const isTotal = (text: string): boolean => {
	const key = headingKey(text);
	return totals.test(key) && !offices.test(key);
};

/** Enough of a table to understand it. */
export const sampleRows = 2000;

/** What tells rows of data from titles, totals, notes and sections. */
export interface RowSigns {
	/** Whether a row has a name or a figure: what follows the last one that has is signatures and notes. */
	tells: (row: GridRow) => boolean;
	/** Whether a row is a total, a note, a section or (the first one) the numbers of the columns. */
	isNoData: (row: GridRow, isFirst: boolean) => boolean;
}

/** The signs by which rows of a table with these columns are known. */
export function rowSigns(columns: readonly MappedColumn[], isName: (text: string) => boolean): RowSigns {
	const used = columns.filter(({ meaning }) => meaning.kind !== 'ignore').map((column) => column.at);
	const label = columns.find(
		({ meaning }) => meaning.kind === 'column' && /^(unit|province|title)$/.test(meaning.column)
	);
	const labelOf = (row: GridRow) => row.cells[label?.at ?? -1]?.trim() ?? '';
	const counted = columns.filter(({ meaning }) => isCounted(meaning)).map((column) => column.at);
	const hasNumber = (row: GridRow) => counted.some((at) => /number|either/.test(readNumber(row.cells[at] ?? '').kind));
	return {
		// In a table that counts nothing every row is one.
		tells: (row) => counted.length === 0 || isName(labelOf(row)) || hasNumber(row),
		isNoData: (row, isFirst) => !isName(labelOf(row)) && isNoData(row, isFirst, labelOf(row), used)
	};
}

/**
 * The lines of a sample that are no data: titles above the table, and below its header totals, notes and sections. Where
 * the table goes on, what its end is shows later.
 */
export function skippedRows(table: Table, { tells, isNoData: isOut }: RowSigns, goesOn: boolean): number[] {
	const last = table.rows.findLastIndex(tells);
	const end = goesOn || last < 0 ? table.rows.length : last + 1;
	const below = table.rows.filter((row, place) => isOut(row, place === 0) || place >= end);
	return [...table.titles, ...below].map((row) => row.line);
}

/** No table ends in so many rows without a name and a figure: such rows are data that lack something. */
const longestEnd = 500;

/** Leaves out what is no data of the rows that come after a sample. */
export class LaterRows {
	private held: GridRow[] = [];
	/** The first lines that were left out. */
	readonly skipped: number[] = [];

	constructor(
		private readonly signs: RowSigns,
		/** The last line of the sample, whose totals and notes are known. */
		private readonly after: number
	) {}

	/** The rows that are data. Those that may be the end of the table are held back until one of data follows. */
	next(rows: readonly GridRow[]): GridRow[] {
		const data: GridRow[] = [];
		for (const row of rows) {
			const isEnd = !this.signs.tells(row);
			if (row.line > this.after && this.signs.isNoData(row, false)) this.skip(row);
			else if (isEnd && this.held.length < longestEnd) this.held.push(row);
			else data.push(...this.held.splice(0), row);
		}
		return data;
	}

	/** Says that no row follows. */
	end(): void {
		for (const row of this.held) this.skip(row);
	}

	private skip({ line }: GridRow): void {
		if (this.skipped.length < longestEnd) this.skipped.push(line);
	}
}

/** Figures that every row is about: a row without one says nothing. */
const isCounted = (meaning: Meaning): boolean =>
	meaning.kind === 'figure' || (meaning.kind === 'column' && /^(score|rank|count|population)$/.test(meaning.column));

/** Numbers under the header, notes, totals, sections. */
function isNoData(row: GridRow, isFirst: boolean, label: string, used: number[]): boolean {
	const cells = filledCells(row);
	const [first = ''] = cells;
	if (isFirst && isNumbering(row)) return true;
	if (/^\(?\*/.test(first) || (notes.test(headingKey(first)) && cells.length < used.length)) return true;
	const total = [label, ...cells.slice(0, 2)].find(isTotal);
	const others = cells.filter((cell) => cell !== total).map((cell) => readNumber(cell).kind);
	if (total !== undefined && !others.includes('other')) return true;
	// In a table of two columns a row with one cell is a row that lacks something.
	if (used.length < 3) return false;
	// A section is counted in a column of its own: “I. Khối sở, ban, ngành”.
	const texts = cells.filter((cell) => !/^[(]?([IVX]{1,5}|[A-Z]|\d{1,3})[.)]?$/.test(cell));
	if (texts.length === 1 && cells.length <= 2) return true;
	return used.every((at) => (row.cells[at] ?? '').trim() === '');
}
