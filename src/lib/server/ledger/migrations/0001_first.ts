import type { Kysely, Migration } from 'kysely';
import { makePermanent } from '../append-only';

/** Submissions, releases, the bytes behind them, and the audit. */
export const first: Migration = {
	async up(db: Kysely<unknown>) {
		await db.schema
			.createTable('blob')
			.addColumn('sha256', 'varchar(64)', (column) => column.primaryKey())
			.addColumn('bytes', 'blob', (column) => column.notNull())
			.execute();
		await db.schema
			.createTable('submission')
			.addColumn('id', 'varchar(36)', (column) => column.primaryKey())
			.addColumn('created_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('created_by', 'varchar(200)', (column) => column.notNull())
			.execute();
		await db.schema
			.createTable('submission_file')
			.addColumn('submission_id', 'varchar(36)', (column) => column.notNull().references('submission.id'))
			.addColumn('position', 'integer', (column) => column.notNull())
			.addColumn('dataset', 'varchar(40)', (column) => column.notNull())
			.addColumn('name', 'varchar(400)', (column) => column.notNull())
			.addColumn('sha256', 'varchar(64)', (column) => column.notNull().references('blob.sha256'))
			.addPrimaryKeyConstraint('submission_file_key', ['submission_id', 'position'])
			.execute();
		await db.schema
			.createTable('release')
			.addColumn('number', 'integer', (column) => column.primaryKey())
			.addColumn('published_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('published_by', 'varchar(200)', (column) => column.notNull())
			.addColumn('title', 'varchar(400)', (column) => column.notNull())
			.addColumn('demo', 'integer', (column) => column.notNull())
			.addColumn('reverts', 'integer', (column) => column.references('release.number'))
			.addColumn('submission_id', 'varchar(36)', (column) => column.notNull().references('submission.id'))
			.execute();
		await db.schema
			.createTable('release_change')
			.addColumn('release', 'integer', (column) => column.notNull().references('release.number'))
			.addColumn('dataset', 'varchar(40)', (column) => column.notNull())
			.addColumn('sha256', 'varchar(64)', (column) => column.notNull().references('blob.sha256'))
			.addColumn('upserts', 'integer', (column) => column.notNull())
			.addColumn('removals', 'integer', (column) => column.notNull())
			.addPrimaryKeyConstraint('release_change_key', ['release', 'dataset'])
			.execute();
		await db.schema
			.createTable('audit')
			.addColumn('id', 'integer', (column) => column.primaryKey().autoIncrement())
			.addColumn('at', 'varchar(30)', (column) => column.notNull())
			.addColumn('actor', 'varchar(200)', (column) => column.notNull())
			.addColumn('action', 'varchar(40)', (column) => column.notNull())
			.addColumn('subject', 'varchar(400)', (column) => column.notNull())
			.execute();
		for (const table of ['blob', 'release', 'release_change', 'audit']) await makePermanent(db, table);
	}
};
