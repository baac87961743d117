// Protects: first start publishes every row of data/ as release 1, and the warehouse is nothing but a projection of the ledger.
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { datasetNames, datasetOf } from '$lib/model/datasets';
import { CannotStart } from '$lib/server/cannot-start';
import { record } from '$lib/server/ledger/audit';
import { openLedger } from '$lib/server/ledger/ledger';
import { copyFile, submissionOf } from '$lib/server/ledger/submissions';
import { publishFiles } from '$lib/server/publishing/pipe';
import { start, toldIfFull } from '$lib/server/state';
import { readSettings } from '$lib/server/settings';
import { WarehouseBusy } from '$lib/server/warehouse/open';
import { csv, describeTable, newFolder, removeFolders, startedFolder, startOn } from './folder';

afterAll(removeFolders);

/** Records of the starter files by dataset, counted without the product. */
function starterCounts(): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const path of readdirSync('data', { recursive: true, encoding: 'utf8' })) {
		if (!path.endsWith('.csv')) continue;
		const dataset = path.startsWith('results') ? 'results' : path.replace(/^.*\//, '').replace('.csv', '');
		const { data } = Papa.parse(readFileSync(join('data', path), 'utf8'), { header: true, skipEmptyLines: true });
		counts[dataset] = (counts[dataset] ?? 0) + data.length;
	}
	return counts;
}

test('release 1 holds exactly the rows of the files', async () => {
	const state = await startOn(newFolder());
	expect(state.release).toBe(1);
	const counts: Record<string, number> = {};
	for (const name of datasetNames) {
		const rows = await state.warehouse.everything.rows(name, 1);
		if (rows.length > 0) counts[name] = rows.length;
	}
	expect(counts).toEqual(starterCounts());
	const [release] = await state.releases();
	expect(release).toMatchObject({ number: 1, demo: false, reverts: null });
	await state.close();
});

test('the ledger keeps the original bytes', async () => {
	const state = await startOn(newFolder());
	const [release] = await state.releases();
	const submission = await submissionOf(state.ledger.db, release?.submission_id ?? '');
	const position = submission?.files.findIndex((file) => file.name === join('results', 'papi.csv')) ?? -1;
	const copy = join(newFolder(), 'copy.csv');
	expect(await copyFile(state.ledger.db, submission?.id ?? '', position, copy)).toBe(true);
	expect(readFileSync(copy).equals(readFileSync('data/results/papi.csv'))).toBe(true);
	await state.close();
});

test('lists keep the order of the files', async () => {
	const state = await startOn(newFolder());
	const { data } = Papa.parse<Record<string, string>>(readFileSync('data/campaigns/plan_tasks.csv', 'utf8'), {
		header: true,
		skipEmptyLines: true
	});
	const rows = await state.warehouse.everything.rows('plan_tasks', 1);
	expect(rows.map((row) => [row.plan_code, row.task_no])).toEqual(data.map((row) => [row.plan_code, row.task_no]));
	await state.close();
});

test('every table of the warehouse has its dataset’s columns', async () => {
	const state = await startOn(newFolder(), { REFORM_LENS_FRESH: '1' });
	for (const name of datasetNames) {
		const extra = name === 'activities' ? ['demo', 'position'] : ['position'];
		const expected = [...Object.keys(datasetOf(name).resolved), ...extra];
		expect(await describeTable(state, `${name}_at`), name).toEqual(expected);
	}
	await state.close();
});

test('a rebuild is equal by hash', async () => {
	const state = await startOn(startedFolder());
	const before = await state.warehouse.hash();
	await state.warehouse.rebuild(state.ledger);
	expect(await state.warehouse.hash()).toBe(before);
	await state.close();
});

test('readers see the old state until a rebuild is done', async () => {
	const state = await startOn(startedFolder());
	const progress = { done: false };
	const rebuilding = state.warehouse.rebuild(state.ledger).then(() => (progress.done = true));
	while (!progress.done) expect(await state.warehouse.everything.rows('indices', 1)).toHaveLength(12);
	await rebuilding;
	await state.close();
});

test('two installations show the same rows', async () => {
	const first = await startOn(newFolder());
	const second = await startOn(newFolder());
	for (const name of datasetNames)
		expect(await second.warehouse.everything.rows(name, 1)).toEqual(await first.warehouse.everything.rows(name, 1));
	await first.close();
	await second.close();
});

test('a second start publishes nothing again', async () => {
	const folder = newFolder();
	await (await startOn(folder)).close();
	const again = await startOn(folder);
	expect(again.release).toBe(1);
	expect(await again.releases()).toHaveLength(1);
	await again.close();
});

test('--fresh begins with an empty ledger', async () => {
	const state = await startOn(newFolder(), { REFORM_LENS_FRESH: '1' });
	expect(state.release).toBe(0);
	expect(await state.warehouse.everything.rows('units', 0)).toEqual([]);
	await state.close();
});

test('a ledger ahead of the warehouse is caught up at the next start', async () => {
	const folder = startedFolder();
	const before = readFileSync(join(folder, 'warehouse.duckdb'));
	const state = await startOn(folder);
	const theme = csv('themes', 'theme_code,name_vi,name_en', 'thu_nghiem,Thử nghiệm,Trial');
	await publishFiles(state, [theme], { title: 'Ghi trước khi ngắt', by: 'test' });
	await state.close();
	writeFileSync(join(folder, 'warehouse.duckdb'), before);

	const again = await startOn(folder);
	const row = { theme_code: 'thu_nghiem', name_vi: 'Thử nghiệm', name_en: 'Trial' };
	expect(again.release).toBe(2);
	expect(await again.warehouse.everything.rows('themes', 2)).toContainEqual(row);
	expect(await again.warehouse.everything.rows('themes', 1)).not.toContainEqual(row);
	await again.close();
});

test('a warehouse of another ledger is rebuilt', async () => {
	const folder = newFolder();
	const state = await startOn(folder);
	await state.close();
	const other = newFolder();
	await (await startOn(other, { REFORM_LENS_DEMO: '0' })).close();
	writeFileSync(join(folder, 'ledger.sqlite'), readFileSync(join(other, 'ledger.sqlite')));
	const mixed = await startOn(folder);
	expect(mixed.warehouse.submission).toBe((await mixed.releases())[0]?.submission_id);
	await mixed.close();
});

test.each([
	['its beginning', (bytes: Buffer) => bytes.fill(7, 0, 4096)],
	['its middle', (bytes: Buffer) => bytes.fill(7, 16384, bytes.length - 16384)],
	['everything', () => Buffer.from('not a database')]
])('a warehouse damaged in %s is put aside and rebuilt', async (_, damage) => {
	const folder = newFolder();
	const state = await startOn(folder);
	const before = await state.warehouse.hash();
	await state.close();
	const file = join(folder, 'warehouse.duckdb');
	writeFileSync(file, damage(readFileSync(file)));

	const again = await startOn(folder);
	expect(again.quarantined).toMatch(/warehouse\.duckdb\.damaged-/);
	expect(await again.warehouse.hash()).toBe(before);
	await again.close();
	expect(readdirSync(folder).filter((name) => name.includes('.damaged-'))).toHaveLength(1);
});

test.each([
	['random bytes', (bytes: Buffer) => bytes.fill(7, 8192, 16384), /Sổ cái .* bị hỏng/],
	['half of it gone', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2), /Sổ cái .* bị hỏng/],
	['everything gone', () => Buffer.alloc(0), /chỉ có đến bản phát hành 0,.* đã có bản 1/]
])('a ledger with %s is refused in words, and left as it is', async (_, damage, words) => {
	const folder = startedFolder();
	const file = join(folder, 'ledger.sqlite');
	const damaged = damage(readFileSync(file));
	writeFileSync(file, damaged);
	await expect(startOn(folder)).rejects.toThrow(words);
	expect(readFileSync(file).equals(damaged)).toBe(true);
});

test('a ledger of which a release cannot be shown is refused in words, with what it comes from', async () => {
	const folder = startedFolder();
	for (const name of readdirSync(folder)) if (name.startsWith('warehouse.duckdb')) rmSync(join(folder, name));
	const database = new DatabaseSync(join(folder, 'ledger.sqlite'));
	database.exec('drop trigger blob_part_no_update; update blob_part set bytes = zeroblob(64)');
	database.close();
	const starting = startOn(folder);
	await expect(starting).rejects.toThrow(/^Sổ cái .* chưa hiển thị được, lý do ghi kèm/);
	await expect(starting).rejects.toHaveProperty('cause.code', 'Z_DATA_ERROR');
});

test('a ledger that lacks a release that pages show is refused, unless a backup was put in its place', async () => {
	const folder = startedFolder();
	const file = join(folder, 'ledger.sqlite');
	const before = readFileSync(file);
	const state = await startOn(folder);
	const theme = csv('themes', 'theme_code,name_vi,name_en', 'thu_nghiem,Thử nghiệm,Trial');
	await publishFiles(state, [theme], { title: 'Sẽ mất', by: 'test' });
	await state.close();
	writeFileSync(file, before);
	await expect(startOn(folder)).rejects.toThrow(/chỉ có đến bản phát hành 1,.* đã có bản 2/);

	const ledger = await openLedger(file);
	await record(ledger.db, { actor: 'npm', action: 'restore', subject: 'release 1' });
	await ledger.close();
	const restored = await startOn(folder);
	expect(restored.release).toBe(1);
	await restored.close();
});

test('a reason that is known is not told as a full disk, and what is told as one keeps its cause', async () => {
	// A disk without one free block.
	const full = { DATA_DIR: '/proc' };
	const busy = new CannotStart(() => 'Chương trình khác đang dùng');
	await expect(toldIfFull(full, () => Promise.reject(busy))).rejects.toBe(busy);
	const cause = new Error('disk I/O error');
	const told = toldIfFull(full, () => Promise.reject(cause));
	await expect(told).rejects.toMatchObject({ name: 'CannotStart', cause });
});

test('a data folder that cannot be used is an error, not a reason to begin anew', async () => {
	const folder = newFolder();
	writeFileSync(join(folder, 'file'), '');
	await expect(start(readSettings({ DATA_DIR: join(folder, 'file') }))).rejects.not.toBeInstanceOf(WarehouseBusy);
});

test('settings that make no sense are told by name', () => {
	expect(() => readSettings({ PORT: 'abc', PUBLIC_URL: 'x' })).toThrow(/PORT=abc[\s\S]*PUBLIC_URL=x/);
});
