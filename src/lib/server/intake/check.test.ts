// Protects: a submission is judged whole: every problem at once, the exact difference, and nothing to publish while an error stands.
import { expect, test } from 'vitest';
import { datasetNames } from '$lib/model/datasets';
import { records } from '../../../../tests/fixtures/starter';
import { fixture, starterFiles, starterPublished, uploaded } from '../../../../tests/fixtures/intake/starter';
import { check } from './check';

const nothing = { rows: () => [] };
const published = starterPublished();
/** Records of the files, counted without the intake. */
const total = starterFiles()
	.map(({ name }) => records(name.replace('.csv', '')).length)
	.reduce((sum, count) => sum + count, 0);
const found = (files: Parameters<typeof check>[0], state = published) =>
	check(files, state).problems.map(({ row, column, code }) => [row, column, code]);

const resultsHeader = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const results = (...lines: string[]) => uploaded('results', resultsHeader, ...lines);

test('the starter data passes into an empty store, in whatever order its files come', () => {
	const files = starterFiles();
	for (const order of [files, files.toReversed()]) {
		const checked = check(order, nothing);
		expect(checked.errors).toBe(0);
		expect(checked.rows).toBe(total);
		expect(checked.difference).toEqual({ added: total, changed: 0, unchanged: 0, missing: 0 });
		const changed = checked.changes.map((change) => change.dataset);
		expect(changed).toEqual(datasetNames.filter((name) => changed.includes(name)));
	}
});

test('the starter data warns of Hải Dương’s rank of 2007 and of nothing else out of order', () => {
	const { problems, warnings } = check(starterFiles(), nothing);
	expect(problems).toMatchObject([
		{ file: 'results/ddci.csv', code: 'no_coverage', severity: 'warning', params: { index: 'DDCI', year: 2021 } },
		{ file: 'results/pci.csv', code: 'rank_out_of_order', severity: 'warning', value: '53' }
	]);
	expect(warnings).toBe(2);
	const haiDuong = published
		.rows('results')
		.filter((row) => row.index_code === 'PCI' && row.year === 2007 && row.unit_code === '30');
	expect(haiDuong.find((row) => row.indicator_code === 'TOTAL')?.rank).toBe(53);
});

test('the starter data again changes nothing and misses nothing', () => {
	const again = check(starterFiles(), published);
	expect(again.difference).toEqual({ added: 0, changed: 0, unchanged: total, missing: 0 });
	expect(again.changes).toEqual([]);
});

test('names become codes: the two Lào Cai are different units', () => {
	const source = 'S_PAPI_TUNAH';
	const { changes } = check(
		[results(`PAPI,2023,,Lào Cai,TOTAL,44.1,,${source}`, `PAPI,2025,,lao cai,TOTAL,45,,${source}`)],
		published
	);
	expect(changes[0]?.upserts.map((row) => [row.year, row.unit_code])).toEqual([
		[2023, '10'],
		[2025, '15@2025']
	]);
});

test('every problem of a file is told at once, with row and column', () => {
	const checked = check([fixture('results', 'bad-results.csv')], published);
	expect(checked.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
		[2, 'unit', 'unknown_unit'],
		[3, 'unit', 'unit_not_valid'],
		[4, 'index_code', 'unknown_reference'],
		[5, 'indicator_code', 'unknown_reference'],
		[6, 'indicator_code', 'indicator_not_valid'],
		[7, 'score', 'out_of_range'],
		[9, 'score', 'no_score_no_rank'],
		[10, 'source_id', 'unknown_reference'],
		[12, null, 'duplicate_row'],
		[13, 'unit', 'level_not_rated'],
		[14, 'unit', 'unit_not_in_parent'],
		[15, 'unit', 'ambiguous_unit'],
		[16, 'score', 'not_a_number'],
		[16, 'rank', 'not_an_integer'],
		[17, 'year', 'not_an_integer'],
		[17, 'indicator_code', 'required'],
		[18, null, 'too_few_cells'],
		[19, null, 'too_many_cells']
	]);
	expect(checked.problems[0]).toMatchObject({ value: 'Hà Tĩnhh', params: { nearest: 'Hà Tĩnh' } });
	expect(checked.problems[2]).toMatchObject({ value: 'PAPY', params: { expected: 'indices', nearest: 'PAPI' } });
	expect(checked.problems[5]).toMatchObject({ value: '91.2', params: { min: 10, max: 80 } });
	expect(checked.problems[8]?.params).toMatchObject({ other_row: 11, other_file: 'bad-results.csv' });
	expect(checked.changes).toEqual([]);
});

test('one bad file holds back the good ones beside it', () => {
	const good = results('PAPI,2025,,Hà Tĩnh,TOTAL,45.5,,S_PAPI_TUNAH');
	expect(check([good], published).changes).toHaveLength(1);
	expect(check([good, uploaded('themes', 'theme_code,name_vi', 'x,Y')], published).changes).toEqual([]);
});

test('a difference counts within the index-years of the file', () => {
	const papi = published
		.rows('results')
		.filter((row) => row.index_code === 'PAPI' && row.year === 2024 && row.indicator_code === 'TOTAL');
	const haTinh = papi.find((row) => row.unit_code === '42');
	const ngheAn = papi.find((row) => row.unit_code === '40');
	const edition = published.rows('results').filter((row) => row.index_code === 'PAPI' && row.year === 2024);
	const { changes, difference } = check(
		[
			results(
				`PAPI,2024,,Hà Tĩnh,TOTAL,${haTinh?.score},,${haTinh?.source_id}`,
				`PAPI,2024,,Nghệ An,TOTAL,11.5,,${ngheAn?.source_id}`
			)
		],
		published
	);
	expect(difference).toEqual({ added: 0, changed: 1, unchanged: 1, missing: edition.length - 2 });
	expect(changes).toEqual([{ dataset: 'results', upserts: [{ ...ngheAn, score: 11.5 }], removals: [] }]);
});

test('a row of one file is not missing from another file of the same table', () => {
	const themes = published.rows('themes').map((row) => [row.theme_code, `"${row.name_vi}"`, `"${row.name_en}"`].join());
	const header = 'theme_code,name_vi,name_en';
	const parts = [uploaded('themes', header, ...themes.slice(0, 9)), uploaded('themes', header, ...themes.slice(9, -1))];
	const { files, difference } = check(parts, published);
	expect(difference).toEqual({ added: 0, changed: 0, unchanged: themes.length - 1, missing: 1 });
	expect(files.map((file) => file.difference.missing)).toEqual([1, 0]);
});

test('a UTF-16 file with semicolons and decimal commas is read as it is meant', () => {
	const { problems, changes } = check([fixture('results', 'results-utf16.csv')], published);
	expect(problems).toEqual([]);
	expect(changes[0]?.upserts.map((row) => [row.unit_code, row.score])).toEqual([
		['42', 87.61],
		['46', 83.5]
	]);
});

test('a decimal mark that may be a thousands mark is asked about', () => {
	const file = uploaded(
		'unit_population',
		'unit_code;year;population;area_km2;source',
		'42;2024;1.323.745;5.994;',
		'40;2024;3.442.005;16.486;'
	);
	expect(found([file])).toEqual([
		[2, 'area_km2', 'ambiguous_number'],
		[3, 'area_km2', 'ambiguous_number']
	]);
});

test('a header is compared with the dataset: missing and unknown columns', () => {
	const file = uploaded('themes', 'theme_code,name_v,name_en,__proto__', 'x,Y,Z,1');
	expect(check([file], published).problems).toMatchObject([
		{ row: null, column: 'name_vi', code: 'missing_column' },
		{ row: null, column: 'name_v', code: 'unknown_column', params: { nearest: 'name_vi' } },
		{ row: null, column: '__proto__', code: 'unknown_column' }
	]);
});

test('only the row that does not fit is blamed for an order of ranks', () => {
	const scores: [string, number, number][] = [
		['Hà Tĩnh', 70, 1],
		['Nghệ An', 68, 2],
		['Sơn La', 68, 3],
		['Lai Châu', 75, 4],
		['Cao Bằng', 60, 5],
		['Điện Biên', 61, 5]
	];
	const { problems, errors } = check(
		[results(...scores.map(([unit, score, rank]) => `PCI,2024,,${unit},TOTAL,${score},${rank},S_PCI_HT`))],
		published
	);
	const order = problems.filter((problem) => problem.code === 'rank_out_of_order');
	expect(order).toMatchObject([{ row: 5, value: '4', params: { rank: 4, score: 75 }, severity: 'warning' }]);
	expect(errors).toBe(0);
});

test('an edition without a coverage row is warned of once', () => {
	const lines = ['Hà Tĩnh', 'Nghệ An'].map((unit) => `SIPAS,2035,,${unit},TOTAL,80,,S_HF_SIPAS`);
	expect(found([results(...lines)])).toEqual([[2, 'year', 'no_coverage']]);
});

test('the list of problems is bounded, their number is not', () => {
	const lines = Array.from({ length: 1500 }, (_, at) => `PAPI,2024,,Không có ${at},TOTAL,45,,S_PAPI_TUNAH`);
	const checked = check([results(...lines)], published);
	expect(checked.problems).toHaveLength(1000);
	expect(checked.errors).toBe(1500);
	expect(checked.files[0]?.errors).toBe(1500);
});

test('units may name parents further down their own file', () => {
	const header = 'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to';
	const communes = [
		'42-A1,commune,Xã Kỳ Hoa,Xã Kỳ Hoa,,42-D,2025-07-01,',
		'42-D,district,Khu Kỳ Hoa,Khu Kỳ Hoa,,42,2025-07-01,'
	];
	expect(found([uploaded('units', header, ...communes)])).toEqual([]);
	expect(found([uploaded('units', header, ...communes.slice(0, 1))])).toEqual([
		[2, 'parent_code', 'unknown_reference']
	]);
});
