// Protects: a submission is judged whole: every problem at once, the exact difference, and nothing to publish while an error stands.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { datasetNames } from '$lib/model/datasets';
import type { ResolvedRow } from '$lib/model/release';
import type { FileToRead } from '$lib/server/intake/reading';
import type { ServerState } from '$lib/server/state';
import { checkOn, fixture, starterFiles } from '../fixtures/intake/check';
import { records } from '../fixtures/starter';
import { csv, newFolder, removeFolders, startedFolder, startOn } from './folder';

let nothing: ServerState;
let published: ServerState;
let publishedResults: ResolvedRow[];

beforeAll(async () => {
	nothing = await startOn(newFolder(), { REFORM_LENS_FRESH: '1' });
	published = await startOn(startedFolder());
	publishedResults = await published.warehouse.everything.rows('results', 1);
});
afterAll(async () => {
	await nothing.close();
	await published.close();
	removeFolders();
});

/** Records of the files, counted without the intake. */
const total = starterFiles()
	.map(({ name }) => records(name.replace('.csv', '')).length)
	.reduce((sum, count) => sum + count, 0);
const found = async (files: FileToRead[]) =>
	(await checkOn(published, files)).problems.map(({ row, column, code }) => [row, column, code]);

const resultsHeader = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const results = (...lines: string[]) => csv('results', resultsHeader, ...lines);

test('the starter data passes into an empty store, in whatever order its files come', async () => {
	const files = starterFiles();
	for (const order of [files, files.toReversed()]) {
		const checked = await checkOn(nothing, order);
		expect(checked.errors).toBe(0);
		expect(checked.rows).toBe(total);
		expect(checked.difference).toEqual({ added: total, changed: 0, unchanged: 0, missing: 0 });
		const changed = checked.upserts.map(({ dataset }) => dataset);
		expect(changed).toEqual(datasetNames.filter((name) => changed.includes(name)));
	}
});

test('the starter data warns of Hải Dương’s rank of 2007 and of nothing else out of order', async () => {
	const { problems } = await checkOn(nothing, starterFiles());
	expect(problems.filter(({ code }) => code !== 'implausible_change')).toMatchObject([
		{ file: 'results/ddci.csv', code: 'no_coverage', severity: 'warning', params: { index: 'DDCI', year: 2021 } },
		{ file: 'results/pci.csv', code: 'rank_out_of_order', severity: 'warning', value: '53' }
	]);
	const haiDuong = publishedResults.filter(
		(row) => row.index_code === 'PCI' && row.year === 2007 && row.unit_code === '30'
	);
	expect(haiDuong.find((row) => row.indicator_code === 'TOTAL')?.rank).toBe(53);
});

test('the starter data again changes nothing and misses nothing', async () => {
	const again = await checkOn(published, starterFiles());
	expect(again.difference).toEqual({ added: 0, changed: 0, unchanged: total, missing: 0 });
	expect(again.upserts).toEqual([]);
});

test('names become codes: the two Lào Cai are different units', async () => {
	const source = 'S_PAPI_TUNAH';
	const { upserts } = await checkOn(published, [
		results(`PAPI,2023,,Lào Cai,TOTAL,44.1,,${source}`, `PAPI,2025,,lao cai,TOTAL,45,,${source}`)
	]);
	expect(upserts[0]?.rows.map((row) => [row.year, row.unit_code])).toEqual([
		[2023, '10'],
		[2025, '15@2025']
	]);
});

test('every problem of a file is told at once, with row and column', async () => {
	const checked = await checkOn(published, [fixture('results', 'bad-results.csv')]);
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
	expect(checked.upserts.flatMap(({ rows }) => rows.map((row) => row.unit_code))).toEqual(['11']);
});

test('a difference counts within the index-years of the file', async () => {
	const papi = publishedResults.filter(
		(row) => row.index_code === 'PAPI' && row.year === 2024 && row.indicator_code === 'TOTAL'
	);
	const haTinh = papi.find((row) => row.unit_code === '42');
	const ngheAn = papi.find((row) => row.unit_code === '40');
	const edition = publishedResults.filter((row) => row.index_code === 'PAPI' && row.year === 2024);
	const { upserts, difference } = await checkOn(published, [
		results(
			`PAPI,2024,,Hà Tĩnh,TOTAL,${haTinh?.score},,${haTinh?.source_id}`,
			`PAPI,2024,,Nghệ An,TOTAL,11.5,,${ngheAn?.source_id}`
		)
	]);
	expect(difference).toEqual({ added: 0, changed: 1, unchanged: 1, missing: edition.length - 2 });
	expect(upserts).toEqual([{ dataset: 'results', rows: [{ ...ngheAn, score: 11.5 }] }]);
});

test('a row of one file is not missing from another file of the same table', async () => {
	const themes = (await published.warehouse.everything.rows('themes', 1)).map((row) =>
		[row.theme_code, `"${row.name_vi}"`, `"${row.name_en}"`].join()
	);
	const header = 'theme_code,name_vi,name_en';
	const parts = [csv('themes', header, ...themes.slice(0, 9)), csv('themes', header, ...themes.slice(9, -1))];
	const { files, difference } = await checkOn(published, parts);
	expect(difference).toEqual({ added: 0, changed: 0, unchanged: themes.length - 1, missing: 1 });
	expect(files.map((file) => file.difference.missing)).toEqual([1, 0]);
});

test('a UTF-16 file with semicolons and decimal commas is read as it is meant', async () => {
	const { problems, upserts } = await checkOn(published, [fixture('results', 'results-utf16.csv')]);
	expect(problems).toEqual([]);
	expect(upserts[0]?.rows.map((row) => [row.unit_code, row.score])).toEqual([
		['42', 87.61],
		['46', 83.5]
	]);
});

test('a decimal mark that may be a thousands mark is asked about', async () => {
	const file = csv(
		'unit_population',
		'unit_code;year;population;area_km2;source',
		'42;2024;1.323.745;5.994;',
		'40;2024;3.442.005;16.486;'
	);
	expect(await found([file])).toEqual([
		[2, 'area_km2', 'ambiguous_number'],
		[3, 'area_km2', 'ambiguous_number']
	]);
});

test('a header is compared with the dataset: missing and unknown columns', async () => {
	const file = csv('themes', 'theme_code,name_v,name_en,__proto__', 'x,Y,Z,1');
	expect((await checkOn(published, [file])).problems).toMatchObject([
		{ row: null, column: 'name_vi', code: 'missing_column' },
		{ row: null, column: 'name_v', code: 'unknown_column', params: { nearest: 'name_vi' } },
		{ row: null, column: '__proto__', code: 'unknown_column' }
	]);
});

test('districts and communes of one province have orders of ranks of their own', async () => {
	const index = csv(
		'indices',
		'index_code,name_vi,name_en,rated_levels,publisher_vi,publisher_en,score_min,score_max,score_unit,higher_is_better,cadence',
		'THU,Thử,Trial,district;commune,Tỉnh,Province,0,100,điểm,true,yearly'
	);
	const indicator = csv(
		'indicators',
		'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note',
		'THU,TOTAL,,Tổng,Total,,,,,,,'
	);
	const units = csv(
		'units',
		'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to',
		...['A', 'B'].map((name) => `288-${name},commune,Xã ${name},Xã ${name},,288,,`)
	);
	const rows = ['288,80,1', '290,70,2', '288-A,60,1', '288-B,50,2'].map((row) => {
		const [unit, ...figures] = row.split(',');
		return `THU,2023,Hải Dương,${unit},TOTAL,${figures.join(',')},S_PCI_HT`;
	});
	const { problems, errors } = await checkOn(published, [index, indicator, units, results(...rows)]);
	expect(errors).toBe(0);
	expect(problems.map(({ code }) => code)).toEqual(['no_coverage']);
});

test('only the row that does not fit is blamed for an order of ranks', async () => {
	const scores: [string, number, number][] = [
		['Hà Tĩnh', 70, 1],
		['Nghệ An', 68, 2],
		['Sơn La', 68, 3],
		['Lai Châu', 75, 4],
		['Cao Bằng', 60, 5],
		['Điện Biên', 61, 5]
	];
	const { problems, errors } = await checkOn(published, [
		results(...scores.map(([unit, score, rank]) => `PCI,2024,,${unit},TOTAL,${score},${rank},S_PCI_HT`))
	]);
	const order = problems.filter((problem) => problem.code === 'rank_out_of_order');
	expect(order).toMatchObject([{ row: 5, value: '4', params: { rank: 4, score: 75 }, severity: 'warning' }]);
	expect(errors).toBe(0);
});

test('an edition without a coverage row is warned of once', async () => {
	const lines = ['Hà Tĩnh', 'Nghệ An'].map((unit) => `SIPAS,2035,,${unit},TOTAL,80,,S_HF_SIPAS`);
	expect(await found([results(...lines)])).toEqual([[2, 'year', 'no_coverage']]);
});

test('the list of problems is bounded, their number is not', async () => {
	const lines = Array.from({ length: 10_500 }, (_, at) => `PAPI,2024,,Không có ${at},TOTAL,45,,S_PAPI_TUNAH`);
	const checked = await checkOn(published, [results(...lines)]);
	expect(checked.problems).toHaveLength(10_000);
	expect(checked.errors).toBe(10_500);
	expect(checked.files[0]?.errors).toBe(10_500);
});

test('units may name parents further down their own file', async () => {
	const header = 'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to';
	const communes = [
		'42-A1,commune,Xã Kỳ Hoa,Xã Kỳ Hoa,,42-D,2025-07-01,',
		'42-D,district,Khu Kỳ Hoa,Khu Kỳ Hoa,,42,2025-07-01,'
	];
	expect(await found([csv('units', header, ...communes)])).toEqual([]);
	expect(await found([csv('units', header, ...communes.slice(0, 1))])).toEqual([
		[2, 'parent_code', 'unknown_reference']
	]);
});

test('a leap that hardly any other province makes is pointed at: Tây Ninh in PAPI 2024, up 8.11', async () => {
	const { problems } = await checkOn(nothing, starterFiles());
	const leaps = problems.filter(({ code }) => code === 'implausible_change');
	const totals = leaps.filter(({ file, params }) => file === 'results/papi.csv' && Number(params.before) > 20);
	expect(totals).toHaveLength(1);
	expect(Number(totals[0]?.params.change)).toBeCloseTo(8.11, 2);
});

test('a total that is not the sum of its dimensions is pointed at where the others are', async () => {
	const edition = records('results/papi').filter((row) => row.year === '2023');
	const lines = edition.map(({ unit, indicator_code, score, source_id }) =>
		[
			'PAPI',
			'2023',
			'',
			unit,
			indicator_code,
			unit === 'Hà Tĩnh' && indicator_code === 'D1' ? '6.5' : score,
			'',
			source_id
		].join()
	);
	const told = (await checkOn(published, [results(...lines)])).problems.filter(({ code }) => code === 'not_the_sum');
	const line = edition.findIndex((row) => row.unit === 'Hà Tĩnh' && row.indicator_code === 'TOTAL') + 2;
	expect(told).toMatchObject([{ row: line, column: 'score', severity: 'warning' }]);
});
