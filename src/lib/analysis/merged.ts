import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { Edition, Standing } from './edition';

/** One former province in an estimate for the one that it went into. */
export interface EstimatePart {
	unit_code: string;
	score: number;
	/** Its share of the population, 0 to 1. */
	share: number;
	source_id: string;
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
export function estimateOf(
	reference: Reference,
	unit: Unit,
	edition: Edition
): [EstimatePart, ...EstimatePart[]] | null {
	const parts = partsOf(reference, unit);
	const people = populations(reference, parts)?.of;
	if (parts.length < 2 || !people || edition.standings.has(unit.unit_code)) return null;
	const all = parts.reduce((sum, code) => sum + (people.get(code) ?? 0), 0);
	const made = parts.flatMap((code): EstimatePart[] => {
		const own = edition.standings.get(code);
		if (own?.score == null || all === 0) return [];
		return [{ unit_code: code, score: own.score, share: (people.get(code) ?? 0) / all, source_id: own.source_id }];
	});
	const [first, ...others] = made;
	return first && made.length === parts.length ? [first, ...others] : null;
}

/** Where a merged province stands by the estimate from its parts: it has no rank, and the first part's source stands for those of all. */
export const estimatedStanding = (unit: Unit, parts: readonly [EstimatePart, ...EstimatePart[]]): Standing => ({
	unit_code: unit.unit_code,
	group: 'provinces',
	parent_code: null,
	score: parts.reduce((sum, { score, share }) => sum + score * share, 0),
	rank: null,
	source_id: parts[0].source_id,
	estimated: true
});

/** Editions with the estimate of a merged province beside the results of its parts, where every part has one. It has no rank. */
export const withEstimates = (reference: Reference, unit: Unit, editions: readonly Edition[]): Edition[] =>
	editions.map((edition) => {
		const parts = estimateOf(reference, unit, edition);
		if (!parts) return edition;
		return { ...edition, standings: new Map([...edition.standings, [unit.unit_code, estimatedStanding(unit, parts)]]) };
	});
