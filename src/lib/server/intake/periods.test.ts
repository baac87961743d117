// Protects: a time as offices write it becomes the period that was meant; day and month are never swapped unseen.
import { expect, test } from 'vitest';
import { readPeriod } from './periods';

test.each([
	['2024', '2024', null],
	['2024-Q1', '2024-Q1', null],
	['2024-03', '2024-03', null],
	['2024-03-15', '2024-03-15', null],
	['15/3/2024', '2024-03-15', 'day first'],
	['15-03-2024', '2024-03-15', 'day first'],
	['15.3.2024', '2024-03-15', 'day first'],
	['3/4/2024', '2024-04-03', 'either'],
	['5/5/2024', '2024-05-05', 'day first'],
	['Ngày 15/3/2024', '2024-03-15', 'day first'],
	['ngày 15 tháng 3 năm 2024', '2024-03-15', null],
	['15/03/2024 08:30', '2024-03-15', 'day first'],
	['2024-03-15 00:00:00', '2024-03-15', null],
	['2024/3/5', '2024-03-05', null],
	['Tháng 3/2024', '2024-03', null],
	['tháng 03 năm 2024', '2024-03', null],
	['T3/2024', '2024-03', null],
	['03/2024', '2024-03', null],
	['3 - 2024', '2024-03', null],
	['2024/03', '2024-03', null],
	['Quý I/2024', '2024-Q1', null],
	['Quý 2 năm 2024', '2024-Q2', null],
	['quy IV-2024', '2024-Q4', null],
	['Q3/2024', '2024-Q3', null],
	['2024Q3', '2024-Q3', null],
	['Năm 2024', '2024', null]
])('%s is %s', (written, text, order) => {
	expect(readPeriod(written)).toEqual({ text, order });
});

test('a month after the day that is none stands before it', () => {
	expect(readPeriod('3/15/2024')).toMatchObject({ order: 'month first' });
});

test.each([
	'',
	'6 tháng đầu năm 2024',
	'15/3',
	'15/3/24',
	'31/2/2024',
	'13/2024',
	'Quý V/2024',
	'hằng tháng',
	'32/13/2024',
	'45366'
])('%j is no period', (written) => {
	expect(readPeriod(written)).toBeNull();
});
