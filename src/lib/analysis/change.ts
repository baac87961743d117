import type { Result } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { comparability, type Comparability } from './comparability';
import type { Edition, Standing } from './edition';
import { places } from './ranking';

/** How a unit moved from one edition to a later one. A number is null where it may not be compared or is not known. */
export interface Change {
	from: { year: number; standing: Standing };
	to: { year: number; standing: Standing };
	comparability: Comparability;
	/** Points, later minus earlier. */
	score: number | null;
	/** Places gained; negative is lost. Computed ranks are taken over the units present in both editions. */
	places: number | null;
	/** For computed ranks: how many units are present in both editions, and the two places among them. */
	common: { units: number; before: number; after: number } | null;
}

/** The change of a unit between two editions; null if it stands in only one of them. */
export function change(reference: Reference, before: Edition, after: Edition, unit: string): Change | null {
	const [from, to] = [before.standings.get(unit), after.standings.get(unit)];
	if (!from || !to) return null;
	const verdict = comparability(reference, { ...before, ...from }, { ...after, ...to });
	const result: Change = {
		from: { year: before.year, standing: from },
		to: { year: after.year, standing: to },
		comparability: verdict,
		score: verdict.score !== 'no' && from.score !== null && to.score !== null ? to.score - from.score : null,
		places: null,
		common: null
	};
	if (verdict.rank === 'no' || !from.rank || !to.rank) return result;
	if (from.rank.kind === 'published') return { ...result, places: from.rank.place - to.rank.place };
	const common = placesAmongCommon(reference, before, after, to, unit);
	return common ? { ...result, places: common.before - common.after, common } : result;
}

/** Places of a unit in two editions over the units of its field that have a score in both. */
function placesAmongCommon(reference: Reference, before: Edition, after: Edition, to: Standing, unit: string) {
	const [earlier, later] = [new Map<string, number>(), new Map<string, number>()];
	for (const standing of after.standings.values()) {
		const was = before.standings.get(standing.unit_code);
		if (standing.group !== to.group || standing.parent_code !== to.parent_code) continue;
		if (standing.score === null || was?.score == null) continue;
		earlier.set(standing.unit_code, was.score);
		later.set(standing.unit_code, standing.score);
	}
	const higherIsBetter = reference.index.get(after.index_code)?.higher_is_better ?? true;
	const [a, b] = [places(earlier, higherIsBetter).get(unit), places(later, higherIsBetter).get(unit)];
	return a === undefined || b === undefined ? null : { units: later.size, before: a, after: b };
}

/** The change since the nearest earlier edition in which the unit stands; null if there is none. */
export function changeSincePrevious(
	reference: Reference,
	editions: readonly Edition[],
	year: number,
	unit: string
): Change | null {
	const after = editions.find((edition) => edition.year === year);
	const before = editions.findLast((edition) => edition.year < year && edition.standings.has(unit));
	return before && after ? change(reference, before, after, unit) : null;
}

/** How one result's score moved since an earlier result of the same unit. */
export interface ScoreChange {
	before: Result;
	after: Result;
	comparability: Comparability;
	/** Points, later minus earlier; null where they may not be compared or a score is missing. */
	points: number | null;
}

/** The change of a score between two results of one unit. */
export function scoreChange(reference: Reference, before: Result, after: Result): ScoreChange {
	const verdict = comparability(reference, { ...before, rank: null }, { ...after, rank: null });
	const known = verdict.score !== 'no' && before.score !== null && after.score !== null;
	return { before, after, comparability: verdict, points: known ? after.score - before.score : null };
}

/**
 * The newest year in which components of an index have scores for a unit, each with its change since the nearest earlier
 * year that it may be compared with; null if no component has two such years.
 */
export function componentChanges(
	reference: Reference,
	index: string,
	results: readonly Result[]
): { year: number; before: number; changes: ScoreChange[] } | null {
	const parts = results.filter(
		(row) =>
			row.index_code === index &&
			row.score !== null &&
			reference.indicator(index, row.indicator_code)?.parent_code != null
	);
	const years = [...new Set(parts.map((row) => row.year))].sort((a, b) => b - a);
	for (const [at, year] of years.entries()) {
		const before = years[at + 1];
		if (before === undefined) return null;
		const changes = parts
			.filter((row) => row.year === year)
			.flatMap((after) => {
				const was = parts.find((row) => row.year === before && row.indicator_code === after.indicator_code);
				const change = was ? scoreChange(reference, was, after) : null;
				return change && change.points !== null ? [change] : [];
			});
		if (changes.length > 0) return { year, before, changes };
	}
	return null;
}
