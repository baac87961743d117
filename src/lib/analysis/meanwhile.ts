import type { Reference } from '$lib/model/reference';
import { comparability } from './comparability';
import { median } from './distribution';
import { allowsRanking, type Edition } from './edition';
import { byNearestScore, nearestCount, othersOf } from './peers';

/** How scores of several units changed from one edition to a later one. */
export interface Spread {
	units: string[];
	low: number;
	median: number;
	high: number;
}

/** One later edition: the change since the start, the unit's own and that of others. */
export interface Since {
	year: number;
	own: number | null;
	nearest: Spread | null;
	region: Spread | null;
}

/** What happened to others while a unit's score changed. */
export interface Meanwhile {
	from: number;
	to: number;
	/** The unit's score at the start. */
	start: number;
	own: number;
	/** Whether a part of the method changed in between. */
	partly: boolean;
	/** The units that began with the nearest scores. */
	nearest: Spread;
	/** The other units of the region; null inside a province. */
	region: Spread | null;
	/** Every edition after the start whose change may be told, the last one at the end. */
	years: Since[];
	/** Every year that the change could begin with. */
	starts: number[];
}

/** Why no others can be set beside a change: one edition only, a year that is not comparable, a part of the field, nobody else. */
export type NoMeanwhile = 'one' | 'apart' | 'excerpt' | 'alone';

/** A difference of published decimals: what binary fractions add is no change. */
export const published = (value: number) => Number(value.toFixed(8));

/**
 * Sets the change of a unit's score beside what others changed by in the same time: the six that began nearest to it, and
 * its region. Units that begin far up or down move to the middle by chance alone; these began where the unit did. Both are
 * taken over the units that have a score at both ends. The editions hold one field; without a year the change begins with
 * the first edition that the last may be compared with.
 */
export function meanwhile(
	reference: Reference,
	editions: readonly Edition[],
	unit: string,
	asked: number | null = null
): Meanwhile | NoMeanwhile {
	const scored = editions.filter((edition) => edition.standings.get(unit)?.score != null);
	const end = scored.at(-1);
	const earlier = end ? scored.filter((edition) => edition !== end && joined(reference, edition, end, unit)) : [];
	if (!end || earlier.length === 0) return 'one';
	if (asked !== null && !earlier.some(({ year }) => year === asked)) return 'apart';
	const starts = isWhole(reference, end) ? earlier.filter((edition) => isWhole(reference, edition)) : [];
	const start = asked === null ? starts[0] : starts.find(({ year }) => year === asked);
	const score = start?.standings.get(unit)?.score ?? null;
	if (!start || score === null) return 'excerpt';
	const others = new Set(othersOf(end, unit).map(({ unit_code }) => unit_code));
	const common = byNearestScore(start, unit).filter((code) => others.has(code));
	const near = common.slice(0, nearestCount);
	const around = ofRegion(reference, start, unit, common);
	const since = (edition: Edition): Since => ({
		year: edition.year,
		own: moved(reference, start, edition, unit),
		nearest: spread(reference, start, edition, near),
		region: spread(reference, start, edition, around)
	});
	const years = editions
		.filter(({ year }) => year > start.year && year <= end.year)
		.filter((edition) => isWhole(reference, edition))
		.map(since);
	const last = years.at(-1);
	if (last?.own == null || last.nearest === null) return 'alone';
	return {
		from: start.year,
		to: end.year,
		start: score,
		own: last.own,
		partly: verdict(reference, start, end, unit) === 'partly',
		nearest: last.nearest,
		region: last.region,
		years,
		starts: starts.map(({ year }) => year)
	};
}

const verdict = (reference: Reference, before: Edition, after: Edition, unit: string) => {
	const [from, to] = [before.standings.get(unit), after.standings.get(unit)];
	if (!from || !to) return 'no';
	return comparability(reference, { ...before, ...from, rank: null }, { ...after, ...to, rank: null }).score;
};

/** Points that a unit gained between two editions; null where they may not be compared or a score is missing. */
function moved(reference: Reference, before: Edition, after: Edition, unit: string): number | null {
	const [from, to] = [before, after].map(({ standings }) => standings.get(unit)?.score ?? null);
	if (from == null || to == null || verdict(reference, before, after, unit) === 'no') return null;
	return published(to - from);
}

const joined = (reference: Reference, before: Edition, after: Edition, unit: string): boolean =>
	verdict(reference, before, after, unit) !== 'no';

/** Whether everybody whom the publisher rated in the field is here: of a part nobody knows who the nearest are. */
function isWhole(reference: Reference, { index_code, indicator_code, year, standings }: Edition): boolean {
	const [parent = null] = [...standings.values()].map(({ parent_code }) => parent_code);
	return allowsRanking(reference.coverage(index_code, indicator_code, year, parent));
}

/** Those of the units that lie in the unit's region; none inside a province, where regions do not divide. */
function ofRegion(reference: Reference, start: Edition, unit: string, codes: readonly string[]): string[] {
	const scheme = reference.scheme(start.index_code, start.year);
	const region = reference.region(unit, scheme)?.region_code;
	return region === undefined ? [] : codes.filter((code) => reference.region(code, scheme)?.region_code === region);
}

function spread(reference: Reference, before: Edition, after: Edition, units: readonly string[]): Spread | null {
	const known = units.flatMap((unit) => {
		const points = moved(reference, before, after, unit);
		return points === null ? [] : [{ unit, points }];
	});
	const changes = known.map(({ points }) => points);
	const middle = median(changes);
	return middle === null
		? null
		: {
				units: known.map(({ unit }) => unit),
				low: Math.min(...changes),
				median: published(middle),
				high: Math.max(...changes)
			};
}

/** How much a score usually changes from one year to the next. */
export interface Noise {
	/** The middle of all changes, up and down alike. */
	median: number;
	/** How many pairs of neighbouring years of one unit it is taken over. */
	pairs: number;
}

/**
 * The median absolute change from one year to the next over all units of a field, where both editions are whole and nothing
 * of the method is known to have changed between them; null where there is no such pair.
 */
export function yearlyNoise(reference: Reference, editions: readonly Edition[]): Noise | null {
	const indicator = editions.at(-1)?.indicator_code;
	const own = editions.filter((edition) => edition.indicator_code === indicator);
	const changes = own.flatMap((before) => {
		const after = own.find(({ year }) => year === before.year + 1);
		if (!after || !isWhole(reference, before) || !isWhole(reference, after)) return [];
		return [...before.standings.keys()].flatMap((unit) => {
			const points = verdict(reference, before, after, unit) === 'yes' ? moved(reference, before, after, unit) : null;
			return points === null ? [] : [Math.abs(points)];
		});
	});
	const middle = median(changes);
	return middle === null ? null : { median: published(middle), pairs: changes.length };
}
