import { headingKey } from './heading';
import type { GridRow } from '../grid';
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
	const skip = (row: GridRow, reason: SkipReason): Skipped => ({
		line: row.line,
		reason,
		text: filledCells(row).join(' · ').slice(0, 120)
	});
	const used = columns.filter(({ meaning }) => meaning.kind !== 'ignore').map((column) => column.at);
	const label = columns.find(
		({ meaning }) => meaning.kind === 'column' && /^(unit|province|title)$/.test(meaning.column)
	);
	const below = table.rows.flatMap((row, place): Skipped[] => {
		const reason = reasonFor(row, place, row.cells[label?.at ?? -1]?.trim() ?? '', used, isName);
		return reason === null ? [] : [skip(row, reason)];
	});
	return [...table.titles.map((row) => skip(row, 'title')), ...below];
}

function reasonFor(
	row: GridRow,
	place: number,
	label: string,
	used: number[],
	isName: (text: string) => boolean
): SkipReason | null {
	const cells = filledCells(row);
	const [first = ''] = cells;
	if (label !== '' && isName(label)) return null;
	if (place === 0 && isNumbering(row)) return 'numbering';
	if (/^\(?\*/.test(first) || (notes.test(headingKey(first)) && cells.length < used.length)) return 'note';
	const total = [label, ...cells.slice(0, 2)].find(isTotal);
	const others = cells.filter((cell) => cell !== total).map((cell) => readNumber(cell).kind);
	if (total !== undefined && !others.includes('other')) return 'total';
	// In a table of two columns a row with one cell is a row that lacks something.
	if (used.length < 3) return null;
	const held = used.filter((at) => (row.cells[at] ?? '').trim() !== '').length;
	if (cells.length === 1) return first.length > 60 ? 'note' : 'section';
	return held === 0 ? 'note' : null;
}
