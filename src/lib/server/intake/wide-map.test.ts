// Protects: a mapping that is written by hand is followed to the letter, or refused in words.
import { expect, test } from 'vitest';
import { aboutFile, linesOf, recordsBy, tableRows } from '../../../../tests/fixtures/intake/about';
import { Findings } from './findings';
import { mappingOf, wideMap } from './wide-map';

const table = tableRows(`
	Kết quả năm ngoái
	STT;Tỉnh/TP;Tổng;CSND 1;Hạng
	1;Hà Tĩnh;45,2;5,1;6
	2;Nghệ An;–;4,9;20
	;Trung bình;43;5;
	Ghi chú: số liệu sơ bộ`);
const map = { index: 'PAPI', year: 2024, unit: 'tỉnh/tp', indicators: { Tổng: 'TOTAL', 'CSND 1': 'D1' } };

function mapped(json: unknown, rows = table) {
	const findings = new Findings('a.csv');
	const { reference, names } = aboutFile('results');
	const mapping = mappingOf(wideMap.parse(json), rows, { reference, names, delimiter: ';' }, findings);
	return { mapping, lines: linesOf(recordsBy(mapping, 'results', rows, findings)), problems: findings.problems };
}

test('headers become indicators; titles, totals and notes are left out', () => {
	const { lines, mapping, problems } = mapped({ ...map, ranks: { Hạng: 'TOTAL' }, source: 'S_PAPI_TUNAH' });
	expect(problems).toEqual([]);
	expect(mapping.skipped).toEqual([1, 5, 6]);
	expect(lines).toEqual([
		'PAPI,2024,,Hà Tĩnh,TOTAL,45.2,6,S_PAPI_TUNAH',
		'PAPI,2024,,Hà Tĩnh,D1,5.1,,S_PAPI_TUNAH',
		'PAPI,2024,,Nghệ An,TOTAL,,20,S_PAPI_TUNAH',
		'PAPI,2024,,Nghệ An,D1,4.9,,S_PAPI_TUNAH'
	]);
});

test('without a source the column of sources is not there', () => {
	expect(mapped(map).mapping.whole).toEqual({ index_code: 'PAPI', year: '2024' });
});

test('units of a province: named once, or in a column', () => {
	const rows = tableRows('Tỉnh;Đơn vị;Điểm\nBắc Giang;Sở Nội vụ;80');
	const ddci = { index: 'DDCI', year: 2021, unit: 'Đơn vị', indicators: { Điểm: 'TOTAL' } };
	expect(mapped({ ...ddci, parent: 'Tỉnh' }, rows).lines).toEqual(['DDCI,2021,Bắc Giang,Sở Nội vụ,TOTAL,80,,']);
	expect(mapped({ ...ddci, parent: 'Bắc Giang' }, rows).lines).toEqual(['DDCI,2021,Bắc Giang,Sở Nội vụ,TOTAL,80,,']);
});

test.each([
	['a header that is not there', { ...map, indicators: { 'CSND 9': 'D9' } }, 'CSND 9'],
	['no column of units', { ...map, unit: 'Province', indicators: {} }, 'Province']
])('%s', (_, json, column) => {
	expect(mapped(json).problems).toMatchObject([{ code: 'missing_column', severity: 'error', column }]);
});

test.each([
	['a year in words', { ...map, year: 'năm ngoái' }],
	['a word that is none of the mapping', { ...map, headers: 2 }]
])('%s is no mapping', (_, json) => {
	expect(wideMap.safeParse(json).success).toBe(false);
});

test('a header that stands twice is no answer', () => {
	const rows = tableRows('Tỉnh/TP;Tổng;Tổng;CSND 1\nHà Nội;1;2;3');
	expect(mapped(map, rows).problems).toMatchObject([{ code: 'duplicate_column', column: 'Tổng' }]);
});
