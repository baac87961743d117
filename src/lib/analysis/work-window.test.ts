// Protects the shaded time beside a result: nothing in it is later than the last day on which people were asked, and no day is invented.
import { expect, it } from 'vitest';
import { onYears, workWindow } from './work-window';

const fieldwork = (last_day: string) => ({
	index_code: 'PAPI',
	year: 2024,
	first_day: '2024-02-01',
	last_day,
	source_id: 'S',
	note: null
});

it.each([
	['2024-12-15', 0, '2023-12-16', '2024-12-15'],
	['2024-12-15', 2, '2021-12-16', '2022-12-15'],
	['2024-12-31', 1, '2023-01-01', '2023-12-31'],
	// A leap day: twelve months before it end with 28 February.
	['2024-02-29', 0, '2023-03-01', '2024-02-29'],
	['2024-02-29', 1, '2022-03-01', '2023-02-28'],
	// People asked in the year after the one measured.
	['2025-01-20', 1, '2023-01-21', '2024-01-20']
])('asked until %s, with a lag of %i, it is from %s to %s', (last, lag, from, to) => {
	expect(workWindow(2024, lag, fieldwork(last))).toMatchObject({ from, to });
});

it('is the calendar year where nobody knows when people were asked', () => {
	expect(workWindow(2024, 1, null)).toEqual({ from: '2023-01-01', to: '2023-12-31', fieldwork: null });
});

it('stands on the axis by its days', () => {
	expect([onYears('2023-01-01'), onYears('2024-07-02'), onYears('2023-12-31')]).toEqual([
		2023,
		2024 + 183 / 366,
		2023 + 364 / 365
	]);
});
