// Protects: the wide table of an index as it is published gives exactly the rows that are published here, year by year.
import { expect, test } from 'vitest';
import { aboutFile, doubtsOf, linesOf, proposed } from '../../../../tests/fixtures/intake/about';
import { readBytes } from '../../../../tests/fixtures/intake/grids';
import { records, starterReference } from '../../../../tests/fixtures/starter';

const papi = records('results/papi');
const reference = starterReference();
const years = [...new Set(papi.map((row) => Number(row.year)))];

/** Vietnamese headings of the publisher's tables, by dimension. */
const published: Record<string, string> = {
	D1: 'Tham gia của người dân ở cấp cơ sở',
	D2: 'Công khai, minh bạch',
	D3: 'Trách nhiệm giải trình với người dân',
	D4: 'Kiểm soát tham nhũng trong khu vực công',
	D5: 'Thủ tục hành chính công',
	D6: 'Cung ứng dịch vụ công',
	D7: 'Quản trị môi trường',
	D8: 'Quản trị điện tử'
};

/** The table of a year: a row per province, decimal commas, a dash where there is no figure. */
function wideTable(year: number, heading: (indicator: string) => string): string {
	const rows = papi.filter((row) => Number(row.year) === year);
	const indicators = [...new Set(rows.map((row) => row.indicator_code ?? ''))];
	const units = [...new Set(rows.map((row) => row.unit ?? ''))];
	const figure = (unit: string, indicator: string) =>
		rows.find((row) => row.unit === unit && row.indicator_code === indicator)?.score?.replace('.', ',') ?? '–';
	const lines = units.map((unit, at) => [String(at + 1), unit, ...indicators.map((one) => figure(unit, one))]);
	const width = indicators.length + 2;
	const pad = (text: string) => [text, ...Array<string>(width - 1).fill('')];
	return [
		pad(`Bảng 1. Chỉ số PAPI năm ${year} theo tỉnh, thành phố`),
		['STT', 'Tỉnh, thành phố', ...indicators.map(heading)],
		...lines,
		pad('Nguồn: Báo cáo PAPI')
	]
		.map((cells) => cells.join(';'))
		.join('\r\n');
}

const headings: [string, (indicator: string) => string][] = [
	['names', (indicator) => published[indicator] ?? 'Tổng điểm'],
	['names in full', (indicator) => reference.indicator('PAPI', indicator)?.name_vi ?? ''],
	['names in English', (indicator) => reference.indicator('PAPI', indicator)?.name_en ?? ''],
	['numbers', (indicator) => (indicator.startsWith('D') ? `Chỉ số nội dung ${indicator.slice(1)}` : 'Tổng điểm PAPI')],
	[
		'numbers and names',
		(indicator) => (published[indicator] ? `${indicator.slice(1)}. ${published[indicator]}` : 'PAPI')
	]
];

test.each(headings.flatMap(([name, heading]) => years.map((year) => ({ name, heading, year }))))(
	'PAPI $year with $name',
	async ({ heading, year }) => {
		const { grid, rows, findings } = await readBytes(`\ufeff${wideTable(year, heading)}`, {}, `PAPI_${year}.csv`);
		const given = { source_id: 'S_PAPI_TUNAH' };
		const found = proposed(rows, aboutFile('results', { given, delimiter: grid?.delimiter ?? null }));
		expect(doubtsOf(found.proposal)).toEqual([]);
		expect([...findings.problems, ...found.findings.problems]).toEqual([]);
		const expected = papi.filter((row) => Number(row.year) === year).map((row) => Object.values(row).join(','));
		expect(linesOf(found.records).sort()).toEqual(expected.sort());
	}
);
