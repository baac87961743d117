import type { CreateTableBuilder, Kysely, Migration } from 'kysely';

/** A table whose rows have an id and belong to a user. */
const ofUser = (db: Kysely<unknown>, table: string): CreateTableBuilder<string, 'id' | 'user_id'> =>
	db.schema
		.createTable(table)
		.addColumn('id', 'varchar(36)', (column) => column.primaryKey())
		.addColumn('user_id', 'varchar(36)', (column) => column.notNull().references('user.id').onDelete('cascade'));

/** People, their sessions and second factors, links that are used once; the audit learns from where, and more words. */
export const accounts: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('user')
			.addColumn('id', 'varchar(36)', (column) => column.primaryKey())
			.addColumn('name', 'varchar(200)', (column) => column.notNull())
			.addColumn('email', 'varchar(254)', (column) => column.notNull().unique())
			.addColumn('email_verified', 'integer', (column) => column.notNull().defaultTo(0))
			.addColumn('image', 'text')
			.addColumn('created_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('updated_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('role', 'varchar(20)', (column) => column.notNull())
			.addColumn('units', 'text')
			.addColumn('disabled', 'integer', (column) => column.notNull().defaultTo(0))
			.addColumn('second_factor_on', 'integer', (column) => column.notNull().defaultTo(0))
			.execute();
		await ofUser(db, 'session')
			.addColumn('token', 'varchar(64)', (column) => column.notNull().unique())
			.addColumn('expires_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('created_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('updated_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('ip_address', 'varchar(64)')
			.addColumn('user_agent', 'text')
			.execute();
		await ofUser(db, 'credential')
			.addColumn('account_id', 'varchar(36)', (column) => column.notNull())
			.addColumn('provider_id', 'varchar(20)', (column) => column.notNull())
			.addColumn('password', 'varchar(200)')
			.addColumn('created_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('updated_at', 'varchar(30)', (column) => column.notNull())
			.execute();
		await db.schema
			.createTable('verification')
			.addColumn('id', 'varchar(36)', (column) => column.primaryKey())
			.addColumn('identifier', 'varchar(100)', (column) => column.notNull())
			.addColumn('value', 'text', (column) => column.notNull())
			.addColumn('expires_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('created_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('updated_at', 'varchar(30)', (column) => column.notNull())
			.execute();
		await ofUser(db, 'second_factor')
			.addColumn('secret', 'text', (column) => column.notNull())
			.addColumn('backup_codes', 'text', (column) => column.notNull())
			.addColumn('verified', 'integer', (column) => column.notNull().defaultTo(0))
			.addColumn('failed_count', 'integer')
			.addColumn('locked_until', 'varchar(30)')
			.execute();
		await db.schema
			.createTable('invitation')
			.addColumn('id', 'varchar(36)', (column) => column.primaryKey())
			.addColumn('token_hash', 'varchar(64)', (column) => column.notNull().unique())
			.addColumn('purpose', 'varchar(10)', (column) => column.notNull())
			.addColumn('email', 'varchar(254)')
			.addColumn('role', 'varchar(20)', (column) => column.notNull())
			.addColumn('units', 'text')
			.addColumn('user_id', 'varchar(36)', (column) => column.references('user.id').onDelete('cascade'))
			.addColumn('created_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('created_by', 'varchar(254)', (column) => column.notNull())
			.addColumn('expires_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('used_at', 'varchar(30)')
			.addColumn('voided_at', 'varchar(30)')
			.execute();
		for (const [table, column] of [
			['session', 'user_id'],
			['credential', 'user_id'],
			['second_factor', 'user_id'],
			['verification', 'identifier']
		] as const)
			await db.schema.createIndex(`${table}_${column}`).on(table).column(column).execute();

		await db.schema.alterTable('audit').addColumn('from_address', 'varchar(64)').execute();
		await db.schema.alterTable('audit').addColumn('detail', 'text').execute();
	}
};
