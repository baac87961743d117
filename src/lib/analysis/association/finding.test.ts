// Protects what may be said of several lags: p-values held together, signs that agree, and nothing where no p is told.
import { describe, expect, it } from 'vitest';
import { notEstimated, type Estimate } from './estimate';
import { findings } from './finding';

const told = (b: number, p: number): Estimate => ({ ...notEstimated('few_years'), b, p, reason: null });
const untold = notEstimated('few_years');
const lag = (fixed_effects: Estimate, changes: Estimate, lead = untold) => ({ fixed_effects, changes, lead });

describe('over three lags', () => {
	it('adjusts all p-values together', () => {
		// Holm by hand, four tests: 0.001·4, 0.012·3, 0.03·2, and 0.5 as it is.
		const { lags, tests } = findings([lag(told(1, 0.001), told(1, 0.012)), lag(told(-1, 0.03), told(-1, 0.5))]);
		expect(tests).toBe(4);
		const [first, second] = lags;
		expect(first?.adjusted.fixed_effects).toBeCloseTo(0.004, 12);
		expect(first?.adjusted.changes).toBeCloseTo(0.036, 12);
		expect(second?.adjusted.fixed_effects).toBeCloseTo(0.06, 12);
		expect(first).toMatchObject({ strength: 'both', direction: 'higher' });
		// 0.03 alone would be found; looked at with the others it is not.
		expect(second).toMatchObject({ strength: 'none', direction: null });
	});

	it.each([
		[told(-1, 0.001), told(-1, 0.9), 'one', 'lower'],
		[told(-1, 0.001), untold, 'one', 'lower'],
		[told(1, 0.001), told(-1, 0.001), 'opposite', null],
		[told(1, 0.4), untold, 'none', null],
		[untold, untold, 'untold', null]
	])('says how far it is found: %#', (fixed_effects, changes, strength, direction) => {
		expect(findings([lag(fixed_effects, changes)]).lags[0]).toMatchObject({ strength, direction });
	});

	it('says that it may run the other way where any lead is found', () => {
		const calm = lag(told(1, 0.001), told(1, 0.001), told(1, 0.4));
		expect(findings([calm, calm]).backwards).toBe(false);
		expect(findings([calm, lag(untold, untold, told(1, 0.01))]).backwards).toBe(true);
	});
});
