import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { backUp, NoBackup, restore, type Keys } from './ledger/backup';
import { logFailure } from './failure';
import { record } from './ledger/audit';
import { keyNames } from './ledger/keys';
import { openLedger } from './ledger/ledger';
import { lookAgain } from './publishing/looked-at-again';
import type { ServerState } from './state';

// What `npm run backup` and `npm run restore` order and are told, the same through a running server and without one.

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
	await backUp(ledgerIn(DATA_DIR), await keysIn(DATA_DIR), file);
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
		await lookAgain(ledger.db);
		const releases = await ledger.releases();
		await record(ledger.db, { actor: by, action: 'restore', subject: `release ${releases.length}` });
	} finally {
		await ledger.close();
	}
}

/** Puts a backup in the place of everything. Submissions that are being checked begin anew. */
export function runRestore(state: ServerState, { file }: FileOrder): Promise<z.output<typeof restoreReport>> {
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
