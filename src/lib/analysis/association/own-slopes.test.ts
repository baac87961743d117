// Protects what is said of one province: R's values to 1e-8, how far it is drawn to the others, and no interval on too little.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { association } from './association';
import { ownSlopes } from './own-slopes';
import type { PanelRow } from './panel';

const unit = z.object({ b: z.number(), se: z.number(), together: z.number(), together_se: z.number() });
const found = z.object({
	mean: z.number(),
	mean_se: z.number(),
	tau: z.number(),
	rho: z.number(),
	sum_of_b: z.number(),
	sum_of_se: z.number(),
	sum_of_together: z.number(),
	sum_of_together_se: z.number(),
	unit_1: unit,
	unit_5: unit
});
const reference = z
	.object({ small_own: found, papi_own: found, differ_own: found })
	.parse(JSON.parse(readFileSync('tests/statistics/reference.json', 'utf8')));

const cells = z.object({
	unit_code: z.string(),
	year: z.coerce.number(),
	score: z.coerce.number(),
	activity: z.coerce.number()
});
const read = (name: string): PanelRow[] =>
	z
		.array(cells)
		.parse(
			Papa.parse(readFileSync(`tests/statistics/${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data
		)
		.map((row) => ({ ...row, after: null }));
/** The third panel of the script: the same with slopes that differ by unit. */
const differing = () =>
	read('small').map((row) => {
		const more = 0.05 * (Number(row.unit_code.slice(1)) % 5) * row.activity;
		return { ...row, score: Math.round((row.score + more) * 1e4) / 1e4 };
	});

describe.each([
	['small', read('small'), reference.small_own],
	['papi', read('papi'), reference.papi_own],
	['differ', differing(), reference.differ_own]
] as const)('R’s values of the panel %s', (_, panel, expected) => {
	const { mean, spread, lasting, slopes } = ownSlopes(panel) ?? {};
	const all = (of: (slope: NonNullable<typeof slopes>[number]) => number) =>
		(slopes ?? []).reduce((sum, slope, at) => sum + of(slope) * (at + 1), 0);

	it('the mean of all, how far they differ, how far errors last', () => {
		expect([mean?.b, mean?.se, lasting].map((value) => value?.toFixed(9))).toEqual(
			[expected.mean, expected.mean_se, expected.rho].map((value) => value.toFixed(9))
		);
		expect(spread).toBeCloseTo(expected.tau, 8);
	});

	it('every unit', () => {
		expect(all(({ own }) => own.b)).toBeCloseTo(expected.sum_of_b, 8);
		expect(all(({ own }) => own.se)).toBeCloseTo(expected.sum_of_se, 8);
		expect(all(({ together }) => together.b)).toBeCloseTo(expected.sum_of_together, 8);
		expect(all(({ together }) => together.se)).toBeCloseTo(expected.sum_of_together_se, 8);
		for (const [at, of] of [
			[0, expected.unit_1],
			[4, expected.unit_5]
		] as const) {
			const { own, together } = slopes?.[at] ?? {};
			expect(own?.b).toBeCloseTo(of.b, 9);
			expect(own?.se).toBeCloseTo(of.se, 9);
			expect(together?.b).toBeCloseTo(of.together, 9);
			expect(together?.se).toBeCloseTo(of.together_se, 9);
		}
	});
});

/** Units with a slope each, whose work moves by a rule, with some noise. */
const made = (units: number, years: number, slope: (unit: number) => number): PanelRow[] =>
	Array.from({ length: units * years }, (_, at) => {
		const [unit, year] = [Math.floor(at / years), at % years];
		const activity = (unit * 31 + year * 17 + unit * year * 7) % 23;
		const noise = (((at * 7919) % 101) - 50) / 20;
		return {
			unit_code: String(unit),
			year,
			score: unit + year + slope(unit) * activity + noise,
			activity,
			after: null
		};
	});

describe('by hand', () => {
	it('draws a slope between its own and the mean, the further the less it is sure', () => {
		const { mean, slopes } = ownSlopes(made(24, 12, (at) => at / 40)) ?? { mean: { b: NaN }, slopes: [] };
		expect(slopes).toHaveLength(24);
		for (const { own, together } of slopes) {
			const [low, high] = [Math.min(own.b, mean.b), Math.max(own.b, mean.b)];
			expect(together.b).toBeGreaterThan(low);
			expect(together.b).toBeLessThan(high);
			expect(together.se).toBeLessThan(own.se);
		}
	});

	it('the slope of all is the mean of all, weighted by how far work moved', () => {
		const panel = made(24, 12, (at) => at / 40);
		const { b } = association(panel).fixed_effects;
		const slopes = ownSlopes(panel)?.slopes.map(({ own }) => own.b) ?? [];
		expect(b).toBeGreaterThan(Math.min(...slopes));
		expect(b).toBeLessThan(Math.max(...slopes));
	});
});

describe('with too little', () => {
	const told = (panel: readonly PanelRow[], code = '2') =>
		ownSlopes(panel)?.slopes.flatMap(({ unit_code, own, together }) =>
			unit_code === code ? [own.low !== null, together.low !== null] : []
		);
	it.each([
		['everything is there', made(24, 12, () => 0.1), [true, true]],
		['7 years', made(24, 7, () => 0.1), [false, false]],
		['19 units', made(19, 12, () => 0.1), [false, false]],
		[
			'7 rows of its own',
			made(24, 12, () => 0.1).filter((row) => row.unit_code !== '2' || row.year < 7),
			[false, false]
		],
		['2 rows of its own', made(24, 12, () => 0.1).filter((row) => row.unit_code !== '2' || row.year < 2), []],
		['3 units', made(3, 12, () => 0.1), undefined],
		['no work', made(24, 12, () => 0.1).map((row) => ({ ...row, activity: 0 })), undefined]
	] as const)('%s', (_, panel, expected) => {
		expect(told(panel)).toEqual(expected);
	});
});
