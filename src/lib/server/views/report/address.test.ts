// Protects which report one gets without asking for a period, and what comes after it.
import { expect, it } from 'vitest';
import { reportPeriod } from '$lib/model/report-period';
import { followingPeriod, usualReportPeriod } from './address';

it.each([
	['2024-03-01', '2024-H1'],
	['2024-07-01', '2024-H1'],
	['2024-12-31', '2024-H1'],
	['2025-01-01', '2024'],
	['2026-11-28', '2024']
])('on %s the report on 2024 is that of %s', (today, period) => {
	expect(usualReportPeriod(2024, 'calendar', today)).toBe(period);
});

it('closes with the period: by the decree the year is over on 15 December', () => {
	expect(usualReportPeriod(2024, 'decree', '2024-12-14')).toBe('2024-H1');
	expect(usualReportPeriod(2024, 'decree', '2024-12-15')).toBe('2024');
});

it.each([
	['2024-H1', '2024-H2'],
	['2024-9M', '2024-Q4'],
	['2024-Q1', '2024-Q2'],
	['2024-Q3', '2024-Q4'],
	['2024-01', '2024-02'],
	['2024-09', '2024-10'],
	['2024-11', '2024-12'],
	['2024-12', undefined],
	['2024-H2', undefined],
	['2024-Q4', undefined],
	['2024', undefined]
])('after %s comes %s', (value, next) => {
	const period = reportPeriod(value);
	if (!period) throw new Error(value);
	expect(followingPeriod(period, 'calendar')?.value).toBe(next);
});

it('keeps the way to close', () => {
	const period = reportPeriod('2024-H1', 'decree');
	if (!period) throw new Error('no period');
	expect(followingPeriod(period, 'decree')).toEqual({ value: '2024-H2', from: '2024-06-15', to: '2024-12-14' });
});
