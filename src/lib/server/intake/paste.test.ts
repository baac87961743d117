// Protects: a table copied from a document keeps its columns, whatever stands between the cells.
import { expect, test } from 'vitest';
import { readBytes } from '../../../../tests/fixtures/intake/grids';
import { tableOfPaste } from './paste';

async function pasted(text: string) {
	const { grid, rows, findings } = await readBytes(tableOfPaste(text), {}, 'pasted.tsv');
	return { cells: grid ? rows.map((row) => row.cells) : null, problems: findings.problems };
}

test('from Word or a web page: tabs, blank cells lost at the ends of rows', async () => {
	const { cells } = await pasted('Bảng 1\r\nTỉnh\tĐiểm\tHạng\r\nHà Tĩnh\t45,2\t6\r\n\r\nNghệ An\t43,7\r\n');
	expect(cells).toEqual([
		['Bảng 1', '', ''],
		['Tỉnh', 'Điểm', 'Hạng'],
		['Hà Tĩnh', '45,2', '6'],
		['Nghệ An', '43,7', '']
	]);
});

test('from Excel: cells over several lines stand in quotation marks', async () => {
	expect((await pasted('"Tỉnh,\nthành phố"\tĐiểm\nHà Tĩnh\t45,2')).cells).toEqual([
		['Tỉnh,\nthành phố', 'Điểm'],
		['Hà Tĩnh', '45,2']
	]);
});

test('from a PDF: columns apart by blanks, each piece under its column', async () => {
	const { cells } = await pasted(`
Bảng 2. Chỉ số PCI
 STT  Tỉnh, thành phố      Điểm    Hạng
  1   Quảng Ninh           71,25      1
  2   Bà Rịa - Vũng Tàu               2
  3   Long An              70,94
`);
	expect(cells).toEqual([
		['Bảng 2. Chỉ số PCI', '', '', ''],
		['STT', 'Tỉnh, thành phố', 'Điểm', 'Hạng'],
		['1', 'Quảng Ninh', '71,25', '1'],
		['2', 'Bà Rịa - Vũng Tàu', '', '2'],
		['3', 'Long An', '70,94', '']
	]);
});

test('from a PDF whose blanks do not break, with letters apart from their marks', async () => {
	const text = 'Tỉnh\u00a0\u00a0\u00a0Điểm\nHà Nội\u00a0\u00a045,2'.normalize('NFD');
	expect((await pasted(text)).cells).toEqual([
		['Tỉnh', 'Điểm'],
		['Hà Nội', '45,2']
	]);
});

test('text of a CSV file', async () => {
	expect((await pasted('Tỉnh;Điểm\nHà Nội;45,2')).cells).toEqual([
		['Tỉnh', 'Điểm'],
		['Hà Nội', '45,2']
	]);
});

test('quotation marks in a cell are letters like others', async () => {
	expect((await pasted('Tên  Số\nBài "một cửa"  3\n"Hai"  4')).cells).toEqual([
		['Tên', 'Số'],
		['Bài "một cửa"', '3'],
		['"Hai"', '4']
	]);
});

test('nothing is told', async () => {
	expect(await pasted(' \n\t\n')).toMatchObject({ cells: null, problems: [{ code: 'empty_file' }] });
});

test('very many lines', () => {
	expect(tableOfPaste('Hà Tĩnh\t45,2\n'.repeat(200_000))).toHaveLength(2_600_000);
	expect(tableOfPaste('Hà Tĩnh  45,2\n'.repeat(200_000))).toHaveLength(2_600_000);
});
