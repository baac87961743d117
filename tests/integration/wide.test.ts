// Protects: a table as its publisher made it, with headings, titles and numbers of its own, becomes exactly the rows of the long format.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import writeXlsxFile from 'write-excel-file/node';
import { describe, expect, test } from 'vitest';
import { asItIs } from '$lib/server/publishing/pipe';
import { checkOn } from '../fixtures/intake/check';
import { records } from '../fixtures/starter';
import { newFolder, started } from './folder';

const state = await started();
const papi = records('results/papi');
const years = [...new Set(papi.map(({ year }) => year ?? ''))];

interface Style {
	title?: string[];
	heading: (code: string) => string;
	number: (score: string) => string;
	separator: string;
}

const comma = (score: string) => score.replace('.', ',');
const vietnamese: Style = {
	title: ['BẢNG TỔNG HỢP KẾT QUẢ', ''],
	heading: (code) => (code.startsWith('TOTAL') ? 'Tổng điểm' : `Chỉ số nội dung ${code.slice(1)}`),
	number: comma,
	separator: ';'
};
const indicators = new Map(
	records('reference/indicators')
		.filter((row) => row.index_code === 'PAPI')
		.map((row) => [row.indicator_code ?? '', row])
);
const styles: [string, Style][] = [
	['numbered in Vietnamese, decimal commas', vietnamese],
	['short forms', { ...vietnamese, heading: (code) => (code.startsWith('TOTAL') ? 'Điểm' : `CSTP ${code.slice(1)}`) }],
	[
		'names of the dimensions, tabs',
		{ ...vietnamese, heading: (code) => indicators.get(code)?.name_vi ?? code, separator: '\t' }
	],
	[
		'names in English, decimal points',
		{
			heading: (code) =>
				code.startsWith('TOTAL') ? 'Total score' : `${code.slice(1)}. ${indicators.get(code)?.name_en}`,
			number: (score) => score,
			separator: ';'
		}
	]
];

/** The table of a year as a publisher lays it out: a row per province, a column per dimension. */
function table(year: string, { title, heading, number }: Style): string[][] {
	const rows = papi.filter((row) => row.year === year);
	const codes = [...new Set(rows.map((row) => row.indicator_code ?? ''))];
	const units = [...new Set(rows.map((row) => row.unit ?? ''))];
	const cell = (unit: string, code: string) =>
		number(rows.find((row) => row.unit === unit && row.indicator_code === code)?.score ?? '') || '–';
	return [
		...(title ? [[`Chỉ số PAPI năm ${year}`], title] : []),
		['STT', 'Tỉnh/TP', ...codes.map(heading)],
		...units.map((unit, at) => [String(at + 1), unit, ...codes.map((code) => cell(unit, code))]),
		['', 'Trung bình', ...codes.map(() => number('5.5'))],
		['Ghi chú: số liệu lấy từ báo cáo của chương trình PAPI, đã làm tròn.']
	];
}

async function check(rows: string[][], name: string, separator: string) {
	const path = join(newFolder(), name);
	writeFileSync(path, rows.map((cells) => cells.join(separator)).join('\r\n'));
	const file = { ...asItIs({ dataset: 'results', name, path }), propose: true };
	return { first: await checkOn(state, [file]) };
}

describe.each(styles)('%s', (_, style) => {
	test.each(years)('PAPI %s gives nothing new', async (year) => {
		const name = style.title ? 'bang_1.csv' : `papi_${year}.csv`;
		const { first } = await check(table(year, style), name, style.separator);
		const mapping = first.files[0]?.look?.mapping;
		expect(mapping?.whole).toEqual({ index_code: 'PAPI', year });
		// A table does not say what its source is: the rows that are there keep theirs.
		const count = papi.filter((row) => row.year === year).length;
		expect(first.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
		expect(first.difference).toEqual({ added: 0, changed: 0, unchanged: count, missing: 0 });
	});
});

test('two rows of headings: score and rank of two years', async () => {
	const rows = [
		['XẾP HẠNG CHỈ SỐ PCI'],
		['TT', 'Tỉnh, thành phố', '2023', '', '2024', ''],
		['', '', 'Điểm', 'Hạng', 'Điểm', 'Hạng'],
		['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'],
		['1', 'Hải Phòng', '70,34', '3', '74,84', '1/63'],
		['2', 'Quảng Ninh', '71,25', '1', '73,20', '2/63'],
		['3', 'Long An', '70,94', '2', '72,64', '3/63'],
		['Tổng cộng', '', '', '', '', '']
	];
	const { first } = await check(rows, 'so-lieu.csv', ';');
	expect(first.files[0]?.look?.mapping?.whole).toEqual({ index_code: 'PCI' });
	expect(first.files[0]?.look?.mapping?.columns.map(({ meaning }) => meaning)).toEqual([
		{ kind: 'ignore' },
		{ kind: 'column', column: 'unit' },
		{ kind: 'figure', figure: 'score', indicator: 'TOTAL', year: 2023 },
		{ kind: 'figure', figure: 'rank', indicator: 'TOTAL', year: 2023 },
		{ kind: 'figure', figure: 'score', indicator: 'TOTAL', year: 2024 },
		{ kind: 'figure', figure: 'rank', indicator: 'TOTAL', year: 2024 }
	]);
	expect(first.problems).toEqual([]);
	expect(first.difference).toMatchObject({ added: 0, changed: 0, unchanged: 6 });
});

test('a workbook reads as the same table', async () => {
	const path = join(newFolder(), 'so lieu.xlsx');
	const rows = table('2024', vietnamese).map((cells) =>
		cells.map((cell) => (/^\d+,\d+$/.test(cell) ? Number(cell.replace(',', '.')) : cell))
	);
	await writeXlsxFile(
		rows.map((cells) => cells.map((value) => ({ value }))),
		{ sheet: 'PAPI' }
	).toFile(path);
	const checked = await checkOn(state, [
		{ ...asItIs({ dataset: 'results', name: 'so lieu.csv', path }), propose: true }
	]);
	expect(checked.files[0]?.look).toMatchObject({
		sheet: 'PAPI',
		mapping: { whole: { index_code: 'PAPI', year: '2024' } }
	});
	expect(checked.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(checked.difference).toMatchObject({ added: 0, changed: 0 });
});

test('a monthly report of an office: its headings, times and names of channels are understood', async () => {
	const channel = records('reference/channels').find((row) => row.channel_code === 'bao_dia_phuong')?.name_vi ?? '';
	const rows = [
		['BÁO CÁO KẾT QUẢ TUYÊN TRUYỀN CCHC'],
		['STT', 'Đơn vị', 'Cơ quan thực hiện', 'Hình thức', 'Thời gian', 'Số lượng', 'Tên bài'],
		['1', 'Hà Tĩnh', 'Báo Hà Tĩnh', channel.toUpperCase(), 'Tháng 3/2024', '12', 'Chuyên mục CCHC'],
		['2', 'Hà Tĩnh', 'Báo Hà Tĩnh', channel, '5/4/2024', '1', 'Một cửa'],
		['3', 'Hà Tĩnh', 'Báo Hà Tĩnh', channel, 'Quý II/2023', '1.234', '']
	];
	const path = join(newFolder(), 'bao cao.csv');
	writeFileSync(path, rows.map((cells) => cells.join('\t')).join('\n'));
	const file = { ...asItIs({ dataset: 'activities', name: 'bao cao.csv', path }), propose: true };
	const first = await checkOn(state, [file]);
	// Twelve hundred pieces, or one and a quarter: asked, not guessed.
	expect(first.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
		['ambiguous_number', 5, 'Số lượng']
	]);
	const mapping = first.files[0]?.look?.mapping ?? null;
	const columns = (mapping?.columns ?? []).map((one) => (one.at === 5 ? { ...one, number: 'comma' as const } : one));
	const again = await checkOn(state, [{ ...file, mapping: mapping && { ...mapping, columns } }]);
	expect(again.problems).toEqual([]);
	expect(
		again.upserts[0]?.rows.map((row) => [row.unit_code, row.channel_code, row.date, row.count, row.title])
	).toEqual([
		['42', 'bao_dia_phuong', '2024-03', 12, 'Chuyên mục CCHC'],
		['42', 'bao_dia_phuong', '2024-04-05', 1, 'Một cửa'],
		['42', 'bao_dia_phuong', '2023-Q2', 1234, null]
	]);
});
