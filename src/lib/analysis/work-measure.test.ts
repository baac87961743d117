// Protects figures per 100,000 people from a population of another series: one year for all, never one after the work if there is an earlier.
import { expect, it } from 'vitest';
import { starterReference } from '../../../tests/fixtures/starter';
import { per100k, populationOf } from './work-measure';

const { tables } = starterReference();

// Hà Tĩnh in unit_population.csv: 1,296,620 in 2020 and, of another series, 1,622,901 in 2025.
it.each([
	['42', 2024, 2020],
	['42', 2025, 2025],
	['42', 2011, 2020],
	['15@2025', 2024, 2025]
])('the population of %s for work until %i is that of %i', (unit, year, of) => {
	expect(populationOf(tables.unit_population, unit, year)?.year).toBe(of);
});

it('is not known of an office', () => {
	expect(populationOf(tables.unit_population, '42-SNV', 2024)).toBeNull();
});

it('sets 13 activities against 1,296,620 people', () => {
	expect(per100k(13, 1_296_620)).toBeCloseTo(1.00261, 5);
});
