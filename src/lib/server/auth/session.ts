import { z } from 'zod';
import { role, type Person } from '$lib/model/person';
import { record } from '../ledger/audit';
import type { Accounts } from './accounts';
import { headersOf, keep, type Jar } from './jar';

/** Sessions end after a week without use, and after this time in any case. */
const longestMs = 30 * 24 * 60 * 60_000;

/** A user as better-auth gives one, with what we have added. */
const user = z.object({
	id: z.string(),
	email: z.string(),
	name: z.string(),
	role,
	units: z.string().nullish(),
	disabled: z.boolean(),
	twoFactorEnabled: z.boolean().nullish()
});

/** Codes of units as they are kept; null for all. */
export const unitsOf = (kept: string | null | undefined): string[] | null =>
	kept == null ? null : z.array(z.string()).parse(JSON.parse(kept));

/** Somebody who has signed in, as this request finds them. */
export interface SignedIn {
	person: Person;
	/** Whether they have a second factor. */
	secondFactor: boolean;
	/** The session's own name. */
	token: string;
}

const has = (jar: Jar, name: string) => jar.getAll().some((cookie) => cookie.name === name);

/** Takes our cookies away. */
function forget(accounts: Accounts, jar: Jar): void {
	const secure = accounts.address.startsWith('https:');
	for (const name of Object.values(accounts.cookies))
		if (has(jar, name)) jar.delete(name, { path: '/', httpOnly: true, sameSite: 'lax', secure });
}

/** Ends every session of somebody, but one, and every sign-in that still waits for its code. */
export async function endSessions(
	{ db }: Pick<Accounts, 'db'>,
	userId: string,
	but: string | null = null
): Promise<void> {
	let ending = db.deleteFrom('session').where('user_id', '=', userId);
	if (but !== null) ending = ending.where('token', '!=', but);
	await ending.execute();
	await db.deleteFrom('verification').where('value', '=', userId).execute();
}

/** The name of the session that a request has, unproven. */
export function sessionToken(accounts: Accounts, jar: Jar): string | null {
	const value = jar.getAll().find(({ name }) => name === accounts.cookies.session)?.value ?? '';
	const end = value.lastIndexOf('.');
	return end > 0 ? value.slice(0, end) : null;
}

/**
 * Who asks: somebody with a session that holds, or nobody. `ended` is a session that holds no longer, whose cookies are
 * taken away.
 */
export async function whoIs(accounts: Accounts, jar: Jar): Promise<SignedIn | 'ended' | null> {
	// Anonymous readers cost nothing.
	if (!has(jar, accounts.cookies.session)) return null;
	const { api } = await accounts.engine();
	const asking = api.getSession({ headers: headersOf(jar), returnHeaders: true });
	const { headers, response } = await asking.catch(async (error: unknown) => {
		// It tells nobody why it failed: where the database is away, this fails too and says so.
		await accounts.db.selectFrom('session').select('token').limit(1).execute();
		throw error;
	});
	const read = response && { session: response.session, user: user.parse(response.user) };
	if (!read || read.user.disabled || Date.now() - read.session.createdAt.getTime() > longestMs) {
		if (read?.user.disabled) await endSessions(accounts, read.user.id);
		else if (read) await accounts.db.deleteFrom('session').where('token', '=', read.session.token).execute();
		forget(accounts, jar);
		return 'ended';
	}
	keep(jar, headers);
	const { id, email, name, role, units, twoFactorEnabled } = read.user;
	return {
		person: { id, email, name, role, units: unitsOf(units) },
		secondFactor: twoFactorEnabled === true,
		token: read.session.token
	};
}

/** Ends the session of a request. */
export async function signOut(accounts: Accounts, jar: Jar, person: Person | null, from: string): Promise<void> {
	const token = sessionToken(accounts, jar);
	if (token !== null && person !== null) {
		await accounts.db.deleteFrom('session').where('token', '=', token).where('user_id', '=', person.id).execute();
		await record(accounts.db, { actor: person.email, action: 'sign_out', subject: person.email, from });
	}
	forget(accounts, jar);
}
