// Protects the public changelog: what a release is said to have changed is exactly what it changed, row by row.
import { beforeAll, expect, test } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import {
	changeCounts,
	datasetStates,
	difference,
	releasesAbout,
	releasesOf,
	touchedEditions,
	touchedWork
} from '$lib/server/warehouse/history';
import { csv, started } from './folder';

const state = await started();
const by = { title: 'Thử nghiệm', by: 'test' };
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const work =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';

beforeAll(async () => {
	// 2: one result changed, one added, one theme added. 3: real work. 4: release 2 undone.
	await publishFiles(
		state,
		[
			csv(
				'results',
				header,
				'PAPI,2024,,Hà Tĩnh,TOTAL,45.5,,S_PAPI_TUNAH',
				'PAPI,2025,,Hà Tĩnh,TOTAL,46,,S_PAPI_TUNAH'
			),
			csv('themes', 'theme_code,name_vi,name_en', 'moi,Chủ đề mới,New theme')
		],
		by
	);
	await publishFiles(state, [csv('activities', work, ',Hà Tĩnh,Sở Nội vụ,,,hoi_nghi,,2024-03,2,,,,,Hội nghị,,,,')], by);
	await revert(state, 2, by);
});
const { warehouse } = state;

test('counts by dataset, in both directions', async () => {
	const first = await changeCounts(warehouse, 1);
	expect(first.find(({ dataset }) => dataset === 'indices')).toEqual({
		dataset: 'indices',
		added: 12,
		changed: 0,
		removed: 0
	});
	expect(await changeCounts(warehouse, 2)).toEqual([
		{ dataset: 'themes', added: 1, changed: 0, removed: 0 },
		{ dataset: 'results', added: 1, changed: 1, removed: 0 }
	]);
	expect(await changeCounts(warehouse, 4)).toEqual([
		{ dataset: 'themes', added: 0, changed: 0, removed: 1 },
		{ dataset: 'results', added: 0, changed: 1, removed: 1 }
	]);
	expect(await changeCounts(warehouse, 99)).toEqual([]);
});

test('every changed row, before and after', async () => {
	const rows = await difference(warehouse, 2, 'results', { kind: null, limit: 50 });
	expect(rows.map(({ kind, before, after }) => [kind, before?.['score'] ?? null, after?.['score'] ?? null])).toEqual([
		['changed', 45.5531, 45.5],
		['added', null, 46]
	]);
	const [added] = await difference(warehouse, 2, 'results', { kind: 'added', limit: 50 });
	expect(added).toMatchObject({ before: null, after: { unit_code: '42', year: 2025, rank: null } });
	const undone = await difference(warehouse, 4, 'results', { kind: 'removed', limit: 50 });
	expect(undone).toMatchObject([{ before: { unit_code: '42', year: 2025, score: 46 }, after: null }]);
});

test('a long difference is read in parts that follow each other', async () => {
	const all = await difference(warehouse, 1, 'indicators', { kind: null, limit: 1000 });
	expect(all).toHaveLength(72);
	const by30: typeof all = [];
	for (let past = -1; ; past = by30.at(-1)?.position ?? -1) {
		const part = await difference(warehouse, 1, 'indicators', { kind: null, limit: 30, past });
		if (part.length === 0) break;
		by30.push(...part);
	}
	expect(by30).toEqual(all);
	const second = await difference(warehouse, 1, 'indicators', { kind: null, limit: 30, offset: 30 });
	expect(second).toEqual(all.slice(30, 60));
});

test('which releases touched a dataset, and which the last', async () => {
	expect(await releasesOf(warehouse, 'results', 4)).toEqual([4, 2, 1]);
	expect(await releasesOf(warehouse, 'results', 3)).toEqual([2, 1]);
	const of = async (name: string, release: number) =>
		(await datasetStates(warehouse, release)).find(({ dataset }) => dataset === name);
	expect(await of('themes', 2)).toEqual({ dataset: 'themes', rows: 24, last: 2 });
	expect(await of('themes', 1)).toEqual({ dataset: 'themes', rows: 23, last: 1 });
	expect(await of('index_targets', 4)).toEqual({ dataset: 'index_targets', rows: 0, last: null });
});

test('which editions and whose work a release touched', async () => {
	expect(await touchedEditions(warehouse, 2, { index: null, unit: null })).toEqual([
		{ index_code: 'PAPI', year: 2025, went: 0, came: 1, units: 1, unit_code: '42', level: 'province' },
		{ index_code: 'PAPI', year: 2024, went: 1, came: 1, units: 1, unit_code: '42', level: 'province' }
	]);
	expect(await touchedEditions(warehouse, 2, { index: 'PCI', unit: null })).toEqual([]);
	expect(await touchedWork(warehouse, 3, { unit: '42' })).toEqual([
		{ unit_code: '42', demo: false, went: 0, came: 1, first_year: 2024, last_year: 2024 }
	]);
});

test('which releases are about an index or a unit', async () => {
	const about = (index: string | null, unit: string | null) => releasesAbout(warehouse, 4, { index, unit, limit: 20 });
	expect(await about('PAPI', null)).toEqual([4, 2, 1]);
	expect(await about('PCI', null)).toEqual([1]);
	expect(await about(null, '42')).toEqual([4, 3, 2, 1]);
	expect(await about('PAPI', '40')).toEqual([1]);
	expect(await about(null, 'none')).toEqual([]);
});
