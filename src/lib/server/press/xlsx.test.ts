// Protects those who go on counting in a spreadsheet: numbers are numbers, text is text and never a formula, sources are there.
import readXlsx from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import type { Imprint } from './imprint';
import { chartWorkbook } from './xlsx';

const dangerous = ['=1+1', '+84 90', '-2+3', '@SUM(A1)', '＝cmd', '\t=1', 'a\u0001b', '<b>&"\'</b>', ' space '];

const chart: Chart = {
	kind: 'ranking',
	name: 'Xếp hạng PAPI 2024',
	title: 'Hà Tĩnh đứng thứ 6 trong PAPI 2024',
	subtitle: 'Điểm, thang 80',
	alt: '',
	caption: 'Hà Tĩnh đạt 45,55 điểm.',
	notes: ['Phương pháp đổi từ 2018.'],
	demo: true,
	table: { caption: '', head: [], rows: [] },
	data: {
		columns: [
			{ name: 'year', title: 'Năm' },
			{ name: 'unit', title: 'Đơn vị' },
			{ name: 'score', title: 'Điểm' },
			{ name: 'rank', title: 'Hạng' },
			{ name: 'rank_kind', title: 'Loại hạng' }
		],
		rows: [[2024, 'Hà Tĩnh', 45.5531, 6, 'computed'], ...dangerous.map((text) => [2023, text, -2.5, null, null])]
	},
	sources: ['S1'],
	page: '/rankings/PAPI',
	address: 'index=PAPI',
	draw: () => '',
	live: null
};

const imprint: Imprint = {
	lang: 'vi',
	sources: [
		{
			id: 'S1',
			title: 'Báo cáo PAPI 2024',
			publisher: 'CECODES',
			url: 'https://papi.org.vn/',
			published_on: '2025-04-15'
		}
	],
	release: { number: 3, published_at: '2026-11-21T02:00:00.000Z' },
	address: 'https://cchc.example.vn/rankings/PAPI'
};

let sheets: Awaited<ReturnType<typeof readXlsx>>;
beforeAll(async () => {
	sheets = await readXlsx(await chartWorkbook(chart, imprint), { trim: false });
});

test('one sheet of figures, one of sources', () => {
	expect(sheets.map(({ sheet }) => sheet)).toEqual(['Số liệu', 'Nguồn']);
});

test('the first row has titles, cells have types', () => {
	expect(sheets[0]?.data.slice(0, 2)).toEqual([
		['Năm', 'Đơn vị', 'Điểm', 'Hạng', 'Loại hạng'],
		[2024, 'Hà Tĩnh', 45.5531, 6, 'computed']
	]);
});

test('text that looks like a formula or markup stays text', () => {
	expect(sheets[0]?.data.slice(2).map((row) => row[1])).toEqual(dangerous.map((text) => text.replace('\u0001', '')));
	expect(sheets[0]?.data[2]).toEqual([2023, '=1+1', -2.5, null, null]);
});

test('the second sheet says what, whose, when, and which marks hold', () => {
	expect(sheets[1]?.data).toEqual([
		['Tiêu đề', chart.title],
		['Cách đo', chart.subtitle],
		['Chú thích', chart.caption],
		['Lưu ý', 'Có dữ liệu minh hoạ do máy tạo ra, không phải số liệu thật.'],
		['Lưu ý', expect.stringContaining('do Lăng kính CCHC tính')],
		['Lưu ý', 'Phương pháp đổi từ 2018.'],
		['Nguồn', 'Báo cáo PAPI 2024'],
		['Mã nguồn', 'S1'],
		['Nơi công bố', 'CECODES'],
		['Ngày công bố', '15/4/2025'],
		['Địa chỉ', 'https://papi.org.vn/'],
		['Bản dữ liệu', 'Lăng kính CCHC, bản số 3, 21/11/2026'],
		['Biểu đồ trên trang', 'https://cchc.example.vn/rankings/PAPI']
	]);
});
