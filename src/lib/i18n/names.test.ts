// Protects names by year and language.
import { expect, it } from 'vitest';
import { starterReference } from '../../../tests/fixtures/starter';
import { placeWithin, shortName, unitName } from './names';

const reference = starterReference();

it.each([
	['vi', '46', '2024-12-31', 'Thừa Thiên Huế'],
	['vi', '46', '2025-01-01', 'Huế'],
	['en', '46', '2024-12-31', 'Thua Thien Hue'],
	['en', '46', '2025-12-31', 'Hue'],
	['vi', '42', undefined, 'Hà Tĩnh'],
	['en', '42', undefined, 'Ha Tinh'],
	['vi', '15@2025', '2026-01-01', 'Lào Cai'],
	['en', '42-SNV', undefined, 'So Noi vu'],
	['vi', '79', '2024-12-31', 'Hồ Chí Minh']
] as const)('%s %s on %s is %s', (locale, code, day, name) => {
	expect(unitName(reference, locale, code, day)).toBe(name);
});

it.each([
	['Phường Trương Quang Trọng', 'phường Trương Quang Trọng'],
	['Phường 1', 'phường 1'],
	['Thị xã Kỳ Anh', 'thị xã Kỳ Anh'],
	['Hà Tĩnh', 'Hà Tĩnh'],
	['Sở Nội vụ', 'Sở Nội vụ'],
	['Phuong Truong Quang Trong', 'Phuong Truong Quang Trong']
])('%s is %s within a sentence', (name, within) => {
	expect(placeWithin(name)).toBe(within);
});

it('calls indices by the names readers know', () => {
	expect(['PAR', 'PAPI', 'DTI'].map(shortName)).toEqual(['PAR Index', 'PAPI', 'DTI']);
});
