import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import { backUp, backUpShared, checkedCopy, NoBackup, restore, type Keys } from './ledger/backup';
import { logFailure } from './failure';
import { record } from './ledger/audit';
import { moveLedger, type Content } from './ledger/copy';
import { keyNames, sharedKey } from './ledger/keys';
import { openLedger } from './ledger/ledger';
import type { LedgerTables } from './ledger/tables';
import { lookAgain } from './publishing/looked-at-again';
import { openWhenThere } from './shared-ledger';
import type { ServerState } from './state';
import { openWarehouse } from './warehouse/open';

// What `npm run backup`, `restore` and `move-ledger` order and are told; the first two through a running server as without one.

export const fileOrder = z.object({ file: z.string().min(1).max(4000) });
type FileOrder = z.output<typeof fileOrder>;

const by = 'npm';

async function keysIn(folder: string): Promise<Keys> {
	const keys: Keys = {};
	for (const name of keyNames) {
		const bytes = await readFile(join(folder, name)).catch(() => null);
		if (bytes) keys[name] = bytes;
	}
	return keys;
}

const ledgerIn = (folder: string) => join(folder, 'ledger.sqlite');

export const backupReport = z.object({ release: z.number() });

/** Writes everything that cannot be made again into one file. */
export async function runBackup(state: ServerState, { file }: FileOrder): Promise<z.output<typeof backupReport>> {
	const { DATA_DIR } = state.settings;
	const keys = await keysIn(DATA_DIR);
	if (state.ledger.shared) await backUpShared(state.ledger.db, keys, file);
	else await backUp(ledgerIn(DATA_DIR), keys, file);
	await record(state.ledger.db, { actor: by, action: 'backup', subject: `release ${state.release}` });
	return { release: state.release };
}

export const restoreReport = z.object({
	/** Null when the file is no backup. */
	release: z.number().nullable(),
	/** Whether a running server has to be started again, since it holds other keys. */
	restart: z.boolean()
});

/** All that has to be true of a restored ledger at once, so that being killed at any moment leaves nothing half restored. */
async function asRestored(copy: string): Promise<void> {
	const ledger = await openLedger(copy);
	try {
		await lookAnew(ledger.db);
	} finally {
		await ledger.close();
	}
}

async function lookAnew(db: Kysely<LedgerTables>): Promise<void> {
	await lookAgain(db);
	const { releases } = await db
		.selectFrom('release')
		.select(({ fn }) => fn.countAll<number>().as('releases'))
		.executeTakeFirstOrThrow();
	await record(db, { actor: by, action: 'restore', subject: `release ${releases}` });
}

/** Puts a backup in the place of everything. Submissions that are being checked begin anew. */
export function runRestore(state: ServerState, { file }: FileOrder): Promise<z.output<typeof restoreReport>> {
	if (state.ledger.shared) throw new Error('A backup is put into an empty database by move-ledger');
	return state.replace(async () => {
		const { DATA_DIR } = state.settings;
		try {
			await state.reviews.pause();
			const before = await keysIn(DATA_DIR);
			const keys = await restore(file, ledgerIn(DATA_DIR), asRestored);
			for (const [name, bytes] of Object.entries(keys))
				if (keyNames.some((known) => known === name)) await writeFile(join(DATA_DIR, name), bytes, { mode: 0o600 });
			await state.reviews.forget();
			await state.warehouse.rebuild(state.ledger);
			await state.visibility.reload();
			const changed = Object.entries(keys).some(
				([name, bytes]) => before[name] !== undefined && Buffer.compare(before[name], bytes) !== 0
			);
			return { release: state.release, restart: changed };
		} catch (refusal) {
			if (refusal instanceof NoBackup) return { release: null, restart: false };
			throw refusal;
		} finally {
			state.reviews.resume().catch((error: unknown) => logFailure(error, 500, '/internal/restore'));
		}
	});
}

/** There is no ledger in the folder. */
export class NoLedger extends Error {}

/**
 * Copies the ledger of a data folder, or a backup, into an empty database that nodes will share, with its keys, and proves
 * that it holds the same. The folder's own ledger is then put aside, so that nobody goes on with it by mistake.
 * @throws NoBackup, NoLedger, NotEmpty, WarehouseBusy where a server runs on the folder
 */
export async function runMove(folder: string, database: string, backup: string | null): Promise<Map<string, Content>> {
	const own = ledgerIn(folder);
	if (backup === null && !existsSync(own)) throw new NoLedger(own);
	await mkdir(folder, { recursive: true, mode: 0o700 });
	const { warehouse } = await openWarehouse(join(folder, 'warehouse.duckdb'), join(folder, 'staging'));
	const part = `${own}.moving`;
	try {
		const keys = backup === null ? await keysIn(folder) : await checkedCopy(backup, part);
		const moved = await moveInto(database, backup === null ? own : part, async (db) => {
			for (const name of keyNames) if (keys[name]) await sharedKey(db, name, keys[name]);
			if (backup !== null) await lookAnew(db);
		});
		if (backup === null) await rename(own, `${own}.moved`);
		return moved;
	} finally {
		for (const suffix of ['', '-wal', '-shm']) await rm(part + suffix, { force: true });
		await warehouse.close();
	}
}

async function moveInto(database: string, file: string, prepare: (db: Kysely<LedgerTables>) => Promise<void>) {
	const source = await openLedger(file);
	try {
		const target = await openWhenThere(database);
		try {
			return await moveLedger(source.db, target.db, prepare);
		} finally {
			await target.close();
		}
	} finally {
		await source.close();
	}
}
