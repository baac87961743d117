// Protects readers from an invented calendar: months come from dated sources alone, and from too few of them nothing follows.
import { describe, expect, it } from 'vitest';
import { starterReference, starterResults } from '../../../tests/fixtures/starter';
import { firstTold, monthOfEdition, usualMonth, usuallyOut } from './edition-calendar';

const reference = starterReference();
const results = starterResults().filter(({ indicator_code: code }) => code === 'TOTAL');
const told = (index: string) =>
	firstTold(
		results.filter((row) => row.index_code === index),
		reference.tables.edition_dates.filter((row) => row.index_code === index),
		(id) => reference.source.get(id)?.published_on ?? null
	);

describe('when an edition was first told, read by hand from data/', () => {
	it('is the first day of a source whose newest edition it is', () => {
		// An article of May 2022 gives 2020 too: it came with 2021, so nothing is known of when 2020 came.
		expect(told('PAR').map(({ year, on }) => [year, on])).toEqual([
			[2021, '2022-05-25'],
			[2022, '2023-04-19'],
			[2023, '2024-04-17'],
			[2024, '2025-04-06']
		]);
		expect(told('PCI').map(({ year, on }) => [year, on])).toEqual([
			[2021, '2022-05-04'],
			[2022, '2023-04-11'],
			[2023, '2024-05-09'],
			[2024, '2025-05-06']
		]);
	});

	it('is what was entered for it, also where none of its figures are here', () => {
		expect(told('PAPI')).toEqual([{ year: 2022, on: '2023-04-17', source_id: 'S_PAPI_BNA' }]);
		expect(told('DTI').map(({ year, on }) => [year, on])).toEqual([
			[2023, '2025-02-07'],
			[2024, '2025-10-21']
		]);
	});

	it('is no month where a source tells its year alone', () => {
		const rows = [{ year: 2023, source_id: 'A' }];
		expect(firstTold(rows, [], () => '2024')).toEqual([]);
		expect(firstTold(rows, [], () => '2024-04')).toEqual([{ year: 2023, on: '2024-04', source_id: 'A' }]);
	});
});

describe('the usual month', () => {
	it('is the median, the later of two in the middle', () => {
		// PAR: 5, 4, 4, 4 months after; PCI: 5, 4, 5, 5.
		expect(usualMonth(told('PAR'))).toEqual({ month: 4, years: [2021, 2022, 2023, 2024] });
		expect(usualMonth(told('PCI'))?.month).toBe(5);
		const of = (on: string, year: number) => ({ year, on, source_id: 'A' });
		expect(
			usualMonth([of('2021-03-01', 2020), of('2022-04-01', 2021), of('2023-06-01', 2022), of('2024-07-01', 2023)])
		).toMatchObject({ month: 6 });
	});

	it('is not said from two editions', () => {
		expect(usualMonth(told('DTI'))).toBeNull();
		expect(usualMonth(told('PAPI'))).toBeNull();
	});

	it.each([
		[4, '2026-04-30', 2024],
		[4, '2026-05-01', 2025],
		[4, '2026-11-28', 2025],
		// In the October of the year after the next: 2024 comes in October 2026.
		[22, '2026-10-31', 2023],
		[22, '2026-11-01', 2024]
	])('%i months after, on %s the edition of %i is the newest that should be out', (month, today, year) => {
		expect(usuallyOut({ month, years: [] }, today)).toBe(year);
	});

	it('names the month of an edition', () => {
		expect(monthOfEdition(2025, { month: 4, years: [] })).toBe('2026-04');
		expect(monthOfEdition(2024, { month: 22, years: [] })).toBe('2026-10');
		expect(monthOfEdition(2024, { month: 12, years: [] })).toBe('2025-12');
		expect(monthOfEdition(2021, { month: 0, years: [] })).toBe('2021-12');
	});
});
