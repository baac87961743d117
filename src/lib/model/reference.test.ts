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
