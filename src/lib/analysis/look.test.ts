// Protects offices on the last day of a month, of a year, of a window: one rule says what is over, checked by hand.
import { expect, it } from 'vitest';
import { countedUntil, isOver, lookOn, monthsBegun, monthsOver, seenOn } from './look';

const later = '2026-11-28';
const in2024 = { year: 2024, closedOn: null };

it('looks at the past as its evening, at today as it lasts, never further than the year', () => {
	expect(lookOn(in2024, '2024-06-30', later)).toEqual({ until: '2024-06-30', closed: true });
	expect(lookOn(in2024, '2024-06-30', '2024-06-30')).toEqual({ until: '2024-06-30', closed: false });
	expect(lookOn(in2024, '2024-07-01', '2024-06-30')).toEqual({ until: '2024-06-30', closed: false });
	expect(lookOn(in2024, '2026-11-28', later)).toEqual({ until: '2024-12-31', closed: true });
	expect(lookOn(in2024, '2024-12-31', '2024-12-31')).toEqual({ until: '2024-12-31', closed: false });
	expect(lookOn({ year: 2027, closedOn: null }, '2027-02-01', later)).toEqual({ until: later, closed: false });
});

it('looks at what follows a plan up until today once the plan is over', () => {
	expect(seenOn(in2024, '2024-06-30', later)).toEqual({ until: '2024-06-30', closed: true });
	expect(seenOn(in2024, '2024-12-31', later)).toEqual({ until: later, closed: false });
	expect(seenOn(in2024, '2024-12-31', '2024-12-31')).toEqual({ until: '2024-12-31', closed: false });
	expect(seenOn(in2024, '2024-12-31', '2024-06-30')).toEqual({ until: '2024-06-30', closed: false });
});

it.each([
	// Day looked at, today, months over, months begun, whether 30 June is over.
	['2024-07-01', later, 6, 7, true],
	['2024-07-01', '2024-07-01', 6, 7, true],
	['2024-06-30', later, 6, 6, true],
	['2024-06-30', '2024-06-30', 5, 6, false],
	['2024-06-29', later, 5, 6, false],
	['2024-02-29', later, 2, 2, false],
	['2024-02-28', later, 1, 2, false],
	['2024-01-30', later, 0, 1, false],
	['2023-12-31', later, 0, 0, false],
	['2024-12-31', '2024-12-31', 11, 12, true],
	['2024-12-31', later, 12, 12, true],
	['2025-02-01', later, 12, 12, true]
])('on %s, read on %s, %s months of 2024 are over and %s have begun', (at, today, over, begun, june) => {
	const look = lookOn(in2024, at, today);
	expect([monthsOver(2024, look), monthsBegun(2024, look), isOver('2024-06-30', look)]).toEqual([over, begun, june]);
});

it('counts work until the end of the month that has begun', () => {
	expect(countedUntil(2024, { until: '2024-02-10' })).toBe('2024-02-29');
	expect(countedUntil(2024, { until: '2023-11-10' })).toBe('2023-12-31');
	expect(countedUntil(2024, { until: '2024-12-31' })).toBe('2024-12-31');
});

it('looks at a closed plan as of the day it closed for ever, at what follows it up as of today', () => {
	const closed = { year: 2024, closedOn: '2024-06-15' };
	expect(lookOn(closed, '2024-12-31', later)).toEqual({ until: '2024-06-15', closed: true });
	expect(lookOn(closed, '2024-03-31', later)).toEqual({ until: '2024-03-31', closed: true });
	expect(lookOn(closed, '2024-06-15', '2024-06-15')).toEqual({ until: '2024-06-15', closed: false });
	expect(seenOn(closed, '2024-06-15', later)).toEqual({ until: later, closed: false });
	expect(seenOn(closed, '2024-03-31', later)).toEqual({ until: '2024-03-31', closed: true });
	// A plan whose closing was signed after its year had ended with its year.
	expect(lookOn({ year: 2024, closedOn: '2025-02-10' }, '2026-01-01', later)).toEqual({
		until: '2024-12-31',
		closed: true
	});
});
