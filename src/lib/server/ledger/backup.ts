import { existsSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import { isFull, needRoom } from '../disk-room';
import { copyLedger } from './copy';
import { openLedger } from './ledger';
import type { LedgerTables } from './tables';

/** Keys that belong to a ledger: without them sessions end, and signed pictures are refused. */
export type Keys = Record<string, Uint8Array>;

/** Why a file cannot be restored. */
export class NoBackup extends Error {}

/** As many pages at a time as there can be: nobody sees half of it. */
const everyPage = 2_000_000_000;

const keyRow = z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) });

/**
 * Writes a copy of the ledger, as it is at one moment, with its keys into one file, which appears only when it is whole.
 * Others may read and write the ledger meanwhile.
 */
export async function backUp(ledger: string, keys: Keys, to: string): Promise<void> {
	await needRoom(dirname(to), statSync(ledger).size);
	await whole(to, async (part) => {
		const source = new DatabaseSync(ledger, { readOnly: true });
		try {
			await backup(source, part, { rate: 256 });
		} finally {
			source.close();
		}
		addKeys(part, keys);
	});
}

/** The same of a ledger that nodes share; the file is like every other backup. */
export async function backUpShared(db: Kysely<LedgerTables>, keys: Keys, to: string): Promise<void> {
	const size = sql<{ bytes: number }>`select pg_database_size(current_database()) as bytes`;
	await needRoom(dirname(to), (await size.execute(db)).rows[0]?.bytes ?? 0);
	await whole(to, async (part) => {
		const copy = await openLedger(part);
		try {
			await copyLedger(db, copy.db);
		} finally {
			await copy.close();
		}
		addKeys(part, keys);
	});
}

/** Lets a file appear only when it is whole. */
async function whole(to: string, write: (part: string) => Promise<void>): Promise<void> {
	const part = `${to}.part`;
	await rm(part, { force: true });
	// It holds what people sign in with: nobody else on the machine reads it, from its first byte on.
	await writeFile(part, '', { mode: 0o600 });
	try {
		await write(part);
		await rename(part, to);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

function addKeys(part: string, keys: Keys): void {
	const copy = new DatabaseSync(part);
	try {
		copy.exec('pragma journal_mode = delete; create table backup_key (name text primary key, bytes blob not null)');
		const insert = copy.prepare('insert into backup_key values (?, ?)');
		for (const [name, bytes] of Object.entries(keys)) insert.run(name, bytes);
	} finally {
		copy.close();
	}
}

/**
 * Puts a backup, once `prepare` has changed what must not stay as it was, in the place of a ledger, wholly or not at all, and
 * gives its keys. The ledger may be open: it then shows the restored content.
 */
export async function restore(from: string, ledger: string, prepare: (copy: string) => Promise<void>): Promise<Keys> {
	if (!existsSync(from)) throw new NoBackup('missing');
	// A copy beside the ledger, and its pages once more on their way into it.
	await needRoom(dirname(ledger), 2 * statSync(from).size);
	const part = `${ledger}.restoring`;
	for (const suffix of ['', '-wal', '-shm']) await rm(part + suffix, { force: true });
	try {
		const keys = await checkedCopy(from, part);
		await prepare(part);
		const source = new DatabaseSync(part, { readOnly: true });
		try {
			await backup(source, ledger, { rate: everyPage });
		} finally {
			source.close();
		}
		return keys;
	} finally {
		for (const suffix of ['', '-wal', '-shm']) await rm(part + suffix, { force: true });
	}
}

/**
 * Makes a copy of a backup without its keys, which it gives, once it has proved to be whole.
 * @throws NoBackup where it is none
 */
export async function checkedCopy(from: string, to: string): Promise<Keys> {
	try {
		const source = new DatabaseSync(from, { readOnly: true });
		try {
			await backup(source, to, { rate: 256 });
		} finally {
			source.close();
		}
		const copy = new DatabaseSync(to);
		try {
			const [found] = copy.prepare('pragma integrity_check').all();
			if (found?.['integrity_check'] !== 'ok') throw new NoBackup('damaged');
			const rows = z.array(keyRow).parse(copy.prepare('select name, bytes from backup_key').all());
			copy.prepare('select count(*) from release').all();
			copy.exec('drop table backup_key');
			return Object.fromEntries(rows.map(({ name, bytes }) => [name, bytes]));
		} finally {
			copy.close();
		}
	} catch (error) {
		throw error instanceof NoBackup || isFull(error) ? error : new NoBackup('damaged', { cause: error });
	}
}
