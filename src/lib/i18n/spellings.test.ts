// Protects those who search without accents: what is found is what reads the same, and nothing else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold';
import { spellings } from './spellings';

const finds = (folded: string, text: string) => new RegExp(spellings(folded), 'iu').test(text);

describe('spellings', () => {
	it.each([
		['ha tinh', 'UBND tỉnh HÀ TĨNH'],
		['ba ria vung tau', 'Bà Rịa - Vũng Tàu'],
		['hop dan', 'Họp  dân'.normalize('NFD')],
		['dak lak', 'Đắk Lắk'],
		['12 5', '12.5'],
		['(ubnd)', 'Sở (UBND)'],
		['mdrak', 'M’Drắk'],
		['чаиковскии', 'Чайковский']
	])('%s stands in %s', (folded, text) => {
		expect(finds(folded, text)).toBe(true);
	});

	it.each([
		['ha tinh', 'Hà Nam, Tĩnh Gia'],
		['a.c', 'abc'],
		['hatinh', 'Hà Tĩnh'],
		['m drak', 'M’Drắk']
	])('%s does not stand in %s', (folded, text) => {
		expect(finds(folded, text)).toBe(false);
	});

	it('finds what folding both finds', () => {
		const letters = Array.from('aAàÀảặÂoƠợđĐdeêĩIuưỳxǾйΆ1 .,-–_’\'("%+\u0301\u00a0');
		const written = fc.string({ unit: fc.constantFrom(...letters), maxLength: 14 });
		fc.assert(
			fc.property(written, written, (text, typed) => {
				const folded = fold(typed);
				expect(finds(folded, text)).toBe(fold(text).includes(folded));
			}),
			{ numRuns: 3000 }
		);
	});
});
