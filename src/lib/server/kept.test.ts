// Protects the server's memory: what is kept stays within its limit, and what is used stays longest.
import { expect, test } from 'vitest';
import { Kept } from './kept';

const letters = () => new Kept<string>(6, (value) => value.length);

test('keeps what fits, and lets what was used longest ago go first', () => {
	const kept = letters();
	kept.set('a', 'aa');
	kept.set('b', 'bb');
	kept.set('c', 'cc');
	expect(kept.get('a')).toBe('aa');
	kept.set('d', 'dd');
	expect(['a', 'b', 'c', 'd'].map((key) => kept.get(key))).toEqual(['aa', undefined, 'cc', 'dd']);
});

test('a value that is replaced or deleted no longer counts', () => {
	const kept = letters();
	kept.set('a', 'aaaa');
	kept.set('a', 'aa');
	kept.set('b', 'bbbb');
	expect([kept.get('a'), kept.get('b')]).toEqual(['aa', 'bbbb']);
	kept.delete('b');
	kept.set('c', 'cccc');
	expect([kept.get('a'), kept.get('b'), kept.get('c')]).toEqual(['aa', undefined, 'cccc']);
});

test('what is larger than the limit is not kept', () => {
	const kept = letters();
	kept.set('a', 'aaaaaaa');
	kept.set('b', 'bb');
	expect([kept.get('a'), kept.get('b')]).toEqual([undefined, 'bb']);
});
