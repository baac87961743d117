import writeXlsx, { type Cell, type Row } from 'write-excel-file/node';
import type { Chart, ChartData } from '$lib/charts/chart';
import { date, number } from '$lib/i18n/format';
import { charts } from '$lib/i18n/messages/charts';
import { sheet as printed } from '$lib/i18n/messages/sheet';
import type { Imprint } from './imprint';

type Value = ChartData['rows'][number][number];

const narrowest = 8;
const widest = 60;
const mostDigits = 6;

const text = (value: string): Cell => ({ value, type: String });
const strong = (value: string): Cell => ({ value, type: String, fontWeight: 'bold', alignVertical: 'top' });
const wrapped = (value: string): Cell => ({ value, type: String, wrap: true, alignVertical: 'top' });

/** A workbook: the figures as typed cells under one header row, and a sheet that says where they come from. */
export function chartWorkbook(chart: Chart, imprint: Imprint): Promise<Buffer> {
	const words = charts[imprint.lang].workbook;
	const { columns, rows } = chart.data;
	const styles = columns.map(({ name }, index) =>
		numberFormat(
			name,
			rows.map((row) => row[index] ?? null)
		)
	);
	const cells: Row[] = rows.map((row) =>
		columns.map((_, index): Cell => {
			const value = row[index] ?? null;
			if (value === null) return null;
			// The type is said: text stays text even where it looks like a formula.
			return typeof value === 'number' ? { value, type: Number, format: styles[index] ?? '0' } : text(value);
		})
	);
	return writeXlsx([
		{
			sheet: words.data,
			data: [columns.map(({ title }) => strong(title)), ...cells],
			columns: columns.map(({ title }, index) => ({
				width: widthOf([title, ...rows.map((row) => String(row[index] ?? ''))])
			})),
			stickyRowsCount: 1
		},
		{
			sheet: words.source,
			data: about(chart, imprint).map(([label, value]) => [strong(label), wrapped(value)]),
			columns: [{ width: 20 }, { width: 90 }]
		}
	]).toBuffer();
}

const widthOf = (texts: readonly string[]) =>
	Math.min(widest, Math.max(narrowest, ...texts.map((one) => one.length + 2)));

/** As many digits as the column has; years without a mark for thousands. */
function numberFormat(name: string, values: readonly Value[]): string {
	if (/(^|_)year$/.test(name)) return '0';
	const digits = values.map((value) => (typeof value === 'number' ? (String(value).split('.')[1]?.length ?? 0) : 0));
	const most = Math.min(mostDigits, Math.max(0, ...digits));
	return most === 0 ? '#,##0' : `#,##0.${'0'.repeat(most)}`;
}

/** Everything that a picture of the same chart says around its figures. */
function about(chart: Chart, { lang, sources, release, address }: Imprint): [string, string][] {
	const words = charts[lang].workbook;
	const rankKind = chart.data.columns.findIndex(({ name }) => name === 'rank_kind');
	const computed = chart.data.rows.some((row) => row[rankKind] === 'computed');
	return [
		[words.title, chart.title],
		[words.subtitle, chart.subtitle],
		[words.caption, chart.caption],
		...(chart.demo ? [[words.note, printed[lang].demo] satisfies [string, string]] : []),
		...(computed ? [[words.note, words.computed] satisfies [string, string]] : []),
		...chart.notes.map((note): [string, string] => [words.note, note]),
		...sources.flatMap((source): [string, string][] => [
			[words.source, source.title],
			[words.code, source.id],
			...lineOf(words.publisher, source.publisher),
			...lineOf(words.published, source.published_on === null ? null : date(lang, source.published_on)),
			...lineOf(words.address, source.url)
		]),
		[words.release, printed[lang].release(number(lang, release.number), date(lang, release.published_at))],
		[words.live, address]
	];
}

const lineOf = (label: string, value: string | null): [string, string][] => (value === null ? [] : [[label, value]]);
