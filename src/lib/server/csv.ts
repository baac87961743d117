import Papa from 'papaparse';
import type { Value } from '$lib/model/datasets';
import { asText } from '$lib/model/formula';

/** How a CSV file is written, by the habits of the program that will read it. */
export interface CsvStyle {
	/** Begin with the mark by which Excel knows UTF-8. */
	bom: boolean;
	separator: ',' | ';';
	decimal: '.' | ',';
}

const plain: CsvStyle = { bom: false, separator: ',', decimal: '.' };

/** Numbers as people write them, never as `1e-7`. */
const digits = (value: number) =>
	String(value).includes('e')
		? value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 100 })
		: String(value);

function cell(value: Value, decimal: CsvStyle['decimal']): string | null {
	if (value === null) return null;
	if (typeof value === 'string') return asText(value);
	if (typeof value === 'boolean') return String(value);
	return decimal === ',' ? digits(value).replace('.', ',') : digits(value);
}

/** The first line of a CSV file. */
export const csvHeader = (columns: readonly string[], { bom, separator }: CsvStyle = plain): string =>
	`${bom ? '\uFEFF' : ''}${Papa.unparse([[...columns]], { delimiter: separator })}\r\n`;

/** Rows as lines of a CSV file. Text that could be a formula is written as text; numbers stay numbers. */
export const csvLines = (rows: readonly (readonly Value[])[], { separator, decimal }: CsvStyle = plain): string =>
	rows.length === 0
		? ''
		: `${Papa.unparse(
				rows.map((row) => row.map((value) => cell(value, decimal))),
				{ delimiter: separator }
			)}\r\n`;

/** Rows as a CSV file. */
export const csv = (columns: readonly string[], rows: readonly (readonly Value[])[], style: CsvStyle = plain): string =>
	csvHeader(columns, style) + csvLines(rows, style);
