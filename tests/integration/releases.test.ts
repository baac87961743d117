// Protects the public changelog: what a release did is told exactly, row by row and cell by cell, and nobody's address with it.
import Papa from 'papaparse';
import { beforeAll, expect, test } from 'vitest';
import type { Person } from '$lib/model/person';
import type { Release } from '$lib/model/release';
import { audienceOf } from '$lib/server/audience';
import { context, type Context } from '$lib/server/context';
import { differenceCsv } from '$lib/server/difference-file';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { releasePage } from '$lib/server/views/data/release';
import { releaseHead, releasesPage } from '$lib/server/views/data/releases';
import { datasetSizes } from '$lib/server/warehouse/content';
import { allChanges, changeCounts, changes, editionChanges, touches } from '$lib/server/warehouse/history';
import { reference } from '$lib/server/warehouse/queries';
import type { Reading } from '$lib/server/warehouse/reading';
import { ofHaTinh } from '../fixtures/people';
import { csv, localsOf, started, startedForTest } from './folder';

const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const by = { title: 'Thử nghiệm', by: 'lan@example.vn' };
const state = await started();
let here: Context;

beforeAll(async () => {
	const correction = csv(
		'results',
		header,
		'PAPI,2024,,Hà Tĩnh,TOTAL,45.5,,S_PAPI_TUNAH',
		'PCI,2024,,Hà Tĩnh,TOTAL,70.1,,S_PCI_BG'
	);
	const themes = csv('themes', 'theme_code,name_vi,name_en', 'moi,"=Mới, hẳn",New');
	await publishFiles(state, [correction, themes], by);
	await revert(state, 2, { title: 'Hoàn tác', by: 'lan@example.vn' });
	here = await context(await localsOf(state));
});

/** Of every release and dataset as many rows are counted as are told. */
async function expectCountsOfRows(reading: Reading, newest: number) {
	for (const { release, dataset } of await touches(reading, newest)) {
		const kinds = (await Array.fromAsync(allChanges(reading, release, dataset))).flat().map(({ kind }) => kind);
		const many = (wanted: string) => kinds.filter((kind) => kind === wanted).length;
		const counts = { added: many('added'), changed: many('changed'), removed: many('removed') };
		expect(await changeCounts(reading, release, dataset), `${release} ${dataset}`).toEqual(counts);
	}
}

const ask = { dataset: null, kind: null, page: 1 };
const person: Person = { id: '1', email: 'a@b.vn', name: 'A', role: 'viewer', units: null };

test('each kind of change is counted once, and a row keeps what it was', async () => {
	expect(await changeCounts(state.warehouse.everything, 2, 'results')).toEqual({ added: 1, changed: 1, removed: 0 });
	expect(await changeCounts(state.warehouse.everything, 3, 'results')).toEqual({ added: 0, changed: 1, removed: 1 });
	const [changed] = await changes(state.warehouse.everything, 2, 'results', { kind: 'changed', limit: 10, offset: 0 });
	expect(changed).toMatchObject({ kind: 'changed', before: { score: 45.5531 }, after: { score: 45.5 } });
	const [removed] = await changes(state.warehouse.everything, 3, 'results', { kind: 'removed', limit: 10, offset: 0 });
	expect(removed).toMatchObject({ before: { index_code: 'PCI', score: 70.1 }, after: null });
});

test('counts are those of the rows, of every release and dataset, for everybody and for whom an index does not exist', async () => {
	const hidden = audienceOf(
		null,
		{ indices: { PAPI: 'signed_in' }, datasets: {} },
		{ units: [], unit_successions: [] }
	);
	expect(await changeCounts(state.warehouse.for(hidden), 2, 'results')).toEqual({ added: 1, changed: 0, removed: 0 });
	for (const reading of [state.warehouse.everything, state.warehouse.for(hidden)]) await expectCountsOfRows(reading, 3);
});

test('so are those of activities, which are not counted row by row', async () => {
	const other = await startedForTest();
	const columns =
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
	const work = (id: string, unit: string, count: number) =>
		`${id},${unit},,,,bao_dia_phuong,chung,2023-05,${count},bài,,,,Bài ${id},,,,`;
	await publishFiles(
		other,
		[csv('activities', columns, work('a', '42', 1), work('b', '40', 2), work('c', '42', 3))],
		by
	);
	// One is corrected, one moves to another province, one is new.
	await publishFiles(
		other,
		[csv('activities', columns, work('a', '42', 4), work('c', '40', 3), work('d', '40', 5))],
		by
	);
	await revert(other, 3, by);
	const everything = await changeCounts(other.warehouse.everything, 3, 'activities');
	expect(everything).toEqual({ added: 1, changed: 2, removed: 0 });
	const { tables } = await reference(other.warehouse.everything, other.release);
	const limited = audienceOf(ofHaTinh, { indices: {}, datasets: { activities: 'own' } }, tables);
	const ofOneUnit = other.warehouse.for(limited);
	expect(await changeCounts(ofOneUnit, 3, 'activities')).toEqual({ added: 0, changed: 1, removed: 1 });
	for (const reading of [other.warehouse.everything, ofOneUnit]) {
		await expectCountsOfRows(reading, 4);
		for (const release of [1, 2, 3, 4])
			expect((await datasetSizes(reading, release)).get('activities')).toBe(
				(await reading.rows('activities', release)).length
			);
	}
});

test('release 1 added everything that is here', async () => {
	const rows = await state.warehouse.everything.rows('results', 1);
	expect(await changeCounts(state.warehouse.everything, 1, 'results')).toEqual({
		added: rows.length,
		changed: 0,
		removed: 0
	});
});

test('the editions that a release touched are told, also for one unit', async () => {
	const all = await editionChanges(state.warehouse.everything, 2, { unit: null });
	expect(all).toEqual([
		{ index_code: 'PAPI', year: 2024, provinces: true, added: 0, changed: 1, removed: 0 },
		{ index_code: 'PCI', year: 2024, provinces: true, added: 1, changed: 0, removed: 0 }
	]);
	expect(await editionChanges(state.warehouse.everything, 2, { unit: '42' })).toEqual(all);
	expect(await editionChanges(state.warehouse.everything, 2, { unit: '01' })).toEqual([]);
});

test('a release whose undoing was itself undone is not called undone', async () => {
	const [first, second] = (await state.releases()).filter(({ number }) => number === 2 || number === 3);
	if (!first || !second) throw new Error('no releases');
	const again = { ...second, number: 4, reverts: 3 };
	const head = (release: Release) => releaseHead('vi', release, [first, second, again], null);
	expect(head(first).reverted).toBeNull();
	expect(head(second).reverted?.text).toBe('đã bị hoàn tác bởi bản số 4');
});

test('the list begins with the newest, links what was undone, and names nobody to the public', async () => {
	const page = await releasesPage(here, 1, null);
	expect(page.finding).toContain('3 bản phát hành');
	expect(page.entries.map(({ number }) => number)).toEqual([3, 2, 1]);
	const [undoing, undone] = page.entries;
	expect(undoing?.reverts?.text).toBe('hoàn tác bản số 2');
	expect(undone?.reverted?.href).toBe('/data/releases/3');
	expect(undone?.editions).toBe('PAPI 2024; PCI 2024');
	expect(undone?.datasets).toEqual([
		{ title: 'Kết quả chỉ số', counts: 'thêm 1, sửa 1', href: '/data/releases/2?dataset=results' },
		{ title: 'Chủ đề tuyên truyền', counts: 'thêm 1', href: '/data/releases/2?dataset=themes' }
	]);
	expect(JSON.stringify(page)).not.toContain('lan@example.vn');
	expect((await releasesPage(here, 1, person)).entries[1]?.by).toContain('lan@example.vn');
	expect((await releasesPage(here, 99, null)).paging).toEqual({ page: 1, pages: 1 });
});

test('an older release on show knows only the releases up to it', async () => {
	const older = { ...here, release: 2 };
	expect((await releasesPage(older, 1, null)).entries.map(({ number }) => number)).toEqual([2, 1]);
	expect(await releasePage(older, { ...ask, release: 3 }, null)).toBeNull();
});

test('the page of a release tells old and new, by dataset and kind', async () => {
	const page = await releasePage(here, { ...ask, release: 2 }, null);
	expect(page?.finding).toBe('Bản số 2: thêm 2, sửa 1 dòng');
	expect(page?.rows).toHaveLength(2);
	expect(page?.rows.find(({ kind }) => kind === 'changed')).toEqual({
		kind: 'changed',
		key: 'Hà Tĩnh (42) · PAPI · 2024 · TOTAL',
		demo: false,
		values: [{ name: 'Điểm', old: '45,5531', new: '45,5' }]
	});
	const themes = await releasePage(here, { ...ask, release: 2, dataset: 'themes', kind: 'changed' }, null);
	expect(themes).toMatchObject({ heading: '0 dòng', rows: [], ask: { dataset: 'themes', kind: 'changed' } });
	expect(JSON.stringify(page)).not.toContain('@example.vn');
});

test('release 1 is read page by page', async () => {
	const first = await releasePage(here, { ...ask, release: 1, dataset: 'results' }, null);
	const second = await releasePage(here, { ...ask, release: 1, dataset: 'results', page: 2 }, null);
	expect(first?.rows).toHaveLength(50);
	expect(first?.paging.pages).toBeGreaterThan(100);
	expect(second?.rows[0]).not.toEqual(first?.rows[0]);
});

test('the file has every cell that differs, and no text of it runs as a formula', async () => {
	let text = '';
	for await (const piece of differenceCsv(state.warehouse.everything, 2, ['results', 'themes'])) text += piece;
	expect(text.startsWith('\uFEFFdataset,change,key,column,old,new\r\n')).toBe(true);
	const lines = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true }).data.slice(1);
	expect(lines).toContainEqual([
		'results',
		'changed',
		'index_code=PAPI;year=2024;unit_code=42;indicator_code=TOTAL',
		'score',
		'45.5531',
		'45.5'
	]);
	expect(lines).toContainEqual(['themes', 'added', 'theme_code=moi', 'name_vi', '', "'=Mới, hẳn"]);
	expect(lines.filter(([dataset]) => dataset === 'themes')).toHaveLength(3);
});
