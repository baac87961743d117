// Protects: rows become records cell by cell as they were meant, in every way that people write numbers, ranks and times.
import { describe, expect, test } from 'vitest';
import { datasetOf } from '$lib/model/datasets';
import type { Mapping } from '$lib/model/mapping';
import { linesOf, recordsBy, tableRows } from '../../../../tests/fixtures/intake/about';
import { Findings } from './findings';
import { withMarks } from './columns/marks';
import type { GridRow } from './grid-row';
import { mapRows } from './mapped';
import { plainMapping } from './plain';

const column = (at: number, header: string, name: string, number: 'point' | 'comma' | null = null) => ({
	at,
	header,
	meaning: { kind: 'column', column: name } as const,
	number
});
const figure = (at: number, header: string, kind: 'score' | 'rank', indicator: string, year: number | null = null) => ({
	at,
	header,
	meaning: { kind: 'figure', figure: kind, indicator, year } as const,
	number: null
});
const wide: Mapping = {
	header: [1],
	skipped: [3],
	whole: { index_code: 'PCI', year: '2024', source_id: 'S' },
	columns: [
		column(0, 'Tỉnh', 'unit'),
		figure(1, 'Điểm', 'score', 'TOTAL'),
		figure(2, 'Hạng', 'rank', 'TOTAL'),
		figure(3, 'Điểm 2023', 'score', 'TOTAL', 2023)
	]
};

function map(mapping: Mapping, rows: GridRow[], dataset: 'results' | 'activities' | 'unit_population' = 'results') {
	const findings = new Findings('a.csv');
	const mapped = recordsBy(mapping, dataset, rows, findings);
	return { mapped, lines: linesOf(mapped), problems: findings.problems };
}

test('a wide row becomes a record per figure and year; a record without a figure is none', () => {
	const { mapped, lines, problems } = map(
		wide,
		tableRows('h;h;h;h\nHà Nam;67,5;31;66\nTổng;1;2;3\nHà Nội;–;2;N/A\nHuế;x;;')
	);
	expect(problems).toEqual([]);
	expect(lines).toEqual([
		'PCI,2024,,Hà Nam,TOTAL,67.5,31,S',
		'PCI,2023,,Hà Nam,TOTAL,66,,S',
		'PCI,2024,,Hà Nội,TOTAL,,2,S'
	]);
	expect(mapped.map((record) => record.line)).toEqual([2, 2, 4]);
	expect(mapped[0]?.shape.headers).toEqual([null, null, null, 'Tỉnh', null, 'Điểm', 'Hạng', null]);
	expect(mapped[1]?.shape.headers).toEqual([null, null, null, 'Tỉnh', null, 'Điểm 2023', null, null]);
	expect(mapped[1]?.texts[6]).toBeNull();
	expect(mapped[2]?.shape).toBe(mapped[0]?.shape);
});

test('two columns for the same are refused', () => {
	const twice = { ...wide, columns: [...wide.columns, figure(4, 'Điểm lần hai', 'score', 'TOTAL')] };
	expect(map(twice, []).problems).toMatchObject([{ code: 'duplicate_column', column: 'Điểm lần hai' }]);
});

describe('numbers', () => {
	const population = (number: 'point' | 'comma' | null): Mapping => ({
		header: [1],
		skipped: [],
		whole: { year: '2024' },
		columns: [column(0, 'Mã', 'unit_code'), column(1, 'Diện tích', 'area_km2', number)]
	});
	const rows = (...cells: string[]) =>
		[['Mã', 'Diện tích'], ...cells.map((cell) => ['42', cell])].map((row, at) => ({ line: at + 1, cells: row }));
	const texts = (number: 'point' | 'comma' | null, ...cells: string[]) => {
		const { mapped, problems } = map(population(number), rows(...cells), 'unit_population');
		return { texts: mapped.map((record) => record.texts[3]), problems };
	};

	test('by the mark of their column', () => {
		expect(texts('comma', '1.234', '1.234,5', '12').texts).toEqual(['1234', '1234.5', '12']);
		expect(texts('point', '1.234', '1,234.5').texts).toEqual(['1.234', '1234.5']);
	});

	test('a column that does not tell its mark is asked about, cell by cell', () => {
		const { problems } = texts(null, '7', '1.234', '1234,5');
		expect(problems).toMatchObject([{ code: 'ambiguous_number', row: 3, column: 'Diện tích', value: '1.234' }]);
	});

	test('a column that is read one way and proves the other is refused once, whichever comes first', () => {
		expect(texts('comma', '1.234', '87.61', '88.61').problems).toMatchObject([
			{ code: 'mixed_decimals', row: 2, value: '1.234', params: { other: '87.61', other_row: 3 } }
		]);
		expect(texts('comma', '87.61', '1.234').problems).toMatchObject([
			{ code: 'mixed_decimals', row: 3, value: '1.234', params: { other: '87.61', other_row: 2 } }
		]);
		expect(texts('comma', '87.61', '87,61', '5').problems).toEqual([]);
	});

	test('what is no number stays as it was written', () => {
		expect(texts('comma', '12 bài', '1e5', '=1+1').texts).toEqual(['12 bài', '1e5', '=1+1']);
	});

	test('a number that a workbook keeps is no question', () => {
		const row: GridRow = { line: 2, cells: ['42', '1.234'], exact: [false, true] };
		const { mapped, problems } = map(population(null), [row], 'unit_population');
		expect(problems).toEqual([]);
		expect(mapped[0]?.texts[3]).toBe('1.234');
	});
});

test('ranks as people write them', () => {
	const ranks = ['12/63', '12 / 63', 'Thứ 5', 'Hạng 7/63', '1.234', '–', '64/63', '5/61', '7-8'];
	const rows = [['h', 'h', 'h', 'h'], ['', '', '', ''], ...ranks.map((rank) => ['Huế', '5', rank, ''])];
	const { mapped, problems } = map(
		{ ...wide, skipped: [2] },
		rows.map((cells, at) => ({ line: at + 1, cells }))
	);
	expect(mapped.map((record) => record.texts[6])).toEqual(['12', '12', '5', '7', '1234', '', '64/63', '5', '7-8']);
	expect(problems).toMatchObject([
		{ code: 'rank_of_differs', severity: 'warning', row: 10, column: 'Hạng', params: { of: '61', other: '63' } }
	]);
});

test('times and codes of activities', () => {
	const mapping: Mapping = {
		header: [1],
		skipped: [],
		whole: { unit: 'Hà Tĩnh' },
		columns: [
			{
				...column(0, 'Kênh', 'channel_code'),
				meaning: { kind: 'column', column: 'channel_code', values: { 'hop bao': 'hop_bao' } }
			},
			column(1, 'Ngày', 'date'),
			column(2, 'Số lượng', 'count')
		]
	};
	const dates = ['15/3/2024', 'Quý I/2024', '3/4/2024', '6 tháng đầu năm', '–'];
	const rows = [['h', 'h', 'h'], ...dates.map((date, at) => [at === 0 ? 'HỌP BÁO' : 'khac', date, '1'])];
	const read = (more: string[][] = []) =>
		map(
			mapping,
			[...rows, ...more].map((cells, at) => ({ line: at + 1, cells })),
			'activities'
		);
	const { mapped, problems } = read();
	expect(mapped.map((record) => record.texts[7])).toEqual([
		'2024-03-15',
		'2024-Q1',
		'2024-04-03',
		'6 tháng đầu năm',
		''
	]);
	expect(mapped.map((record) => record.texts[5])).toEqual(['hop_bao', 'khac', 'khac', 'khac', 'khac']);
	expect(problems).toEqual([]);
	expect(read([['khac', '4/15/2024', '1']]).problems).toMatchObject([
		{ code: 'mixed_dates', row: 4, column: 'Ngày', value: '3/4/2024', params: { other: '4/15/2024', other_row: 7 } }
	]);
});

test.each(['–', 'N/A', 'không có số liệu', 'Chưa có', '…'])(
	'%s says nothing, as a number, a time or a code',
	(nothing) => {
		const mapping: Mapping = {
			header: [1],
			skipped: [],
			whole: {},
			columns: [
				column(0, 'Mã', 'activity_id'),
				column(1, 'Kế hoạch', 'plan_code'),
				column(2, 'Chỉ số', 'indices'),
				column(3, 'Thời gian', 'date'),
				column(4, 'Số lượng', 'count'),
				column(5, 'Nội dung', 'title')
			]
		};
		const cells = Array<string>(6).fill(nothing);
		const { mapped } = map(mapping, [{ line: 2, cells }], 'activities');
		expect(mapped[0]?.texts.filter((text) => text !== null)).toEqual(['', '', '', '', nothing, '']);
	}
);

test('cells of the product’s own format are not read in other ways', () => {
	const findings = new Findings('a.csv');
	const rows: GridRow[] = [{ line: 2, cells: ['Huế', '87,61', '12/63', '–'] }];
	const [record] = mapRows(wide, datasetOf('results'), { findings, strict: true })(rows);
	expect(record?.texts.slice(5, 7)).toEqual(['87,61', '12/63']);
});

describe('the decimal mark of a file in the product’s own format', () => {
	const header = 'unit_code,year,population,area_km2,source';
	const mark = (rows: string, delimiter: ',' | ';') => {
		const dataset = datasetOf('unit_population');
		const [first, ...data] = [header, ...rows.split('\n')].map((line, at) => ({
			line: at + 1,
			cells: line.split(at === 0 ? ',' : delimiter)
		}));
		const mapping = plainMapping(first ?? { line: 1, cells: [] }, dataset, new Findings('a.csv'));
		return withMarks(mapping, data, dataset, { delimiter, isOwn: true }).columns[3]?.number;
	};

	test('commas between cells leave the point to decimals; otherwise the column tells', () => {
		expect(mark('42,2024,5,1.234,', ',')).toBe('point');
		expect(mark('42;2024;5;1.234;', ';')).toBeNull();
		expect(mark('42;2024;5;1,234;', ';')).toBe('comma');
		expect(mark('42;2024;5;1.234;\n40;2024;5;16.486,5;', ';')).toBe('comma');
	});
});
