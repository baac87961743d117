import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { Edition, Standing } from './edition';

/** One former province in an estimate for the one that it went into. */
export interface EstimatePart {
	unit_code: string;
	score: number;
	/** Its share of the population, 0 to 1. */
	share: number;
}

/** The provinces that went into a province; empty for one that was not formed from others. */
export const partsOf = (reference: Reference, unit: Unit): string[] =>
	unit.level === 'province'
		? reference
				.predecessors(unit.unit_code)
				.flatMap(({ from_code }) => (reference.unit.get(from_code)?.level === 'province' ? [from_code] : []))
		: [];

/**
 * The newest year of which the population of every part is known, with whom each had: series of different years are not
 * mixed, and that of the merged provinces (2025) is another series.
 */
function populations(reference: Reference, parts: readonly string[]): { year: number; of: Map<string, number> } | null {
	const rows = reference.tables.unit_population.filter(({ unit_code }) => parts.includes(unit_code));
	const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
	for (const year of years) {
		const of = new Map(rows.filter((row) => row.year === year).map((row) => [row.unit_code, row.population]));
		if (of.size === parts.length) return { year, of };
	}
	return null;
}

/** The year of the population that estimates for a merged province are weighted with; null where it is not known of every part. */
export const populationYear = (reference: Reference, unit: Unit): number | null =>
	populations(reference, partsOf(reference, unit))?.year ?? null;

/**
 * What an edition before a merger would have been for the merged province: the mean of its parts, weighted by population.
 * Null where a part has no score in it, or where the merged province stands in it itself.
 */
export function estimateOf(reference: Reference, unit: Unit, edition: Edition): EstimatePart[] | null {
	const parts = partsOf(reference, unit);
	const people = populations(reference, parts)?.of;
	if (parts.length < 2 || !people || edition.standings.has(unit.unit_code)) return null;
	const all = parts.reduce((sum, code) => sum + (people.get(code) ?? 0), 0);
	const made = parts.flatMap((code): EstimatePart[] => {
		const score = edition.standings.get(code)?.score;
		return score == null || all === 0 ? [] : [{ unit_code: code, score, share: (people.get(code) ?? 0) / all }];
	});
	return made.length === parts.length ? made : null;
}

/** Editions with the estimate of a merged province beside the results of its parts, where every part has one. It has no rank. */
export const withEstimates = (reference: Reference, unit: Unit, editions: readonly Edition[]): Edition[] =>
	editions.map((edition) => {
		const parts = estimateOf(reference, unit, edition);
		const [first] = parts ?? [];
		const like = first && edition.standings.get(first.unit_code);
		if (!parts || !like) return edition;
		const standing: Standing = {
			unit_code: unit.unit_code,
			group: like.group,
			parent_code: null,
			score: parts.reduce((sum, { score, share }) => sum + score * share, 0),
			rank: null,
			source_id: like.source_id,
			estimated: true
		};
		return { ...edition, standings: new Map([...edition.standings, [unit.unit_code, standing]]) };
	});
