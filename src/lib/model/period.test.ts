// Protects when an activity counts: years, quarters, calendar months and days, and nothing else.
import { describe, expect, it } from 'vitest';
import { parsePeriod, period } from './period';

describe('a period', () => {
	it.each([
		['2024', 'year', '2024-01-01', '2024-12-31', null, null],
		['2024-Q1', 'quarter', '2024-01-01', '2024-03-31', 1, null],
		['2024-Q4', 'quarter', '2024-10-01', '2024-12-31', 4, null],
		['2024-02', 'month', '2024-02-01', '2024-02-29', 1, 2],
		['2023-02', 'month', '2023-02-01', '2023-02-28', 1, 2],
		['2024-03-15', 'day', '2024-03-15', '2024-03-15', 1, 3]
	])('%s is a %s from %s to %s', (text, grain, from, to, quarter, month) => {
		expect(parsePeriod(text)).toEqual({ grain, from, to, year: Number(text.slice(0, 4)), quarter, month });
	});

	it.each(['', '24', '2024-13', '2024-00', '2024-Q5', '2024-02-30', '2024-H1', '15/3/2024', '2024-3', ' 2024 03'])(
		'is not “%s”',
		(text) => {
			expect(parsePeriod(text)).toBeNull();
		}
	);

	it('is refused in a cell with what is wrong', () => {
		const problems = ['', '15/3/2024'].map((text) => period().safeParse(text).error?.issues[0]);
		expect(problems.map((issue) => (issue?.code === 'custom' ? issue.params : null))).toEqual([
			{ problem: 'required' },
			{ problem: 'not_a_period' }
		]);
	});
});
