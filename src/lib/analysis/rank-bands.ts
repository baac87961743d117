import { usualLevel, type ScoreInterval } from '$lib/model/datasets';
import type { Standing } from './edition';

/** The places between which a unit may stand. */
export interface RankBand {
	best: number;
	worst: number;
}

/** The bands of everybody who has a place in one field of an edition. */
export interface RankBands {
	of: ReadonlyMap<string, RankBand>;
	/** The level of the intervals of the scores, in per cent. */
	level: number;
	sources: string[];
}

/**
 * Bands of ranks from the intervals of scores: at best all whose intervals reach as high stand behind, at worst before. Given
 * only where every unit with a place is here and has an interval of one level that holds its score, and its place lies in
 * its band: else the intervals are not those of these scores, or somebody who is not here may stand between them. What the
 * bands do not say stands in docs/statistics.md.
 */
export function rankBands(
	standings: readonly Pick<Standing, 'unit_code' | 'score' | 'rank'>[],
	intervals: readonly ScoreInterval[],
	higherIsBetter: boolean
): RankBands | null {
	const byUnit = new Map(intervals.map((interval) => [interval.unit_code, interval]));
	const ranked = standings.flatMap(({ unit_code, score, rank }) => (rank ? [{ unit_code, score, rank }] : []));
	const known = ranked.flatMap(({ unit_code, score, rank: { place } }) => {
		const interval = byUnit.get(unit_code);
		if (!interval || score === null || score < interval.low || score > interval.high) return [];
		const { low, high } = interval;
		// Turned over where lower is better, so that more is better.
		return [{ unit_code, place, interval, ...(higherIsBetter ? { low, high } : { low: -high, high: -low }) }];
	});
	const levels = new Set(known.map(({ interval }) => interval.level ?? usualLevel));
	const [level] = levels;
	if (known.length < 2 || known.length < ranked.length || levels.size > 1 || level === undefined) return null;
	if (ranked.some(({ rank: { of } }) => of !== null && of !== ranked.length)) return null;
	const bands = known.map(({ unit_code, place, low, high }) => ({
		unit_code,
		place,
		best: 1 + known.filter((other) => other.low > high).length,
		worst: known.filter((other) => other.high >= low).length
	}));
	if (bands.some(({ place, best, worst }) => place < best || place > worst)) return null;
	return {
		of: new Map(bands.map(({ unit_code, best, worst }) => [unit_code, { best, worst }])),
		level,
		sources: [...new Set(known.map(({ interval }) => interval.source_id))]
	};
}
