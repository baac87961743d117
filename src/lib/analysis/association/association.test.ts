// Protects the estimates over all units: R's values to 1e-8, hand-made panels, and words instead of numbers where there is too little.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { benjaminiHochberg, holm } from './adjusted';
import { starterReference } from '../../../../tests/fixtures/starter';
import { indicatorEditions } from '../edition';
import { association, runsBackwards } from './association';
import type { PanelRow } from './panel';
import { richestRun } from './runs';
import { critical, twoSided } from './student-t';

const folder = 'tests/statistics/';
const sure = { b: z.number(), se: z.number(), low: z.number(), high: z.number(), p: z.number() };
const permuted = z.object({ ...sure, permutation: z.number() });
const expected = z.object({ fixed_effects: permuted, changes: permuted, lead: z.object(sure) });
const numbers = z.array(z.number());
const reference = z
	.object({
		small: expected,
		papi: expected,
		several: z.object({ p: numbers, holm: numbers, bh: numbers }),
		student: z.object({ freedom: numbers, t: numbers, p: numbers, critical: numbers })
	})
	.parse(JSON.parse(readFileSync(`${folder}reference.json`, 'utf8')));

const cells = z.object({
	unit_code: z.string(),
	year: z.coerce.number(),
	score: z.coerce.number(),
	activity: z.coerce.number(),
	activity_after: z.string().transform((text) => (text === '' ? null : Number(text)))
});
const panelOf = (name: string): PanelRow[] =>
	Papa.parse(readFileSync(`${folder}${name}.csv`, 'utf8'), { header: true, skipEmptyLines: true }).data.map((row) => {
		const { activity_after: after, ...rest } = cells.parse(row);
		return { ...rest, after };
	});

describe.each(['small', 'papi'] as const)('R’s values of the panel %s', (name) => {
	const found = association(panelOf(name));

	it.each(['fixed_effects', 'changes', 'lead'] as const)('%s', (which) => {
		const of: Record<string, unknown> = { ...found[which] };
		for (const [key, value] of Object.entries(reference[name][which])) expect(of[key], key).toBeCloseTo(value, 9);
		expect(found[which].reason).toBeNull();
		expect(found[which].by).toBe(name === 'small' ? 'bootstrap' : 'student');
	});
});

it('R’s values of Student’s t', () => {
	const { freedom, t, p, critical: bounds } = reference.student;
	freedom.forEach((of, at) => {
		expect(twoSided(t[at] ?? 0, of)).toBeCloseTo(p[at] ?? 0, 12);
		expect(critical(0.05, of)).toBeCloseTo(bounds[at] ?? 0, 10);
	});
});

it('R’s values of p adjusted for several tests', () => {
	const { p, holm: first, bh } = reference.several;
	holm(p).forEach((value, at) => expect(value).toBeCloseTo(first[at] ?? 0, 12));
	benjaminiHochberg(p).forEach((value, at) => expect(value).toBeCloseTo(bh[at] ?? 0, 12));
});

/** Units by years, work by a rule, scores that are 0.5 points per activity over effects of unit and year, and some noise. */
function made(units: number, years: number, activity: (unit: number, year: number) => number, noise = 0.1): PanelRow[] {
	return Array.from({ length: units * years }, (_, at) => {
		const [unit, year] = [Math.floor(at / years), at % years];
		const work = activity(unit, year);
		const score = 10 + unit + year * year + 0.5 * work + noise * (((at * 7919) % 13) - 6);
		return { unit_code: `u${String(unit).padStart(2, '0')}`, year: 2010 + year, score, activity: work, after: work };
	});
}
const uneven = (unit: number, year: number) => (unit * 31 + year * 17 + unit * year) % 23;

describe('by hand', () => {
	it('finds the slope that is there exactly, whatever units and years are like', () => {
		const { fixed_effects, changes } = association(made(30, 9, uneven, 0));
		expect(fixed_effects.b).toBeCloseTo(0.5, 10);
		expect(changes.b).toBeCloseTo(0.5, 10);
		expect([fixed_effects.units, fixed_effects.years, fixed_effects.rows]).toEqual([30, 9, 270]);
		expect([changes.units, changes.years, changes.rows]).toEqual([30, 9, 240]);
	});

	it('two units in two years: the difference of the differences', () => {
		const row = (unit_code: string, year: number, score: number, activity: number): PanelRow => ({
			unit_code,
			year,
			score,
			activity,
			after: null
		});
		const rows = [row('a', 2020, 10, 1), row('a', 2021, 13, 4), row('b', 2020, 20, 5), row('b', 2021, 21, 6)];
		// (13 − 10 − (21 − 20)) ÷ (4 − 1 − (6 − 5)) = 2 ÷ 2; no row is left for an error, so that it is not known.
		const { b, se } = association(rows).fixed_effects;
		expect([b, se]).toEqual([expect.closeTo(1, 10), null]);
		const third = association([...rows, row('c', 2020, 5, 0), row('c', 2021, 7, 0.5)]).fixed_effects;
		expect(third.se).toBeGreaterThan(0);
	});

	it('leaves out units and years with one row', () => {
		const rows = made(22, 9, uneven);
		const single = { unit_code: 'v', year: 2011, score: 99, activity: 400, after: null };
		expect(association([...rows, single])).toEqual(association(rows));
	});
});

describe('with too little', () => {
	const reasonsOf = (rows: readonly PanelRow[]) => {
		const { fixed_effects, changes, lead } = association(rows);
		return [fixed_effects.reason, changes.reason, lead.reason];
	};
	it.each([
		['no rows', [], ['no_activities', 'no_activities', 'no_activities']],
		['one year', made(30, 1, uneven), ['one_year', 'one_year', 'one_year']],
		['one unit', made(1, 12, uneven), ['one_unit', 'one_unit', 'one_unit']],
		['all zero', made(30, 9, () => 0), ['all_zero', 'all_zero', 'all_zero']],
		['the same work each year', made(30, 9, (unit) => unit), ['collinear', 'collinear', 'collinear']],
		['the same work in each unit', made(30, 9, (_, year) => year * year), ['collinear', 'collinear', 'collinear']],
		['the same work after as before', made(30, 9, uneven), [null, null, 'collinear']],
		[
			'scores that move alike',
			made(30, 9, uneven).map((row) => ({ ...row, score: row.year })),
			['same_scores', 'same_scores', 'collinear']
		],
		['7 years', made(30, 7, uneven), ['few_years', 'few_years', 'collinear']],
		['19 units', made(19, 9, uneven), ['few_units', 'few_units', 'collinear']],
		['every other year', made(30, 18, uneven).filter((row) => row.year % 2 === 0), [null, 'one_year', 'collinear']],
		[
			'nothing known of the year after',
			made(30, 9, uneven).map((row) => ({ ...row, after: null })),
			[null, null, 'no_activities']
		]
	] as const)('%s', (_, rows, reasons) => {
		expect(reasonsOf(rows)).toEqual(reasons);
	});

	it('says slope and error, but neither p nor interval, below 8 years or 20 units', () => {
		for (const rows of [made(30, 7, uneven), made(19, 9, uneven)]) {
			const { fixed_effects } = association(rows);
			expect(fixed_effects.b).toBeGreaterThan(0.4);
			expect(fixed_effects.se).toBeGreaterThan(0);
			expect([fixed_effects.p, fixed_effects.low, fixed_effects.high, fixed_effects.permutation]).toEqual([
				null,
				null,
				null,
				null
			]);
		}
	});
});

it('says that it may run the other way where bad scores are followed by work', () => {
	const noise = (at: number) => (((at * 7919) % 101) - 50) / 25;
	const rows = Array.from({ length: 25 * 12 }, (_, at): PanelRow => {
		const [unit, year] = [Math.floor(at / 12), at % 12];
		const score = noise(at);
		const before = year === 0 ? 0 : noise(at - 2);
		return { unit_code: `u${unit}`, year: 2010 + year, score, activity: 20 - 5 * before, after: 20 - 5 * score + year };
	});
	const found = association(rows);
	expect(runsBackwards(found)).toBe(true);
	expect(found.lead.b).toBeLessThan(0);
	expect(runsBackwards(association(panelOf('small')))).toBe(false);
});

it('parts the editions of today’s provinces from those before, though some provinces stand in both', () => {
	const of = (year: number, units: readonly string[]) =>
		units.map((unit_code) => ({
			index_code: 'PAPI',
			indicator_code: 'D5',
			year,
			unit_code,
			score: 7,
			rank: null,
			source_id: 'S_PAPI_TUNAH'
		}));
	const results = [...of(2023, ['01', '08']), ...of(2024, ['01', '08']), ...of(2025, ['01', '08@2025'])];
	const reference = starterReference();
	const work = new Map(['01', '08', '08@2025'].map((code) => [code, new Map([2022, 2023, 2024].map((at) => [at, 1]))]));
	const run = richestRun(reference, indicatorEditions(reference, 'PAPI', 'D5', results), work, 1);
	expect([run.years, run.apart]).toEqual([[2023, 2024], [2025]]);
	expect(new Set(run.rows.map((row) => row.year))).toEqual(new Set([2023, 2024]));
});
