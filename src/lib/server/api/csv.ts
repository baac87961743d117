import Papa from 'papaparse';
import type { Row } from './rows';

/** What a spreadsheet would run: behind blanks too, and in the full-width signs that it reads the same. */
const formula = /^[\s\0\uFEFF]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/** Rows as a CSV file. Text that could be a formula is written as text; numbers stay numbers. */
export function csv(columns: readonly string[], rows: readonly Row[], bom = false): string {
	const data = rows.map((row) =>
		columns.map((column) => {
			const value = row[column] ?? null;
			return typeof value === 'string' && formula.test(value) ? `'${value}` : value;
		})
	);
	return `${bom ? '\uFEFF' : ''}${Papa.unparse({ fields: [...columns], data })}\r\n`;
}
