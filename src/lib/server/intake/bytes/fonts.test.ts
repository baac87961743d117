// Protects: text in fonts from before Unicode becomes the same letters in Unicode, or is refused; it never gets in as signs.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readBytes, readGrid } from '../../../../../tests/fixtures/intake/grids';
import { cell, workbookOf } from '../../../../../tests/fixtures/intake/workbooks/made';
import { fontOf, toUnicode } from './fonts';

const encodings = 'tests/fixtures/intake/encodings';
const unicode = readFileSync(`${encodings}/provinces.utf-8.csv`, 'utf8').trimEnd().split('\n');

test.each([
	['Hµ Néi', 'Hà Nội'],
	['§µ N½ng', 'Đà Nẵng'],
	['Thõa Thiªn HuÕ', 'Thừa Thiên Huế'],
	['B¾c K¹n, B¾c Ninh', 'Bắc Kạn, Bắc Ninh'],
	['TØnh §ång Th¸p', 'Tỉnh Đồng Tháp'],
	['§iÓm sè, xÕp h¹ng', 'Điểm số, xếp hạng'],
	['C¶i c¸ch hµnh chÝnh', 'Cải cách hành chính']
])('TCVN3 %s', (written, meant) => {
	expect(toUnicode.TCVN3(written)).toBe(meant);
});

test.each([
	['Haø Noäi', 'Hà Nội'],
	['Ñaø Naüng', 'Đà Nẵng'],
	['Thöøa Thieân Hueá', 'Thừa Thiên Huế'],
	['Baéc Caïn, Baéc Ninh', 'Bắc Cạn, Bắc Ninh'],
	['Tænh Ñoàng Thaùp', 'Tỉnh Đồng Tháp'],
	['Haø Tónh, Vónh Phuùc', 'Hà Tĩnh, Vĩnh Phúc'],
	['Ñieåm soá, xeáp haïng', 'Điểm số, xếp hạng'],
	['Quaûng Ngaõi, Bình Döông', 'Quảng Ngãi, Bình Dương'],
	['Tröôøng hôïp ñöôïc duyeät', 'Trường hợp được duyệt'],
	['ÑOÀNG NAI, HÖNG YEÂN', 'ĐỒNG NAI, HƯNG YÊN'],
	['Thò xaõ Kyø Anh, huyeän Lyù Nhaân, tyû leä', 'Thị xã Kỳ Anh, huyện Lý Nhân, tỷ lệ'],
	['Loaïi, hoaø, thuyû, quyù, chính saùch', 'Loại, hoà, thuỷ, quý, chính sách']
])('VNI %s', (written, meant) => {
	expect(toUnicode.VNI(written)).toBe(meant);
});

test('a table of 63 provinces in a TCVN3 font is read, and said to be', async () => {
	const { rows, findings } = await readGrid(`${encodings}/provinces.tcvn3-font.csv`);
	expect(rows.map((row) => row.cells.join(';'))).toEqual(unicode);
	expect(findings.problems).toMatchObject([
		{
			code: 'old_font',
			severity: 'warning',
			row: 1,
			value: 'TØnh, thµnh phè',
			params: { font: 'TCVN3', read_as: 'Tỉnh, thành phố' }
		}
	]);
});

describe('a table in a VNI font', () => {
	const text = 'TT,Tænh,Ñieåm\n1,Haø Noäi,5\n2,Ñaø Naüng,6\n3,Caàn Thô,7\n';
	const meant = ['Tỉnh', 'Hà Nội', 'Đà Nẵng', 'Cần Thơ'];
	const second = (rows: { cells: string[] }[]) => rows.map((row) => row.cells[1]);

	test('in UTF-8', async () => {
		const { rows, findings } = await readBytes(text, { chunkBytes: 5 });
		expect(second(rows)).toEqual(meant);
		expect(findings.problems).toMatchObject([{ code: 'old_font', params: { font: 'VNI', read_as: 'Tỉnh' } }]);
	});
	test('in the bytes of its time', async () => {
		const { grid, rows, findings } = await readBytes(Buffer.from(text, 'latin1'));
		expect(grid?.encoding).toBe('vni');
		expect(second(rows)).toEqual(meant);
		expect(findings.problems).toMatchObject([{ code: 'old_font' }]);
	});
	test('in a workbook', async () => {
		const lines = text.trimEnd().split('\n');
		const rows = lines.map((line, at) => {
			const cells = line.split(',').map((one, column) => cell(`${'ABC'[column] ?? ''}${at + 1}`, one));
			return `<row r="${at + 1}">${cells.join('')}</row>`;
		});
		expect(second((await readBytes(workbookOf(rows.join('')))).rows)).toEqual(meant);
	});
});

test('a file that mixes a font with Unicode is refused: some letters are the same in both', async () => {
	const { findings } = await readBytes('Tænh,Ñieåm\nHaø Noäi,5\nÑaø Naüng,6\nHải Phòng,7\nĐà Lạt,8\n');
	const errors = findings.problems.filter((problem) => problem.severity === 'error');
	expect(errors).toMatchObject([{ code: 'mixed_fonts', row: 4, value: 'Hải Phòng', params: { font: 'VNI' } }]);
});

test('Unicode is never taken for a font, nor is a text without known words', () => {
	expect(fontOf(unicode.join('\n'))).toBeNull();
	expect(fontOf('Haø Nam only one name')).toBeNull();
	expect(fontOf('Café, crème, señor, Ångström, Öl')).toBeNull();
});
