import type { Chart } from '$lib/charts/chart';
import { csv } from '../csv';
import type { CustomText } from './custom-text';
import type { Imprint } from './imprint';
import { chartJson } from './json';
import { isPicture, type Format, type Options } from './options';
import { pdfFile, pngFile, svgFile } from './render';
import { sheet, type Printed } from './sheet';
import { chartWorkbook } from './xlsx';

export const contentTypes: Record<Format, string> = {
	svg: 'image/svg+xml; charset=utf-8',
	png: 'image/png',
	pdf: 'application/pdf',
	csv: 'text/csv; charset=utf-8',
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	json: 'application/json; charset=utf-8'
};

/** The finished file of a chart. */
export async function fileOf(
	chart: Chart,
	imprint: Imprint,
	options: Options,
	text: CustomText
): Promise<Uint8Array<ArrayBuffer>> {
	const made = await (isPicture(options) ? drawn(chart, imprint, options, text) : listed(chart, imprint, options));
	return typeof made === 'string' ? new TextEncoder().encode(made) : new Uint8Array(made);
}

/** The picture on its sheet. */
function drawn(chart: Chart, imprint: Imprint, { format, lang, size, theme, scale }: Options, text: CustomText) {
	const printed = printedOf(chart, imprint, text);
	const page = sheet(chart, printed, size);
	if (format === 'png') return pngFile(page, theme, size, scale);
	return format === 'pdf' ? pdfFile(page, theme, size, { title: printed.title, lang }) : svgFile(page, theme);
}

/** The figures behind it, free of the noise that computing with binary fractions leaves behind their last digit. */
function listed(asked: Chart, imprint: Imprint, { format, csv: style }: Options) {
	const values = asked.data.rows.map((row) =>
		row.map((value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value))
	);
	const chart = { ...asked, data: { ...asked.data, rows: values } };
	if (format === 'xlsx') return chartWorkbook(chart, imprint);
	if (format === 'json') return chartJson(chart, imprint);
	const { columns, rows } = chart.data;
	return csv(
		columns.map(({ name }) => name),
		rows,
		style
	);
}

/** What stands around the picture: the exporter's words are added to the measure and the notes, never instead of them. */
function printedOf(chart: Chart, { lang, sources, release, address }: Imprint, text: CustomText): Printed {
	return {
		locale: lang,
		title: text.title ?? chart.title,
		subtitle: text.subtitle === null ? chart.subtitle : `${chart.subtitle} · ${text.subtitle}`,
		notes: text.note === null ? chart.notes : [...chart.notes, text.note],
		custom: Object.values(text).some((words) => words !== null),
		demo: chart.demo,
		sources,
		release,
		address: address.replace(/^https?:\/\//, '')
	};
}
