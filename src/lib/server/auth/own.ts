import { isAPIError } from 'better-auth/api';
import type { Person } from '$lib/model/person';
import { record } from '../ledger/audit';
import type { Accounts } from './accounts';
import { notedHeldOff, type TryLater } from './held-off';
import { headersOf, keep, type Jar } from './jar';
import { weaknessOf, type Weakness } from './passwords';
import { endSessions, sessionToken } from './session';

/** Somebody at their own account, who asks from an address. */
export interface Own {
	accounts: Accounts;
	jar: Jar;
	person: Person;
	from: string;
}

/** What was typed as one's password is wrong, or there were too many attempts: wrong ones, or of all people at once. */
export type NotProven = { is: 'wrong' } | TryLater;

/** What better-auth calls a password that is not the person's: one longer than any is none of theirs. */
const wrong = new Set<string | undefined>(['INVALID_PASSWORD', 'PASSWORD_TOO_LONG']);

/** Does what needs one's password: wrong ones are counted as at sign-in, so that a session alone cannot find it out. */
export async function proven<T>(
	{ accounts, person, from }: Own,
	run: () => Promise<T>
): Promise<NotProven | { is: 'done'; value: T }> {
	const attempt = await accounts.attempts.begin({ account: person.email, address: from });
	if ('is' in attempt) return notedHeldOff(accounts, attempt, person.email, from);
	try {
		const value = await run();
		await attempt.right();
		return { is: 'done', value };
	} catch (error) {
		if (!isAPIError(error) || !wrong.has(error.body?.code)) throw error;
		await record(accounts.db, { actor: person.email, action: 'password_failed', subject: person.email, from });
		return { is: 'wrong' };
	} finally {
		attempt.over();
	}
}

/** Sets one's own password. Every session ends but this one, which gets a new name. */
export async function changePassword(
	own: Own,
	typed: { current: string; password: string }
): Promise<NotProven | { is: 'done' } | { is: 'weak'; weakness: Weakness }> {
	const { accounts, jar, person, from } = own;
	const weakness = weaknessOf(typed.password, [person.email, person.name]);
	if (weakness !== null) return { is: 'weak', weakness };
	const { api } = await accounts.engine();
	const changed = await proven(own, () =>
		api.changePassword({
			body: { currentPassword: typed.current, newPassword: typed.password, revokeOtherSessions: true },
			headers: headersOf(jar),
			returnHeaders: true
		})
	);
	if (changed.is !== 'done') return changed;
	keep(jar, changed.value.headers);
	await endSessions(accounts, person.id, sessionToken(accounts, jar));
	await record(accounts.db, { actor: person.email, action: 'password_changed', subject: person.email, from });
	return { is: 'done' };
}

/** Sets one's own name. */
export async function changeName({ accounts: { db }, person, from }: Own, name: string): Promise<void> {
	const at = new Date().toISOString();
	await db.updateTable('user').set({ name, updated_at: at }).where('id', '=', person.id).execute();
	const detail = { from: person.name, to: name };
	await record(db, { actor: person.email, action: 'name_changed', subject: person.email, from, detail });
}
