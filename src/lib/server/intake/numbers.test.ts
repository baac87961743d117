// Protects: a number is read as it was meant, in every way that people write one; `1.234` is asked about, never guessed.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { evidenceOf, isMissing, plainNumber, readNumber } from './numbers';

/** A number, `missing`, `other`, or both readings of what could be two things. */
const read = (cell: string) => {
	const found = readNumber(cell);
	if (found.kind === 'number') return found.shows === null ? found.text : `${found.text} ${found.shows}`;
	return found.kind === 'either' ? `${found.point} or ${found.comma}` : found.kind;
};

describe('one cell', () => {
	test.each([
		['87,61', '87.61 comma'],
		['87.61', '87.61 point'],
		['0,4449', '0.4449 comma'],
		['0.445', '0.445 point'],
		['1.234,5', '1234.5 comma'],
		['1,234.5', '1234.5 point'],
		['12.345.678', '12345678 comma'],
		['12,345,678', '12345678 point'],
		['1.234', '1.234 or 1234'],
		['1,234', '1234 or 1.234'],
		['12.345', '12.345 or 12345'],
		['-1.234', '-1.234 or -1234'],
		['1234.567', '1234.567 point'],
		['63', '63'],
		['007', '007'],
		['+5', '5'],
		['1 234', '1234'],
		['1\u00a0234,567', '1234.567 comma'],
		['1\u202f234.567', '1234.567 point'],
		['12 34', 'other'],
		['87,61%', '87.61 comma'],
		['87.61 %', '87.61 point'],
		['5%', '5'],
		['−1,25', '-1.25 comma'],
		['–0,5', '-0.5 comma'],
		['- 5', 'other'],
		['８７，６１', '87.61 comma'],
		['６３', '63'],
		['\u200b12', '12'],
		['', 'missing'],
		[' \u00a0 ', 'missing'],
		['-', 'missing'],
		['–', 'missing'],
		['—', 'missing'],
		['…', 'missing'],
		['...', 'missing'],
		['N/A', 'missing'],
		['NA', 'missing'],
		['x', 'missing'],
		['Chưa có', 'missing'],
		['12/63', 'other'],
		['1,2,3', 'other'],
		['1.2.3', 'other'],
		['1.23,4,5', 'other'],
		['12 bài', 'other'],
		["'04", '04'],
		['1e5', 'other'],
		['٣', 'other'],
		['0x10', 'other']
	])('%j: %s', (cell, meant) => {
		expect(read(cell)).toBe(meant);
	});
});

test.each([
	['decimal commas', ['87,61', '5', '1.234'], { comma: true, point: false, either: 1 }],
	['decimal points', ['87.61', '1,234', 'n/a'], { comma: false, point: true, either: 1 }],
	['nothing to tell by', ['1.234', '7', '–'], { comma: false, point: false, either: 1 }],
	['both', ['87,61', '88.5'], { comma: true, point: true, either: 0 }]
])('what a column tells: %s', (_, cells, expected) => {
	const { comma, point, either } = evidenceOf(cells);
	expect({ comma, point, either: either.length }).toEqual(expected);
});

test.each([
	['0.30000000000000004', '0.3'],
	['87.609999999999999', '87.61'],
	['1e-7', '0.0000001'],
	['-2.5E-3', '-0.0025'],
	['1.5e21', '1500000000000000000000'],
	['123456789012', '123456789012'],
	['Infinity', 'Infinity'],
	['', '']
])('a number that a program kept: %s is %s', (kept, text) => {
	expect(plainNumber(kept)).toBe(text);
});

test('every sign that the manual gives for nothing known is one', () => {
	const manual = readFileSync('docs/data-formats.md', 'utf8');
	const list = /^In columns of numbers.*?: (.*?)\. In a column of free text/m.exec(manual)?.[1] ?? '';
	const signs = [...list.matchAll(/`([^`]+)`/g)].map(([, sign = '']) => sign);
	expect(signs).toHaveLength(20);
	expect(signs.filter((sign) => !isMissing(sign))).toEqual([]);
});
