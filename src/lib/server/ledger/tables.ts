import { Migrator, sql, type Generated, type Kysely, type Migration } from 'kysely';
import { permanent } from './dialect';

/** The ledger's tables as Kysely sees them. */
export interface LedgerTables {
	/** Bytes by their SHA-256, compressed with gzip. */
	blob: { sha256: string; bytes: Uint8Array };
	submission: { id: string; created_at: string; created_by: string };
	/** `sha256` is of the original bytes. */
	submission_file: { submission_id: string; position: number; dataset: string; name: string; sha256: string };
	release: {
		number: number;
		published_at: string;
		published_by: string;
		title: string;
		demo: number;
		reverts: number | null;
		submission_id: string;
	};
	/** `sha256` is of the resolved rows as JSON lines: first the upserts, then the removals. */
	release_change: { release: number; dataset: string; sha256: string; upserts: number; removals: number };
	audit: { id: Generated<number>; at: string; actor: string; action: string; subject: string };
}

const first: Migration = {
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
		for (const table of ['blob', 'release', 'release_change', 'audit'])
			for (const statement of permanent(table)) await sql.raw(statement).execute(db);
	}
};

/** Brings the ledger's tables to the newest form. */
export async function migrate(db: Kysely<LedgerTables>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => ({ '0001_first': first }) } });
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw new Error('The ledger could not be brought to the newest form', { cause: error });
}
