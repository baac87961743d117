import type { Kysely, Migration } from 'kysely';

/** What several nodes count together: wrong attempts to sign in, and codes that were used. One node alone leaves them empty. */
export const attempts: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('attempt')
			.addColumn('key', 'varchar(32)', (column) => column.primaryKey())
			.addColumn('made', 'text', (column) => column.notNull())
			.addColumn('told', 'double precision', (column) => column.notNull())
			.addColumn('last', 'double precision', (column) => column.notNull())
			.execute();
		await db.schema.createIndex('attempt_last').on('attempt').column('last').execute();
		await db.schema
			.createTable('used_code')
			.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
			.addColumn('person', 'varchar(36)', (column) => column.notNull())
			.addColumn('key', 'varchar(32)', (column) => column.notNull().unique())
			.execute();
		await db.schema.createIndex('used_code_person').on('used_code').columns(['person', 'id']).execute();
	}
};
