import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { z } from 'zod';
import type { LedgerTables } from '../ledger/tables';
import { mostKeys, windowMs, type Counts, type Kept } from './counts';

const moments = z.array(z.number());
const sweepEveryMs = 60_000;

/** The database's own clock in milliseconds: the clocks of nodes differ. */
const clock = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::double precision`;

/** What stands for words in a table: short, however long they are, and no e-mail that somebody tried. */
export const keyOf = (words: string): string => createHash('sha256').update(words).digest('hex').slice(0, 32);

/** The number by which a key is locked. */
const lockOf = (key: string) => BigInt.asIntN(64, BigInt(`0x${key.slice(0, 16)}`));

/** Counts of all nodes that share a ledger in PostgreSQL. */
export class SharedCounts implements Counts {
	private swept = -Infinity;

	constructor(private readonly db: Kysely<LedgerTables>) {}

	async change<T>(words: readonly string[], step: (kept: Kept[], now: number) => T): Promise<T> {
		await this.sweep();
		const keys = words.map(keyOf);
		return this.locked(keys, async (db) => {
			const { now } = await db.selectNoFrom(clock.as('now')).executeTakeFirstOrThrow();
			const rows = await db.selectFrom('attempt').selectAll().where('key', 'in', keys).execute();
			const found = keys.map((key): Kept => {
				const row = rows.find((one) => one.key === key);
				return row ? { made: moments.parse(JSON.parse(row.made)), told: row.told } : { made: [], told: 0 };
			});
			const before = found.map((kept) => JSON.stringify(kept));
			const result = step(found, now);
			for (const [at, kept] of found.entries())
				if (JSON.stringify(kept) !== before[at]) await keep(db, keys[at] ?? '', kept);
			return result;
		});
	}

	/**
	 * A transaction in which nobody else changes these keys. Not one of Kysely's: of those the ledger lets one run at a time,
	 * and a crowd at the door must not hold up who publishes.
	 */
	private locked<T>(keys: readonly string[], job: (db: Kysely<LedgerTables>) => Promise<T>): Promise<T> {
		return this.db.connection().execute(async (db) => {
			// What is read after the lock must be what stands there then.
			await sql`begin isolation level read committed`.execute(db);
			try {
				// Always in the same order: two who waited for each other would wait for ever.
				for (const lock of keys.map(lockOf).sort((a, b) => (a < b ? -1 : 1)))
					await sql`select pg_advisory_xact_lock(${String(lock)}::bigint)`.execute(db);
				const result = await job(db);
				await sql`commit`.execute(db);
				return result;
			} catch (error) {
				await sql`rollback`.execute(db).catch(() => undefined);
				throw error;
			}
		});
	}

	/** Takes away what counts no more, and the oldest of too many; what somebody changes at this moment is left for later. */
	private async sweep(): Promise<void> {
		if (performance.now() - this.swept < sweepEveryMs) return;
		this.swept = performance.now();
		const old = this.db
			.selectFrom('attempt')
			.select('key')
			.where('last', '<', sql<number>`${clock} - ${windowMs}`);
		const most = this.db.selectFrom('attempt').select('last').orderBy('last', 'desc').offset(mostKeys).limit(1);
		const tooMany = this.db.selectFrom('attempt').select('key').where('last', '<=', most);
		for (const keys of [old, tooMany])
			await this.db.deleteFrom('attempt').where('key', 'in', keys.forUpdate().skipLocked()).execute();
	}
}

async function keep(db: Kysely<LedgerTables>, key: string, { made, told }: Kept): Promise<void> {
	const last = made.at(-1);
	if (last === undefined) {
		await db.deleteFrom('attempt').where('key', '=', key).execute();
		return;
	}
	const values = { made: JSON.stringify(made), told, last };
	await db
		.insertInto('attempt')
		.values({ key, ...values })
		.onConflict((conflict) => conflict.column('key').doUpdateSet(values))
		.execute();
}
