import type { BreakMark, SeriesPoint } from '$lib/analysis/series';
import { segments } from '$lib/analysis/series';
import type { Room } from '../figure';
import { labelledYears, leaning, panelFrames } from '../panels';
import { linear } from '../scale';
import { circle, element, label, line, numeral, path, picture } from '../svg';

export interface HistoryData {
	points: readonly SeriesPoint[];
	/** `no` parts the years into panels, `partly` is a small leaning tick. */
	marks: readonly Pick<BreakMark, 'year' | 'verdict'>[];
	years: [number, number];
	/** The last place that the axis must hold. */
	of: number;
	format: (place: number) => string;
	alt: string;
}

const plot = { top: 34, height: 150, left: 28, foot: 32 };

/** Places of one unit over the years, first at the top, every place written; no line crosses a break or a missing year. */
export function history({ points, marks, years, of, format, alt }: HistoryData, { width, height }: Room): string {
	const bottom = height === null ? plot.top + plot.height : height - plot.foot;
	const ranked = points.flatMap((point) => (point.rank ? [{ ...point, place: point.rank.place }] : []));
	const worst = Math.min(of, Math.max(10, Math.ceil(Math.max(...ranked.map(({ place }) => place)) / 10) * 10));
	const y = linear([1, worst], [plot.top, bottom]);
	const ends = marks.filter((mark) => mark.verdict === 'no').map((mark) => mark.year);
	const starts = [years[0], ...ends];
	const panels = starts.map((from, index) => ({
		years: Array.from({ length: (starts[index + 1] ?? years[1] + 1) - from }, (_, offset) => from + offset)
	}));
	const frames = panelFrames(panels, plot.left, width - plot.left - 8, 24);
	const frameOf = (year: number) => frames[panels.findIndex((panel) => panel.years.includes(year))];
	const x = (year: number) => frameOf(year)?.x(year) ?? plot.left;
	const edges = frames.slice(1).map((frame) => leaning(frame.left - 12, plot.top - 10, bottom + 6));
	const edge = edges.at(-1);
	const placeOf = (point: SeriesPoint) => y(point.rank?.place ?? worst);
	const grid = [1, ...Array.from({ length: Math.floor(worst / 10) }, (_, index) => (index + 1) * 10)];
	const shown = worst > 30 ? grid.filter((place) => place === 1 || place % 20 === 0) : grid;
	const labelled = panels.flatMap((panel, index) => [...labelledYears(panel.years, frames[index]?.band ?? 50)]);
	return picture(
		width,
		bottom + plot.foot,
		alt,
		edge
			? element('path', {
					d: `M${plot.left} ${plot.top - 10}H${edge.x1.toFixed(1)}L${edge.x2.toFixed(1)} ${bottom + 6}H${plot.left}z`,
					fill: 'var(--medium)'
				})
			: '',
		...shown.flatMap((place) => [
			line(plot.left, y(place), width, y(place), { stroke: 'var(--grid)' }),
			numeral(plot.left - 8, y(place) + 4, format(place), {
				'text-anchor': 'end',
				'font-size': 12,
				fill: 'var(--ink-3)'
			})
		]),
		...edges.map((at) => line(at.x1, at.y1, at.x2, at.y2, { stroke: 'var(--ink-3)', 'stroke-dasharray': '3 3' })),
		...marks
			.filter((mark) => mark.verdict === 'partly')
			.map((mark) => {
				const at = frameOf(mark.year)?.edge(mark.year) ?? 0;
				return line(at + 2.5, bottom - 4, at - 2.5, bottom + 8, { stroke: 'var(--ink-3)', 'stroke-width': 1.5 });
			}),
		...segments(points, 'rank')
			.filter((segment) => segment.length > 1)
			.map((segment) =>
				path(
					segment
						.map((point, at) => `${at ? 'L' : 'M'}${x(point.year).toFixed(1)} ${placeOf(point).toFixed(1)}`)
						.join(''),
					{
						fill: 'none',
						stroke: 'var(--accent)',
						'stroke-width': 2,
						'stroke-linejoin': 'round'
					}
				)
			),
		...ranked.flatMap((point, at) => {
			const [before, after] = [ranked[at - 1]?.place ?? point.place, ranked[at + 1]?.place ?? point.place];
			const below = point.place >= before && point.place >= after && before !== after && point.place < worst;
			const text = { 'text-anchor': 'middle', 'font-weight': 600, fill: 'var(--accent)' };
			// Beside a steep line rather than on it.
			const aside =
				before > point.place && point.place > after ? -7 : before < point.place && point.place < after ? 7 : 0;
			const [labelX, labelY] = [x(point.year) + aside, y(point.place) + (below ? 20 : -10)];
			return [
				circle(x(point.year), y(point.place), 4, {
					fill: 'var(--accent)',
					stroke: 'var(--paper)',
					'stroke-width': 1.5
				}),
				numeral(labelX, labelY, format(point.place), { ...text, stroke: 'var(--paper)', 'stroke-width': 3 }),
				numeral(labelX, labelY, format(point.place), text)
			];
		}),
		...labelled.map((year) =>
			label(x(year), bottom + 26, String(year), {
				'text-anchor': 'middle',
				'font-family': 'var(--font-num)',
				'font-size': 12,
				fill: 'var(--ink-3)'
			})
		)
	);
}
