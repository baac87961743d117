import { existsSync, statSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { command } from '$lib/i18n/messages/command';
import { CannotStart } from '../cannot-start';

/** The ledger cannot be read, or not wholly: only a backup has what it held. */
const ledgerDamaged = (file: string, cause: unknown): CannotStart =>
	new CannotStart((locale) => command[locale].ledgerDamaged(file), cause);

/** Refuses a file that is no sound ledger. It is opened for reading only: what can still be saved from it stays as it is. */
export function assertSound(file: string): void {
	if (!existsSync(file) || statSync(file).size === 0) return;
	try {
		const database = new DatabaseSync(file, { readOnly: true });
		try {
			const [found] = database.prepare('pragma quick_check(1)').all();
			const said = found?.['quick_check'];
			if (said !== 'ok') throw new Error(String(said));
		} finally {
			database.close();
		}
	} catch (error) {
		throw ledgerDamaged(file, error);
	}
}
