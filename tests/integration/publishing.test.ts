// Protects: what is published stays, a bad file changes nothing, a correction keeps the past, and a revert brings it back.
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishFiles } from '$lib/server/publishing/pipe';
import { CannotRevert, revert } from '$lib/server/publishing/revert';
import type { ServerState } from '$lib/server/state';
import { unitResults } from '$lib/server/warehouse/queries';
import { csv, removeFolders, startedFolder, startOn } from './folder';

const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const by = { title: 'Thử nghiệm', by: 'test' };
let folder: string;
let state: ServerState;

beforeAll(async () => {
	folder = startedFolder();
	state = await startOn(folder);
});
afterAll(async () => {
	await state.close();
	removeFolders();
});

/** Hà Tĩnh's PAPI total of 2024 as of a release; the file gives 44.8842 and no rank. */
async function haTinh(release: number) {
	const rows = await unitResults(state.warehouse.everything, release, { unit: '42' });
	return rows.find((row) => row.index_code === 'PAPI' && row.year === 2024 && row.indicator_code === 'TOTAL');
}

test('a bad file leaves the published state untouched and tells every problem', async () => {
	const before = await state.warehouse.hash();
	const bad = csv(
		'results',
		header,
		'PAPI,2024,,Hà Tĩnh,TOTAL,99,,S_PAPI_TUNAH',
		'PAPI,2024,,Tỉnh Không Có,TOTAL,41,,S_PAPI_TUNAH',
		'PAPI,20x4,,Hà Nội,TOTAL,abc,,S_PAPI_TUNAH'
	);
	const { checked, release } = await publishFiles(state, [bad], by);
	expect(release).toBeNull();
	const told = checked.problems.filter((found) => found.severity === 'error');
	expect(told.map(({ row, code }) => [row, code])).toEqual(
		expect.arrayContaining([
			[2, 'out_of_range'],
			[3, 'unknown_unit'],
			[4, 'not_an_integer'],
			[4, 'not_a_number']
		])
	);
	expect(await state.warehouse.hash()).toBe(before);
	expect(await state.releases()).toHaveLength(1);
});

test('a file that changes nothing makes no release', async () => {
	const same = csv('themes', 'theme_code,name_vi,name_en', 'the_che,Cải cách thể chế,Institutional reform');
	const { checked, release } = await publishFiles(state, [same], by);
	expect(release).toBeNull();
	expect(checked.report.difference).toMatchObject({ added: 0, changed: 0, unchanged: 1 });
});

test('a correction is a new release; the one before still gives the old value; a revert restores it', async () => {
	const old = await haTinh(1);
	const rows = await state.warehouse.everything.rows('results', 1);
	const correction = csv('results', header, `PAPI,2024,,Hà Tĩnh,TOTAL,45.5,${old?.rank ?? ''},S_PAPI_TUNAH`);
	const { release } = await publishFiles(state, [correction], by);
	expect(release?.number).toBe(2);
	expect((await haTinh(2))?.score).toBe(45.5);
	expect(await haTinh(1)).toEqual(old);

	const undone = await revert(state, 2, by);
	expect(undone).toMatchObject({ release: { number: 3, reverts: 2 }, kept: 0, later: [] });
	expect(await state.warehouse.stateHash(3)).toBe(await state.warehouse.stateHash(1));
	expect(await state.warehouse.stateHash(3)).not.toBe(await state.warehouse.stateHash(2));
	expect(await state.warehouse.everything.rows('results', 3)).toEqual(rows);
	expect((await haTinh(2))?.score).toBe(45.5);
});

test('two publishes at once get different numbers', async () => {
	const theme = (code: string) => csv('themes', 'theme_code,name_vi,name_en', `${code},Chủ đề ${code},Theme ${code}`);
	const outcomes = await Promise.all([
		publishFiles(state, [theme('mot')], by),
		publishFiles(state, [theme('hai')], by)
	]);
	expect(outcomes.map(({ release }) => release?.number)).toEqual([4, 5]);
	const codes = (await state.warehouse.everything.rows('themes', 5)).map((row) => row.theme_code);
	expect(codes).toEqual(expect.arrayContaining(['mot', 'hai']));
});

test('a release whose rows a later one changed is not reverted', async () => {
	await publishFiles(state, [csv('themes', 'theme_code,name_vi,name_en', 'mot,Tên khác,Other name')], by);
	const refusal = revert(state, 4, by);
	await expect(refusal).rejects.toBeInstanceOf(CannotRevert);
	await expect(refusal).rejects.toMatchObject({ later: [6] });
	await expect(revert(state, 99, by)).rejects.toBeInstanceOf(CannotRevert);
	expect(await state.releases()).toHaveLength(6);
});

test('after corrections and reverts a rebuild is equal by hash', async () => {
	const before = await state.warehouse.hash();
	await state.warehouse.rebuild(state.ledger);
	expect(await state.warehouse.hash()).toBe(before);
});

test('an older release gives back the rows that nobody changed since', async () => {
	const header = 'theme_code,name_vi,name_en';
	const both = await publishFiles(state, [csv('themes', header, 'ba,Ba,Three', 'bon,Bốn,Four')], by);
	const later = await publishFiles(state, [csv('themes', header, 'bon,Bốn khác,Four')], by);
	const undone = await revert(state, both.release?.number ?? 0, { ...by, partly: true });
	expect(undone).toMatchObject({ kept: 1, later: [later.release?.number] });
	const codes = (await state.warehouse.everything.rows('themes', undone.release.number)).map((row) => row.theme_code);
	expect(codes).not.toContain('ba');
	expect(codes).toContain('bon');
});

test.each(['release', 'release_change', 'audit', 'blob', 'blob_part'])(
	'rows of %s cannot be changed or deleted',
	(table) => {
		const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
		const column = database.prepare(`select * from ${table}`).columns()[0]?.name ?? '';
		expect(() => database.exec(`update ${table} set ${column} = ${column}`)).toThrow('append-only');
		expect(() => database.exec(`delete from ${table}`)).toThrow('append-only');
		const again = `insert or replace into ${table} select * from ${table}`;
		// The bytes of a blob are named by what they are: the same name is the same row.
		if (!table.startsWith('blob')) expect(() => database.exec(again)).toThrow('append-only');
		database.close();
	}
);
