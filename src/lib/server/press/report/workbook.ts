import writeXlsx, { type CellObject, type Row } from 'write-excel-file/node';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { Report, ReportCell, ReportTable } from '$lib/model/report';

/** Characters of a column that takes one per cent of a table's width. */
const charactersPerShare = 1.4;
const narrowest = 10;

/** Points of a line of text. */
const lineHeight = 15;

const text = (value: string): CellObject => ({ value, type: String, wrap: true, alignVertical: 'top' });
/** Not wrapped: it runs on over the cells beside it, which are empty. */
const title = (value: string): CellObject => ({ value, type: String, fontWeight: 'bold' });
const strong = (value: string): CellObject => ({
	value,
	type: String,
	fontWeight: 'bold',
	wrap: true,
	alignVertical: 'top'
});

/**
 * The tables of a report, each in full on a sheet of its own under its title, after one that says what they are. The title
 * tells generated figures, for whoever takes the one sheet.
 */
export function reportWorkbook(
	report: Report,
	about: { locale: Locale; release: string; address: string }
): Promise<Buffer> {
	const words = messages[about.locale].sheet;
	const facts: [string, string][] = [
		[words.subject, report.subject],
		[words.span, report.span],
		...report.notices.map((notice): [string, string] => [words.note, notice]),
		[words.release, about.release],
		[words.address, about.address]
	];
	return writeXlsx([
		{
			sheet: words.about,
			data: facts.map(([label, value]) => high([strong(label), text(value)], [20, 100])),
			columns: [{ width: 20 }, { width: 100 }]
		},
		...report.sheets.map((table) => {
			const widths = table.columns.map(({ share }) => Math.max(narrowest, share * charactersPerShare));
			const rows = [table.columns.map((column) => strong(column.title)), ...rowsOf(table, words.empty)];
			return {
				sheet: messages[about.locale].tables[table.id],
				data: [[title(table.title)], ...rows.map((row) => high(row, widths))],
				columns: widths.map((width) => ({ width })),
				stickyRowsCount: 2
			};
		})
	]).toBuffer();
}

/** A row as high as its text: not every program measures wrapped text when it opens a file. */
function high(cells: readonly CellObject[], widths: readonly number[]): Row {
	const lines = cells.map(({ value }, at) => (typeof value === 'string' ? linesOf(value, widths[at] ?? narrowest) : 1));
	const height = lineHeight * Math.max(1, ...lines);
	return cells.map((cell) => ({ ...cell, height }));
}

/** On how many lines of that many characters words stand; a little is left, since letters differ in width. */
function linesOf(value: string, width: number): number {
	let [lines, used] = [1, 0];
	for (const { length } of value.split(' ')) {
		const fits = used === 0 || used + 1 + length <= width - 1;
		lines += (fits ? 0 : 1) + Math.floor(Math.max(0, length - 1) / width);
		used = fits && used > 0 ? used + 1 + length : length;
	}
	return lines;
}

const rowsOf = ({ columns, rows }: ReportTable, empty: string): CellObject[][] =>
	rows.length === 0
		? [[text(empty)]]
		: rows.map((row) => row.map((cell, at) => typed(cell, columns[at]?.numeric ?? false)));

/** A number where the column counts; text stays text even where it looks like a formula. */
function typed({ text: written, value }: ReportCell, numeric: boolean): CellObject {
	if (numeric && value !== undefined)
		return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.0#', alignVertical: 'top' };
	return text(written);
}
