// Protects windows of tasks when they move: a month to the next, a year to another, and February to its own length.
import { expect, test } from 'vitest';
import { dayInYear, monthAfter } from './calendar-month';

test('a month moves to the next one of its year', () => {
	const next = (period_start: string | null, period_end: string | null) => monthAfter({ period_start, period_end });
	expect(next('2024-01-01', '2024-01-31')).toEqual({ start: '2024-02-01', end: '2024-02-29' });
	expect(next('2024-02-01', '2024-02-29')).toEqual({ start: '2024-03-01', end: '2024-03-31' });
	expect(next('2023-11-01', '2023-11-30')).toEqual({ start: '2023-12-01', end: '2023-12-31' });
});

test('what is no whole month, or the last of its year, does not move', () => {
	const windows = [
		['2024-12-01', '2024-12-31'],
		['2024-04-01', '2024-06-30'],
		['2024-04-02', '2024-04-30'],
		['2024-02-01', '2024-02-28'],
		['2024-01-01', null],
		[null, '2024-01-31']
	] as const;
	for (const [period_start, period_end] of windows) expect(monthAfter({ period_start, period_end })).toBeNull();
});

test('a day keeps its place in another year', () => {
	expect(dayInYear('2024-05-31', 2025)).toBe('2025-05-31');
	expect(dayInYear('2024-02-29', 2025)).toBe('2025-02-28');
	expect(dayInYear('2023-02-28', 2024)).toBe('2024-02-29');
	expect(dayInYear('2024-02-28', 2025)).toBe('2025-02-28');
});
