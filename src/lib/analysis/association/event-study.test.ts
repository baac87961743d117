// Protects what is said of scores around a rise of work: R's values to 1e-8, windows that a missing year breaks, and a warning where scores differed before.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { eventStudy, isFound, windowsOf, type EventPoint, type WorkOf } from './event-study';
import type { PanelRow } from './panel';

const one = z.record(z.enum(['b', 'se', 'low', 'high', 'p', 'p_holm']), z.number());
const five = z.object({ b_3: one, b_2: one, a0: one, a1: one, a2: one });
const reference = z
	.object({ papi_event: five, small_event: five })
	.parse(JSON.parse(readFileSync('tests/statistics/reference.json', 'utf8')));

const count = z.string().transform((text) => (text === '' ? null : Number(text)));
const cells = z.object({
	unit_code: z.string(),
	year: z.coerce.number(),
	score: z.coerce.number(),
	activity_before_2: count,
	activity_before: count,
	activity: z.coerce.number(),
	activity_after: count,
	activity_after_2: count
});

function read(name: string): { panel: PanelRow[]; workOf: WorkOf } {
	const text = readFileSync(`tests/statistics/${name}.csv`, 'utf8');
	const rows = z.array(cells).parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data);
	const work = new Map<string, number | null>();
	for (const row of rows) {
		const own = [row.activity_before_2, row.activity_before, row.activity, row.activity_after, row.activity_after_2];
		own.forEach((value, at) => work.set(`${row.unit_code} ${row.year - 2 + at}`, value));
	}
	return {
		panel: rows.map(({ unit_code, year, score, activity, activity_after: after }) => ({
			unit_code,
			year,
			score,
			activity,
			after
		})),
		workOf: (unit, year) => work.get(`${unit} ${year}`) ?? null
	};
}

describe.each(['papi_event', 'small_event'] as const)('R’s values of the panel %s', (name) => {
	const { panel, workOf } = read(name);
	const { points } = eventStudy(windowsOf(panel, workOf));
	const places = ['b_3', 'b_2', 'a0', 'a1', 'a2'] as const;

	it.each(places)('%s', (place) => {
		const point = points[places.indexOf(place)];
		const found: Record<string, unknown> = { ...point?.estimate, p_holm: point?.adjusted };
		for (const [key, value] of Object.entries(reference[name][place])) expect(found[key], key).toBeCloseTo(value, 9);
		expect(point?.estimate.reason).toBeNull();
	});
});

/** Scores that follow work by a rule, in 22 units and 14 years whose work is known for two years more on both sides. */
function made(score: (work: (away: number) => number) => number) {
	const of = (unit: number, year: number) => (unit * 31 + year * 17 + unit * year * 7) % 23;
	const panel = Array.from({ length: 22 * 14 }, (_, at): PanelRow => {
		const [unit, year] = [Math.floor(at / 14), at % 14];
		const noise = (((at * 7919) % 101) - 50) / 100;
		const value = unit + year * year + score((away) => of(unit, year + away)) + noise;
		return { unit_code: String(unit), year, score: value, activity: of(unit, year), after: of(unit, year + 1) };
	});
	const workOf: WorkOf = (unit, year) => (year < -2 || year > 15 ? null : of(Number(unit), year));
	return { panel, workOf };
}

const slopesOf = (points: readonly EventPoint[]) => points.map(({ estimate: { b } }) => b);

describe('by hand', () => {
	it('scores that follow work after a year are the year before’s until then, and stay', () => {
		const { panel, workOf } = made((work) => 0.5 * work(-1));
		const { points, before, rows } = eventStudy(windowsOf(panel, workOf));
		expect(rows).toHaveLength(22 * 14);
		expect(slopesOf(points)).toEqual([0, 0, 0, 0.5, 0.5].map((b): unknown => expect.closeTo(b, 1)));
		expect([before, points.map(isFound)]).toEqual([false, [false, false, false, true, true]]);
	});

	it('work that follows scores is found before the rise', () => {
		const { panel, workOf } = made((work) => 0.5 * work(1));
		const { points, before } = eventStudy(windowsOf(panel, workOf));
		// The year before the rise has the whole of it: all earlier ones stand half a point below.
		expect(slopesOf(points)).toEqual([-0.5, -0.5, 0, 0, 0].map((b): unknown => expect.closeTo(b, 1)));
		expect(before).toBe(true);
	});

	it('a year without record breaks the five windows that it lies in', () => {
		const { panel, workOf } = made((work) => work(0));
		const known = panel.filter((row) => !(row.unit_code === '3' && row.year === 6));
		const { rows, broken } = eventStudy(
			windowsOf(known, (unit, year) => (unit === '3' && year === 6 ? null : workOf(unit, year)))
		);
		expect(broken).toBe(4);
		expect(rows.filter((row) => row.unit_code === '3').map((row) => row.year)).toEqual([0, 1, 2, 3, 9, 10, 11, 12, 13]);
	});
});

describe('with too little', () => {
	const { panel, workOf } = made((work) => work(0));
	const reasonsOf = (rows: readonly PanelRow[], of: WorkOf) =>
		new Set(eventStudy(windowsOf(rows, of)).points.map(({ estimate }) => estimate.reason));

	it.each([
		['no rows', [], workOf, 'no_activities'],
		['work of the years after unknown', panel, () => null, 'no_window'],
		['all zero', panel.map((row) => ({ ...row, activity: 0 })), () => 0, 'all_zero'],
		['one year', panel.filter((row) => row.year === 5), workOf, 'one_year'],
		['7 years', panel.filter((row) => row.year < 7), workOf, 'few_years'],
		['19 units', panel.filter((row) => Number(row.unit_code) < 19), workOf, 'few_units']
	] as const)('%s', (_, rows, of, reason) => {
		expect(reasonsOf(rows, of)).toEqual(new Set([reason]));
		expect(eventStudy(windowsOf(rows, of))).toMatchObject({ before: false });
	});
});
