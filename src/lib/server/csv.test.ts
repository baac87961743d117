// Protects those who open an answer in a spreadsheet: no text runs as a formula, and numbers stay numbers.
import Papa from 'papaparse';
import { expect, it } from 'vitest';
import { csv, unguarded } from './csv';

const cell = (text: string) => Papa.parse<{ a: string }>(csv(['a'], [[text]]), { header: true }).data[0]?.a;

it.each(['=1+1', '+84 90', '-2+3', '@SUM(A1)', '＝1+1', ' =1+1', '\0=1+1', '\t=1+1', '\n=cmd'])(
	'%j is written as text',
	(text) => {
		expect(cell(text)).toBe(`'${text}`);
	}
);

it('leaves other text, numbers and blanks as they are', () => {
	expect(cell('Kế hoạch “CCHC”, năm 2024')).toBe('Kế hoạch “CCHC”, năm 2024');
	expect(csv(['a', 'b', 'c'], [[-2.5, null, true]])).toBe('a,b,c\r\n-2.5,,true\r\n');
});

it('begins with the mark of UTF-8 only when asked', () => {
	expect(csv(['a'], []).startsWith('a')).toBe(true);
	expect(csv(['a'], [], { bom: true, separator: ',', decimal: '.' }).startsWith('\uFEFFa')).toBe(true);
});

it('writes numbers with a decimal comma, negative ones too, between semicolons', () => {
	const written = csv(['a', 'b', 'c'], [[-2.5, 'x; y', 45]], { bom: false, separator: ';', decimal: ',' });
	expect(written).toBe('a;b;c\r\n-2,5;"x; y";45\r\n');
});

it.each(['=1+1', "'=1+1", "''-x", '+84', '\t=1', 'thường', "'Hà Tĩnh'", "'", ''])(
	'%j is read back as it was, whether or not it was guarded',
	(text) => {
		expect(unguarded(cell(text) ?? '')).toBe(text);
	}
);

it('writes numbers without exponents, which no format of ours takes', () => {
	expect(csv(['a', 'b'], [[1e-7, 1e21]])).toBe('a,b\r\n0.0000001,1000000000000000000000\r\n');
});
