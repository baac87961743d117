import { sql, type Kysely, type Migration } from 'kysely';
import { makeChangeable, makePermanent } from '../append-only';

/** What a release was made of, or what its rows came from, stays; files that were never published may go. */
const published = `exists (select 1 from release_change where sha256 = old.sha256) or exists (
	select 1 from submission_file join release using (submission_id) where submission_file.sha256 = old.sha256
)`;

type Type = `varchar(${number})` | 'integer' | 'text';

/** Bytes in parts, so that large files neither fill the memory nor hold up readers; submissions that wait for a decision. */
export const reviews: Migration = {
	async up(db: Kysely<unknown>) {
		const run = (statement: string) => sql.raw(statement).execute(db);
		/** A column that is never empty has a value for the rows that were there before. */
		const add = (table: string, name: string, type: Type, standard?: string | number) =>
			db.schema
				.alterTable(table)
				.addColumn(name, type, (column) => (standard === undefined ? column : column.notNull().defaultTo(standard)))
				.execute();
		await db.schema
			.createTable('blob_part')
			.addColumn('parts', 'varchar(64)', (column) => column.notNull())
			.addColumn('position', 'integer', (column) => column.notNull())
			.addColumn('bytes', 'blob', (column) => column.notNull())
			.addPrimaryKeyConstraint('blob_part_key', ['parts', 'position'])
			.execute();
		await run('insert into blob_part select sha256, 0, bytes from blob');
		for (const table of ['blob', 'release_change']) await makeChangeable(db, table);
		await db.schema.alterTable('blob').dropColumn('bytes').execute();
		await add('blob', 'parts', 'varchar(64)', '');
		await run('update blob set parts = sha256');
		await add('release_change', 'form', 'varchar(10)', 'lines');
		await makePermanent(db, 'release_change');
		await makePermanent(db, 'blob', published);
		await makePermanent(db, 'blob_part', 'exists (select 1 from blob where parts = old.parts)');

		await add('submission', 'status', 'varchar(20)', 'published');
		await add('submission', 'updated_at', 'varchar(30)', '');
		await add('submission', 'title', 'varchar(400)');
		await add('submission', 'publish_at', 'varchar(30)');
		await add('submission', 'base_release', 'integer');
		for (const column of ['review', 'report', 'approved_by', 'note']) await add('submission', column, 'text');
		await run('update submission set updated_at = created_at');
		await add('submission_file', 'size', 'integer', 0);

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
