import { number } from '$lib/i18n/format';
import type { TrendData } from './data';

/** What a chart says of one year: a heading and its values. */
export interface Pointed {
	heading: string;
	rows: { name: string; value: string; note: string | null; colour: string }[];
}

/** The named lines and the median in one year of a trend; null for a year that it does not show. */
export function trendAt(data: TrendData, year: number): Pointed | null {
	const panel = data.panels.find(({ years }) => years.includes(year));
	if (!panel) return null;
	const at = panel.years.indexOf(year);
	const digits = data.measure === 'rank' ? 0 : data.digits;
	const shown = (value: number | null | undefined) => (value == null ? '—' : number(data.locale, value, digits));
	const middle = panel.median?.[at];
	return {
		heading: String(year),
		rows: [
			...panel.lines.map((line) => ({
				name: line.name,
				value: shown(line.values[at]),
				note: line.notes?.[at] ?? null,
				colour: line.colour
			})),
			...(middle == null
				? []
				: [{ name: data.words.median, value: shown(middle), note: null, colour: 'var(--median)' }])
		]
	};
}
