// Protects: a decimal comma is read where it is one, and `1.234` is asked about, never guessed.
import { expect, test } from 'vitest';
import { bareNumber, isAbsent, numberStyle } from './numbers';

test.each([
	['decimal commas', ['87,61', '5', '0,4449', ''], ['87.61', '5', '0.4449', '']],
	['thousands points beside decimal commas', ['1.234,5', '1.234', '12.345.678'], ['1234.5', '1234', '12345678']],
	['decimal points', ['87.61', '1.234', '0.445'], ['87.61', '1.234', '0.445']],
	['thousands commas beside decimal points', ['1,234.5', '1,234'], ['1234.5', '1234']],
	['a thousands point with nothing to tell by', ['1.234', '7'], [null, '7']],
	['both ways in one column', ['87,61', '88.5', '1.234', '1,234'], ['87.61', '88.5', null, null]],
	['three decimals after a comma', ['5,123', '6,001'], ['5.123', '6.001']],
	['negative numbers', ['-0,5', '−1,25'], ['-0.5', '−1.25']],
	['what is no number', ['n/a', '1,2,3'], ['n/a', '1,2,3']]
])('%s', (_, column, expected) => {
	expect(column.map(numberStyle(column))).toEqual(expected);
});

test.each([
	['87,61 %', '87,61'],
	['1 234', '1234'],
	['12 345,6', '12345,6'],
	['12/63', '12'],
	['５６,７', '56,7'],
	['−3', '-3'],
	["'04", '04'],
	['3 4', '3 4'],
	['Hà Tĩnh', 'Hà Tĩnh']
])('%s without what people add is %s', (text, bare) => expect(bareNumber(text)).toBe(bare));

test.each(['', ' ', '–', '-', '—', '…', '...', 'N/A', 'na', 'x', 'Không có'])('“%s” is no figure', (text) =>
	expect(isAbsent(text)).toBe(true)
);
test.each(['0', '0,0', '-1', 'xx'])('“%s” is not nothing', (text) => expect(isAbsent(text)).toBe(false));
