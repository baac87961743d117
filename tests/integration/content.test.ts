// Protects those who correct data by hand: a dataset as it is downloaded, sent back untouched, changes nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { fold } from '$lib/i18n/fold';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import type { Person } from '$lib/model/person';
import { contentCsv, templateCsv } from '$lib/server/content-file';
import { audienceOf } from '$lib/server/audience';
import { context, type Context } from '$lib/server/context';
import { asItIs, checkOnly, publishFiles } from '$lib/server/publishing/pipe';
import { dataPage } from '$lib/server/views/data/overview';
import { datasetPage } from '$lib/server/views/data/dataset';
import { releasePage } from '$lib/server/views/data/release';
import { contentRows, contentSize } from '$lib/server/warehouse/content';
import { csv, localsOf, newFolder, started } from './folder';

const state = await started();
/** To others, ids of activities are replaced. */
const analyst: Person = { id: '1', email: 'a@b.vn', name: 'A', role: 'analyst', units: null };
let here: Context;

beforeAll(async () => {
	const activities = csv(
		'activities',
		'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note',
		',Hà Tĩnh,Báo Hà Tĩnh,HTH-2024,,bao_dia_phuong,the_che,2024-03-15,2,bài,,,,"=Bài ""viết"", số 1","PAR; SIPAS",https://a.vn/b?c=1,,"- ghi chú\nhai dòng"',
		',Lào Cai,,,,bao_dia_phuong,,2025-08,0.0000001,,,,,,,,,',
		',15,,,,bao_dia_phuong,,2024,3,,,,,,,,,'
	);
	const targets = csv(
		'index_targets',
		'index_code,indicator_code,unit,year,kind,value,plan_code,source_id',
		'PAPI,TOTAL,Lào Cai,2024,rank,20,,S_PAPI_TUNAH',
		'PAPI,TOTAL,Lào Cai,2026,improve,,HTH-2024,'
	);
	const { release } = await publishFiles(state, [activities, targets], { title: 'Hoạt động', by: 'test' });
	expect(release?.number).toBe(2);
	here = await context(await localsOf(state, 'vi', analyst));
});

async function textOf(dataset: DatasetName): Promise<string> {
	let text = '';
	for await (const piece of contentCsv(here, dataset)) text += piece;
	return text;
}

test.each(datasetNames)('%s comes back as it went out', async (dataset) => {
	const path = join(newFolder(), `${dataset}.csv`);
	writeFileSync(path, await textOf(dataset));
	const rows = await state.warehouse.everything.rows(dataset, state.release);
	const { report, problems } = await checkOnly(state, [asItIs({ dataset, name: 'content.csv', path })]);
	if (rows.length === 0) {
		expect(problems.map(({ code }) => code)).toEqual(['empty_file']);
		return;
	}
	expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
	expect(report.difference).toEqual({ added: 0, changed: 0, unchanged: rows.length, missing: 0 });
});

test('units are named where the name is certain, else written as codes', async () => {
	const lines = (await textOf('activities')).split('\r\n');
	expect(lines[1]).toContain('Hà Tĩnh');
	expect(lines.find((line) => line.includes('2025-08'))).toContain(',Lào Cai,');
	expect(await textOf('results')).toContain('DDCI,2021,Hà Tĩnh,');
	expect(await textOf('coverage')).toContain('Bắc Giang');
});

test('a correction of one cell is one changed row', async () => {
	const path = join(newFolder(), 'results.csv');
	const text = await textOf('results');
	writeFileSync(path, text.replace('PAPI,2024,,Hà Tĩnh,TOTAL,45.5531', 'PAPI,2024,,Hà Tĩnh,TOTAL,45.56'));
	const { report } = await checkOnly(state, [asItIs({ dataset: 'results', name: 'content.csv', path })]);
	expect(report.difference).toMatchObject({ added: 0, changed: 1, missing: 0 });
});

test.each(datasetNames)('the template of %s is its header, which the pipe knows', async (dataset) => {
	const text = templateCsv(dataset, here.reference);
	expect(text.startsWith('\uFEFF')).toBe(true);
	const path = join(newFolder(), `${dataset}.csv`);
	writeFileSync(path, text);
	const { problems } = await checkOnly(state, [asItIs({ dataset, name: 'template.csv', path })]);
	expect(problems.map(({ code }) => code)).toEqual(['empty_file']);
});

const asked = { query: '', page: 1 };

test('the page lists every dataset once, and leads only those who bring data to the upload', async () => {
	const page = await dataPage(here, null);
	const listed = page.groups.flatMap(({ datasets }) => datasets.map(({ name }) => name));
	expect(listed.toSorted()).toEqual(datasetNames.toSorted());
	const results = page.groups[0]?.datasets[0];
	expect(results).toMatchObject({ title: 'Kết quả chỉ số', rows: '9.485 dòng', last: { href: '/data/releases/1' } });
	expect(page.staff).toBeNull();
	expect((await dataPage(here, analyst)).staff).toEqual({ upload: '/data/upload', board: '/data/board' });
	const reader: Person = { ...analyst, role: 'viewer' };
	expect((await dataPage(here, reader)).staff).toEqual({ upload: null, board: '/data/board' });
});

test('a dataset is searched with or without accents, by what its units are called too', async () => {
	const found = async (dataset: DatasetName, query: string) =>
		(await datasetPage(here, dataset, { query, page: 1 }, null)).content;
	const haTinh = await found('results', 'ha tinh');
	expect(haTinh.rows.length).toBe(50);
	expect(haTinh.rows.every(({ cells }) => cells.includes('Hà Tĩnh'))).toBe(true);
	expect((await found('themes', 'CẢI CÁCH THỂ CHẾ')).rows).toHaveLength(1);
	expect((await found('themes', 'zzzz')).found).toContain('Không có dòng nào có “zzzz”');
	expect((await found('units', "d'ông")).found).not.toBeNull();
});

test.each(['', 'ha tinh', '45.5', 's-papi tunah'])(
	'what has “%s” in it is listed whole, page by page',
	async (query) => {
		const rows = await state.warehouse.everything.rows('results', state.release);
		const holds = (row: (typeof rows)[number]) => {
			const name = here.reference.unit.get(row.unit_code)?.name_vi ?? '';
			return [...Object.values(row), name].some((value) => fold(String(value ?? '')).includes(fold(query)));
		};
		const expected = rows.filter(holds).map(({ index_code, year }) => `${index_code} ${String(year)}`);
		const listed: string[] = [];
		for (let page = 1, pages = 1; page <= pages; page += 1) {
			const { content } = await datasetPage(here, 'results', { query, page }, null);
			pages = content.paging.pages;
			listed.push(...content.rows.map(({ cells }) => `${String(cells[0])} ${String(cells[1])}`));
		}
		expect(listed).toEqual(expected);
		expect(listed.length).toBeGreaterThan(3);
	}
);

test('whom an index does not exist for reads the rest, page by page', async () => {
	const visibility = { indices: { PCI: 'signed_in' as const }, datasets: {} };
	const warehouse = state.warehouse.for(audienceOf(null, visibility, { units: [], unit_successions: [] }));
	const rows = await warehouse.rows('results', state.release);
	const size = await contentSize(warehouse, state.release, 'results', { text: '' });
	expect(size).toBe(rows.length);
	expect(size).toBeLessThan(await contentSize(state.warehouse.everything, state.release, 'results', { text: '' }));
	for (const offset of [0, 700, size - 20]) {
		const part = { text: '', limit: 50, offset };
		const page = await contentRows(warehouse, state.release, 'results', part);
		expect(page).toEqual(rows.slice(offset, offset + 50));
	}
});

test('a dataset tells its columns, key and the releases that touched it', async () => {
	const page = await datasetPage(here, 'activities', asked, null);
	expect(page.finding).toBe('Hoạt động tuyên truyền: 3 dòng');
	expect(page.columns.find(({ column }) => column === 'count')).toMatchObject({ required: true });
	expect(page.history.map(({ number, counts }) => [number, counts])).toEqual([[2, 'thêm 3']]);
	expect(page.prefilled?.of).toBe('activities');
	const results = await datasetPage({ ...here, locale: 'en' }, 'results', { query: '', page: 999 }, analyst);
	expect(results.key).toContain('index_code, year, parent_unit, unit, indicator_code');
	expect(results.content.paging.page).toBe(results.content.paging.pages);
	expect(results.staff?.upload).toBe('/en/data/upload');
});

test('ids that stand for others are refused, so that a public download does not come back as new rows', async () => {
	const everybody = await context(await localsOf(state));
	let text = '';
	for await (const piece of contentCsv(everybody, 'activities')) text += piece;
	expect(text).toMatch(/^R\d+,/m);
	const path = join(newFolder(), 'activities.csv');
	writeFileSync(path, text);
	const { report, problems } = await checkOnly(state, [asItIs({ dataset: 'activities', name: 'content.csv', path })]);
	expect(new Set(problems.filter(({ severity }) => severity === 'error').map(({ code }) => code))).toEqual(
		new Set(['replaced_id'])
	);
	expect(report.difference.added).toBe(0);
});

test('pages of data say what is not shown and to whom, never that there is nothing', async () => {
	const everybody = await context(await localsOf(state));
	const asked = { query: '', page: 1 };
	const activities = await datasetPage(everybody, 'activities', asked, null);
	expect(activities.notShown.map(({ signIn }) => signIn)).toEqual([true]);
	expect(activities.notShown[0]?.text).toContain('mã tạm (R…)');
	const reached = await datasetPage(everybody, 'target_values', asked, null);
	expect(reached.finding).toMatch(/: dành cho người đăng nhập$/);
	expect(reached.notShown[0]?.text).toBe('Người đăng nhập mới thấy hết các dòng của bảng này.');
	const listed = (await dataPage(everybody, null)).groups.flatMap(({ datasets }) => datasets);
	expect(listed.find(({ name }) => name === 'target_values')).toMatchObject({
		rows: 'dành cho người đăng nhập',
		never: false
	});
	expect((await releasePage(everybody, { release: 2, dataset: null, kind: null, page: 1 }, null))?.notShown).toEqual([
		{ text: 'Thay đổi dành cho người đăng nhập (nếu có) không hiển thị ở đây.', signIn: true }
	]);
	expect((await datasetPage(here, 'activities', asked, analyst)).notShown).toEqual([]);
	expect((await datasetPage(here, 'target_values', asked, analyst)).finding).toContain('chưa có dòng nào');
});
