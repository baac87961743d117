// Protects targets of indices: each names its unit for certain and has a level that can be reached, or it is refused in words.
import { expect, test } from 'vitest';
import { checkOnly, publishFiles } from '$lib/server/publishing/pipe';
import { csv, started } from './folder';

const state = await started();
const header = 'index_code,indicator_code,unit,year,kind,value,plan_code,source_id';
const file = (...lines: string[]) => csv('index_targets', header, ...lines);
const found = async (...lines: string[]) =>
	(await checkOnly(state, [file(...lines)])).problems.map(({ row, column, code }) => [row, column, code]);

test('what a target says must be possible', async () => {
	expect(
		await found(
			'PAPI,TOTAL,Hà Tĩnh,2026,score,,,',
			'PAPI,TOTAL,Hà Tĩnh,2026,score,81,,',
			'PAPI,TOTAL,Hà Tĩnh,2026,rank,2.5,,',
			'PAPI,TOTAL,Hà Tĩnh,2026,group,0,,',
			'PAPI,TOTAL,Sở Nội vụ Hà Tĩnh,2026,rank,3,,',
			'PAPI,D99,Hà Tĩnh,2026,improve,,HTH-2099,',
			'PAPI,TOTAL,Hải Dương,2026,rank,3,,',
			'PAPI,TOTAL,Hà Tĩnh,2026,win,,,'
		)
	).toEqual([
		[2, 'value', 'required'],
		[3, 'value', 'out_of_range'],
		[4, 'value', 'not_an_integer'],
		[5, 'value', 'out_of_range'],
		[6, 'unit', 'unknown_unit'],
		[7, 'indicator_code', 'unknown_reference'],
		[7, 'plan_code', 'unknown_reference'],
		[8, 'unit', 'unit_not_valid'],
		[9, 'kind', 'not_in_list']
	]);
	expect(await found('PAPI,TOTAL,42-SNV,2024,rank,3,,')).toEqual([[2, 'unit', 'level_not_rated']]);
});

test('names mean the units of the year: the Lào Cai of 2026 is not that of 2024', async () => {
	const { release } = await publishFiles(
		state,
		[
			file(
				'PAPI,TOTAL,Lào Cai,2024,rank,20,,',
				'PAPI,TOTAL,Lào Cai,2026,rank,10,,',
				'PAPI,TOTAL,Hà Tĩnh,2026,group,10,HTH-2024,',
				'PAPI,TOTAL,Hà Tĩnh,2026,improve,,,'
			)
		],
		{ title: 'Mục tiêu', by: 'test' }
	);
	expect(release?.number).toBe(2);
	const rows = await state.warehouse.rows('index_targets', 2);
	expect(rows.map(({ unit_code, value }) => [unit_code, value])).toEqual([
		['10', 20],
		['15@2025', 10],
		['42', 10],
		['42', null]
	]);
});

test('a file speaks for its index and year; a known key is a correction', async () => {
	const { report } = await checkOnly(state, [file('PAPI,TOTAL,Hà Tĩnh,2026,group,12,HTH-2024,')]);
	expect(report.difference).toEqual({ added: 0, changed: 1, unchanged: 0, missing: 2 });
});
