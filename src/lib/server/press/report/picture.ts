import type { Chart } from '$lib/charts/chart';
import type { Imprint } from '../imprint';
import { fileOf } from '../file';
import type { Size } from '../sizes';
import type { Drawn } from './body';

/** As wide as the text of the page in points and pixels of 1/96 inch: its smallest letters are 9 points. */
const width = 600;
const size: Size = {
	name: 'report',
	width: width * 2.5,
	height: 400 * 2.5,
	scale: 2.5,
	margin: 4,
	titles: [17, 16, 15],
	rows: 16,
	points: (width * 72) / 96
};

/** A chart as a report carries it: the sheet that all files have, with source and release. */
export async function drawnForReport(chart: Chart, imprint: Imprint): Promise<Drawn> {
	const options = {
		format: 'png' as const,
		lang: imprint.lang,
		size,
		theme: 'light' as const,
		scale: 1,
		csv: { bom: true, separator: ',', decimal: '.' } as const,
		download: true,
		forEverybody: false
	};
	const png = await fileOf(chart, imprint, options, { title: null, subtitle: null, note: null });
	return { png, width, height: (width * size.height) / size.width, title: chart.title, alt: chart.alt };
}
