import { Migrator, type Generated, type Kysely } from 'kysely';
import type { AccountTables } from './account-tables';
import { first } from './migrations/0001_first';
import { accounts } from './migrations/0002_accounts';
import { settings } from './migrations/0003_settings';
import { reviews } from './migrations/0004_reviews';
import { replaced } from './migrations/0005_replaced';
import { nodes } from './migrations/0006_nodes';
import { attempts } from './migrations/0007_attempts';

/** The ledger's tables as Kysely sees them. */
export interface LedgerTables extends AccountTables {
	/** Bytes by their SHA-256; `parts` names their parts. */
	blob: { sha256: string; parts: string; written_at: string };
	/** A megabyte each but the last, compressed with gzip. */
	blob_part: { parts: string; position: number; bytes: Uint8Array; written_at: string };
	submission: {
		id: string;
		created_at: string;
		created_by: string;
		status: string;
		updated_at: string;
		/** What the release will be called. */
		title: string | null;
		/** The release that the difference was made against. */
		base_release: number | null;
		/** When it publishes itself, ISO time in UTC. */
		publish_at: string | null;
		/** The analyst's decisions, as JSON; null where there was nothing to decide. */
		review: string | null;
		/** What the check found, as JSON. */
		report: string | null;
		approved_by: string | null;
		/** Why it came back, as a code. */
		note: string | null;
	};
	/** `sha256` is of the original bytes. */
	submission_file: {
		submission_id: string;
		position: number;
		dataset: string;
		name: string;
		sha256: string;
		size: number;
	};
	release: {
		number: number;
		published_at: string;
		published_by: string;
		title: string;
		demo: number;
		reverts: number | null;
		submission_id: string;
	};
	/** `sha256` is of the rows in that form, `parquet` or `lines`. */
	release_change: {
		release: number;
		dataset: string;
		sha256: string;
		upserts: number;
		removals: number;
		form: string;
	};
	/** `value` is JSON; `settings.ts` reads and writes it. */
	setting: { name: string; value: string; changed_at: string; changed_by: string };
	/** What several nodes share; one that is alone has files. */
	installation_key: { name: string; bytes: Uint8Array };
	/** How files of a shape were mapped the last time. */
	mapping: { dataset: string; shape: string; mapping: string; saved_at: string; saved_by: string };
	/** Who did what, when, from which address; `detail` is JSON. `audit.ts` writes and reads it. */
	audit: {
		id: Generated<number>;
		at: string;
		actor: string;
		action: string;
		subject: string;
		from_address: string | null;
		detail: string | null;
	};
}

/** Every change of the tables, in order; those of an earlier version are never edited. */
const migrations = {
	'0001_first': first,
	'0002_accounts': accounts,
	'0003_settings': settings,
	'0004_reviews': reviews,
	'0005_replaced': replaced,
	'0006_nodes': nodes,
	'0007_attempts': attempts
};

/** Brings the ledger's tables to the newest form. */
export async function migrate(db: Kysely<LedgerTables>): Promise<void> {
	const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
	const { error } = await migrator.migrateToLatest();
	if (error !== undefined) throw new Error('The ledger could not be brought to the newest form', { cause: error });
}
