// Protects the targets of indices: they come in through the one pipe, by the names of their year, and none without a level or an origin.
import { expect, test } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import { checkOn } from '../fixtures/intake/check';
import { csv, started } from './folder';

const state = await started();
const header = 'index_code,indicator_code,unit,year,kind,value,plan_code,source_id';
const targets = (...lines: string[]) => csv('index_targets', header, ...lines);

test('a target is of the unit that its name means in its year', async () => {
	const file = targets(
		'PAPI,TOTAL,Hà Tĩnh,2024,rank,15,HTH-2024,',
		'PAPI,TOTAL,lao cai,2024,score,45.5,,S_PAPI_TUNAH',
		'PAPI,TOTAL,Lào Cai,2026,improve,,,S_PAPI_TUNAH',
		'PAPI,D1,Hà Tĩnh,2024,maintain,,HTH-2024,'
	);
	const { release } = await publishFiles(state, [file], { title: 'Chỉ tiêu', by: 'test' });
	const rows = await state.warehouse.everything.rows('index_targets', release?.number ?? 0);
	expect(rows.map((row) => [row.unit_code, row.year, row.kind, row.value, row.plan_code])).toEqual([
		['42', 2024, 'rank', 15, 'HTH-2024'],
		['10', 2024, 'score', 45.5, null],
		['15@2025', 2026, 'improve', null, null],
		['42', 2024, 'maintain', null, 'HTH-2024']
	]);
});

test('what no target can be is told in its column', async () => {
	const { problems } = await checkOn(state, [
		targets(
			'PAPI,TOTAL,Hà Tĩnh,2024,rank,,HTH-2024,',
			'PAPI,TOTAL,Hà Tĩnh,2025,rank,1.5,HTH-2024,',
			'PAPI,TOTAL,Hà Tĩnh,2026,score,99,HTH-2024,',
			'PAPI,TOTAL,Hà Nội,2024,improve,,,',
			'PAPI,TOTAL,Hà Nội,2025,better,1,HTH-2024,',
			'PAPI,NONE,Hà Nội,2026,rank,1,NO-PLAN,'
		)
	]);
	expect(problems.map(({ row, column, code }) => [row, column, code])).toEqual([
		[2, 'value', 'required'],
		[3, 'value', 'not_an_integer'],
		[4, 'value', 'out_of_range'],
		[5, 'source_id', 'required'],
		[6, 'kind', 'not_in_list'],
		[7, 'indicator_code', 'unknown_reference'],
		[7, 'plan_code', 'unknown_reference']
	]);
});

test('a file speaks for the targets of its own unit, year and plan', async () => {
	const { difference } = await checkOn(state, [targets('PAPI,TOTAL,Hà Tĩnh,2024,rank,14,HTH-2024,')]);
	expect(difference).toEqual({ added: 0, changed: 1, unchanged: 0, missing: 1 });
});
