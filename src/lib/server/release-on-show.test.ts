// Protects readers of an older release: they learn which later release took its figures back, and demo data stays marked.
import { expect, it } from 'vitest';
import type { Release } from '$lib/model/release';
import { aboutRelease } from './release-on-show';

const release = (number: number, reverts: number | null = null, demo = false): Release => ({
	number,
	published_at: `2026-01-0${number}T00:00:00.000Z`,
	published_by: 'test',
	title: '',
	demo,
	reverts,
	submission_id: ''
});

it('says that a release was later undone, and by which', () => {
	const all = [release(1), release(2), release(3), release(4, 2)];
	expect(aboutRelease(all, 2).withdrawn).toEqual([{ number: 2, by: 4 }]);
	expect(aboutRelease(all, 3).withdrawn, 'release 3 still shows the figures of 2').toEqual([{ number: 2, by: 4 }]);
	expect(aboutRelease(all, 1).withdrawn).toEqual([]);
	expect(aboutRelease(all, 4).withdrawn, 'the newest shows nothing that is undone').toEqual([]);
});

it('a release that was undone and brought back stands', () => {
	const all = [release(1), release(2), release(3, 2), release(4, 3)];
	expect(aboutRelease(all, 2).withdrawn).toEqual([]);
	expect(aboutRelease(all, 3).withdrawn).toEqual([{ number: 3, by: 4 }]);
});

it('generated activities are on show until a standing release took them away', () => {
	const all = [release(1), release(2, null, true), release(3, 2), release(4, 3)];
	expect([1, 2, 3, 4].map((number) => aboutRelease(all, number).demo)).toEqual([false, true, false, true]);
});

it('before anything is published there is nothing to say', () => {
	expect(aboutRelease([], 0)).toEqual({ number: 0, published_at: null, demo: false, withdrawn: [] });
});
