import writeXlsx, { type Cell, type Row } from 'write-excel-file/node';
import type { Locale } from '$lib/i18n/locale';
import { report as messages } from '$lib/i18n/messages/report';
import type { Report, ReportCell, ReportTable } from '$lib/model/report';

/** Characters of a column that takes one per cent of a table's width. */
const charactersPerShare = 1.4;
const narrowest = 10;

const text = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });
const strong = (value: string): Cell => ({
	value,
	type: String,
	fontWeight: 'bold',
	wrap: true,
	alignVertical: 'top'
});

/** The tables of a report, each in full on a sheet of its own, after one that says what they are. */
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
			data: facts.map(([label, value]) => [strong(label), text(value)]),
			columns: [{ width: 20 }, { width: 100 }]
		},
		...report.sheets.map((table) => ({
			sheet: messages[about.locale].tables[table.id],
			data: [table.columns.map(({ title }) => strong(title)), ...rowsOf(table, words.empty)],
			columns: table.columns.map(({ share }) => ({ width: Math.max(narrowest, share * charactersPerShare) })),
			stickyRowsCount: 1
		}))
	]).toBuffer();
}

const rowsOf = ({ columns, rows }: ReportTable, empty: string): Row[] =>
	rows.length === 0
		? [[text(empty)]]
		: rows.map((row) => row.map((cell, at) => typed(cell, columns[at]?.numeric ?? false)));

/** A number where the column counts; text stays text even where it looks like a formula. */
function typed({ text: written, value }: ReportCell, numeric: boolean): Cell {
	if (numeric && value !== undefined)
		return { value, type: Number, format: Number.isInteger(value) ? '#,##0' : '#,##0.0#', alignVertical: 'top' };
	return text(written);
}
