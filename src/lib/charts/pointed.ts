import { number } from '$lib/i18n/format';
import { results as words } from '$lib/i18n/messages/results';
import type { BumpData } from './bump/data';
import type { Live } from './figure';
import type { ImpactData } from './impact/data';
import type { TrendData } from './trend/data';

/** What a chart says of one year: a heading and its values. */
export interface Pointed {
	heading: string;
	rows: { name: string; value: string; note: string | null; colour: string }[];
}

/** Every year that a chart shows. */
export function yearsShown(live: Live): number[] {
	if (live.kind === 'trend') return live.data.panels.flatMap((panel) => panel.years);
	return live.data.years;
}

/** The values of one year, as the reader points at it; null for a year that the chart does not show. */
export function pointedAt(live: Live, year: number): Pointed | null {
	const heading = String(year);
	if (live.kind === 'trend') return { heading, rows: trendRows(live.data, year) };
	const at = live.data.years.indexOf(year);
	if (at === -1) return null;
	return live.kind === 'bump'
		? { heading, rows: bumpRows(live.data, at) }
		: { heading, rows: [...trendRows(live.data.trend, year), ...workRows(live.data, at)] };
}

/** The named lines and the median in one year. */
function trendRows(data: TrendData, year: number): Pointed['rows'] {
	const panel = data.panels.find(({ years }) => years.includes(year));
	if (!panel) return [];
	const at = panel.years.indexOf(year);
	const digits = data.measure === 'rank' ? 0 : data.digits;
	const shown = (value: number | null | undefined) =>
		value == null ? words[data.locale].none : number(data.locale, value, digits);
	const middle = panel.median?.[at];
	return [
		...panel.lines.map((line) => ({
			name: line.name,
			value: shown(line.values[at]),
			note: line.notes?.[at] ?? null,
			colour: line.colour
		})),
		...panel.lines.flatMap(({ wanted }) =>
			(wanted?.[at] ?? []).map((level) => ({
				name: data.words.target ?? '',
				value: shown(level),
				note: null,
				colour: 'var(--ink)'
			}))
		),
		...(middle == null ? [] : [{ name: data.words.median, value: shown(middle), note: null, colour: 'var(--median)' }])
	];
}

const bumpRows = ({ lines, locale }: BumpData, at: number): Pointed['rows'] =>
	lines
		.flatMap(({ name, mark, points }) => {
			const place = points[at]?.place;
			return place === undefined ? [] : [{ name, place, colour: mark.colour }];
		})
		.sort((a, b) => a.place - b.place)
		.map(({ name, place, colour }) => ({ name, value: number(locale, place), note: null, colour }));

const workRows = ({ rows, demo, trend, workDigits }: ImpactData, at: number): Pointed['rows'] =>
	rows.flatMap(({ name, done, total }) => {
		const count = done[at];
		if (count == null) return [];
		// Said once, on the first row, for all of them.
		const note = demo[at] && total ? words[trend.locale].demoData : null;
		return [{ name, value: number(trend.locale, count, workDigits), note, colour: 'var(--ink-3)' }];
	});
