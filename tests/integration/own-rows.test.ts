// Protects: who brings data for some units changes no published row of another, whatever the row says of itself.
import { expect, test } from 'vitest';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { FileToRead } from '$lib/server/intake/reading';
import { checkOn } from '../fixtures/intake/check';
import { records } from '../fixtures/starter';
import { csv, started } from './folder';

const state = await started();
const own = ['42', '42-SNV'];

/** A row as it is published, with some cells changed. */
function changed(dataset: DatasetName, key: string, cells: Record<string, string>): string[] {
	const columns = Object.keys(datasetOf(dataset).uploaded);
	const folder = dataset.startsWith('plan') ? 'campaigns' : 'reference';
	const published = records(`${folder}/${dataset}`).find((row) => row[columns[0] ?? ''] === key);
	return [columns.join(','), columns.map((column) => `"${cells[column] ?? published?.[column] ?? ''}"`).join(',')];
}

const told = async (...files: FileToRead[]) =>
	(await checkOn(state, files, own)).problems
		.filter(({ severity }) => severity === 'error')
		.map(({ file, row, column, value, code }) => [file, row, column, value, code]);

const results = (...lines: string[]) =>
	csv('results', 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id', ...lines);

test('a unit is not made one’s own by putting it inside', async () => {
	const taken = csv('units', ...changed('units', '01', { parent_code: '42' }));
	expect(await told(taken, results('PAPI,2024,,Hà Nội,TOTAL,45,,S_PAPI_TUNAH'))).toEqual([
		['units.csv', 2, 'unit_code', '01', 'not_yours_to_change'],
		['results.csv', 2, 'unit', 'Hà Nội', 'not_your_unit']
	]);
});

test('units inside one’s own are added, and those that are published stay as they are', async () => {
	const row = changed('units', '42-SNV', {});
	expect(await told(csv('units', ...row, '42-MOI,department,Sở Mới,Sở Mới,,42,,'))).toEqual([]);
	expect(await told(csv('units', ...changed('units', '42-SNV', { name_vi: 'Sở Khác' })))).toEqual([
		['units.csv', 2, 'unit_code', '42-SNV', 'not_yours_to_change']
	]);
});

test('a plan of another is not taken over, nor are its tasks', async () => {
	const plan = csv('plans', ...changed('plans', 'HDG-2024', { unit_code: '42' }));
	const task = csv('plan_tasks', ...changed('plan_tasks', 'HDG-2024', { note: 'Khác' }));
	expect(await told(plan, task)).toEqual([
		['plans.csv', 2, 'plan_code', 'HDG-2024', 'not_your_unit'],
		['plan_tasks.csv', 2, 'plan_code', 'HDG-2024', 'not_your_unit']
	]);
	expect(await told(csv('plans', ...changed('plans', 'HTH-2024', { title_en: 'Another' })))).toEqual([]);
});

test('a plan of one’s own is not given away, and its tasks may be changed', async () => {
	const given = csv('plans', ...changed('plans', 'HTH-2024', { unit_code: '40' }));
	expect(await told(given, csv('plan_tasks', ...changed('plan_tasks', 'HTH-2024', { note: 'Khác' })))).toEqual([
		['plans.csv', 2, 'unit_code', '40', 'not_your_unit']
	]);
});

test('a source is added, and what is published of others stays as it is', async () => {
	const [header = '', row = ''] = changed('sources', 'S_PAPI_TUNAH', { title: 'Khác', note: '' });
	expect(await told(csv('sources', header, row, 'S_THU,Báo cáo,,,,'))).toEqual([
		['sources.csv', 2, 'source_id', 'S_PAPI_TUNAH', 'not_yours_to_change']
	]);
});

test('an activity of another is not taken over by its id', async () => {
	const header = Object.keys(datasetOf('activities').uploaded).join(',');
	const row = (id: string, unit: string, count: number) =>
		`${id},${unit},,,,bao_dia_phuong,,2024-03,${count}${','.repeat(9)}`;
	const { release } = await publishFiles(state, [csv('activities', header, row('A1', '40', 1), row('A2', '42', 1))], {
		title: 'Hoạt động',
		by: 'an@example.vn'
	});
	expect(release).not.toBeNull();
	expect(await told(csv('activities', header, row('A1', '42', 2), row('A2', '42', 3), row('A3', '42', 5)))).toEqual([
		['activities.csv', 2, 'activity_id', 'A1', 'not_your_unit']
	]);
});

test('of many rows of another each is counted, also those that are not listed', async () => {
	const header = Object.keys(datasetOf('activities').uploaded).join(',');
	const rows = (unit: string) =>
		Array.from({ length: 10_050 }, (_, at) => `N${at},${unit},,,,bao_dia_phuong,,2024-03,1${','.repeat(9)}`);
	await publishFiles(state, [csv('activities', header, ...rows('40'))], { title: 'Nhiều', by: 'an@example.vn' });
	const { errors, problems } = await checkOn(state, [csv('activities', header, ...rows('42'))], own);
	const refused = problems.filter(({ code }) => code === 'not_your_unit');
	expect({ refused: refused.length, errors }).toEqual({ refused: 10_000, errors: 10_050 });
});

test('work is assigned about one’s own units alone', async () => {
	const header = 'index_code,indicator_code,unit,agency,text,assigned_on,due_on,done_on,note';
	const work = (unit: string) => `PAPI,D6,${unit},Sở Y tế,Rà soát,2024-05-20,2024-06-30,,`;
	expect(await told(csv('assignments', header, work('Hà Tĩnh'), work('Nghệ An')))).toEqual([
		['assignments.csv', 3, 'unit', 'Nghệ An', 'not_your_unit']
	]);
});

test('a tree of indicators is brought for one’s own province, not for another, and everybody’s stays as it is', async () => {
	const header =
		'index_code,indicator_code,parent_code,name_vi,name_en,min_score,max_score,valid_from_year,valid_to_year,weight,owner_agency_vi,note,parent_unit';
	const row = (index: string, parent: string, name: string, province: string) =>
		`${index},${parent ? 'C1' : 'TOTAL'},${parent},${name},${name},0,100,2024,,,,,${province}`;
	const own = [row('DDCI', '', 'Điểm', 'Hà Tĩnh'), row('DDCI', 'TOTAL', 'Chuyển đổi số', 'Hà Tĩnh')];
	expect(await told(csv('indicators', header, ...own))).toEqual([]);
	expect(
		await told(
			csv(
				'indicators',
				header,
				...own,
				row('DDCI', '', 'Điểm', 'Nghệ An'),
				row('DDCI', '', 'Điểm', ''),
				row('PAPI', '', 'Điểm', 'Hà Tĩnh')
			)
		)
	).toEqual([
		['indicators.csv', 4, 'parent_unit', 'Nghệ An', 'not_your_unit'],
		['indicators.csv', 5, 'parent_unit', null, 'not_your_tree'],
		['indicators.csv', 6, 'parent_unit', 'Hà Tĩnh', 'not_your_tree']
	]);
});
