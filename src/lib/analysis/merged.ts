import type { Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { sixtyThreeSince, type Edition, type Standing } from './edition';

/** One former province in an estimate for the one that it went into. */
export interface EstimatePart {
	unit_code: string;
	score: number;
	/** Its share of the population, 0 to 1. */
	share: number;
	/** The year of the population that gives the share. */
	population_year: number;
	source_id: string;
}

/** Whether an edition is older than the bounds of the 63: Hà Nội without Hà Tây was another unit, and nothing here says what Hà Tây had. */
export const isBeforeBounds = ({ year }: Pick<Edition, 'year'>): boolean => `${year}-01-01` < sixtyThreeSince;

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

/**
 * What an edition before a merger would have been for the merged province: the mean of its parts, weighted by population.
 * Null where a part has no score in it, where the merged province stands in it itself, and before the bounds of the 63.
 */
export function estimateOf(reference: Reference, unit: Unit, edition: Edition): EstimatePart[] | null {
	const parts = partsOf(reference, unit);
	const people = populations(reference, parts);
	if (parts.length < 2 || !people || edition.standings.has(unit.unit_code) || isBeforeBounds(edition)) return null;
	const all = parts.reduce((sum, code) => sum + (people.of.get(code) ?? 0), 0);
	const made = parts.flatMap((code): EstimatePart[] => {
		const own = edition.standings.get(code);
		if (own?.score == null || all === 0) return [];
		const { score, source_id } = own;
		const share = (people.of.get(code) ?? 0) / all;
		return [{ unit_code: code, score, share, population_year: people.year, source_id }];
	});
	return made.length === parts.length ? made : null;
}

/** Where a merged province stands by the estimate from its parts: it has no rank, and its sources are those of all parts. */
export const estimatedStanding = (unit: Unit, parts: readonly EstimatePart[]): Standing => ({
	unit_code: unit.unit_code,
	group: 'provinces',
	parent_code: null,
	score: parts.reduce((sum, { score, share }) => sum + score * share, 0),
	rank: null,
	source_id: [...new Set(parts.map(({ source_id }) => source_id))].sort().join(';'),
	estimated: true
});

/** Editions with the estimate of a merged province beside the results of its parts, where every part has one. It has no rank. */
export const withEstimates = (reference: Reference, unit: Unit, editions: readonly Edition[]): Edition[] =>
	editions.map((edition) => {
		const parts = estimateOf(reference, unit, edition);
		if (!parts) return edition;
		return { ...edition, standings: new Map([...edition.standings, [unit.unit_code, estimatedStanding(unit, parts)]]) };
	});
