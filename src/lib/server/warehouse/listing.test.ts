// Protects readers of long lists: each page shows the rows that stand there, wherever in the table they lie.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { within } from './listing';

const step = 8_192;

/** Positions of a list with gaps, a few hundred around several stretches. */
const positions = fc
	.uniqueArray(fc.integer({ min: 0, max: 6 * step }), { maxLength: 300 })
	.map((list) => list.toSorted((a, b) => a - b));

const laidOut = (list: readonly number[]) =>
	[...Map.groupBy(list, (position) => Math.floor(position / step))].map(([stretch, { length }]) => ({
		stretch,
		rows: length
	}));

test('a page holds what stands at its place in the list, found among the positions that are told', () => {
	fc.assert(
		fc.property(positions, fc.integer({ min: 1, max: 60 }), fc.nat({ max: 320 }), (list, limit, offset) => {
			const place = within(laidOut(list), { limit, offset });
			const found = place
				? list
						.filter((position) => position >= place.first && position < place.behind)
						.slice(place.skip, place.skip + limit)
				: [];
			expect(found).toEqual(list.slice(offset, offset + limit));
		})
	);
});

test('a page of a long list looks at as many stretches as it has rows in', () => {
	const stretches = Array.from({ length: 1000 }, (_, stretch) => ({ stretch, rows: step }));
	expect(within(stretches, { limit: 50, offset: 500 * step - 10 })).toEqual({
		first: 499 * step,
		behind: 501 * step,
		skip: step - 10
	});
	expect(within(stretches, { limit: 50, offset: 1000 * step })).toBeNull();
	expect(within([], { limit: 50, offset: 0 })).toBeNull();
});
