// Protects: an unknown name is answered with the units that were probably meant, the likeliest first.
import { expect, test } from 'vitest';
import { starterReference } from '../../../../tests/fixtures/starter';
import { nearestUnits } from './nearest-names';

const reference = starterReference();
const codes = (written: string, more = {}) => nearestUnits(written, reference, 3, more).map((unit) => unit.unit_code);

test.each([
	['Ha Tinhh', '42'],
	['Tỉnh Hà Tỉnhh', '42'],
	['Tp Đà Nãng', '48'],
	['Nghệ Ann', '40'],
	['Bà Rịa', '77'],
	['Thừa Thiên - Huếe', '46'],
	['Dak Lac', '66'],
	['TP. Hồ Chí Min', '79'],
	['Hoà Binhf', '17']
])('%s', (written, code) => {
	expect(codes(written, { day: '2024-12-31' })[0]).toBe(code);
});

test('accents decide where letters alone do not', () => {
	expect(nearestUnits('Hà Nan', reference, 2).map((unit) => unit.name_vi)).toContain('Hà Nam');
});

test('only units of a day, of a level, of a province', () => {
	expect(codes('Hà Gian', { day: '2025-12-31', levels: ['province'] })).not.toContain('02');
	expect(codes('Hà Gian', { day: '2024-12-31', levels: ['province'] })[0]).toBe('02');
	const inside = nearestUnits('Sở Nội vu', reference, 3, { parent: '30' });
	expect(inside.every((near) => near.unit_code.startsWith('30'))).toBe(true);
});

test('nothing is offered for what is like nothing', () => {
	expect(codes('zzzzzzzz')).toEqual([]);
	expect(codes('')).toEqual([]);
});
