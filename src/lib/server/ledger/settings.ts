import type { Kysely } from 'kysely';
import type { z } from 'zod';
import type { AuditAction } from '$lib/model/audit';
import { record, type Actor } from './audit';
import type { LedgerTables } from './tables';

/** What is kept under a name, as JSON of that shape; null where nobody has set it. Another shape is an error: nothing is guessed. */
export async function readSetting<T>(db: Kysely<LedgerTables>, name: string, shape: z.ZodType<T>): Promise<T | null> {
	const row = await db.selectFrom('setting').select('value').where('name', '=', name).executeTakeFirst();
	return row ? shape.parse(JSON.parse(row.value)) : null;
}

/** Sets a value, and writes into the audit who did and what changed. */
export async function writeSetting(
	db: Kysely<LedgerTables>,
	{ name, value }: { name: string; value: unknown },
	{ by, action, changed }: { by: Actor; action: AuditAction; changed: string }
): Promise<void> {
	const row = { value: JSON.stringify(value), changed_at: new Date().toISOString(), changed_by: by.who };
	await db.transaction().execute(async (trx) => {
		await trx
			.insertInto('setting')
			.values({ name, ...row })
			.onConflict((conflict) => conflict.column('name').doUpdateSet(row))
			.execute();
		await record(trx, { actor: by.who, action, subject: changed, from: by.from });
	});
}
