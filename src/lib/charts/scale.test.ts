// Protects axes: round ticks that cover the values and are written in full.
import { expect, it } from 'vitest';
import { closeTicks, linear, tickDigits, ticks } from './scale';

it.each([
	[35.3, 42.3, 4],
	[0, 63, 4],
	[0.36, 0.71, 4],
	[5, 5, 4]
])('covers %d to %d in at most %d steps', (low, high, count) => {
	const made = ticks(low, high, count);
	expect(made.length - 1).toBeLessThanOrEqual(count);
	expect(made[0]).toBeLessThanOrEqual(low);
	expect(made.at(-1)).toBeGreaterThanOrEqual(high);
	const steps = made.slice(1).map((value, at) => value - (made[at] ?? 0));
	for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9);
});

it('keeps close to the values where there is no height to spare', () => {
	expect(ticks(34.9, 42.33, 1)).toEqual([25, 50]);
	expect(closeTicks(34.9, 42.33, 1)).toEqual([34, 44]);
	expect(closeTicks(42.1, 46.07, 2)).toEqual([42, 47]);
	expect(closeTicks(0.44, 0.83, 2)).toEqual([0.4, 0.9]);
	expect(closeTicks(4, 8, 2)).toEqual([4, 6, 8]);
});

it('writes every tick in full: 37,5 is not 38', () => {
	expect(tickDigits([35, 37.5, 40])).toBe(1);
	expect(tickDigits([0, 20, 40])).toBe(0);
	expect(tickDigits([0.25, 0.3])).toBe(2);
	expect(tickDigits([-2e-9, 0, 2e-9])).toBe(9);
	expect(tickDigits([5])).toBe(0);
});

it('maps a domain to pixels, the other way round too', () => {
	const y = linear([0, 10], [100, 0]);
	expect([y(0), y(5), y(10)]).toEqual([100, 50, 0]);
});
