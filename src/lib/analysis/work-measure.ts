import type { UnitPopulation } from '$lib/model/datasets';

/** How work is measured: what was done, the same per 100,000 people, or the people reached where that is known. */
export const workMeasures = ['count', 'per_100k', 'audience'] as const;
export type WorkMeasure = (typeof workMeasures)[number];

/** An amount per 100,000 people. */
export const per100k = (amount: number, people: number): number => (amount * 100_000) / people;

/**
 * The population that a unit's work is set against: of the newest year that is not after `year`, else of the first one
 * known. One for all years: two of these figures may come from different series, and their difference would look like work.
 */
export function populationOf(
	populations: readonly UnitPopulation[],
	unit: string,
	year: number
): Pick<UnitPopulation, 'year' | 'population'> | null {
	const own = populations
		.filter((row) => row.unit_code === unit && row.population > 0)
		.toSorted((a, b) => a.year - b.year);
	return own.findLast((row) => row.year <= year) ?? own[0] ?? null;
}
