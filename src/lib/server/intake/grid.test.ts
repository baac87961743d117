// Protects: every row keeps its cells and the line of the file where it begins, however the file was written; what is no table is refused.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { newFolder, removeFolders } from '../../../../tests/integration/folder';
import { fold } from '$lib/i18n/fold';
import { starterReference } from '../../../../tests/fixtures/starter';
import { Findings } from './findings';
import { openGrid } from './grid';
import type { GridRow } from './grid-row';

afterAll(removeFolders);

const units = new Set(starterReference().tables.units.map(({ name_vi }) => fold(name_vi)));
const knows = (spelling: string) => units.has(spelling);

async function run(content: string | Uint8Array, maxBytes = 1e9) {
	const findings = new Findings('a.csv');
	const path = join(newFolder(), 'a.csv');
	writeFileSync(path, content);
	const grid = await openGrid({ name: 'a.csv', path, encoding: null, sheet: null }, { maxBytes, knows }, findings);
	const rows: GridRow[] = [];
	if (grid) for await (const part of grid.rows()) rows.push(...part);
	return { delimiter: grid?.delimiter, rows, problems: findings.problems };
}
async function good(content: string | Uint8Array) {
	const { problems, ...read } = await run(content);
	expect(problems).toEqual([]);
	return read;
}

test.each([
	['commas', 'a,b\n1,2\n', ','],
	['semicolons', 'a;b\n1;2\n', ';'],
	['tabs', 'a\tb\n1\t2\n', '\t'],
	['a first line that tells the separator', 'sep=;\na;b\n1;2\n', ';'],
	['a comma inside a quoted header', '"a";b\n1;2', ';'],
	['mixed line ends', 'a,b\r\n1,2\r', ',']
])('reads %s', async (_, text, delimiter) => {
	expect(await good(text)).toMatchObject({ delimiter, rows: [{ cells: ['a', 'b'] }, { cells: ['1', '2'] }] });
});

test('counts lines over quoted line breaks, blank lines and the separator line', async () => {
	const { rows } = await good('sep=,\r\na,b\r\n"x\r\ny",1\r\n\r\n , \r\n"z",2\rw,3\n');
	expect(rows).toEqual([
		{ line: 2, cells: ['a', 'b'] },
		{ line: 3, cells: ['x\ny', '1'] },
		{ line: 7, cells: ['z', '2'] },
		{ line: 8, cells: ['w', '3'] }
	]);
});

test('a table longer than one piece keeps lines, quoted breaks and letters across the borders', async () => {
	const cell = 'Hà Tĩnh, “đặc khu”\r\nỔn định';
	const count = 120_000;
	const lines = Array.from({ length: count }, (_, at) => `${at},"${cell}",Đà Nẵng\r\n`);
	const { rows } = await good(lines.join(''));
	expect(rows).toHaveLength(count);
	for (const at of [0, 1, 40_000, 77_777, count - 1])
		expect(rows[at]).toEqual({ line: 1 + at * 2, cells: [String(at), cell.replace('\r\n', '\n'), 'Đà Nẵng'] });
	expect(rows.every(({ cells }) => cells[2] === 'Đà Nẵng')).toBe(true);
});

test.each([
	['a quote that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', [{ code: 'broken_quotes', row: 3 }]],
	['text after a closing quote', 'a,b\n1,2\n"3"x,4\n', [{ code: 'broken_quotes', row: 3 }]],
	['a NUL character', 'a,b\n1,\u00002\n', [{ code: 'nul_character', row: 2 }]],
	['a line of commas', `a,b\n1,2\n${','.repeat(20_000_000)}\n`, [{ code: 'line_too_long', row: 3 }]]
])('tells %s', async (_, text, expected) => {
	expect((await run(text)).problems).toMatchObject(expected);
});

test('a quote left open over megabytes ends the reading', async () => {
	const { problems } = await run(`a,b\n1,"2\n${'x,y\n'.repeat(1_500_000)}`);
	expect(problems).toMatchObject([{ code: 'broken_quotes', row: 2 }]);
});

const spectrum = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
// Left out is the one file that is not UTF-8 and whose JSON holds another number than its CSV.
const names = readdirSync(join(spectrum, 'csvs')).filter((file) => file !== 'location_coordinates.csv');
test.each(names.map((file) => file.replace('.csv', '')))('csv-spectrum: %s', async (name) => {
	const { rows } = await good(readFileSync(join(spectrum, 'csvs', `${name}.csv`)));
	const records = z
		.array(z.record(z.string(), z.string()))
		.parse(JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')));
	const lines = (cell: string) => cell.replaceAll('\r\n', '\n');
	const expected = [Object.keys(records[0] ?? {}), ...records.map((record) => Object.values(record).map(lines))];
	const width = expected[0]?.length ?? 0;
	expect(rows.map(({ cells }) => cells.slice(0, width))).toEqual(expected.filter((cells) => cells.some(Boolean)));
});

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
])('reads %s', async (_, bytes) => {
	const { rows } = await good(bytes);
	expect(rows.map(({ cells }) => cells.join())).toEqual(text.trim().split('\n'));
});

const read = (name: string) => readFileSync(`tests/fixtures/intake/${name}`);

test.each([
	['an old Excel workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'not_text', { kind: 'xls' }],
	['binary', Buffer.from([0x89, 0x00, 0x47, 0xff, 0x00, 0xc3, 0x28, 0x01]), 'not_text', { kind: 'binary' }],
	['UTF-8 encoded twice', read('results-double-encoded.csv'), 'wrong_encoding', { kind: 'double' }]
])('refuses %s', async (_, bytes, code, params) => {
	const { rows, problems } = await run(bytes);
	expect(rows).toEqual([]);
	expect(problems).toMatchObject([{ file: 'a.csv', row: null, code, params, severity: 'error' }]);
});

test('refuses what is larger than the bound', async () => {
	expect((await run(new Uint8Array(1025), 1024)).problems).toMatchObject([{ code: 'too_large' }]);
});
