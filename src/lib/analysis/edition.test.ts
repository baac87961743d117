// Protects ranks: published stay as published, computed only where the whole field is here, ties share, gaps stay gaps.
import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Reference } from '$lib/model/reference';
import { starterReference, starterResults } from '../../../tests/fixtures/starter';
import { edition, groupOf, headlineEditions, provinceOf } from './edition';
import { places } from './ranking';

const reference = starterReference();
const results = starterResults();
const papi = headlineEditions(reference, 'PAPI', results);
const standing = (year: number, unit: string) => papi.find((edition) => edition.year === year)?.standings.get(unit);

describe('places', () => {
	it('lets equal values share a place and skips the next', () => {
		const values = new Map([
			['a', 3],
			['b', 5],
			['c', 3],
			['d', 1]
		]);
		expect(Object.fromEntries(places(values))).toEqual({ b: 1, a: 2, c: 2, d: 4 });
	});

	it('puts the lowest first where lower is better', () => {
		expect(
			Object.fromEntries(
				places(
					new Map([
						['a', 3],
						['b', 5]
					]),
					false
				)
			)
		).toEqual({ a: 1, b: 2 });
	});

	it('is empty for an empty field', () => {
		expect(places(new Map()).size).toBe(0);
	});
});

describe('computed ranks of every PAPI edition', () => {
	const expected = new Map<string, { place: number; of: number }>();
	beforeAll(async () => {
		const connection = await (await DuckDBInstance.create(':memory:')).connect();
		const reader = await connection.runAndReadAll(`
			select year::int as year, unit, rank() over (partition by year order by score desc)::int as place,
				count(*) over (partition by year)::int as of
			from read_csv('data/results/papi.csv')
			where indicator_code = case when year >= 2018 then 'TOTAL' else 'TOTAL6' end`);
		const codes = new Map(
			reference.tables.unit_aliases
				.filter((row) => !row.unit_code.includes('@'))
				.map((row) => [row.alias, row.unit_code])
		);
		const row = z.object({ year: z.number(), unit: z.string(), place: z.number(), of: z.number() });
		for (const { year, unit, place, of } of z.array(row).parse(reader.getRowObjectsJS()))
			expected.set(`${year}/${codes.get(unit) ?? ''}`, { place, of });
	});

	it('equal SQL rank() over the published file, for each of 14 years', () => {
		const computed = papi.flatMap((edition) =>
			[...edition.standings.values()].map((row) => [`${edition.year}/${row.unit_code}`, row.rank] as const)
		);
		expect(computed).toHaveLength(expected.size);
		for (const [key, rank] of computed) expect(rank).toEqual({ ...expected.get(key), kind: 'computed' });
	});

	it('put Hà Tĩnh 6th of 61 in 2024', () => {
		expect(standing(2024, '42')?.rank).toEqual({ place: 6, of: 61, kind: 'computed' });
	});

	it('give no standing to a province that the source left out', () => {
		const missing = reference.provincesOn('2024-12-31').filter((unit) => !standing(2024, unit.unit_code));
		expect(missing.map((unit) => unit.name_vi).sort()).toEqual(['Tiền Giang', 'Vĩnh Phúc']);
	});
});

describe('partial tables', () => {
	it('are never ranked as if they were whole: PCI 2019 keeps published ranks only', () => {
		const made = edition(reference, 'PCI', 'TOTAL', 2019, results);
		const published = results.filter(
			(row) => row.index_code === 'PCI' && row.year === 2019 && row.indicator_code === 'TOTAL'
		);
		for (const row of published) expect(made.standings.get(row.unit_code)?.rank?.place ?? null).toBe(row.rank);
		expect([...made.standings.values()].every((row) => row.rank?.kind !== 'computed')).toBe(true);
	});

	it('give no rank where only a score is here (PCI components 2015, an excerpt)', () => {
		const made = edition(reference, 'PCI', 'C01', 2015, results);
		expect(made.standings.size).toBe(33);
		expect([...made.standings.values()].filter((row) => row.rank)).toEqual([]);
	});

	it('keep the shared published rank 15 of DTI 2022', () => {
		const made = edition(reference, 'DTI', 'TOTAL', 2022, results);
		const shared = [...made.standings.values()].filter((row) => row.rank?.place === 15);
		expect(shared).toHaveLength(2);
		expect(shared[0]?.rank).toEqual({ place: 15, of: 63, kind: 'published' });
	});

	it('do not say of how many a rank was while the number of provinces differed (before August 2008)', () => {
		expect(edition(reference, 'PCI', 'TOTAL', 2007, results).standings.get('42')?.rank?.of).toBeNull();
		expect(edition(reference, 'PCI', 'TOTAL', 2009, results).standings.get('42')?.rank?.of).toBe(63);
	});
});

describe('groups rated separately', () => {
	const result = (unit_code: string, score: number) => ({
		unit_code,
		score,
		index_code: 'DDCI',
		year: 2030,
		indicator_code: 'TOTAL',
		rank: null,
		source_id: 'S'
	});
	it('are ranked each by itself, inside one province', () => {
		const whole = starterReference();
		whole.tables.coverage.push({
			index_code: 'DDCI',
			indicator_code: 'TOTAL',
			year: 2030,
			coverage: 'whole',
			published_units: null,
			scores_here: 4,
			ranks_here: 0,
			parent_code: '42'
		});
		const made = edition(whole, 'DDCI', 'TOTAL', 2030, [
			result('42-SNV', 80),
			result('42-STC', 70),
			result('437', 75),
			result('444', 60)
		]);
		const ranks = Object.fromEntries([...made.standings].map(([unit, row]) => [unit, row.rank]));
		expect(ranks).toEqual({
			'42-SNV': { place: 1, of: 2, kind: 'computed' },
			'42-STC': { place: 2, of: 2, kind: 'computed' },
			'437': { place: 1, of: 2, kind: 'computed' },
			'444': { place: 2, of: 2, kind: 'computed' }
		});
	});

	it('end where a wrong file made two units each other’s parent', () => {
		const turned = reference.tables.units.map((unit) =>
			unit.unit_code === '437'
				? { ...unit, parent_code: '444' }
				: { ...unit, ...(unit.unit_code === '444' && { parent_code: '437' }) }
		);
		expect(provinceOf(new Reference({ ...reference.tables, units: turned }), '437')).toBeNull();
		expect(provinceOf(reference, '437')).toBe('42');
	});

	it('know departments, districts and provinces apart', () => {
		expect(['42', '42-SNV', '42-BQL', '437', '522-TQT'].map((code) => groupOf(reference.unit.get(code)))).toEqual([
			'provinces',
			'departments',
			'departments',
			'districts',
			'communes'
		]);
	});
});
