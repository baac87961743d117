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
			.addColumn('key', 'varchar(32)', (column) => column.primaryKey())
			.addColumn('until', 'double precision', (column) => column.notNull())
			.execute();
	}
};
