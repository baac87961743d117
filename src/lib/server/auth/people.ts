import type { Kysely } from 'kysely';
import { role, type Person, type Role } from '$lib/model/person';
import { record, type Actor } from '../ledger/audit';
import type { LedgerTables } from '../ledger/tables';
import type { Accounts } from './accounts';
import { voidMadeBy, voidResets } from './links';
import { endSessions, unitsOf } from './session';

/** Somebody with an account, as administrators see them. */
export interface Listed extends Person {
	disabled: boolean;
	secondFactor: boolean;
	createdAt: string;
}

/** What came of a change: the last administrator stays one. */
export type Changed = 'done' | 'last' | 'unknown';

const read = (row: LedgerTables['user']): Listed => ({
	id: row.id,
	email: row.email,
	name: row.name,
	role: role.parse(row.role),
	units: unitsOf(row.units),
	disabled: row.disabled === 1,
	secondFactor: row.second_factor_on === 1,
	createdAt: row.created_at
});

/** Everybody with an account, in the order in which they came. */
export async function people({ db }: Accounts): Promise<Listed[]> {
	return (await db.selectFrom('user').selectAll().orderBy('created_at').execute()).map(read);
}

/** Somebody by id. */
export async function personOf({ db }: Accounts, id: string): Promise<Listed | null> {
	const row = await db.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst();
	return row ? read(row) : null;
}

/** Whether there is an administrator, other than that one, who can sign in. */
export async function hasAdministrator(db: Kysely<LedgerTables>, but: string | null = null): Promise<boolean> {
	let query = db.selectFrom('user').select('id').where('role', '=', 'administrator').where('disabled', '=', 0);
	if (but !== null) query = query.where('id', '!=', but);
	return (await query.executeTakeFirst()) !== undefined;
}

/** Changes somebody in one transaction, unless nobody would be left to run the installation. */
async function change(
	{ db }: Accounts,
	id: string,
	to: (now: Listed) => { role?: Role; units?: string | null; disabled?: number; second_factor_on?: number },
	after: (trx: Kysely<LedgerTables>, was: Listed) => Promise<void>
): Promise<Changed> {
	return db.transaction().execute(async (trx) => {
		const row = await trx.selectFrom('user').selectAll().where('id', '=', id).executeTakeFirst();
		if (!row) return 'unknown';
		const was = read(row);
		const set = to(was);
		const runs = was.role === 'administrator' && !was.disabled;
		const stays = (set.role ?? was.role) === 'administrator' && set.disabled !== 1;
		if (runs && !stays && !(await hasAdministrator(trx, id))) return 'last';
		const at = new Date().toISOString();
		await trx
			.updateTable('user')
			.set({ ...set, updated_at: at })
			.where('id', '=', id)
			.execute();
		// Whoever kept the address of a link could come back by it, as somebody else.
		if (runs && !stays) await voidMadeBy(trx, was.email);
		await after(trx, was);
		return 'done';
	});
}

/** Gives somebody another role, or other units; it holds from their next request on. */
export const changeRights = (
	accounts: Accounts,
	id: string,
	rights: { role: Role; units: string[] | null },
	{ who: actor, from }: Actor
): Promise<Changed> =>
	change(
		accounts,
		id,
		() => ({ role: rights.role, units: rights.units && JSON.stringify(rights.units) }),
		async (trx, was) => {
			const detail = { from: { role: was.role, units: was.units }, to: rights };
			await record(trx, { actor, action: 'rights_changed', subject: was.email, from, detail });
		}
	);

/** Shuts somebody out: their sessions end, and links that they were given. */
export const disable = (accounts: Accounts, id: string, { who: actor, from }: Actor): Promise<Changed> =>
	change(
		accounts,
		id,
		() => ({ disabled: 1 }),
		async (trx, was) => {
			await endSessions({ db: trx }, id);
			await voidResets(trx, id);
			await record(trx, { actor, action: 'disabled', subject: was.email, from });
		}
	);

/** Lets somebody in again. */
export const enable = (accounts: Accounts, id: string, { who: actor, from }: Actor): Promise<Changed> =>
	change(
		accounts,
		id,
		() => ({ disabled: 0 }),
		(trx, was) => record(trx, { actor, action: 'enabled', subject: was.email, from })
	);

/** Takes away the second factor of somebody who has lost it. */
export const removeSecondFactor = (accounts: Accounts, id: string, { who: actor, from }: Actor): Promise<Changed> =>
	change(
		accounts,
		id,
		() => ({ second_factor_on: 0 }),
		async (trx, was) => {
			await trx.deleteFrom('second_factor').where('user_id', '=', id).execute();
			await endSessions({ db: trx }, id);
			await record(trx, { actor, action: 'second_factor_removed', subject: was.email, from });
		}
	);
