// Protects offices from being told that they missed a target that the figures do not decide.
import { expect, it } from 'vitest';
import type { Change } from './change';
import type { Standing } from './edition';
import { shortfall, targetState } from './index-targets';

const standing = (score: number | null, place: number | null): Standing => ({
	unit_code: '42',
	group: 'provinces',
	parent_code: null,
	score,
	rank: place === null ? null : { place, of: 61, kind: 'computed' },
	source_id: 'S'
});
const change = (score: number | null, places: number | null): Change => ({
	from: { year: 2023, standing: standing(45.43, 8) },
	to: { year: 2024, standing: standing(45.55, 6) },
	comparability: { score: 'yes', rank: 'yes', reasons: [] },
	score,
	places,
	common: null
});

const of = (at: Standing | undefined, moved: Change | null = null) => ({
	standing: at,
	change: moved,
	higherIsBetter: true
});

it.each([
	['score', 45.5, 'met'],
	['score', 46, 'missed'],
	['score', null, 'unclear'],
	['rank', 6, 'met'],
	['rank', 5, 'missed'],
	['group', 2, 'unclear']
] as const)('%s of %s is %s', (kind, value, state) => {
	expect(targetState({ kind, value }, of(standing(45.55, 6)))).toBe(state);
});

it('waits while the year has no result, or not the figure that is asked for', () => {
	expect(targetState({ kind: 'improve', value: null }, of(undefined))).toBe('waiting');
	expect(targetState({ kind: 'score', value: 40 }, of(standing(null, 6)))).toBe('waiting');
	expect(targetState({ kind: 'rank', value: 10 }, of(standing(45.55, null)))).toBe('waiting');
});

it.each([
	['improve', 0.12, 2, 'met'],
	['improve', -0.12, -2, 'missed'],
	['improve', 0, null, 'missed'],
	['improve', 0.12, -2, 'unclear'],
	['improve', null, null, 'unclear'],
	['maintain', 0, 0, 'met'],
	['maintain', -0.12, -1, 'missed'],
	['maintain', -0.12, 1, 'unclear']
] as const)('%s with %s points and %s places is %s', (kind, points, places, state) => {
	expect(targetState({ kind, value: null }, of(standing(45.55, 6), change(points, places)))).toBe(state);
});

it('of an improvement by a given amount only a plain no is a no', () => {
	expect(targetState({ kind: 'improve', value: 3 }, of(standing(45.55, 6), change(0.12, 2)))).toBe('unclear');
	expect(targetState({ kind: 'improve', value: 3 }, of(standing(45.55, 6), change(-0.12, -2)))).toBe('missed');
});

it('a lower score is better where the index says so', () => {
	const better = { ...of(standing(20, 1)), higherIsBetter: false };
	expect(targetState({ kind: 'score', value: 25 }, better)).toBe('met');
	expect(targetState({ kind: 'score', value: 15 }, better)).toBe('missed');
});

it('is short of its target by points or places, and beyond it by less than none', () => {
	const reached = standing(45.55, 6);
	expect(shortfall({ kind: 'score', value: 46 }, reached, true)).toBeCloseTo(0.45, 10);
	expect(shortfall({ kind: 'score', value: 46 }, reached, false)).toBeCloseTo(-0.45, 10);
	expect(shortfall({ kind: 'rank', value: 5 }, reached, true)).toBe(1);
	expect(shortfall({ kind: 'rank', value: 10 }, reached, true)).toBe(-4);
});

it.each([
	['improve', 1, standing(45.55, 6)],
	['score', null, standing(45.55, 6)],
	['score', 46, standing(null, 6)],
	['rank', 5, standing(45.55, null)],
	['rank', 5, undefined]
] as const)('has no distance: %s of %s', (kind, value, reached) => {
	expect(shortfall({ kind, value }, reached, true)).toBeNull();
});
