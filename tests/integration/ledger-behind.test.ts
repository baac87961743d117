// Protects what nodes show when their ledger has less than they do: what a standby never got is gone at every node, running or
// started, and what is no ledger of theirs takes nothing from them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { keyNames } from '$lib/server/ledger/keys';
import { openLedger } from '$lib/server/ledger/ledger';
import { publishFiles } from '$lib/server/publishing/pipe';
import type { ServerState } from '$lib/server/state';
import { newDatabase, startedDatabase } from './databases';
import { csv, newFolder, removeFolders, startedFolder, startOn } from './folder';

const by = { title: 'Chủ đề', by: 'test' };
const theme = (code: string) => csv('themes', 'theme_code,name_vi,name_en', `${code},Một,One`);
const closed = { indices: {}, datasets: { activities: 'own' } } as const;

const DATABASE_URL = await startedDatabase();
const folder = startedFolder();
const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
let running: ServerState;
let first: string;

/** Does something to the database that no node does. */
async function inDatabase(database: string, ...statements: string[]): Promise<void> {
	const client = new Client({ connectionString: database });
	await client.connect();
	for (const statement of statements) await client.query(statement);
	await client.end();
}

/** Takes releases away, as a standby never got them. */
const lose = (from: number) =>
	inDatabase(
		DATABASE_URL,
		'begin',
		...['release', 'release_change'].map((table) => `alter table ${table} disable trigger user`),
		`delete from release_change where release >= ${from}`,
		`delete from release where number >= ${from}`,
		...['release', 'release_change'].map((table) => `alter table ${table} enable trigger user`),
		'commit'
	);

const keysOf = (data: string) => keyNames.map((name) => readFileSync(join(data, name), 'hex'));

beforeAll(async () => {
	const stopped = await startOn(folder, { DATABASE_URL });
	running = await startOn(startedFolder(), { DATABASE_URL });
	first = await running.warehouse.hash();
	await publishFiles(stopped, [theme('mot')], by);
	await vi.waitFor(() => expect(running.release).toBe(2), 20_000);
	await running.visibility.set(closed, { who: 'test', from: null }, 'test');
	await stopped.close();
});
afterAll(async () => {
	quiet.mockRestore();
	await running.close();
	removeFolders();
});

test('a database that has nothing, or less and other keys, is not taken for the ledger by a node that starts, and changes nothing of it', async () => {
	const keys = keysOf(folder);
	const empty = await newDatabase();
	await expect(startOn(folder, { DATABASE_URL: empty })).rejects.toThrow(/chỉ có đến bản phát hành 0,.* đã có bản 2/);
	const ledger = await openLedger(empty);
	expect(await ledger.db.selectFrom('installation_key').selectAll().execute()).toEqual([]);
	await ledger.close();

	const others = await startedDatabase();
	await (await startOn(newFolder(), { DATABASE_URL: others })).close();
	// It would know them for its own the second time, if it had taken them over the first.
	for (const words of [/chỉ có đến bản phát hành 1,.* đã có bản 2/, /DATABASE_URL/])
		await expect(startOn(folder, { DATABASE_URL: others })).rejects.toThrow(words);
	expect(keysOf(folder)).toEqual(keys);
});

test('what its ledger has lost is gone at a node that runs, and at one that is started', async () => {
	await lose(2);
	await vi.waitFor(() => expect(running.release).toBe(1), 20_000);
	expect(await running.warehouse.hash()).toBe(first);
	expect(running.visibility.settings).toEqual(closed);
	const started = await startOn(folder, { DATABASE_URL });
	expect(started.release).toBe(1);
	expect(await started.warehouse.hash()).toBe(first);
	expect((await publishFiles(started, [theme('hai')], by)).release?.number).toBe(2);
	await vi.waitFor(() => expect(running.release).toBe(2), 20_000);
	expect(await running.warehouse.hash()).toBe(await started.warehouse.hash());
	await started.close();
});

test('what fails every second is told once, and again once it had been over', async () => {
	const ask = vi.spyOn(running.ledger, 'ask');
	const told = () => quiet.mock.calls.filter(([line]) => / failure .*trouble/s.test(String(line))).length;
	for (const times of [1, 2]) {
		ask.mockRejectedValueOnce(new Error('trouble')).mockRejectedValueOnce(new Error('trouble'));
		await vi.waitFor(() => expect(told()).toBe(times), 20_000);
		const { length } = ask.mock.calls;
		await vi.waitFor(() => expect(ask.mock.calls.length).toBeGreaterThan(length + 2), 20_000);
	}
	expect(told()).toBe(2);
	ask.mockRestore();
});

test('a node goes on with what it shows, and to whom, where its ledger has nothing any more', async () => {
	await lose(1);
	await inDatabase(DATABASE_URL, 'delete from setting');
	await vi.waitFor(() => expect(running.node.behind).not.toBeNull(), 20_000);
	await expect(running.write(() => Promise.resolve())).rejects.toThrow(/chỉ có đến bản phát hành 0/);
	expect(running.release).toBe(2);
	expect(await running.releases()).toHaveLength(2);
	expect(running.visibility.settings).toEqual(closed);
	await expect(startOn(folder, { DATABASE_URL })).rejects.toThrow(/chỉ có đến bản phát hành 0/);
});

test('a database of which a release cannot be read is refused in words, with a way out that is one of databases', async () => {
	const damaged = await startedDatabase();
	await inDatabase(
		damaged,
		'alter table blob_part disable trigger user',
		`update blob_part set bytes = '\\x00'`,
		'alter table blob_part enable trigger user'
	);
	const starting = startOn(newFolder(), { DATABASE_URL: damaged });
	await expect(starting).rejects.toThrow(/^Sổ cái trong cơ sở dữ liệu .* npm run move-ledger/);
	await expect(starting).rejects.toHaveProperty('cause.code', 'Z_BUF_ERROR');
});
