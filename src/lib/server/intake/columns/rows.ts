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

/** The lines of a sample that are no data: titles above the table, and below its header totals, notes and sections. */
export function skippedRows(table: Table, columns: MappedColumn[], isName: (text: string) => boolean): number[] {
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

	const below = table.rows.filter(
		(row, place) => !isName(labelOf(row)) && (isNoData(row, place, labelOf(row), used) || (hasTail && place > last))
	);
	return [...table.titles, ...below].map((row) => row.line);
}

/** Figures that every row is about: a row without one says nothing. */
const isCounted = (meaning: Meaning): boolean =>
	meaning.kind === 'figure' || (meaning.kind === 'column' && /^(score|rank|count|population)$/.test(meaning.column));

/** Numbers under the header, notes, totals, sections. */
function isNoData(row: GridRow, place: number, label: string, used: number[]): boolean {
	const cells = filledCells(row);
	const [first = ''] = cells;
	if (place === 0 && isNumbering(row)) return true;
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
