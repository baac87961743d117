// Protects: a ledger that moves into PostgreSQL, or into a backup and on, holds what it held, and nothing is moved by half.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readAudit, record } from '$lib/server/ledger/audit';
import { NotEmpty } from '$lib/server/ledger/copy';
import { sharedKey } from '$lib/server/ledger/keys';
import { openLedger } from '$lib/server/ledger/ledger';
import { publishFiles } from '$lib/server/publishing/pipe';
import { NoLedger, runBackup, runMove, runRestore } from '$lib/server/safekeeping';
import type { ServerState } from '$lib/server/state';
import { newDatabase } from './databases';
import { csv, newFolder, removeFolders, startedFolder, startOn, submissionIn } from './folder';

const by = { title: 'Thử', by: 'test' };
const theme = (code: string) => csv('themes', 'theme_code,name_vi,name_en', `${code},Một,One`);

let folder: string;
let DATABASE_URL: string;
let hash: string;
let audited: number;
let waiting: string;
let node: ServerState;

beforeAll(async () => {
	folder = startedFolder();
	const alone = await startOn(folder);
	await publishFiles(alone, [theme('mot')], by);
	waiting = await alone.reviews.create([theme('ba')], 'phan-tich@example.vn');
	await alone.reviews.settled(waiting);
	await record(alone.ledger.db, {
		actor: 'test',
		action: 'backup',
		subject: 'dấu % và "nháy"',
		detail: { a: [1, null] }
	});
	hash = await alone.warehouse.hash();
	audited = (await readAudit(alone.ledger.db, {}, 1000)).length;
	DATABASE_URL = await newDatabase();
	await alone.close();
	await runMove(folder, DATABASE_URL, null);
	node = await startOn(newFolder(), { DATABASE_URL });
});
afterAll(async () => {
	await node.close();
	removeFolders();
});

test('another node shows what the ledger held, with its submissions, its audit and its keys', async () => {
	expect(node.release).toBe(2);
	expect(await node.warehouse.hash()).toBe(hash);
	expect(await submissionIn(node, waiting)).toMatchObject({ status: 'review', report: { rows: 1, errors: 0 } });
	expect(await readAudit(node.ledger.db, {}, 1000)).toHaveLength(audited);
	const [last] = await readAudit(node.ledger.db, { text: 'dấu % và' }, 2);
	expect(last).toMatchObject({ detail: { a: [1, null] } });
	const key = (data: string) => readFileSync(join(data, 'press.key'));
	const other = await startOn(newFolder(), { DATABASE_URL });
	expect(key(other.settings.DATA_DIR)).toEqual(key(node.settings.DATA_DIR));
	await other.close();
});

test('the old ledger is put aside, and what is not there or not empty is refused', async () => {
	expect(existsSync(join(folder, 'ledger.sqlite'))).toBe(false);
	expect(existsSync(join(folder, 'ledger.sqlite.moved'))).toBe(true);
	await expect(startOn(folder)).rejects.toThrow('chỉ có đến bản phát hành 0');
	await expect(runMove(folder, DATABASE_URL, null)).rejects.toBeInstanceOf(NoLedger);
	const other = startedFolder();
	await expect(runMove(other, DATABASE_URL, null)).rejects.toBeInstanceOf(NotEmpty);
	// A node that began there has made keys: with them nobody's second factor could be read any more.
	const begun = await newDatabase();
	const ledger = await openLedger(begun);
	await sharedKey(ledger.db, 'sessions.key', Buffer.alloc(32));
	await ledger.close();
	await expect(runMove(other, begun, null)).rejects.toBeInstanceOf(NotEmpty);
	expect(existsSync(join(other, 'ledger.sqlite')), 'nothing was moved').toBe(true);
});

test('a backup of what nodes share is restored in a folder, and moves into a new database where embargoes are asked anew', async () => {
	const hour = new Date(Date.now() + 3_600_000).toISOString();
	const order = { title: 'Có giờ', by: 'phan-tich@example.vn', at: hour };
	expect(await node.reviews.publish(waiting, order)).toEqual({ kind: 'waits', for: 'hour' });
	const file = join(newFolder(), 'backup.sqlite');
	expect(await runBackup(node, { file })).toEqual({ release: 2 });

	const alone = await startOn(startedFolder());
	expect(await runRestore(alone, { file })).toMatchObject({ release: 2 });
	expect(await alone.warehouse.hash()).toBe(hash);
	await alone.close();

	const other = await newDatabase();
	await runMove(newFolder(), other, file);
	const restored = await startOn(newFolder(), { DATABASE_URL: other });
	expect(await restored.warehouse.hash()).toBe(hash);
	await restored.reviews.settled(waiting);
	expect(await submissionIn(restored, waiting)).toMatchObject({ status: 'review', publish_at: null, note: 'restored' });
	expect((await publishFiles(restored, [theme('hai')], by)).release?.number).toBe(3);
	await restored.close();
});

test('a name that PostgreSQL would refuse, or cut, is kept', async () => {
	const name = `a\0b\ud800${'x'.repeat(900)}.csv`;
	const { path, dataset } = theme('dai');
	const id = await node.reviews.create([{ path, dataset, name }], 'phan-tich@example.vn');
	await node.reviews.settled(id);
	expect((await submissionIn(node, id)).files[0]?.name).toBe(`a\uFFFDb\uFFFD${'x'.repeat(900)}.csv`);
	expect(await node.reviews.discard(id)).toBe(true);
});

test('rows that are there for good cannot be changed, deleted or cut off in PostgreSQL either', async () => {
	const ledger = await openLedger(DATABASE_URL);
	const { db } = ledger;
	for (const table of ['release', 'release_change', 'audit', 'blob', 'blob_part']) {
		const column = sql.ref(table.startsWith('blob') ? 'written_at' : table === 'audit' ? 'at' : 'sha256');
		const changed = table === 'release' ? sql.ref('title') : column;
		await expect(sql`update ${sql.table(table)} set ${changed} = ${changed}`.execute(db), table).rejects.toThrow(
			'append-only'
		);
		await expect(sql`delete from ${sql.table(table)}`.execute(db), table).rejects.toThrow('append-only');
		await expect(sql`truncate ${sql.table(table)} cascade`.execute(db), table).rejects.toThrow('append-only');
	}
	await ledger.close();
});
