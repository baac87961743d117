import { PostgresAdapter, sql, type Kysely } from 'kysely';

/** Whether tables stand in PostgreSQL; otherwise in SQLite. */
export const isPostgres = (db: Pick<Kysely<unknown>, 'getExecutor'>): boolean =>
	db.getExecutor().adapter instanceof PostgresAdapter;

type Verb = 'insert' | 'update' | 'delete';

const nameOf = (table: string, verb: Verb) => `${table}_no_${verb}`;

/** Lets a table refuse a verb for rows for which the condition on `old` or `new` holds. */
async function refuse(db: Kysely<unknown>, table: string, verb: Verb, condition: string | null): Promise<void> {
	const name = nameOf(table, verb);
	const message = `'${table} is append-only'`;
	if (!isPostgres(db)) {
		const when = condition === null ? '' : `when ${condition}`;
		await sql
			.raw(`create trigger ${name} before ${verb} on ${table} ${when} begin select raise(abort, ${message}); end`)
			.execute(db);
		return;
	}
	// The condition of a trigger itself may not look into other tables.
	await sql
		.raw(
			`create function ${name}() returns trigger language plpgsql as $$ begin
				if ${condition ?? 'true'} then raise exception ${message}; end if;
				return ${verb === 'delete' ? 'old' : 'new'};
			end $$`
		)
		.execute(db);
	await sql
		.raw(`create trigger ${name} before ${verb} on ${table} for each row execute function ${name}()`)
		.execute(db);
}

/** Makes the rows of a table permanent: no update, no delete; rows for which a condition on `old` does not hold may be deleted. */
export async function makePermanent(
	db: Kysely<unknown>,
	table: string,
	condition: string | null = null
): Promise<void> {
	await refuse(db, table, 'update', null);
	await refuse(db, table, 'delete', condition);
	// SQLite has no other way to empty a table.
	if (isPostgres(db))
		await sql
			.raw(
				`create trigger ${table}_no_truncate before truncate on ${table} execute function ${nameOf(table, 'update')}()`
			)
			.execute(db);
}

/** Refuses a row with the key of another, which would take its place: only SQLite replaces without asking whether it may delete. */
export async function makeIrreplaceable(db: Kysely<unknown>, table: string, key: readonly string[]): Promise<void> {
	if (isPostgres(db)) return;
	const same = key.map((column) => `${column} = new.${column}`).join(' and ');
	await refuse(db, table, 'insert', `exists (select 1 from ${table} where ${same})`);
}

/** Lets the rows of a table be changed and deleted again. */
export async function makeChangeable(db: Kysely<unknown>, table: string): Promise<void> {
	for (const verb of ['update', 'delete'] as const) {
		const name = nameOf(table, verb);
		await sql.raw(isPostgres(db) ? `drop function ${name}() cascade` : `drop trigger ${name}`).execute(db);
	}
}
