// Protects: every record keeps its cells and the line of the file where it begins, however the CSV was written.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { Findings } from './findings';
import { parse } from './parse';

function run(text: string) {
	const findings = new Findings('a.csv');
	return { parsed: parse(text, findings), problems: findings.problems };
}
const good = (text: string) => {
	const { parsed, problems } = run(text);
	expect(problems).toEqual([]);
	return parsed;
};

test.each([
	['commas', 'a,b\n1,2\n', ','],
	['semicolons', 'a;b\n1;2\n', ';'],
	['tabs', 'a\tb\n1\t2\n', '\t'],
	['a first line that tells the separator', 'sep=;\na;b\n1;2\n', ';'],
	['a comma inside a quoted header', '"a";b\n1;2', ';'],
	['mixed line ends', 'a,b\r\n1,2\r', ',']
])('reads %s', (_, text, delimiter) => {
	expect(good(text)).toMatchObject({ delimiter, header: ['a', 'b'], records: [{ cells: ['1', '2'] }] });
});

test('counts lines over quoted line breaks, blank lines and the separator line', () => {
	const parsed = good('sep=,\r\na,b\r\n"x\r\ny",1\r\n\r\n , \r\n"z",2\rw,3\n');
	expect(parsed?.records).toEqual([
		{ line: 3, cells: ['x\ny', '1'] },
		{ line: 7, cells: ['z', '2'] },
		{ line: 8, cells: ['w', '3'] }
	]);
});

test('matches header cells after trimming, composing and lower case', () => {
	expect(good(` Tỉnh ,${'ĐIỂM'.normalize('NFD')}\nx,1`)?.header).toEqual(['tỉnh', 'điểm']);
});

test('keeps a column that is named like an object’s innards', () => {
	expect(good('__proto__,constructor\n1,2')).toMatchObject({
		header: ['__proto__', 'constructor'],
		records: [{ cells: ['1', '2'] }]
	});
});

test('drops blank cells at the end of header and rows', () => {
	expect(good('a,b,,\n1,2,,\n3,4\n')?.records.map((record) => record.cells)).toEqual([
		['1', '2'],
		['3', '4']
	]);
});

test.each([
	['no text', '', [{ code: 'empty_file', row: null }]],
	['only a header', 'a,b\n\n', [{ code: 'empty_file' }]],
	['a quote that is never closed', 'a,b\n1,2\n"3,4\n5,6\n', [{ code: 'broken_quotes', row: 3 }]],
	['text after a closing quote', 'a,b\n1,2\n"3"x,4\n', [{ code: 'broken_quotes', row: 3 }]],
	['a NUL character', 'a,b\n1,\u00002\n', [{ code: 'nul_character', row: 2 }]],
	['a line of commas', `a,b\n1,2\n${','.repeat(20_000_000)}\n`, [{ code: 'line_too_long', row: 3 }]],
	['a column twice', 'a,A ,b\n1,2,3\n', [{ code: 'duplicate_column', column: 'a' }]],
	[
		'rows of other lengths',
		'a,b\n1\n1,2,3\n1,2\n',
		[
			{ code: 'too_few_cells', row: 2, params: { found: 1, expected: 2 } },
			{ code: 'too_many_cells', row: 3, params: { found: 3, expected: 2 } }
		]
	]
])('tells %s', (_, text, expected) => {
	expect(run(text).problems).toMatchObject(expected);
});

const spectrum = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
// Left out is the one file that is not UTF-8 and whose JSON holds another number than its CSV.
const names = readdirSync(join(spectrum, 'csvs')).filter((file) => file !== 'location_coordinates.csv');
test.each(names.map((file) => file.replace('.csv', '')))('csv-spectrum: %s', (name) => {
	const parsed = good(readFileSync(join(spectrum, 'csvs', `${name}.csv`), 'utf8'));
	const rows = z
		.array(z.record(z.string(), z.string()))
		.parse(JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')));
	const lines = (cell: string) => cell.replaceAll('\r\n', '\n');
	expect(parsed?.header).toEqual(Object.keys(rows[0] ?? {}).map((key) => key.toLowerCase()));
	expect(parsed?.records.map((record) => record.cells)).toEqual(rows.map((row) => Object.values(row).map(lines)));
});
