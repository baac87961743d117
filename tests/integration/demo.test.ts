// Protects: generated activities are marked, stand apart in a release of their own, and never count beside real ones.
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audienceOf, everything } from '$lib/server/audience';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { starterDemo, type ServerState } from '$lib/server/state';
import {
	activityCounts,
	activityEntries,
	channelCounts,
	provinceWork,
	reference,
	taskCounts
} from '$lib/server/warehouse/queries';
import { ofHaTinh, ofNgheAn } from '../fixtures/people';
import { csv, newFolder, removeFolders, startOn } from './folder';

const by = { title: 'Thử nghiệm', by: 'test' };
const columns =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
let folder: string;
let state: ServerState;
let generated: Record<string, string>[];

beforeAll(async () => {
	folder = newFolder();
	state = await startOn(folder, { REFORM_LENS_DEMO: '1' });
	generated = Papa.parse<Record<string, string>>(await starterDemo(), { header: true, skipEmptyLines: true }).data;
}, 60_000);
afterAll(async () => {
	await state.close();
	removeFolders();
});

const workOf = async (year: number, release: number) =>
	(await provinceWork(state.warehouse.everything, release)).filter((row) => row.year === year);
const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
const fileSum = (unit: string, year: string) =>
	generated
		.filter((row) => row.unit === unit && row.date?.startsWith(year))
		.reduce((total, row) => total + Number(row.count), 0);

/** By year and channel alone a unit's work is what it is in full, to everybody and to somebody of one unit. */
async function expectSameByYear(release: number) {
	const { tables } = await reference(state.warehouse.everything, release);
	const limited = [ofHaTinh, ofNgheAn].map((person) =>
		audienceOf(person, { indices: {}, datasets: { activities: 'own' } }, tables)
	);
	for (const audience of [everything, ...limited]) {
		const seen = state.warehouse.for(audience);
		const full = await activityCounts(seen, release, { unit: '42' });
		expect(full.length > 0).toBe(audience === everything || audience.units.includes('42'));
		const key = (row: { year: number; channel_code: string; demo: boolean }) =>
			`${row.year} ${row.channel_code} ${row.demo}`;
		const alone = await channelCounts(seen, release, { unit: '42' });
		expect(new Map(alone.map((row) => [key(row), row.count]))).toEqual(
			new Map([...Map.groupBy(full, key)].map(([name, rows]) => [name, sum(rows)]))
		);
		const ofAll = (await provinceWork(seen, release)).filter(({ unit_code }) => unit_code === '42');
		expect(sum(ofAll)).toBe(sum(full));
	}
}

test('the generator always writes the same bytes, in the upload format', async () => {
	expect(Papa.unparse(generated, { newline: '\n' }) + '\n').toBe(await starterDemo());
	expect(Object.keys(generated[0] ?? {}).join(',')).toBe(columns);
	expect(generated.length).toBeLessThanOrEqual(70_000);
	expect(generated.every((row) => row.activity_id?.startsWith('DEMO-') && row.note?.includes('minh họa'))).toBe(true);
	expect(new Set(generated.map((row) => row.unit)).size).toBeGreaterThanOrEqual(63);
});

test('they are release 2, marked, and loaded once', async () => {
	expect((await state.releases()).map(({ number, demo }) => [number, demo])).toEqual([
		[1, false],
		[2, true]
	]);
	await state.close();
	state = await startOn(folder, { REFORM_LENS_DEMO: '1' });
	expect(state.release).toBe(2);
	const totals = await workOf(2020, 2);
	expect(totals.every((row) => row.demo)).toBe(true);
	expect(sum(totals.filter((row) => row.unit_code === '42'))).toBe(fileSum('42', '2020'));
});

test('work follows the leaf tasks of a plan, near the planned counts', async () => {
	const counts = await taskCounts(state.warehouse.everything, 2, { plan: 'HTH-2024' });
	const done = sum(counts.filter((row) => row.task_no === 'PL.2.2'));
	expect(done).toBeGreaterThanOrEqual(28);
	expect(done).toBeLessThanOrEqual(53);
	expect(counts.filter((row) => row.task_no === 'PL.4').every(({ month }) => month && month >= 4 && month <= 9)).toBe(
		true
	);
	expect(counts.some((row) => row.task_no === 'PL.2')).toBe(false);
});

test('in a unit and year with real activities only these count', async () => {
	const real = csv('activities', columns, ',42,,,,bao_dia_phuong,chung,2023-05,7,bài,,,,,,,,');
	const { release } = await publishFiles(state, [real], by);
	const number = release?.number ?? 0;
	const counts = await activityCounts(state.warehouse.everything, number, { unit: '42' });
	expect(counts.filter((row) => row.year === 2023)).toMatchObject([{ count: 7, demo: false }]);
	const byYear = await channelCounts(state.warehouse.everything, number, { unit: '42' });
	expect(byYear.filter((row) => row.year === 2023)).toMatchObject([{ count: 7, demo: false, entries: 1 }]);
	expect(sum(counts.filter((row) => row.year === 2022))).toBe(fileSum('42', '2022'));
	expect((await workOf(2023, number)).filter((row) => row.unit_code === '42')).toMatchObject([
		{ count: 7, demo: false }
	]);
	await expectSameByYear(number);
	const page = { unit: '42', year: 2023, limit: 100, offset: 0 };
	expect(await activityEntries(state.warehouse.everything, number, page)).toHaveLength(1);
	const before = await activityCounts(state.warehouse.everything, number - 1, { unit: '42' });
	expect(sum(before.filter((row) => row.year === 2023))).toBe(fileSum('42', '2023'));

	await revert(state, number, by);
	const after = await activityCounts(state.warehouse.everything, state.release, { unit: '42' });
	expect(after).toEqual(before);
});

test('generated rows stay marked in a file of somebody’s own', async () => {
	const mixed = csv(
		'activities',
		columns,
		'DEMO-x,38,,,,bao_dia_phuong,chung,2010-05,3,bài,,,,,,,,',
		',40,,,,bao_dia_phuong,chung,2010-05,4,bài,,,,,,,,'
	);
	const { release } = await publishFiles(state, [mixed], by);
	const totals = await workOf(2010, release?.number ?? 0);
	expect(totals).toMatchObject([
		{ unit_code: '38', demo: true },
		{ unit_code: '40', demo: false }
	]);
	await revert(state, release?.number ?? 0, by);
});

test('one release takes them all away, and the next start may bring them back', async () => {
	await revert(state, 2, by);
	const removed = state.release;
	expect(await state.warehouse.everything.rows('activities', removed)).toEqual([]);
	expect(await workOf(2020, removed)).toEqual([]);
	const hash = await state.warehouse.hash();
	await state.warehouse.rebuild(state.ledger);
	expect(await state.warehouse.hash()).toBe(hash);

	await state.close();
	state = await startOn(folder, { REFORM_LENS_DEMO: '1' });
	expect(state.release).toBe(removed + 1);
	const totals = await workOf(2020, state.release);
	expect(totals.length > 0 && totals.every((row) => row.demo)).toBe(true);
}, 60_000);
