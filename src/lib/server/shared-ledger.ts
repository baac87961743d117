import { setTimeout as wait } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import { command } from '$lib/i18n/messages/command';
import { CannotStart } from './cannot-start';
import { keyFile, takeOverKey } from './key-file';
import { isAway, reasonOf } from './ledger/away';
import { keyNames, sharedKey, sharedKeys } from './ledger/keys';
import { isShared, openLedger, type Ledger } from './ledger/ledger';
import type { LedgerTables } from './ledger/tables';

/** A start waits so long for a database that is just being started, or taken over by its standby. */
const patienceMs = 60_000;
const pauseMs = 1000;

/** A place of a ledger as it may be told: no user, no password. */
export const nameOf = (place: string): string =>
	isShared(place)
		? place
				.split(',')
				.map((address) => {
					const { host, pathname } = new URL(address);
					return `${host}${pathname}`;
				})
				.join(', ')
		: place;

/**
 * Opens a ledger, once its database answers.
 * @throws CannotStart where it does not for a minute, or refuses
 */
export async function openWhenThere(place: string, patience = patienceMs): Promise<Ledger> {
	const until = performance.now() + patience;
	for (;;)
		try {
			return await openLedger(place);
		} catch (error) {
			if (!isShared(place)) throw error;
			if (isAway(error) && performance.now() < until) await wait(pauseMs);
			else
				throw new CannotStart(
					(locale) => command[locale].ledgerAway(nameOf(place), reasonOf(error)),
					isAway(error) ? undefined : error
				);
		}
}

/** Does a part of the start, again where the database goes away in the middle of it, for a minute. */
export async function patiently<T>(part: () => Promise<T>, patience = patienceMs): Promise<T> {
	const until = performance.now() + patience;
	for (;;)
		try {
			return await part();
		} catch (error) {
			if (!isAway(error) || performance.now() > until) throw error;
			await wait(pauseMs);
		}
}

/** Gives a node the keys that all nodes have, so that a session or a signature of one holds on every other. */
export async function shareKeys(db: Kysely<LedgerTables>, folder: string): Promise<void> {
	for (const name of keyNames) {
		const own = await keyFile(folder, name);
		const shared = await sharedKey(db, name, own);
		if (Buffer.compare(own, shared) !== 0) await takeOverKey(folder, name, shared);
	}
}

/** Whether a node has the keys of this ledger: it has shared it, or one that it was copied from. */
export async function hasKeysOf(db: Kysely<LedgerTables>, folder: string): Promise<boolean> {
	const shared = await sharedKeys(db);
	for (const { name, bytes } of shared) if (Buffer.compare(await keyFile(folder, name), bytes) !== 0) return false;
	return shared.length > 0;
}
