// Protects those who read how large an effect is: the numbers of the axis differ from each other, however small slopes are.
import { expect, it } from 'vitest';
import { effectsLayout } from './layout';

const layoutOf = (b: number, low: number, high: number) => {
	const mark = { b, low, high };
	return effectsLayout(
		{
			lags: [{ name: 'Cùng năm', years: '2011–2024', marks: { fixed_effects: mark, changes: mark, lead: mark } }],
			demo: false,
			words: { y: 'Điểm', keys: { fixed_effects: 'a', changes: 'b', lead: 'c' } },
			format: (value, digits) => value.toFixed(digits),
			alt: ''
		},
		{ width: 800, height: null, rows: null }
	);
};

it.each([
	[-0.00007, -0.00026, 0.00011, 4],
	[0.02, 0.01, 0.03, 3],
	[2, -1, 5, 0]
])('writes the steps for %f (%f to %f) with %i decimals, each apart', (b, low, high, decimals) => {
	const { ticks, digits } = layoutOf(b, low, high).axis;
	expect(digits).toBe(decimals);
	const written = ticks.map((value) => value.toFixed(digits));
	expect(new Set(written).size).toBe(ticks.length);
	expect(written.map(Number)).toEqual(ticks);
});
