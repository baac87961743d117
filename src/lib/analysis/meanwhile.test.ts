// Protects what a unit is told of others in the same time: the right six, changes as in the files, nothing over breaks, of excerpts or of itself.
import { describe, expect, it } from 'vitest';
import { starterReference, starterResults } from '../../../tests/fixtures/starter';
import { indicatorEditions, headlineEditions } from './edition';
import { meanwhile, yearlyNoise, type Meanwhile } from './meanwhile';

const reference = starterReference();
const results = starterResults();
const editions = (indicator: string, index = 'PAPI') => indicatorEditions(reference, index, indicator, results);
const [d5, papi] = [editions('D5'), headlineEditions(reference, 'PAPI', results)];

function found(of: ReturnType<typeof meanwhile>): Meanwhile {
	if (typeof of === 'string') throw new Error(of);
	return of;
}

describe('PAPI dimension 5 of Hà Tĩnh, 2020 to 2024', () => {
	// By hand from data/results/papi.csv: 7.5178 in 2020 and 7.3589 in 2024.
	const from2020 = found(meanwhile(reference, d5, '42', 2020));

	it('changed by −0.1589, over a method that changed in part in 2021', () => {
		expect(from2020).toMatchObject({ from: 2020, to: 2024, start: 7.5178, own: -0.1589, partly: true });
	});

	it('stands beside the six that began nearest: Hà Nam, Đồng Nai, Bình Dương, Ninh Bình, Bà Rịa - Vũng Tàu, Phú Thọ', () => {
		// −0.3012, −0.3873, −0.1189, −0.1749, −0.0078, −0.2218.
		expect(from2020.nearest.units).toEqual(['35', '75', '74', '37', '77', '25']);
		expect(from2020.nearest).toMatchObject({ low: -0.3873, high: -0.0078 });
		expect(from2020.nearest.median).toBeCloseTo(-0.19835, 8);
	});

	it('stands beside the 13 others of its region that have both scores', () => {
		expect(from2020.region?.units).toHaveLength(13);
		expect(from2020.region).toMatchObject({ low: -0.6427, median: -0.1146, high: 0.5172 });
		expect(from2020.region?.units).not.toContain('42');
	});

	it('tells every round in between', () => {
		expect(from2020.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024]);
		expect(from2020.years.at(-1)).toMatchObject({ own: -0.1589, nearest: { low: -0.3873 } });
	});
});

it('begins with the first round that may be compared', () => {
	// By hand: Kon Tum, Bình Dương, Đồng Nai, Bình Phước, Lâm Đồng, Long An began nearest in 2011.
	const since2011 = found(meanwhile(reference, d5, '42'));
	expect(since2011).toMatchObject({ from: 2011, own: 0.2075, nearest: { low: -0.2573, median: 0.017, high: 0.2586 } });
	expect(since2011.nearest.units).toEqual(['62', '74', '75', '70', '68', '80']);
	// PAPI changed wholly in 2018: no six dimensions before stand beside eight after.
	const total = found(meanwhile(reference, papi, '42'));
	expect(total).toMatchObject({ from: 2018, own: -0.5176, nearest: { low: -5.6181, high: -0.2516 } });
	expect(total.starts).toEqual([2018, 2019, 2020, 2021, 2022, 2023]);
});

it.each([
	['a year over a break', meanwhile(reference, papi, '42', 2015), 'apart'],
	['a year without figures', meanwhile(reference, d5, '42', 2010), 'apart'],
	['its own last year', meanwhile(reference, d5, '42', 2024), 'apart'],
	// Only the profiles of some provinces are here.
	['an excerpt', meanwhile(reference, headlineEditions(reference, 'PCI', results), '42'), 'excerpt'],
	// The merged province has no results of its own before 2025.
	['a merged province', meanwhile(reference, papi, '24@2025'), 'one'],
	['a unit that is alone', meanwhile(reference, onlyFor('42'), '42'), 'alone']
])('says why nobody is set beside %s', (_, answer, why) => {
	expect(answer).toBe(why);
});

/** Editions in which only one unit has figures. */
function onlyFor(unit: string) {
	return d5.map((edition) => ({
		...edition,
		standings: new Map([...edition.standings].filter(([code]) => code === unit))
	}));
}

describe('what is usual from one year to the next', () => {
	it('is the middle of all changes, without those over a change of method', () => {
		// By hand: 742 pairs of D5 without 2020–2021; 241 of PAPI since 2018 without 2018–2019 and 2020–2021.
		expect(yearlyNoise(reference, d5)).toEqual({ median: 0.1821, pairs: 742 });
		expect(yearlyNoise(reference, papi)).toMatchObject({ pairs: 241 });
		expect(yearlyNoise(reference, papi)?.median).toBeCloseTo(0.9575, 4);
	});

	it('is not known of an excerpt', () => {
		expect(yearlyNoise(reference, headlineEditions(reference, 'PCI', results))).toBeNull();
		expect(yearlyNoise(reference, [])).toBeNull();
	});
});
