import type { Kysely } from 'kysely';
import { changeSubmission, openStatuses, submissionsOf, unattended } from '../ledger/submissions';
import type { LedgerTables } from '../ledger/tables';

/** Being checked anew; why it came back to review was read. */
export const begun = { status: 'checking', note: null } as const;

/**
 * Lets all that is open in a ledger that is put in the place of another be checked again. What waited for a second person or
 * its hour is looked at again: what others have published since can only be seen anew.
 */
export async function lookAgain(db: Kysely<LedgerTables>): Promise<void> {
	for (const { id } of await submissionsOf(db, openStatuses)) {
		await changeSubmission(db, id, ['review'], { ...begun, report: null, updated_at: unattended });
		const back = {
			...begun,
			report: null,
			updated_at: unattended,
			publish_at: null,
			approved_by: null,
			note: 'restored'
		};
		await changeSubmission(db, id, ['approval', 'scheduled'], back);
	}
}
