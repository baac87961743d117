import { headingKey } from './heading';
import type { Meaning } from '$lib/model/mapping';
import type { GridRow } from '../grid-row';
import { readNumber } from '../numbers';
import type { MappedColumn, Table } from './table';

/** Why a row is no data. */
export type SkipReason = 'title' | 'numbering' | 'total' | 'note' | 'section';

const totals =
	/^(tong|tong (cong|so|hop|diem|chung)|cong|trung binh|binh quan|trung vi|ca nuoc|toan quoc|toan tinh|cao nhat|thap nhat|lon nhat|nho nhat|gia tri (lon|nho|cao|thap) nhat|gtln|gtnn|do lech chuan|min|max|mean|median|average|total|grand total|sum|national)( |$)/;
/** Names of offices that begin like a total. */
const offices = /^(tong (cuc|cong ty|lien doan|giam doc|bien tap)|cong (an|ty|doan|thong tin|chuc))( |$)/;
const notes = /^(ghi chu|chu thich|luu y|nguon|nguon so lieu|note|notes|source|sources)( |$)/;

/** Whether a text is the label of a total, a mean or an extreme. */
export const isTotal = (text: string): boolean => {
	const key = headingKey(text);
	return totals.test(key) && !offices.test(key);
};

export const filledCells = (row: GridRow): string[] =>
	row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');

/** Under a header: `(1) (2) (3)`, `A B 1 2 3=1+2`. */
export function isNumbering(row: GridRow): boolean {
	const cells = filledCells(row);
	const marks = cells.map((cell) => /^[([]?([A-Za-z]|\d{1,2})[)\]]?(?:\s*=.*)?$/.exec(cell)?.[1]);
	if (cells.length < 2 || marks.includes(undefined)) return false;
	const numbers = marks.filter((mark) => mark !== undefined && /^\d/.test(mark)).map(Number);
	return numbers.length > 0 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}

export interface Skipped {
	line: number;
	reason: SkipReason;
	/** The beginning of the row, for the analyst to see what is left out. */
	text: string;
}

/** The rows of a sample that are no data: titles above the table, and below its header totals, notes and sections. */
export function skippedRows(table: Table, columns: MappedColumn[], isName: (text: string) => boolean): Skipped[] {
	const used = columns.filter(({ meaning }) => meaning.kind !== 'ignore').map((column) => column.at);
	const label = columns.find(
		({ meaning }) => meaning.kind === 'column' && /^(unit|province|title)$/.test(meaning.column)
	);
	const labelOf = (row: GridRow) => row.cells[label?.at ?? -1]?.trim() ?? '';
	const counted = columns.filter(({ meaning }) => isCounted(meaning)).map((column) => column.at);
	const hasNumber = (row: GridRow) => counted.some((at) => /number|either/.test(readNumber(row.cells[at] ?? '').kind));
	// What follows the last figure and the last name is signatures and notes.
	const last = table.rows.findLastIndex((row) => isName(labelOf(row)) || hasNumber(row));
	const hasTail = counted.length > 0 && last >= 0;

	const below = table.rows.flatMap((row, place): Skipped[] => {
		if (isName(labelOf(row))) return [];
		const reason = reasonFor(row, place, labelOf(row), used) ?? (hasTail && place > last ? 'note' : null);
		return reason === null ? [] : [skip(row, reason)];
	});
	return [...table.titles.map((row) => skip(row, 'title')), ...below];
}

/** Figures that every row is about: a row without one says nothing. */
const isCounted = (meaning: Meaning): boolean =>
	meaning.kind === 'figure' || (meaning.kind === 'column' && /^(score|rank|count|population)$/.test(meaning.column));

const skip = (row: GridRow, reason: SkipReason): Skipped => ({
	line: row.line,
	reason,
	text: filledCells(row).join(' · ').slice(0, 120)
});

function reasonFor(row: GridRow, place: number, label: string, used: number[]): SkipReason | null {
	const cells = filledCells(row);
	const [first = ''] = cells;
	if (place === 0 && isNumbering(row)) return 'numbering';
	if (/^\(?\*/.test(first) || (notes.test(headingKey(first)) && cells.length < used.length)) return 'note';
	const total = [label, ...cells.slice(0, 2)].find(isTotal);
	const others = cells.filter((cell) => cell !== total).map((cell) => readNumber(cell).kind);
	if (total !== undefined && !others.includes('other')) return 'total';
	// In a table of two columns a row with one cell is a row that lacks something.
	if (used.length < 3) return null;
	// A section is counted in a column of its own: “I. Khối sở, ban, ngành”.
	const texts = cells.filter((cell) => !/^[(]?([IVX]{1,5}|[A-Z]|\d{1,3})[.)]?$/.test(cell));
	if (texts.length === 1 && cells.length <= 2) return (texts[0] ?? '').length > 60 ? 'note' : 'section';
	return used.every((at) => (row.cells[at] ?? '').trim() === '') ? 'note' : null;
}
