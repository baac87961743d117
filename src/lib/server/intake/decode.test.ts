// Protects: text is read only when its encoding is certain; anything else is refused with what to do.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { decode } from './decode';
import { Findings } from './findings';

const text = 'unit,score\nHà Tĩnh,45.5\nĐắk Lắk,44\n';
const utf8 = Buffer.from(text);
const little = Buffer.from(text, 'utf16le');
const big = Buffer.from(little).swap16();

test.each([
	['UTF-8', utf8],
	['UTF-8 with mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), utf8])],
	['UTF-16 LE with mark', Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
	['UTF-16 BE with mark', Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
	['UTF-16 LE without mark', little],
	['UTF-16 BE without mark', big]
])('reads %s', (_, bytes) => {
	const findings = new Findings('a.csv');
	expect(decode(bytes, findings)).toBe(text);
	expect(findings.errors).toBe(0);
});

const read = (name: string) => readFileSync(`tests/fixtures/intake/${name}`);

test.each([
	['an Excel workbook', read('workbook.xlsx'), 'wrong_kind', { kind: 'xlsx' }],
	[
		'an old Excel workbook',
		Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
		'wrong_kind',
		{ kind: 'xls' }
	],
	['binary', Buffer.from([0x89, 0x00, 0x47, 0xff, 0x00, 0xc3, 0x28, 0x01]), 'wrong_kind', { kind: 'binary' }],
	['windows-1258', read('results-windows-1258.csv'), 'wrong_encoding', { kind: 'unknown' }],
	['UTF-8 encoded twice', read('results-double-encoded.csv'), 'wrong_encoding', { kind: 'double' }]
])('refuses %s', (_, bytes, code, params) => {
	const findings = new Findings('a.csv');
	expect(decode(bytes, findings)).toBeNull();
	expect(findings.problems).toMatchObject([{ file: 'a.csv', row: null, code, params, severity: 'error' }]);
});

test('refuses what is larger than the bound', () => {
	const findings = new Findings('a.csv');
	expect(decode(new Uint8Array(1025), findings, 1024)).toBeNull();
	expect(findings.problems).toMatchObject([{ code: 'too_large' }]);
});
