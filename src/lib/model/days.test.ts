// Protects every date that is reckoned: leap days, ends of months and of years.
import { expect, it } from 'vitest';
import { dayAfter, daysBetween, earlier, isMonthEnd, lastDay, monthEnds } from './days';

it('counts whole days over leap days and ends of years', () => {
	expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
	expect(dayAfter('2024-12-31')).toBe('2025-01-01');
	expect(dayAfter('2024-03-01', -1)).toBe('2024-02-29');
});

it('knows the last day of every month', () => {
	expect([lastDay(2024, 2), lastDay(2023, 2), lastDay(2024, 0)]).toEqual(['2024-02-29', '2023-02-28', '2023-12-31']);
	expect(monthEnds(2024).every(isMonthEnd)).toBe(true);
	expect(isMonthEnd('2024-02-28')).toBe(false);
	expect(earlier('2024-03-01', '2024-02-29')).toBe('2024-02-29');
});
