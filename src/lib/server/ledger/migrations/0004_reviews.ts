import { sql, type Kysely, type Migration } from 'kysely';
import { permanent, permanentWhile } from '../dialect';

/** What a release was made of, or what its rows came from, stays; files that were never published may go. */
const published = `exists (select 1 from release_change where sha256 = old.sha256) or exists (
	select 1 from submission_file join release using (submission_id) where submission_file.sha256 = old.sha256
)`;

/** Bytes in parts, so that large files neither fill the memory nor hold up readers; submissions that wait for a decision. */
export const reviews: Migration = {
	async up(db: Kysely<unknown>) {
		const run = (statement: string) => sql.raw(statement).execute(db);
		await db.schema
			.createTable('blob_part')
			.addColumn('parts', 'varchar(64)', (column) => column.notNull())
			.addColumn('position', 'integer', (column) => column.notNull())
			.addColumn('bytes', 'blob', (column) => column.notNull())
			.addPrimaryKeyConstraint('blob_part_key', ['parts', 'position'])
			.execute();
		await run('insert into blob_part select sha256, 0, bytes from blob');
		for (const trigger of ['blob_no_update', 'blob_no_delete', 'release_change_no_update', 'release_change_no_delete'])
			await run(`drop trigger ${trigger}`);
		await db.schema.alterTable('blob').dropColumn('bytes').execute();
		await run(`alter table blob add column parts varchar(64) not null default ''`);
		await run('update blob set parts = sha256');
		await db.schema
			.alterTable('release_change')
			.addColumn('form', 'varchar(10)', (column) => column.notNull().defaultTo('lines'))
			.execute();
		for (const statement of permanent('release_change')) await run(statement);
		const whole = 'exists (select 1 from blob where parts = old.parts)';
		for (const statement of [...permanentWhile('blob', published), ...permanentWhile('blob_part', whole)])
			await run(statement);

		await run(`alter table submission add column status varchar(20) not null default 'published'`);
		await run(`alter table submission add column updated_at varchar(30) not null default ''`);
		for (const column of ['title varchar(400)', 'publish_at varchar(30)', 'base_release integer'])
			await run(`alter table submission add column ${column}`);
		for (const column of ['review', 'report', 'approved_by', 'note'])
			await run(`alter table submission add column ${column} text`);
		await run('update submission set updated_at = created_at');
		await run(`alter table submission_file add column size integer not null default 0`);

		await db.schema
			.createTable('mapping')
			.addColumn('dataset', 'varchar(40)', (column) => column.notNull())
			.addColumn('shape', 'varchar(64)', (column) => column.notNull())
			.addColumn('mapping', 'text', (column) => column.notNull())
			.addColumn('saved_at', 'varchar(30)', (column) => column.notNull())
			.addColumn('saved_by', 'varchar(200)', (column) => column.notNull())
			.addPrimaryKeyConstraint('mapping_key', ['dataset', 'shape'])
			.execute();
	}
};
