import { existsSync, statSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { isFull, needRoom } from '../disk-room';

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
	const part = `${to}.part`;
	await needRoom(dirname(to), statSync(ledger).size);
	await rm(part, { force: true });
	// It holds what people sign in with: nobody else on the machine reads it, from its first byte on.
	await writeFile(part, '', { mode: 0o600 });
	try {
		await copyWithKeys(ledger, keys, part);
		await rename(part, to);
	} catch (error) {
		await rm(part, { force: true });
		throw error;
	}
}

async function copyWithKeys(ledger: string, keys: Keys, part: string): Promise<void> {
	const source = new DatabaseSync(ledger, { readOnly: true });
	try {
		await backup(source, part, { rate: 256 });
	} finally {
		source.close();
	}
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

/** A copy of a backup without its keys, once it has proved to be whole. */
async function checkedCopy(from: string, to: string): Promise<Keys> {
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
