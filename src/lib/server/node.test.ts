// Protects when readers are told that data may be old: not for a moment's absence, and from the first moment on.
import { expect, it } from 'vitest';
import { staleSince } from './node';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);

it.each([
	['nothing', null, null, null],
	['an absence of a moment', ago(5), null, null],
	['an absence that lasts', ago(20), null, 'away'],
	['a release that is not shown yet', null, ago(30), 'behind'],
	['both, the earlier', ago(20), ago(30), 'behind'],
	['both, one of a moment', ago(20), ago(3), 'away']
] as const)('of %s', (_, away, behind, told) => {
	expect(staleSince({ away, behind })).toBe(told === null ? null : { away, behind }[told]);
});
