// Protects that what is set holds at once and for good: caches, answers to others, restarts; and that the pipe still sees everything.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Person } from '$lib/model/person';
import type { VisibilitySettings } from '$lib/model/visibility';
import { checkOnly, publishFiles, rebuild } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { runBackup, runRestore } from '$lib/server/safekeeping';
import { headlineEditions } from '$lib/analysis/edition';
import { indicatorResults, reference } from '$lib/server/warehouse/queries';
import { ask } from './every-answer';
import { csv, localsOf, newFolder, started, startedForTest, startOn } from './folder';
import { markedFiles, markedIndex, markedInside } from '../fixtures/marked';
import { ofHaTinh, ofNgheAn, viewer } from '../fixtures/people';

const state = await started();
await publishFiles(state, markedFiles, { title: 'Dữ liệu', by: 'test' });
const marked = state.release;

const set = (settings: VisibilitySettings) => state.visibility.set(settings, { who: 'test', from: null }, 'test');
const nothingSet = { indices: {}, datasets: {} };
const hidden = { indices: { [markedIndex]: 'signed_in' }, datasets: {} } as const;
const asked = async (path: string, person: Person | null = null) => {
	const file = path.startsWith('/data') ? '/data/[dataset]/content.csv' : '/api/v1/[resource]';
	const route = path.startsWith('/charts') ? '/charts/[file]' : file;
	return ask(route, path, await localsOf(state, 'vi', person));
};

describe('a chart of an index that is no longer public', () => {
	const chart = `/charts/ranking.csv?index=${markedIndex}`;

	it.each(['', `&release=${marked}`])('is gone for everybody at once, also from what was kept: %s', async (more) => {
		await set(nothingSet);
		const before = await asked(chart + more);
		expect([before.status, before.headers.get('access-control-allow-origin')]).toEqual([200, '*']);
		expect(before.headers.get('cache-control')).toMatch(/^public/);
		await set(hidden);
		expect((await asked(chart + more)).status).toBe(404);
		const own = await asked(chart + more, viewer);
		expect([own.status, own.text]).toEqual([200, before.text]);
		await set(nothingSet);
		expect((await asked(chart + more)).status).toBe(200);
	});

	it('is kept by nobody on the way, and read by no other site', async () => {
		await set(hidden);
		for (const path of [
			chart,
			`${chart}&release=${marked}`,
			`/api/v1/results?index_code=${markedIndex}`,
			'/data/results/content.csv'
		]) {
			const { status, headers } = await asked(path, viewer);
			expect(status).toBe(200);
			expect(headers.get('cache-control')).toBe('private, no-store');
			expect(headers.get('access-control-allow-origin')).toBeNull();
			expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
			expect(headers.get('vary')).toBe('Cookie');
		}
	});

	it('is refused to somebody who has signed in without telling other sites why', async () => {
		await set(hidden);
		const { status, headers } = await asked('/charts/ranking.csv?index=NONE', viewer);
		expect([status, headers.get('access-control-allow-origin')]).toEqual([404, null]);
	});

	it('has a tag for each audience', async () => {
		await set({ indices: { [markedIndex]: 'own' }, datasets: { progress: 'public' } });
		const paths = ['/charts/ranking.csv?index=PAPI', '/api/v1/sources'];
		for (const path of paths) {
			const people = [null, viewer, ofHaTinh, ofNgheAn];
			const tags = await Promise.all(people.map(async (person) => (await asked(path, person)).headers.get('etag')));
			expect(new Set(tags).size).toBe(people.length);
		}
	});

	it('is public also to somebody who has signed in, where they see no more than everybody', async () => {
		await set({ indices: {}, datasets: { progress: 'public' } });
		expect((await asked(chart, viewer)).headers.get('cache-control')).toBe('public, max-age=60');
	});
});

describe('what is set', () => {
	it('holds after a restart, and the audit tells who set it', async () => {
		const folder = newFolder();
		const first = await startOn(folder);
		await first.visibility.set(
			hidden,
			{ who: 'quan-tri@example.vn', from: null },
			`${markedIndex}: public → signed_in`
		);
		await first.close();
		const second = await startOn(folder);
		expect(second.visibility.settings).toEqual(hidden);
		const audit = await second.ledger.db.selectFrom('audit').selectAll().where('action', '=', 'visibility').execute();
		expect(audit).toMatchObject([{ actor: 'quan-tri@example.vn', subject: `${markedIndex}: public → signed_in` }]);
		await second.close();
	});

	it('that cannot be understood lets nothing start', async () => {
		const folder = newFolder();
		const first = await startOn(folder, { REFORM_LENS_FRESH: '1' });
		await first.visibility.set(hidden, { who: 'test', from: null }, '');
		await first.ledger.db.updateTable('setting').set({ value: '{"indices":{"PAPI":"everyone"}}' }).execute();
		await first.close();
		await expect(startOn(folder, { REFORM_LENS_FRESH: '1' })).rejects.toThrow();
	});
});

describe('the pipe', () => {
	it('sees everything whatever is set', async () => {
		await set({ indices: { [markedIndex]: 'own' }, datasets: { activities: 'own', plans: 'own', progress: 'own' } });
		for (const file of markedFiles) {
			const { report, problems } = await checkOnly(state, [file]);
			expect({ file: file.name, ...report.difference, problems }).toMatchObject({ added: 0, changed: 0 });
		}
		const rows = await state.warehouse.everything.rows('activities', state.release);
		expect(rows.find((row) => row.unit_code === '42')).toMatchObject({ activity_id: 'HT-VL.1-001', task_no: 'VL.1' });
	});

	it('publishes, undoes and rebuilds to the same hash', async () => {
		const before = await state.warehouse.hash();
		const next = csv(
			'results',
			'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id',
			`${markedIndex},2024,,Nghệ An,TOTAL,1234.5,,S_DAUVET`
		);
		const { release } = await publishFiles(state, [next], { title: 'Sửa', by: 'test' });
		await revert(state, release?.number ?? 0, { title: 'Hoàn tác', by: 'test' });
		const after = await state.warehouse.hash();
		expect(after).not.toBe(before);
		expect(await rebuild(state)).toBe(after);
		const rows = await state.warehouse.everything.rows('results', state.release);
		expect(rows).toEqual(await state.warehouse.everything.rows('results', marked));
	});
});

describe('an index of which only a part is seen', () => {
	const settings = { indices: { [markedIndex]: 'own', [markedInside]: 'own' }, datasets: {} } as const;
	const known = async (person: Person | null) => {
		await set(settings);
		const reading = state.warehouse.for(await state.visibility.audience(person));
		return { reading, tables: await reference(reading, marked) };
	};

	it('has no ranks computed over the part', async () => {
		const { reading, tables } = await known(ofHaTinh);
		const results = await indicatorResults(reading, marked, { index: markedIndex, indicator: 'TOTAL' });
		expect(new Set(results.map((row) => row.unit_code))).toEqual(new Set(['42']));
		const standings = headlineEditions(tables, markedIndex, results).flatMap((one) => [...one.standings.values()]);
		expect(standings.map(({ rank }) => rank)).toEqual([null, null]);
		expect(tables.coverage(markedIndex, 'TOTAL', 2024)).toMatchObject({ coverage: 'excerpt', scores_here: 1 });
	});

	it('is whole inside the unit', async () => {
		const inside = (await known(ofHaTinh)).tables.coverage(markedInside, 'TOTAL', 2024, '42');
		expect(inside).toMatchObject({ coverage: 'whole', scores_here: 2 });
		expect((await known(ofNgheAn)).tables.coverage(markedInside, 'TOTAL', 2024, '42')).toBeUndefined();
	});

	it('says that it is a part', async () => {
		await set(settings);
		const { text } = await asked(`/charts/ranking.json?index=${markedIndex}`, ofHaTinh);
		expect(text).toContain('Chỉ hiển thị kết quả của các đơn vị mà người xem được giao.');
		expect(text).not.toContain('Bảng trích');
	});
});

it('the units inside one’s own are looked for anew where a backup has another content of the same number', async () => {
	const own = await startedForTest();
	const copy = join(newFolder(), 'ledger.backup');
	await runBackup(own, { file: copy });
	await own.visibility.set({ indices: {}, datasets: { activities: 'own' } }, { who: 'test', from: null }, 'test');
	const publish = (...lines: string[]) =>
		publishFiles(
			own,
			[csv('units', 'unit_code,level,name_vi,full_name_vi,name_en,parent_code,valid_from,valid_to', ...lines)],
			{ title: 'Đơn vị', by: 'test' }
		);
	await publish('42-THU,department,Sở Thử,Sở Thử,,42,,');
	expect((await own.visibility.audience(ofHaTinh)).units).toContain('42-THU');
	await runRestore(own, { file: copy });
	await own.visibility.set({ indices: {}, datasets: { activities: 'own' } }, { who: 'test', from: null }, 'test');
	await publish('40-THU,department,Sở Thử,Sở Thử,,40,,');
	expect((await own.visibility.audience(ofHaTinh)).units).not.toContain('42-THU');
});
