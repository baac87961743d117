// Protects what is said of variants: rows left out as written down, and no steadiness told where few say how sure they are.
import { describe, expect, it } from 'vitest';
import { notEstimated } from './estimate';
import type { PanelRow } from './panel';
import { sensitivity, withoutEachRegion, withoutPandemic, type Family } from './sensitivity';

const row = (unit_code: string, year: number): PanelRow => ({ unit_code, year, score: 1, activity: 1, after: null });
const years = (lag: number) =>
	withoutPandemic(
		[2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => row('a', year)),
		lag
	).rows.map(({ year }) => year);

it.each([
	[0, [2018, 2019, 2022, 2023, 2024]],
	[1, [2018, 2019, 2023, 2024]],
	[2, [2018, 2019, 2024]]
])('leaves out scores and work of 2020 and 2021 at a lag of %i', (lag, left) => {
	expect(years(lag)).toEqual(left);
});

it('leaves out each region once, and units without one never', () => {
	const regions = new Map([
		['a', 'north'],
		['b', 'south'],
		['c', 'north']
	]);
	const rows = ['a', 'b', 'c', 'd'].map((unit) => row(unit, 2020));
	const variants = withoutEachRegion(rows, (unit) => regions.get(unit) ?? null);
	expect(variants.map(({ value, rows: left }) => [value, left.map(({ unit_code }) => unit_code)])).toEqual([
		['north', ['b', 'd']],
		['south', ['a', 'c', 'd']]
	]);
});

describe('how far variants agree', () => {
	const one = (family: Family, b: number | null, reach: number | null = null) => ({
		family,
		fixed_effects: {
			...notEstimated('few_years'),
			b,
			low: b === null || reach === null ? null : b - reach,
			high: b === null || reach === null ? null : b + reach
		}
	});
	const base = one('base', 2, 1);
	const others = (...all: (number | null)[]) => all.map((b) => one('region', b, 1));

	it('counts signs and intervals without zero on either side, what cannot be estimated left out', () => {
		expect(sensitivity([base, ...others(2, 0.5, 3, -2, null), one('channel', 1)])).toEqual({
			variants: 6,
			estimated: 5,
			withInterval: 4,
			sameSign: 4,
			clear: { same: 2, other: 1 },
			agreement: 'untold'
		});
	});

	it.each([
		['all', [1, 2, 3, 0.1, 2]],
		['most', [1, 2, 3, 0.1, -2]],
		['most', [1, 2, 3, -2]],
		['mixed', [1, 2, 3, -2, -1]],
		['mixed', [-1, -2, -3, -2, -1]]
	] as const)('%s of %j', (agreement, all) => {
		const more = all.length < 5 ? [one('channel', 1, 2)] : [];
		expect(sensitivity([base, ...others(...all), ...more]).agreement).toBe(agreement);
	});

	it('says nothing where the estimate asked for has no interval', () => {
		expect(sensitivity([one('base', 2), ...others(1, 2, 3, 4, 5)]).agreement).toBe('untold');
		expect(sensitivity([one('base', null), ...others(1, 2, 3, 4, 5)])).toMatchObject({
			sameSign: 0,
			agreement: 'untold'
		});
	});
});
