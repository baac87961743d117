// Protects: what is asked of the reference tables has one answer everywhere, and asking ends even where published units lie in each other.
import { expect, test } from 'vitest';
import { starterReference } from '../../../tests/fixtures/starter';
import { Reference, scaleOf } from './reference';

const reference = starterReference();

test('a unit and what it lies in, nearest first', () => {
	const codes = (code: string) => reference.upwards(code).map(({ unit_code }) => unit_code);
	expect(codes('437')).toEqual(['437', '42', 'VN']);
	expect(codes('42')).toEqual(['42', 'VN']);
	expect(codes('none')).toEqual([]);
});

test('the way up ends where two units were published as each other’s parent', () => {
	const units = reference.tables.units.map((unit) =>
		unit.unit_code === '437'
			? { ...unit, parent_code: '444' }
			: { ...unit, ...(unit.unit_code === '444' && { parent_code: '437' }) }
	);
	const way = new Reference({ ...reference.tables, units }).upwards('437');
	expect(new Set(way.map(({ unit_code }) => unit_code))).toEqual(new Set(['437', '444']));
	expect(way.length).toBeLessThan(10);
});

test('indicators of a year, and of ever', () => {
	const codes = (year: number | null) => reference.measured('PAPI', year).map((row) => row.indicator_code);
	expect(codes(2017)).toContain('TOTAL6');
	expect(codes(2017)).not.toContain('TOTAL');
	expect(codes(2023)).toContain('TOTAL');
	expect(codes(null)).toEqual(reference.indicatorsOf('PAPI').map((row) => row.indicator_code));
});

test('the scale of an indicator is its own, else that of its index', () => {
	const papi = reference.index.get('PAPI');
	expect(reference.scale('PAPI', 'TOTAL')).toEqual({ min: 10, max: 80 });
	expect(papi && scaleOf(papi, undefined)).toEqual({ min: papi?.score_min, max: papi?.score_max });
	expect(reference.scale('NONE', 'TOTAL')).toBeNull();
});

test('a province’s own tree replaces everyone’s within it, never that of an index that rates provinces', () => {
	const row = (index_code: string, indicator_code: string, province_code: string | null) => ({
		index_code,
		indicator_code,
		parent_code: indicator_code === 'TOTAL' ? null : 'TOTAL',
		name_vi: `${indicator_code} ${province_code ?? ''}`,
		name_en: '',
		min_score: null,
		max_score: null,
		valid_from_year: null,
		valid_to_year: null,
		weight: null,
		owner_agency_vi: null,
		note: null,
		province_code
	});
	const own = [row('DDCI', 'TOTAL', '24'), row('DDCI', 'C1', '24'), row('PAPI', 'D1', '24')];
	const made = new Reference({ ...reference.tables, indicators: [...reference.tables.indicators, ...own] });
	const within = made.within('24');
	expect(within.indicatorsOf('DDCI').map(({ name_vi }) => name_vi)).toEqual(['TOTAL 24', 'C1 24']);
	expect(within.indicatorsOf('PAPI')).toEqual(reference.indicatorsOf('PAPI'));
	expect(made.indicatorsOf('DDCI')).toEqual(reference.indicatorsOf('DDCI'));
	// Who has none reads everyone's, also seen from elsewhere.
	expect(made.within('42')).toBe(made);
	expect(within.within('42').indicatorsOf('DDCI')).toEqual(reference.indicatorsOf('DDCI'));
	expect(made.within('24')).toBe(within);
	expect(made.provincesWithTree('DDCI')).toEqual(['24']);
	expect(made.provincesWithTree('PAPI')).toEqual([]);
});

test('where no tree is everyone’s, a code is known by the first province that has it', () => {
	const only = reference.tables.indicators
		.filter(({ index_code: code }) => code === 'DDCI')
		.flatMap((row) => ['24', '42'].map((province_code) => ({ ...row, name_vi: province_code, province_code })));
	const made = new Reference({ ...reference.tables, indicators: only });
	expect(new Set(made.indicatorsOf('DDCI').map(({ name_vi }) => name_vi))).toEqual(new Set(['24']));
	expect(made.headline('DDCI', 2022)?.indicator_code).toBe('TOTAL');
});
