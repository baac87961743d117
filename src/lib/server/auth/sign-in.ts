import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { emailAddress } from '$lib/model/person';
import { record } from '../ledger/audit';
import type { Accounts } from './accounts';
import { notedHeldOff, type TryLater } from './held-off';
import { headersOf, keep, type Jar } from './jar';
import { sessionToken } from './session';

/** What came of an attempt: `code` asks for the second step, `again` for the first one anew. */
export type Outcome = { is: 'in' | 'code' | 'wrong' | 'again' } | TryLater;

const asksForCode = z.object({ twoFactorRedirect: z.literal(true) });
const lockMinutes = 15;

/** What may be written down of a name that failed: people type passwords into the wrong field. */
const subject = (email: string) => (emailAddress.safeParse(email).success ? email : '');

/** Refusals are answers; anything else is a failure. */
function refusal(error: unknown): string {
	if (!isAPIError(error) || error.statusCode >= 500) throw error;
	return error.body?.code ?? '';
}

/**
 * First step: e-mail and password. A wrong e-mail, a wrong password and a disabled account are told alike and take alike
 * long. The session that the browser had before is ended.
 */
export async function signIn(
	accounts: Accounts,
	jar: Jar,
	typed: { email: string; password: string },
	from: string
): Promise<Outcome> {
	const { db } = accounts;
	// Nobody's is longer.
	const email = typed.email.trim().toLowerCase().slice(0, 300);
	const attempt = await accounts.attempts.begin({ account: email, address: from });
	if ('is' in attempt) return notedHeldOff(accounts, attempt, subject(email), from);
	try {
		const { api } = await accounts.engine();
		const before = sessionToken(accounts, jar);
		const { headers, response } = await api.signInEmail({
			body: { email, password: typed.password },
			headers: headersOf(jar),
			returnHeaders: true
		});
		await attempt.right();
		keep(jar, headers);
		if (before !== null) await db.deleteFrom('session').where('token', '=', before).execute();
		await db.deleteFrom('session').where('expires_at', '<', new Date().toISOString()).execute();
		if (asksForCode.safeParse(response).success) return { is: 'code' };
		await record(db, { actor: email, action: 'sign_in', subject: email, from });
		return { is: 'in' };
	} catch (error) {
		refusal(error);
		await record(db, { actor: 'anonymous', action: 'sign_in_failed', subject: subject(email), from });
		return { is: 'wrong' };
	} finally {
		attempt.over();
	}
}

/** Whose second step a browser is at. */
async function challenged(accounts: Accounts, jar: Jar): Promise<{ id: string; email: string } | null> {
	const value = jar.getAll().find(({ name }) => name === accounts.cookies.challenge)?.value ?? '';
	const found = await accounts.db
		.selectFrom('verification')
		.innerJoin('user', 'user.id', 'verification.value')
		.select(['user.id', 'user.email'])
		.where('identifier', '=', value.slice(0, Math.max(0, value.lastIndexOf('.'))))
		.where('expires_at', '>', new Date().toISOString())
		.executeTakeFirst();
	return found ?? null;
}

/** Ends a lock that lasts longer than any: it was set while the clock was ahead. */
async function unlock({ db }: Accounts, id: string): Promise<void> {
	const longest = new Date(Date.now() + lockMinutes * 60_000).toISOString();
	await db
		.updateTable('second_factor')
		.set({ locked_until: null, failed_count: 0 })
		.where('user_id', '=', id)
		.where('locked_until', '>', longest)
		.execute();
}

/** Second step: a code of the authenticator, or a backup code. */
export async function enterCode(accounts: Accounts, jar: Jar, typed: string, from: string): Promise<Outcome> {
	const { db } = accounts;
	const person = await challenged(accounts, jar);
	if (person === null) return { is: 'again' };
	const attempt = await accounts.attempts.begin({ code: person.id, address: from });
	if ('is' in attempt) return notedHeldOff(accounts, attempt, person.email, from);
	const code = typed.replace(/\s/g, '');
	const backup = !/^\d{6}$/.test(code);
	try {
		const { api } = await accounts.engine();
		await unlock(accounts, person.id);
		// A session that the browser still has is another person's: this step is about the one who gave the password.
		const call = { body: { code }, headers: headersOf(jar, [accounts.cookies.session]), returnHeaders: true } as const;
		if (!backup && (await accounts.usedCodes.has(person.id, code))) {
			await record(db, { actor: 'anonymous', action: 'code_failed', subject: person.email, from });
			return { is: 'wrong' };
		}
		const { headers, response } = await (backup ? api.verifyBackupCode(call) : api.verifyTOTP(call));
		// Two requests with one code at the same time: the second one's session goes again.
		if (!backup && !(await accounts.usedCodes.take(person.id, code))) {
			await db
				.deleteFrom('session')
				.where('token', '=', response.token ?? '')
				.execute();
			return { is: 'again' };
		}
		await attempt.right();
		keep(jar, headers);
		const detail = { second: backup ? 'backup_code' : 'code' };
		await record(db, { actor: person.email, action: 'sign_in', subject: person.email, from, detail });
		return { is: 'in' };
	} catch (error) {
		const reason = refusal(error);
		await record(db, { actor: 'anonymous', action: 'code_failed', subject: person.email, from });
		if (reason === 'ACCOUNT_TEMPORARILY_LOCKED') return { is: 'wait', minutes: lockMinutes };
		return { is: reason === 'INVALID_CODE' || reason === 'INVALID_BACKUP_CODE' ? 'wrong' : 'again' };
	} finally {
		attempt.over();
	}
}
