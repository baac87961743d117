import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Role } from '$lib/model/person';
import { record } from '../ledger/audit';
import type { LedgerTables } from '../ledger/tables';
import type { Accounts } from './accounts';
import { hasAccount, linkOf, useUp, voidFirst, voidResets, type Link } from './links';
import { weaknessOf, type Weakness } from './passwords';
import { hasAdministrator } from './people';
import { endSessions } from './session';

/** What came of using a link: `gone` holds no longer, `known` is an e-mail that has an account. */
export type Accepted =
	{ is: 'done'; purpose: Link['purpose'] } | { is: 'gone' } | { is: 'known' } | { is: 'weak'; weakness: Weakness };

/** What using a link is called in the audit. */
const deeds = { join: 'joined', reset: 'password_reset', first: 'first_administrator' } as const;

/** Loaded when somebody sets a password: commands and readers do without. */
const hashPassword = async (password: string) => (await import('./scrypt')).hash(password);

/** Adds somebody who can sign in with a password, of which only the hash is kept. */
async function addPerson(
	db: Kysely<LedgerTables>,
	person: { email: string; name: string; role: Role; units: string[] | null },
	hash: string
): Promise<void> {
	const id = randomUUID();
	const at = new Date().toISOString();
	const { units, ...plain } = person;
	await db
		.insertInto('user')
		.values({
			id,
			...plain,
			units: units && JSON.stringify(units),
			email_verified: 0,
			image: null,
			created_at: at,
			updated_at: at,
			disabled: 0,
			second_factor_on: 0
		})
		.execute();
	await db
		.insertInto('credential')
		.values({
			id: randomUUID(),
			account_id: id,
			provider_id: 'credential',
			user_id: id,
			password: hash,
			created_at: at,
			updated_at: at
		})
		.execute();
}

/** The name of somebody who is there; blank where they are not. */
const nameOf = async (db: Kysely<LedgerTables>, userId: string): Promise<string> =>
	(await db.selectFrom('user').select('name').where('id', '=', userId).executeTakeFirst())?.name ?? '';

/** Creates an administrator; `weak` where the password may not be used, `known` where the e-mail has an account. */
export async function addAdministrator(
	{ db }: Accounts,
	{ email, password }: { email: string; password: string }
): Promise<{ is: 'done' | 'known' } | { is: 'weak'; weakness: Weakness }> {
	const weakness = weaknessOf(password, [email]);
	if (weakness !== null) return { is: 'weak', weakness };
	const hash = await hashPassword(password);
	const [name = email] = email.split('@');
	return db.transaction().execute(async (trx) => {
		if (await hasAccount(trx, email)) return { is: 'known' };
		await addPerson(trx, { email, name, role: 'administrator', units: null }, hash);
		await record(trx, { actor: 'system', action: 'first_administrator', subject: email });
		return { is: 'done' };
	});
}

/**
 * Uses a link: somebody joins, or sets their password anew, which ends all their sessions. Role and units are those that
 * the link was made with; nobody is signed in by it, so that a second factor is asked for all the same.
 */
export async function accept(
	{ db }: Accounts,
	token: string,
	typed: { email: string; name: string; password: string },
	from: string
): Promise<Accepted> {
	const link = await linkOf({ db }, token);
	if (!link) return { is: 'gone' };
	const email = link.email ?? typed.email;
	const name = link.userId === null ? typed.name : await nameOf(db, link.userId);
	const weakness = weaknessOf(typed.password, [email, name]);
	if (weakness !== null) return { is: 'weak', weakness };
	const hash = await hashPassword(typed.password);
	return db.transaction().execute(async (trx): Promise<Accepted> => {
		const { purpose, userId, role, units } = link;
		if (userId === null && (await hasAccount(trx, email))) return { is: 'known' };
		if (purpose === 'first' && (await hasAdministrator(trx))) return { is: 'gone' };
		if (!(await useUp(trx, link.id))) return { is: 'gone' };
		if (userId === null) await addPerson(trx, { email, name, role, units }, hash);
		else await setPassword(trx, userId, hash);
		if (purpose === 'first') await voidFirst(trx);
		await record(trx, { actor: email, action: deeds[purpose], subject: email, from });
		return { is: 'done', purpose };
	});
}

async function setPassword(db: Kysely<LedgerTables>, userId: string, hash: string): Promise<void> {
	const at = new Date().toISOString();
	await db
		.updateTable('credential')
		.set({ password: hash, updated_at: at })
		.where('user_id', '=', userId)
		.where('provider_id', '=', 'credential')
		.execute();
	await voidResets(db, userId);
	await endSessions({ db }, userId);
}
