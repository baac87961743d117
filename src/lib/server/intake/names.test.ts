// Protects: a unit's name means the unit that bore it at that time; what could mean two is a question.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { unitAliases, unitNames, units } from '$lib/model/datasets';
import { Reference } from '$lib/model/reference';
import { UnitNames } from './names';

const csv = (file: string) =>
	Papa.parse<Record<string, string>>(readFileSync(`data/reference/${file}.csv`, 'utf8').trim(), { header: true }).data;

const names = new UnitNames(
	new Reference({
		units: z.array(z.object(units.resolved)).parse(csv('units')),
		unit_names: z.array(z.object(unitNames.resolved)).parse(csv('unit_names')),
		unit_aliases: z.array(z.object(unitAliases.resolved)).parse(csv('unit_aliases')),
		unit_regions: [],
		unit_successions: [],
		unit_population: [],
		tile_map: [],
		indices: [],
		indicators: [],
		breaks: [],
		coverage: [],
		fieldwork: [],
		circular_indicators: [],
		sources: [],
		channels: [],
		themes: [],
		plans: [],
		plan_closings: [],
		edition_dates: []
	})
);

/** Spellings without diacritics and case that stand for more than one unit in the alias file. */
function ambiguousSpellings() {
	const spellings = new Map<string, { codes: Set<string>; aliases: Set<string> }>();
	for (const { alias = '', unit_code = '' } of csv('unit_aliases')) {
		const bare = alias.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
		const entry = spellings.get(bare) ?? { codes: new Set(), aliases: new Set() };
		entry.codes.add(unit_code);
		entry.aliases.add(alias);
		spellings.set(bare, entry);
	}
	return [...spellings].filter(([, { codes }]) => codes.size > 1);
}
const provinces = csv('units').filter((unit) => unit.level === 'province');
const ended = new Set(provinces.filter((unit) => unit.valid_to === '2025-06-30').map((unit) => unit.unit_code));
const begun = new Set(provinces.filter((unit) => unit.valid_from === '2025-07-01').map((unit) => unit.unit_code));
const ambiguous = ambiguousSpellings();

test('the data has 174 spellings that mean an old or a new unit', () => {
	expect(ambiguous).toHaveLength(174);
});

test.each(ambiguous)(
	'%s: the old unit in 2024, the new one in 2026, a question for 2025',
	(bare, { codes, aliases }) => {
		const old = [...codes].filter((code) => ended.has(code));
		const now = [...codes].filter((code) => begun.has(code));
		expect([old.length, now.length, codes.size]).toEqual([1, 1, 2]);
		for (const spelling of [bare, ...aliases]) {
			expect(names.resolve(spelling, '2024-12-31')).toEqual({ kind: 'unit', code: old[0] });
			expect(names.resolve(spelling, '2026-12-31')).toEqual({ kind: 'unit', code: now[0] });
			const year = names.resolve(spelling, { from: '2025-01-01', to: '2025-12-31' });
			expect(year.kind === 'ambiguous' && new Set(year.candidates)).toEqual(codes);
		}
	}
);

test.each([
	['Lào Cai', '2025-06-30', '10'],
	['Lào Cai', '2025-07-01', '15@2025'],
	['42', '2024-12-31', '42'],
	['15@2025', '2025-12-31', '15@2025'],
	['30-STC', '2024-06-01', '30-STC'],
	['Thừa Thiên Huế', '2026-01-01', '46'],
	['Thành phố Huế', '2011-12-31', '46'],
	['Ba Ria-Vung Tau', '2020-12-31', '77'],
	['Phường Trương Quang Trọng', '2024-12-31', '522-TQT']
])('%s on %s is %s', (name, day, code) => {
	expect(names.resolve(name, day)).toEqual({ kind: 'unit', code });
});

test('a unit that did not change is no question in the year of the merger', () => {
	expect(names.resolve('Hà Tĩnh', { from: '2025-01-01', to: '2025-12-31' })).toEqual({ kind: 'unit', code: '42' });
});

test('inside a unit of another time a name is of that time too', () => {
	expect(names.resolve('Sở Nội vụ (Hải Dương)', '2024-01-01')).toEqual({ kind: 'unit', code: '30-SNV' });
	expect(names.resolve('Sở Nội vụ, Hải Dương', '2026-01-01')).toEqual({ kind: 'not_valid', candidates: ['30-SNV'] });
	expect(names.resolve('Paris, Hải Dương', '2026-01-01')).toEqual({ kind: 'unknown', nearest: null });
});

test('a name of another time, an unknown and a shared one are told apart', () => {
	expect(names.resolve('Hà Giang', '2026-01-01')).toEqual({ kind: 'not_valid', candidates: ['02'] });
	expect(names.resolve('10', '2026-01-01')).toEqual({ kind: 'not_valid', candidates: ['10'] });
	expect(names.resolve('Ha Tinhh', '2024-01-01')).toEqual({ kind: 'unknown', nearest: 'Hà Tĩnh' });
	expect(names.resolve('Paris', '2024-01-01')).toEqual({ kind: 'unknown', nearest: null });
	expect(names.resolve('Sở Nội vụ', '2024-01-01').kind).toBe('ambiguous');
});

test.each([
	['42', 'so noi vu', '2024-12-31', { kind: 'unit', code: '42-SNV' }],
	['24', 'Ban Quản lý các khu công nghiệp', '2021-12-31', { kind: 'unit', code: '24-BQL' }],
	['51', 'phường trương quang trọng', '2024-12-31', { kind: 'unit', code: '522-TQT' }],
	['42', '42-SNV', '2024-12-31', { kind: 'unit', code: '42-SNV' }],
	['42', '30-SNV', '2024-12-31', { kind: 'not_in_parent' }],
	['42', 'Thành phố Bắc Giang', '2024-12-31', { kind: 'not_in_parent' }],
	['42', 'Huyện Lộc Hà', '2025-01-01', { kind: 'not_valid', candidates: ['448'] }],
	['42', 'Sở Nội vụu', '2024-12-31', { kind: 'unknown', nearest: 'Sở Nội vụ' }]
])('inside %s, %s on %s', (parent, name, day, expected) => {
	expect(names.resolveInside(parent, name, day)).toEqual(expected);
});
