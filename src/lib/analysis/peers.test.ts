// Protects a unit from being set against the wrong peers: another group, itself, or units further away than others.
import { describe, expect, it } from 'vitest';
import type { Edition, Group, Standing } from './edition';
import { aroundPlace, byNearestScore, othersOf, peerGap } from './peers';

const standing = (unit_code: string, score: number | null, place: number | null, group: Group = 'departments') =>
	[
		unit_code,
		{
			unit_code,
			group,
			parent_code: '42',
			score,
			rank: place === null ? null : { place, of: 7, kind: 'computed' },
			source_id: 'S'
		} satisfies Standing
	] as const;

/** Seven departments, of which d and e share a place, one without a score, and a district. */
const edition: Edition = {
	index_code: 'DDCI',
	indicator_code: 'TOTAL',
	year: 2021,
	standings: new Map([
		standing('a', 90, 1),
		standing('b', 80, 2),
		standing('c', 71, 3),
		standing('d', 70, 4),
		standing('e', 70, 4),
		standing('f', 68, 6),
		standing('g', 40, 7),
		standing('h', null, null),
		standing('x', 70, 1, 'districts')
	])
};

describe('the field of a unit', () => {
	it('is its group, scored, without itself', () => {
		expect(othersOf(edition, 'd').map(({ unit_code }) => unit_code)).toEqual(['a', 'b', 'c', 'e', 'f', 'g']);
		expect(othersOf(edition, 'x')).toEqual([]);
		expect(othersOf(edition, 'nobody')).toEqual([]);
	});
});

describe('the nearest scores', () => {
	it('stand first, equal distances in the order of codes', () => {
		expect(byNearestScore(edition, 'd')).toEqual(['e', 'c', 'f', 'b', 'a', 'g']);
		expect(byNearestScore(edition, 'b').slice(0, 3)).toEqual(['c', 'a', 'd']);
	});

	it('are of no unit without a score', () => {
		expect(byNearestScore(edition, 'h')).toEqual([]);
	});
});

describe('the next in order', () => {
	it('are as many above as below, and those that share the place', () => {
		expect(aroundPlace(edition, 'd', 2)).toEqual(['b', 'c', 'e', 'f', 'g']);
		expect(aroundPlace(edition, 'c', 1)).toEqual(['b', 'd']);
	});

	it('are fewer at either end', () => {
		expect(aroundPlace(edition, 'a', 2)).toEqual(['b', 'c']);
		expect(aroundPlace(edition, 'g', 2)).toEqual(['e', 'f']);
		expect(aroundPlace(edition, 'h', 2)).toEqual([]);
	});
});

describe('a score against its peers', () => {
	const scores = [
		{ unit_code: 'a', score: 5.1 },
		{ unit_code: 'b', score: 4.8 },
		{ unit_code: 'c', score: 9 }
	];

	it('is the difference to the median of the peers alone', () => {
		expect(peerGap(5.15, scores, new Set(['a', 'b', 'z']), true)).toEqual({
			median: 4.949999999999999,
			scored: 2,
			difference: 0.2,
			lead: 0.2
		});
	});

	it('leads by less where lower is better', () => {
		expect(peerGap(5, scores, new Set(['a']), false)).toEqual({ median: 5.1, scored: 1, difference: -0.1, lead: 0.1 });
	});

	it('is nothing where no peer has a score', () => {
		expect(peerGap(5, scores, new Set(['z']), true)).toBeNull();
	});
});
