import { sql, type Kysely, type Migration } from 'kysely';
import { isPostgres } from '../append-only';

/** Several nodes may share the ledger: when bytes came, so that nobody sweeps away what another is writing; keys; news. */
export const nodes: Migration = {
	async up(db: Kysely<unknown>) {
		for (const table of ['blob', 'blob_part'])
			await db.schema
				.alterTable(table)
				.addColumn('written_at', 'varchar(30)', (column) => column.notNull().defaultTo(''))
				.execute();
		await db.schema
			.createTable('installation_key')
			.addColumn('name', 'varchar(40)', (column) => column.primaryKey())
			.addColumn('bytes', 'blob', (column) => column.notNull())
			.execute();
		if (!isPostgres(db)) return;
		await sql
			.raw(
				`create function tell_nodes() returns trigger language plpgsql as $$ begin
					perform pg_notify('reform_lens', tg_table_name);
					return null;
				end $$`
			)
			.execute(db);
		for (const table of ['release', 'setting'])
			await sql
				.raw(
					`create trigger ${table}_told after insert or update on ${table} for each statement execute function tell_nodes()`
				)
				.execute(db);
	}
};
