// Protects offices from reports over the wrong days: calendar periods, and those that close on the 14th.
import { expect, it } from 'vitest';
import { reportPeriod, reportPeriodsOf } from './report-period';

it.each([
	['2024', '2024-01-01', '2024-12-31'],
	['2024-H1', '2024-01-01', '2024-06-30'],
	['2024-H2', '2024-07-01', '2024-12-31'],
	['2024-9M', '2024-01-01', '2024-09-30'],
	['2024-Q2', '2024-04-01', '2024-06-30'],
	['2024-02', '2024-02-01', '2024-02-29']
])('%s by the calendar', (value, from, to) => {
	expect(reportPeriod(value)).toEqual({ value, from, to });
});

// Decree 09/2019/NĐ-CP, article 12: monthly 15 of the month before to 14; quarterly 15 of the month before the quarter
// to 14 of its last month; half-yearly and yearly from 15 December of the year before to 14 June and 14 December.
it.each([
	['2024-03', '2024-02-15', '2024-03-14'],
	['2024-01', '2023-12-15', '2024-01-14'],
	['2024-Q2', '2024-03-15', '2024-06-14'],
	['2024-H1', '2023-12-15', '2024-06-14'],
	['2024-9M', '2023-12-15', '2024-09-14'],
	['2024', '2023-12-15', '2024-12-14']
])('%s as the decree says', (value, from, to) => {
	expect(reportPeriod(value, 'decree')).toEqual({ value, from, to });
});

it('is nothing else', () => {
	for (const text of ['', '2024-H3', '2024-Q5', '2024-13', '2024-03-15', 'H1', '24'])
		expect(reportPeriod(text)).toBeNull();
});

it('lists a year from long to short', () => {
	expect(reportPeriodsOf(2024).map(({ value }) => value)).toEqual(
		'2024 2024-9M 2024-H1 2024-H2 2024-Q1 2024-Q2 2024-Q3 2024-Q4 2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07 2024-08 2024-09 2024-10 2024-11 2024-12'.split(
			' '
		)
	);
});
