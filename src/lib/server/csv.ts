import Papa from 'papaparse';
import type { Value } from '$lib/model/datasets';

/** How a CSV file is written, by the habits of the program that will read it. */
export interface CsvStyle {
	/** Begin with the mark by which Excel knows UTF-8. */
	bom: boolean;
	separator: ',' | ';';
	decimal: '.' | ',';
}

const plain: CsvStyle = { bom: false, separator: ',', decimal: '.' };

/** What a spreadsheet would run: behind blanks too, in the full-width signs that it reads the same, and once guarded already. */
const formula = /^'*(?:[\s\0\uFEFF]*[=+\-@＝＋－＠]|[\t\r\n])/u;

/** Text that a spreadsheet could run, written so that it stays text. */
const guarded = (text: string): string => (formula.test(text) ? `'${text}` : text);

/** The text that `guarded` was given: a file of ours that comes back says what it said. */
export const unguarded = (text: string): string =>
	text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;

/** A number in digits alone, without an exponent. */
const inDigits = (value: number): string => {
	const text = String(value);
	if (!text.includes('e')) return text;
	return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
};

/** Rows as lines of a CSV file, each with its line end. Text that could be a formula is written as text; numbers stay numbers. */
export function csvLines(
	rows: readonly (readonly Value[])[],
	{ separator, decimal }: Omit<CsvStyle, 'bom'> = plain
): string {
	if (rows.length === 0) return '';
	const data = rows.map((row) =>
		row.map((value) => {
			if (typeof value === 'string') return guarded(value);
			return typeof value === 'number' ? inDigits(value).replace('.', decimal) : value;
		})
	);
	return `${Papa.unparse(data, { delimiter: separator })}\r\n`;
}

/** Rows as a CSV file under their header. */
export const csv = (columns: readonly string[], rows: readonly (readonly Value[])[], style: CsvStyle = plain): string =>
	`${style.bom ? '\uFEFF' : ''}${csvLines([columns], style)}${csvLines(rows, style)}`;
