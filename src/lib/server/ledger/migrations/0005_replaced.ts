import type { Kysely, Migration } from 'kysely';
import { makeIrreplaceable } from '../append-only';

/** `insert or replace` takes a row away without asking the triggers that refuse to delete it: it is refused as well. */
export const replaced: Migration = {
	async up(db: Kysely<unknown>) {
		const keys = { release: ['number'], release_change: ['release', 'dataset'], audit: ['id'] };
		for (const [table, key] of Object.entries(keys)) await makeIrreplaceable(db, table, key);
	}
};
