// Protects finding and sorting of units by name: accents may be left out, spelling mistakes get suggestions.
import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { byName, findUnit, searchUnits } from './collate';

interface Row {
	unit_code: string;
	level: string;
	name_vi: string;
	valid_from: string;
}
const file = readFileSync('data/reference/units.csv', 'utf8').replace(/^\uFEFF/, '');
const provinces = Papa.parse<Row>(file, { header: true, skipEmptyLines: true })
	.data.filter((row) => row.level === 'province' && row.valid_from === '')
	.map((row) => ({ code: row.unit_code, name: row.name_vi }));

describe('finding a unit', () => {
	it.each(['ha tinh', 'Hà Tĩnh', 'HA TINH', 'Ha  Tinh', 'hà tĩnh', '42'])('finds Hà Tĩnh by %j', (text) => {
		expect(findUnit(text, provinces).found?.name).toBe('Hà Tĩnh');
	});
	it('finds by a beginning or a part that only one has', () => {
		expect(findUnit('ba ria', provinces).found?.name).toBe('Bà Rịa - Vũng Tàu');
		expect(findUnit('vung tau', provinces).found?.name).toBe('Bà Rịa - Vũng Tàu');
		expect(findUnit('dak lak', provinces).found?.name).toBe('Đắk Lắk');
	});
	it('never guesses between several, and lists them', () => {
		const { found, near } = findUnit('Quảng', provinces);
		expect(found).toBeNull();
		expect(near.map((unit) => unit.name).sort()).toEqual([
			'Quảng Bình',
			'Quảng Nam',
			'Quảng Ngãi',
			'Quảng Ninh',
			'Quảng Trị'
		]);
	});
	it('suggests the nearest spelling', () => {
		const { found, near } = findUnit('Ha Tinhh', provinces);
		expect(found).toBeNull();
		expect(near.map((unit) => unit.name)).toContain('Hà Tĩnh');
	});
	it('finds nothing for nothing or nonsense', () => {
		expect(findUnit('', provinces)).toEqual({ found: null, near: [] });
		expect(findUnit('xyzxyz', provinces)).toEqual({ found: null, near: [] });
	});
	it('finds by another name', () => {
		const hue = [{ code: '46', name: 'Huế', also: ['Thừa Thiên Huế'] }];
		expect(findUnit('thua thien', hue).found?.code).toBe('46');
	});
});

describe('searching', () => {
	it('puts beginnings before parts', () => {
		const names = searchUnits('ha', provinces).map((unit) => unit.name);
		expect(names.slice(0, 5)).toEqual(['Hà Giang', 'Hà Nam', 'Hà Nội', 'Hà Tĩnh', 'Hải Dương']);
	});
	it('keeps to the limit', () => {
		expect(searchUnits('n', provinces, 3)).toHaveLength(3);
	});
});

describe('sorting', () => {
	it('follows the Vietnamese alphabet', () => {
		const sorted = ['Đà Nẵng', 'Điện Biên', 'Bắc Ninh', 'Cà Mau', 'An Giang', 'Đắk Lắk', 'Bà Rịa - Vũng Tàu'].sort(
			byName('vi', (name) => name)
		);
		expect(sorted).toEqual(['An Giang', 'Bà Rịa - Vũng Tàu', 'Bắc Ninh', 'Cà Mau', 'Đà Nẵng', 'Đắk Lắk', 'Điện Biên']);
	});
});
