import type { Kysely } from 'kysely';
import type { LedgerTables } from './tables';

/** Keys by which an installation knows its own sessions and signatures, as files of the data folder are called. */
export const keyNames = ['press.key', 'sessions.key'] as const;
export type KeyName = (typeof keyNames)[number];

/** The key of that name which all nodes share: this node's own where none is there yet. */
export async function sharedKey(db: Kysely<LedgerTables>, name: KeyName, own: Uint8Array): Promise<Uint8Array> {
	await db
		.insertInto('installation_key')
		.values({ name, bytes: own })
		.onConflict((conflict) => conflict.column('name').doNothing())
		.execute();
	const { bytes } = await db
		.selectFrom('installation_key')
		.select('bytes')
		.where('name', '=', name)
		.executeTakeFirstOrThrow();
	return bytes;
}

/** The keys that all nodes share, as far as there are any yet. */
export const sharedKeys = (db: Kysely<LedgerTables>): Promise<{ name: string; bytes: Uint8Array }[]> =>
	db.selectFrom('installation_key').selectAll().execute();
