import type { BreakMark, SeriesPoint } from '$lib/analysis/series';
import { segments } from '$lib/analysis/series';
import { leaning } from '../panels';
import { linear } from '../scale';
import { circle, element, line, path, picture } from '../svg';

export interface SparkData {
	points: SeriesPoint[];
	marks: Pick<BreakMark, 'year' | 'verdict'>[];
	/** First and last year of the time axis that all rows share. */
	years: [number, number];
	colour: string;
	alt: string;
}

const height = 56;

/** Scores over the shared years: a line only where points may be joined, the earlier method tinted behind a leaning edge. */
export function spark({ points, marks, years, colour, alt }: SparkData, width: number): string {
	const x = linear(years, [6, width - 10]);
	const ends = marks.filter((mark) => mark.verdict === 'no').map((mark) => mark.year);
	const edges = ends.map((year) => leaning(x(year - 0.5), 2, height - 6));
	const last = edges.at(-1);
	const tint = last
		? element('path', { d: `M0 2H${last.x1.toFixed(1)}L${last.x2.toFixed(1)} ${height - 6}H0z`, fill: 'var(--medium)' })
		: '';
	// Each run between two breaks has a scale of its own: another method, another measure.
	const runs = [...ends, Infinity].map((end, index) =>
		points.filter((point) => point.year < end && point.year >= (ends[index - 1] ?? -Infinity))
	);
	return picture(
		width,
		height,
		alt,
		tint,
		line(0, height - 6, width, height - 6, { stroke: 'var(--grid)' }),
		...edges.map((edge) =>
			line(edge.x1, edge.y1, edge.x2, edge.y2, { stroke: 'var(--ink-3)', 'stroke-dasharray': '3 3' })
		),
		...marks
			.filter((mark) => mark.verdict === 'partly')
			.map((mark) =>
				line(x(mark.year - 0.5) + 2, height - 12, x(mark.year - 0.5) - 2, height - 2, {
					stroke: 'var(--ink-3)',
					'stroke-width': 1.5
				})
			),
		...runs.flatMap((run) => drawRun(run, x, colour))
	);
}

function drawRun(run: SeriesPoint[], x: (year: number) => number, colour: string): string[] {
	const scores = run.flatMap((point) => (point.score === null ? [] : [point.score]));
	const y = linear([Math.min(...scores), Math.max(...scores)], scores.length > 1 ? [height - 18, 12] : [30, 30]);
	const lines = segments(run, 'score').filter((segment) => segment.length > 1);
	const newest = run.at(-1);
	return [
		...lines.map((segment) =>
			path(
				segment
					.map((point, index) => `${index ? 'L' : 'M'}${x(point.year).toFixed(1)} ${y(point.score ?? 0).toFixed(1)}`)
					.join(''),
				{
					fill: 'none',
					stroke: colour,
					'stroke-width': 2,
					'stroke-linejoin': 'round'
				}
			)
		),
		...segments(run, 'score')
			.filter((segment) => segment.length === 1)
			.flatMap((segment) => segment.map((point) => circle(x(point.year), y(point.score ?? 0), 3.5, { fill: colour }))),
		// A rank without a score is a hollow dot on the middle line.
		...run
			.filter((point) => point.score === null)
			.map((point) => circle(x(point.year), 30, 3.5, { fill: 'var(--paper)', stroke: colour, 'stroke-width': 1.5 })),
		newest && newest.score !== null
			? circle(x(newest.year), y(newest.score), 4, { fill: colour, stroke: 'var(--paper)', 'stroke-width': 1.5 })
			: ''
	];
}

/** The years over the column of sparklines. */
export function sparkAxis(years: [number, number], width: number, alt: string): string {
	const x = linear(years, [6, width - 10]);
	const step = Math.ceil((years[1] - years[0]) / 4);
	const shown = Array.from(
		{ length: Math.floor((years[1] - years[0]) / step) + 1 },
		(_, index) => years[0] + index * step
	);
	return picture(
		width,
		18,
		alt,
		...shown.map((year, index) =>
			element(
				'text',
				{
					x: x(year),
					y: 13,
					'text-anchor': index === 0 ? 'start' : 'middle',
					'font-family': 'var(--font-num)',
					'font-size': 12,
					fill: 'var(--ink-3)'
				},
				String(year)
			)
		)
	);
}
