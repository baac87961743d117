import type { GridRow } from '../grid-row';

/** The texts of a row, without blank cells. */
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
