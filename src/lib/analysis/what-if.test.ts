// Protects leaders from a wrong promise: what a moved component would have done is what recomputing the whole table gives.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { isMadeOf, levers, moved, type MovableField } from './what-if';

const file = z.array(z.object({ year: z.string(), unit: z.string(), indicator_code: z.string(), score: z.string() }));
const dimensions = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8'];

/** An edition of PAPI as the file has it, by the units' names. */
function papi(year: number): MovableField {
	const text = readFileSync('data/results/papi.csv', 'utf8');
	const rows = file.parse(Papa.parse(text, { header: true, skipEmptyLines: true }).data);
	const of = (code: string) =>
		new Map(
			rows
				.filter((row) => row.year === String(year) && row.indicator_code === code && row.score !== '')
				.map((row) => [row.unit, Number(row.score)])
		);
	return {
		totals: of('TOTAL'),
		parts: dimensions.map((code) => ({ code, share: 1, scores: of(code) })),
		higherIsBetter: true
	};
}

describe('PAPI 2024', () => {
	const field = papi(2024);

	it('is the sum of its eight dimensions', () => {
		expect(isMadeOf(field, 'Hà Tĩnh')).toBe(true);
	});

	it('is no sum without one of them, nor of half of each', () => {
		expect(isMadeOf({ ...field, parts: field.parts.slice(1) }, 'Hà Tĩnh')).toBe(false);
		const halved = field.parts.map((part) => ({ ...part, share: 0.5 }));
		expect(isMadeOf({ ...field, parts: halved }, 'Hà Tĩnh')).toBe(false);
	});

	it('nothing moved is what was published', () => {
		expect(moved(field, 'Hà Tĩnh', new Map())).toEqual({ total: 45.5531, place: 6 });
	});

	it.each([...field.totals.keys()])('%s: each lever is what counting the better totals anew gives', (unit) => {
		const best = (scores: ReadonlyMap<string, number>) => Math.max(...scores.values());
		const found = levers(field, unit, ({ scores }) => best(scores));
		for (const lever of found) {
			const scores = field.parts.map((part) =>
				part.code === lever.code ? best(part.scores) : (part.scores.get(unit) ?? NaN)
			);
			const total = scores.reduce((sum, score) => sum + score, 0);
			expect(lever.total).toBeCloseTo(total, 3);
			const better = [...field.totals].filter(([other, score]) => other !== unit && score > lever.total);
			expect(lever.place).toBe(better.length + 1);
		}
		expect(found.map(({ place }) => place)).toEqual(found.map(({ place }) => place).sort((a, b) => a - b));
	});
});

const small: MovableField = {
	totals: new Map([
		['a', 10],
		['b', 9],
		['c', 5]
	]),
	parts: [
		{
			code: 'x',
			share: 1,
			scores: new Map([
				['a', 6],
				['b', 5],
				['c', 5]
			])
		},
		{
			code: 'y',
			share: 1,
			scores: new Map([
				['a', 4],
				['b', 4],
				['c', 0]
			])
		}
	],
	higherIsBetter: true
};

describe('a small field', () => {
	it('shares a place where totals are equal', () => {
		expect(moved(small, 'b', new Map([['x', 6]]))).toEqual({ total: 10, place: 1 });
		expect(moved(small, 'c', new Map([['y', 4]]))).toEqual({ total: 9, place: 2 });
	});

	it('may fall too', () => {
		expect(moved(small, 'a', new Map([['y', 0]]))).toEqual({ total: 6, place: 2 });
	});

	it('has no lever where the goal is reached', () => {
		expect(levers(small, 'a', () => 4).map(({ code }) => code)).toEqual([]);
		expect(levers(small, 'c', () => 4)).toEqual([{ code: 'y', score: 4, gain: 4, total: 9, place: 2 }]);
		expect(levers(small, 'c', () => null)).toEqual([]);
	});

	it('knows lower as better', () => {
		const lower = { ...small, higherIsBetter: false };
		expect(moved(lower, 'a', new Map([['x', 0]]))).toEqual({ total: 4, place: 1 });
		expect(levers(lower, 'a', ({ code }) => (code === 'x' ? 5 : 9))).toEqual([
			{ code: 'x', score: 5, gain: 1, total: 9, place: 2 }
		]);
	});

	it('is not of a unit that is not in it', () => {
		expect(moved(small, 'd', new Map())).toBeNull();
		expect(isMadeOf(small, 'd')).toBe(false);
	});

	it('weighs by shares', () => {
		const weighted = {
			...small,
			totals: new Map([['a', 5.5]]),
			parts: small.parts.map((part, at) => ({ ...part, share: at === 0 ? 0.75 : 0.25 }))
		};
		expect(isMadeOf(weighted, 'a')).toBe(true);
		expect(moved(weighted, 'a', new Map([['y', 8]]))).toEqual({ total: 6.5, place: 1 });
	});

	it('allows for as much rounding as a share makes of it', () => {
		// Four components to 10, a total to 100, two decimals each: a component may be 0.005 away, which counts 2.5 times.
		const of = (total: number): MovableField => ({
			totals: new Map([
				['a', total],
				['b', 52.5]
			]),
			parts: [5.1, 5.2, 5.3, 5.4].map((score, at) => ({
				code: `p${at}`,
				share: 2.5,
				scores: new Map([
					['a', score],
					['b', 5.25]
				])
			})),
			higherIsBetter: true
		});
		expect(isMadeOf(of(52.61), 'a')).toBe(false);
		expect(isMadeOf(of(52.55), 'a')).toBe(true);
	});
});
