// Protects: a workbook is read as Excel shows it, cell by cell; what Excel hides is said; a bomb never unpacks.
import { readFileSync } from 'node:fs';
import writeXlsx from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { readBytes, readGrid } from '../../../../../tests/fixtures/intake/grids';
import { bomb, cell, numberCell, workbookOf } from '../../../../../tests/fixtures/intake/workbooks/made';
import { pack } from './zip';

const folder = 'tests/fixtures/intake/workbooks';
const read = (bytes: Buffer) => readBytes(bytes);
const codes = async (bytes: Buffer) => (await read(bytes)).findings.problems.map((problem) => problem.code);

test('a workbook of an office: title, codes with zeros, percents, formulas, days, months, hidden rows, two sheets', async () => {
	const { grid, rows, findings } = await readGrid(`${folder}/ranking.xlsx`);
	expect(grid).toMatchObject({ encoding: null, delimiter: null, sheets: ['Xếp hạng', 'Ghi chú'], sheet: 'Xếp hạng' });
	expect(rows.map(({ line, cells }) => ({ line, cells }))).toEqual([
		{ line: 1, cells: ['Chỉ số SIPAS năm 2024', '', '', '', '', ''] },
		{ line: 3, cells: ['Mã', 'Tỉnh/TP', 'Điểm', 'Hạng', 'Ngày', 'Tháng'] },
		{ line: 4, cells: ['04', 'Cao Bằng', '87.61%', '2', '2024-03-15', '2024-03'] },
		{ line: 5, cells: ['30', 'Hải Dương', '0.3', '', '', ''] },
		{ line: 6, cells: ['42', 'Hà Tĩnh', '87.61', 'xy', '', ''] }
	]);
	expect(rows.map((row) => row.exact?.[2] === true)).toEqual([false, false, false, true, true]);
	expect(findings.problems).toMatchObject([
		{ code: 'other_sheets', severity: 'warning', params: { sheet: 'Xếp hạng', others: 'Ghi chú' } },
		{ code: 'hidden_rows', severity: 'warning', row: 5, params: { count: 1 } },
		{ code: 'formula_error', severity: 'warning', params: { count: 1, cell: 'D5' } }
	]);
});

test('the sheet that is asked for, or a refusal that lists them', async () => {
	const { rows, findings } = await readGrid(`${folder}/ranking.xlsx`, { sheet: 'Ghi chú' });
	expect(rows.map((row) => row.cells)).toEqual([['Nguồn', 'Bộ Nội vụ']]);
	expect(findings.problems).toEqual([]);
	const other = await readGrid(`${folder}/ranking.xlsx`, { sheet: 'Sheet1' });
	expect(other.findings.problems).toMatchObject([
		{ code: 'sheet_not_found', value: 'Sheet1', params: { expected: 'Xếp hạng; Ghi chú' } }
	]);
});

test('an old workbook is refused', async () => {
	expect((await readGrid(`${folder}/ranking.xls`)).findings.problems).toMatchObject([
		{ code: 'not_text', params: { kind: 'xls' } }
	]);
});

test('a workbook that is named .csv, letters apart from their marks, numbers as numbers', async () => {
	const bytes = await writeXlsx([
		[{ value: 'Tỉnh'.normalize('NFD') }, { value: 'Điểm' }],
		[
			{ value: '01', type: String },
			{ value: 5.123, type: Number }
		],
		[
			{ value: 'Huế', type: String },
			{ value: 1234567.25, type: Number }
		]
	]).toBuffer();
	const { rows } = await readBytes(bytes, {}, 'bang.csv');
	expect(rows.map((row) => row.cells)).toEqual([
		['Tỉnh', 'Điểm'],
		['01', '5.123'],
		['Huế', '1234567.25']
	]);
	expect(rows.map((row) => row.exact?.[1] === true)).toEqual([false, true, true]);
});

test.each([
	[0.30000000000000004, '0.3'],
	['87.609999999999999', '87.61'],
	['1E-7', '0.0000001'],
	['1.5E21', '1500000000000000000000'],
	[-0.5, '-0.5']
])('the number %s becomes %s', async (value, text) => {
	expect((await read(workbookOf(`<row r="1">${numberCell('A1', value)}</row>`))).rows[0]?.cells).toEqual([text]);
});

test('a name merged over rows holds for all of them, a number does not', async () => {
	const rows = [1, 2, 3].map(
		(row) =>
			`<row r="${row}">${row === 1 ? cell('A1', 'Sở Nội vụ') + numberCell('B1', 12) : ''}${cell(`C${row}`, 'tin')}</row>`
	);
	const merges = '<mergeCells count="2"><mergeCell ref="A1:A3"/><mergeCell ref="B1:B3"/></mergeCells>';
	expect((await read(workbookOf(rows.join(''), { merges }))).rows.map((row) => row.cells)).toEqual([
		['Sở Nội vụ', '12', 'tin'],
		['Sở Nội vụ', '', 'tin'],
		['Sở Nội vụ', '', 'tin']
	]);
});

test('a formula without a result is refused, not read as blank', async () => {
	const { findings } = await read(workbookOf('<row r="1"><c r="A1"><f>SUM(B1:B9)</f></c><c r="B1"><v>1</v></c></row>'));
	expect(findings.problems).toMatchObject([
		{ code: 'formula_uncalculated', severity: 'error', params: { count: 1, cell: 'A1' } }
	]);
});

test('a sheet without anything in it is empty', async () => {
	expect(await codes(workbookOf(''))).toEqual(['empty_file']);
	expect(await codes(workbookOf('<row r="1"><c r="A1" s="0"/></row>'))).toEqual(['empty_file']);
});

describe('other archives', () => {
	const archive = (...names: string[]) => pack(names.map((name) => ({ name, bytes: Buffer.from('x') })));
	test.each([
		['docx', archive('[Content_Types].xml', 'word/document.xml')],
		['pptx', archive('ppt/presentation.xml')],
		['ods', archive('mimetype', 'content.xml')],
		['xlsb', archive('xl/workbook.bin')],
		['zip', archive('bang.csv')],
		['zip', readFileSync('tests/fixtures/intake/workbook.xlsx')]
	])('%s', async (kind, bytes) => {
		const { findings } = await readBytes(bytes, {}, 'bang.csv');
		expect(findings.problems).toMatchObject([{ code: 'not_text', params: { kind } }]);
	});
});

/** Bytes in which one bit is another, in the last letter of a text. */
function turned(bytes: Buffer, text: string): Buffer {
	const at = bytes.indexOf(text) + text.length - 1;
	bytes[at] = (bytes[at] ?? 0) ^ 2;
	return bytes;
}

describe('bombs and damaged workbooks', () => {
	const rest = '<row r="1"><c r="A1"><v>1</v></c></row>';
	test.each([
		['a row far below', workbookOf('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>')],
		['a blank row far below', workbookOf('<row r="4000000000"/>')],
		['a cell far to the right', workbookOf('<row r="1"><c r="ZZZZZZ1"><v>1</v></c></row>')],
		['a table that fills up', workbookOf(`${rest}<row r="1048576"><c r="CV1048576"><v>1</v></c></row>`)],
		['200,000 columns', workbookOf(`<row r="1">${'<c r="GZZ1"><v>1</v></c>'.repeat(2)}</row>`)],
		['a part that unpacks to a gigabyte', bomb('xl/workbook.xml', 200 * 1024 * 1024)],
		['a part that says it is small', bomb('xl/workbook.xml', 120 * 1024 * 1024, 10)]
	])('%s', async (_, bytes) => {
		const before = process.memoryUsage().rss;
		const { grid, findings } = await read(bytes);
		expect(grid).toBeNull();
		expect(findings.problems[0]?.code).toMatch(/^(sheet_too_large|broken_workbook)$/);
		expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
	});

	test.each([
		['no end', workbookOf(rest).subarray(0, 300)],
		['rows that go back', workbookOf(`<row r="3">${numberCell('A3', 1)}</row><row r="1">${numberCell('A1', 1)}</row>`)],
		['a shared text that is not there', workbookOf('<row r="1"><c r="A1" t="s"><v>7</v></c></row>')],
		['XML that breaks off', workbookOf('<row r="1"><c r="A1"><v>1</v>')],
		['a digit that became another on the way', turned(workbookOf(rest), '<v>1')]
	])('%s', async (_, bytes) => {
		expect(await codes(bytes)).toEqual(['broken_workbook']);
	});

	test('too many entries', async () => {
		const many = Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, bytes: Buffer.from('') }));
		expect(await codes(pack(many))).toEqual(['sheet_too_large']);
	});
});
