import type { Break } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { comparability } from './comparability';
import type { Edition, Rank, Standing } from './edition';

/** How a point is tied to the one before it: a line, a line over a method partly changed, nothing over missing years or a break. */
export type Link = 'first' | 'line' | 'partly' | 'missing' | 'break';

export interface SeriesPoint {
	year: number;
	indicator_code: string;
	score: number | null;
	rank: Rank | null;
	source_id: string;
	link: Link;
}

/** A unit's results over time, each with its tie to the one before; years without data have no point. */
export function series(reference: Reference, editions: readonly Edition[], unit: string): SeriesPoint[] {
	const points: SeriesPoint[] = [];
	let previous: { edition: Edition; standing: Standing } | null = null;
	for (const edition of editions) {
		const standing = edition.standings.get(unit);
		if (!standing) continue;
		points.push({
			year: edition.year,
			indicator_code: edition.indicator_code,
			score: standing.score,
			rank: standing.rank,
			source_id: standing.source_id,
			link: previous ? link(reference, previous, { edition, standing }) : 'first'
		});
		previous = { edition, standing };
	}
	return points;
}

function link(
	reference: Reference,
	before: { edition: Edition; standing: Standing },
	after: { edition: Edition; standing: Standing }
): Link {
	const verdict = comparability(
		reference,
		{ ...before.edition, ...before.standing },
		{ ...after.edition, ...after.standing }
	);
	if (verdict.score === 'no') return 'break';
	if (after.edition.year - before.edition.year > 1) return 'missing';
	return verdict.score === 'partly' ? 'partly' : 'line';
}

/** Runs of points that one line may join, for one measure. */
export function segments(points: readonly SeriesPoint[], measure: 'score' | 'rank'): SeriesPoint[][] {
	const runs: SeriesPoint[][] = [];
	let open = false;
	for (const point of points) {
		const present = measure === 'score' ? point.score !== null : point.rank !== null;
		const joined = open && (point.link === 'line' || point.link === 'partly');
		if (present && joined) runs.at(-1)?.push(point);
		else if (present) runs.push([point]);
		open = present;
	}
	return runs;
}

/** A break as a chart marks it: `no` ends the series, `partly` is a tick. */
export interface BreakMark {
	year: number;
	verdict: 'partly' | 'no';
	breaks: Break[];
}

/** The year of the last break over which nothing may be compared: best and worst are told from there on. */
export const sinceBreak = (marks: readonly Pick<BreakMark, 'year' | 'verdict'>[]): number =>
	marks.findLast(({ verdict }) => verdict === 'no')?.year ?? -Infinity;

/** Breaks of the given indicators that fall after the first year of a chart, one mark per year, the worst verdict wins. */
export function breakMarks(
	reference: Reference,
	index: string,
	indicators: readonly string[],
	years: readonly number[]
): BreakMark[] {
	const [first, last] = [Math.min(...years), Math.max(...years)];
	const crossed = new Set(
		indicators.flatMap((indicator) =>
			reference.breaksOf(index, indicator).filter((row) => first < row.from_year && row.from_year <= last)
		)
	);
	const byYear = Map.groupBy(
		[...crossed].filter((row) => row.comparable_with_before !== 'yes'),
		(row) => row.from_year
	);
	return [...byYear]
		.sort(([a], [b]) => a - b)
		.map(([year, breaks]) => ({
			year,
			verdict: breaks.some((row) => row.comparable_with_before === 'no') ? 'no' : 'partly',
			breaks
		}));
}
