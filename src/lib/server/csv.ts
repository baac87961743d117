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

/** Rows as a CSV file. Text that could be a formula is written as text; numbers stay numbers. */
export function csv(
	columns: readonly string[],
	rows: readonly (readonly Value[])[],
	{ bom, separator, decimal }: CsvStyle = plain
): string {
	const data = rows.map((row) =>
		row.map((value) => {
			if (typeof value === 'string') return asText(value);
			return typeof value === 'number' && decimal === ',' ? String(value).replace('.', ',') : value;
		})
	);
	return `${bom ? '\uFEFF' : ''}${Papa.unparse({ fields: [...columns], data }, { delimiter: separator })}\r\n`;
}
