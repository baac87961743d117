// Protects readers from places that look surer than they are, and units from bands that rest on other scores.
import { describe, expect, it } from 'vitest';
import { rankBands } from './rank-bands';

const standing = (unit_code: string, score: number | null, place: number, of: number | null = 4) => ({
	unit_code,
	score,
	rank: { place, kind: 'published' as const, of }
});
const interval = (unit_code: string, low: number, high: number, level: number | null = null) => ({
	unit_code,
	low,
	high,
	level,
	index_code: 'X',
	year: 2024,
	indicator_code: 'TOTAL',
	source_id: `S_${unit_code}`
});

// A and B overlap, B touches C in one point, D lies below all.
const four = [standing('A', 9, 1), standing('B', 8, 2), standing('C', 6, 3), standing('D', 2, 4)];
const theirs = [interval('A', 8.5, 9.5), interval('B', 7, 9), interval('C', 5, 7), interval('D', 1, 3)];
const told = (bands: ReturnType<typeof rankBands>) =>
	bands && Object.fromEntries([...bands.of].map(([unit, { best, worst }]) => [unit, `${best}–${worst}`]));

describe('bands of ranks', () => {
	it('reach from those surely better to those not surely worse', () => {
		const bands = rankBands(four, theirs, true);
		// By hand: C touches B but lies below A; whatever touches may be tied.
		expect(told(bands)).toEqual({ A: '1–2', B: '1–3', C: '2–3', D: '4–4' });
		expect(bands).toMatchObject({ level: 95, sources: ['S_A', 'S_B', 'S_C', 'S_D'] });
	});

	it('are turned over where lower is better', () => {
		const turned = four.map(({ unit_code, score, rank }) => standing(unit_code, score, 5 - rank.place));
		expect(told(rankBands(turned, theirs, false))).toEqual({ A: '3–4', B: '2–4', C: '2–3', D: '1–1' });
	});

	it('are of ties as wide as the tie', () => {
		const same = [standing('A', 5, 1, 2), standing('B', 5, 1, 2)];
		expect(told(rankBands(same, [interval('A', 5, 5), interval('B', 5, 5)], true))).toEqual({ A: '1–2', B: '1–2' });
	});

	it('leave out who has no place', () => {
		const more = [...four, { unit_code: 'E', score: null, rank: null }];
		expect(told(rankBands(more, [...theirs, interval('E', 0, 10)], true))).toMatchObject({ A: '1–2', D: '4–4' });
	});

	it('are given where nobody knows of how many a place is', () => {
		const unknown = four.map(({ unit_code, score, rank }) => standing(unit_code, score, rank.place, null));
		expect(told(rankBands(unknown, theirs, true))).toMatchObject({ A: '1–2', D: '4–4' });
	});

	it.each([
		[
			'others have places whom nobody here knows',
			four.map((one) => ({ ...one, rank: { ...one.rank, of: 6 } })),
			theirs
		],
		['somebody with a place has no interval', four, theirs.slice(1)],
		['somebody with a place has no score', [...four.slice(0, 3), standing('D', null, 4)], theirs],
		['an interval does not hold its score', four, [interval('A', 9.1, 9.5), ...theirs.slice(1)]],
		['levels differ', four, [interval('A', 8.5, 9.5, 90), ...theirs.slice(1)]],
		['a place lies outside its band', [standing('A', 9, 4), ...four.slice(1)], theirs],
		['there is one unit only', four.slice(0, 1), theirs]
	])('are not given where %s', (_, standings, intervals) => {
		expect(rankBands(standings, intervals, true)).toBeNull();
	});
});
