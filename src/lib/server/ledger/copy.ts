import { createHash } from 'node:crypto';
import { sql, type Kysely } from 'kysely';
import { isPostgres } from './append-only';
import type { LedgerTables } from './tables';

/** Every table, in an order in which what a row names is there before it; false for those that stay where they are. */
const tables: Record<keyof LedgerTables, boolean> = {
	blob: true,
	blob_part: true,
	submission: true,
	submission_file: true,
	release: true,
	release_change: true,
	setting: true,
	mapping: true,
	audit: true,
	user: true,
	session: true,
	credential: true,
	verification: true,
	second_factor: true,
	invitation: true,
	// A backup, and an installation that is alone, have theirs in another place.
	installation_key: false,
	// They count for a quarter of an hour, and for the minute in which a code is right.
	attempt: false,
	used_code: false
};
const copied = Object.entries(tables).flatMap(([name, isCopied]) => (isCopied ? [name] : []));

type Rows = Record<string, Record<string, unknown>>;
/** So many rows are in memory at once: parts of files have a megabyte each. */
const together = 8;

/** What a table holds: how many rows, and a hash that is equal for equal rows in any order. */
export interface Content {
	rows: number;
	hash: string;
}

/** A table's rows, some at a time. */
async function* rowsOf(db: Kysely<LedgerTables>, table: string): AsyncGenerator<Record<string, unknown>[]> {
	let some: Record<string, unknown>[] = [];
	for await (const row of db.withTables<Rows>().selectFrom(table).selectAll().stream(together)) {
		some.push(row);
		if (some.length < together) continue;
		yield some;
		some = [];
	}
	if (some.length > 0) yield some;
}

const sha256 = (bytes: string | Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Bytes as their hash, columns by name: the same for the same row in every database. */
const hashOf = (row: Record<string, unknown>): string => {
	const values = Object.entries(row).map(([name, value]) => [
		name,
		value instanceof Uint8Array ? sha256(value) : value
	]);
	return sha256(JSON.stringify(values.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))));
};

const contentOf = (hashes: string[]): Content => ({ rows: hashes.length, hash: sha256(hashes.sort().join('\n')) });

/** What every table of a ledger holds. */
async function contents(db: Kysely<LedgerTables>): Promise<Map<string, Content>> {
	const found = new Map<string, Content>();
	for (const table of copied) {
		const hashes: string[] = [];
		for await (const rows of rowsOf(db, table)) hashes.push(...rows.map(hashOf));
		found.set(table, contentOf(hashes));
	}
	return found;
}

/** Copies everything from a ledger, as it is at one moment, into one that is empty; gives what was copied. */
export async function copyLedger(from: Kysely<LedgerTables>, to: Kysely<LedgerTables>): Promise<Map<string, Content>> {
	return asOfNow(from, async (source) => {
		const found = new Map<string, Content>();
		for (const table of copied) {
			const hashes: string[] = [];
			for await (const rows of rowsOf(source, table)) {
				hashes.push(...rows.map(hashOf));
				await to.withTables<Rows>().insertInto(table).values(rows).execute();
			}
			found.set(table, contentOf(hashes));
		}
		return found;
	});
}

/** Reads on one connection, which sees nothing of what others write meanwhile. */
const asOfNow = <T>(db: Kysely<LedgerTables>, read: (db: Kysely<LedgerTables>) => Promise<T>): Promise<T> =>
	db.connection().execute(async (connection) => {
		await (isPostgres(db) ? sql`begin isolation level repeatable read read only` : sql`begin`).execute(connection);
		try {
			return await read(connection);
		} finally {
			await sql`commit`.execute(connection);
		}
	});

/** What a ledger is to be moved into holds something already. */
export class NotEmpty extends Error {}

/** What was copied is not what is there: nothing was kept of it. */
class NotEqual extends Error {}

/**
 * Copies a ledger into an empty one in PostgreSQL and proves that both hold the same, wholly or not at all; `prepare` ends it.
 * @throws NotEmpty
 */
export async function moveLedger(
	from: Kysely<LedgerTables>,
	to: Kysely<LedgerTables>,
	prepare: (to: Kysely<LedgerTables>) => Promise<void>
): Promise<Map<string, Content>> {
	return to.transaction().execute(async (moved) => {
		if (!(await isEmpty(moved))) throw new NotEmpty();
		const sent = await copyLedger(from, moved);
		const there = await contents(moved);
		for (const [table, { hash }] of sent)
			if (there.get(table)?.hash !== hash) throw new NotEqual(`${table} is not the same in the new ledger`);
		// Numbers given from now on follow those that were copied.
		await sql`select setval(pg_get_serial_sequence('audit', 'id'), greatest(1, (select max(id) from audit)))`.execute(
			moved
		);
		await prepare(moved);
		return there;
	});
}

/** Whether nobody has published, brought a file or joined yet, and no node has begun there: it would keep keys of its own. */
async function isEmpty(db: Kysely<LedgerTables>): Promise<boolean> {
	for (const table of ['release', 'submission', 'user', 'installation_key'] as const)
		if (
			await db
				.selectFrom(table)
				.select(sql<number>`1`.as('one'))
				.limit(1)
				.executeTakeFirst()
		)
			return false;
	return true;
}
