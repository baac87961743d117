import { Migrator, type Generated, type Kysely } from 'kysely';
import { first } from './migrations/0001_first';
import { settings } from './migrations/0003_settings';

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
	/** `value` is JSON; `settings.ts` reads and writes it. */
	setting: { name: string; value: string; changed_at: string; changed_by: string };
	audit: { id: Generated<number>; at: string; actor: string; action: string; subject: string };
}

/** Every change of the tables, in order; those of an earlier version are never edited. */
const migrations = { '0001_first': first, '0003_settings': settings };

/** Brings the ledger's tables to the newest form. */
export async function migrate(db: Kysely<LedgerTables>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw new Error('The ledger could not be brought to the newest form', { cause: error });
}
