// Protects the one decision whether two results may be compared, over every break that the data documents.
import { describe, expect, it } from 'vitest';
import { records, starterReference, starterResults } from '../../../tests/fixtures/starter';
import { change, changeSincePrevious } from './change';
import { comparability, type Comparable } from './comparability';
import { headlineEditions } from './edition';

const reference = starterReference();
const point = (
	index_code: string,
	indicator_code: string,
	year: number,
	unit_code = '42',
	kind: 'published' | 'computed' | null = null
): Comparable => ({
	index_code,
	indicator_code,
	year,
	unit_code,
	rank: kind ? { kind } : null
});

describe('every documented break', () => {
	const cases = records('reference/breaks').flatMap((row) => {
		const index = row.index_code ?? '';
		const all = reference.indicatorsOf(index).map((indicator) => indicator.indicator_code);
		const touched = row.indicator_codes === '*' ? all : (row.indicator_codes ?? '').split(';');
		return touched.map((indicator) => ({
			index,
			indicator,
			year: Number(row.from_year),
			verdict: row.comparable_with_before ?? ''
		}));
	});

	it.each(cases)('$index $indicator $year is crossed with verdict $verdict', ({ index, indicator, year, verdict }) => {
		const crossing = comparability(reference, point(index, indicator, year - 1), point(index, indicator, year));
		const others = cases.filter(
			(other) => other.index === index && other.indicator === indicator && other.year === year
		);
		const worst = ['no', 'partly', 'yes'].find((one) => others.some((other) => other.verdict === one));
		expect(crossing.score).toBe(worst);
		if (verdict !== 'yes')
			expect(crossing.reasons.some((reason) => reason.kind === 'break' && reason.break.from_year === year)).toBe(true);
	});

	it.each(cases)('$index $indicator $year is not crossed from that year on', ({ index, indicator, year }) => {
		const after = cases.some(
			(other) =>
				other.index === index && other.indicator === indicator && other.year === year + 1 && other.verdict !== 'yes'
		);
		// From 63 provinces to 34 nothing is compared, whatever is documented.
		const merger = reference.scheme(index, year) !== reference.scheme(index, year + 1);
		const inside = comparability(reference, point(index, indicator, year), point(index, indicator, year + 1));
		expect(inside.score === 'yes').toBe(!after && !merger);
	});

	it('touches only the indicators that it names', () => {
		expect(comparability(reference, point('PAPI', 'D1', 2017), point('PAPI', 'D1', 2018)).score).toBe('yes');
		expect(comparability(reference, point('PAPI', 'D2', 2017), point('PAPI', 'D2', 2018)).score).toBe('partly');
	});

	it('is crossed whichever way round the two are given', () => {
		const [a, b] = [point('SIPAS', 'TOTAL', 2021), point('SIPAS', 'TOTAL', 2022)];
		expect(comparability(reference, b, a)).toEqual(comparability(reference, a, b));
		expect(comparability(reference, a, b).score).toBe('no');
	});
});

describe('other reasons', () => {
	it.each([
		['two indices', point('PAPI', 'TOTAL', 2024), point('PCI', 'TOTAL', 2024), 'no'],
		['PAPI total of six and of eight dimensions', point('PAPI', 'TOTAL6', 2017), point('PAPI', 'TOTAL', 2018), 'no'],
		['two provinces in one edition', point('PAPI', 'TOTAL', 2024), point('PAPI', 'TOTAL', 2024, '40'), 'yes'],
		['two provinces in different years', point('PAPI', 'TOTAL', 2023), point('PAPI', 'TOTAL', 2024, '40'), 'no'],
		[
			'Lào Cai before and after the merger',
			point('PAPI', 'TOTAL', 2024, '10'),
			point('PAPI', 'TOTAL', 2026, '15@2025'),
			'no'
		],
		['a department and a district', point('DDCI', 'TOTAL', 2021, '42-SYT'), point('DDCI', 'TOTAL', 2021, '437'), 'no'],
		[
			'departments of two provinces',
			point('DDCI', 'TOTAL', 2021, '42-SYT'),
			point('DDCI', 'TOTAL', 2021, '24-SYT'),
			'no'
		],
		[
			'two departments of one province',
			point('DDCI', 'TOTAL', 2021, '42-SYT'),
			point('DDCI', 'TOTAL', 2021, '42-STC'),
			'yes'
		]
	] as const)('%s', (_, a, b, verdict) => {
		expect(comparability(reference, a, b).score).toBe(verdict);
	});

	it.each([
		[
			'a published and a computed rank',
			point('PAPI', 'TOTAL', 2023, '42', 'published'),
			point('PAPI', 'TOTAL', 2024, '42', 'computed'),
			'no',
			'yes'
		],
		[
			'computed ranks of a partial table',
			point('PCI', 'TOTAL', 2017, '42', 'computed'),
			point('PCI', 'TOTAL', 2018, '42', 'computed'),
			'no',
			'yes'
		],
		[
			'ranks among 63 and among 34',
			point('PGI', 'TOTAL', 2024, '42', 'published'),
			point('PGI', 'TOTAL', 2026, '42', 'published'),
			'no',
			'no'
		],
		[
			'ranks over the merger of Hà Tây',
			point('PCI', 'TOTAL', 2007, '42', 'published'),
			point('PCI', 'TOTAL', 2009, '42', 'published'),
			'partly',
			'partly'
		],
		[
			'published ranks of the top-30 editions',
			point('PCI', 'TOTAL', 2022, '30', 'published'),
			point('PCI', 'TOTAL', 2023, '30', 'published'),
			'yes',
			'yes'
		]
	] as const)('%s', (_, a, b, rank, score) => {
		expect(comparability(reference, a, b)).toMatchObject({ rank, score });
	});
});

describe('change of places', () => {
	const editions = headlineEditions(reference, 'PAPI', starterResults());
	it('is taken over the 59 units present in both years: Hà Tĩnh 7th to 5th from 2023 to 2024', () => {
		const moved = changeSincePrevious(reference, editions, 2024, '42');
		expect(moved?.common).toEqual({ units: 59, before: 7, after: 5 });
		expect(moved?.places).toBe(2);
		expect(moved?.score).toBeCloseTo(45.5531 - 45.4291, 6);
	});

	it('is not given over the break of 2018', () => {
		const moved = changeSincePrevious(reference, editions, 2018, '42');
		expect(moved?.from.year).toBe(2017);
		expect(moved).toMatchObject({ score: null, places: null, comparability: { score: 'no', rank: 'no' } });
	});

	it('reaches back over a year without data, and says which year it is', () => {
		const gap = editions.find((edition) => edition.year === 2023)?.standings.has('30') ? null : '30';
		const unit =
			gap ??
			[...(editions.find((edition) => edition.year === 2022)?.standings.keys() ?? [])].find(
				(code) =>
					!editions.find((edition) => edition.year === 2023)?.standings.has(code) &&
					editions.find((edition) => edition.year === 2024)?.standings.has(code)
			);
		if (!unit) throw new Error('the data has no province that is missing in 2023 only');
		expect(changeSincePrevious(reference, editions, 2024, unit)?.from.year).toBe(2022);
	});

	it('is null without an earlier edition', () => {
		expect(changeSincePrevious(reference, editions, 2011, '42')).toBeNull();
	});

	it('uses published ranks as they are: PCI 2021 to 2022, 27th to 18th', () => {
		const pci = headlineEditions(reference, 'PCI', starterResults());
		const [before, after] = [2021, 2022].map((year) => pci.find((edition) => edition.year === year));
		if (!before || !after) throw new Error('PCI 2021 and 2022 are in the data');
		expect(change(reference, before, after, '42')).toMatchObject({ places: 9, common: null });
	});
});
