import type { Kysely, Migration } from 'kysely';

/** What administrators have set: one value for each name, in force at once. */
export const settings: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('setting')
			.addColumn('name', 'varchar(40)', (column) => column.primaryKey())
			.addColumn('value', 'text', (column) => column.notNull())
			.addColumn('changed_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('changed_by', 'varchar(200)', (column) => column.notNull())
			.execute();
	}
};
