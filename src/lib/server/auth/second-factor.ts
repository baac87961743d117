import { isAPIError } from 'better-auth/api';
import { z } from 'zod';
import { record } from '../ledger/audit';
import type { Accounts } from './accounts';
import { notedHeldOff } from './held-off';
import { headersOf, keep } from './jar';
import { proven, type NotProven, type Own } from './own';
import { endSessions, sessionToken } from './session';

/** What an authenticator is told: as an address for its camera, and as a key to be typed. */
export interface Setup {
	uri: string;
	key: string;
}

const codes = z.object({ backupCodes: z.array(z.string()) });

/** What an address for an authenticator says. */
export const setupOf = (uri: string): Setup => ({ uri, key: new URL(uri).searchParams.get('secret') ?? '' });

/** Whether somebody has a second factor. */
export async function hasSecondFactor({ db }: Accounts, userId: string): Promise<boolean> {
	const user = await db.selectFrom('user').select('second_factor_on').where('id', '=', userId).executeTakeFirst();
	return user?.second_factor_on === 1;
}

/** Begins setting up a second factor: it holds once a code of it was right. `already` where there is one. */
export async function beginSecondFactor(
	own: Own,
	password: string
): Promise<NotProven | { is: 'already' } | { is: 'done'; setup: Setup }> {
	if (await hasSecondFactor(own.accounts, own.person.id)) return { is: 'already' };
	const { api } = await own.accounts.engine();
	const begun = await proven(own, () =>
		api.enableTwoFactor({ body: { password, method: 'totp' }, headers: headersOf(own.jar) })
	);
	if (begun.is !== 'done') return begun;
	if (!('totpURI' in begun.value)) throw new Error('better-auth gave no address for an authenticator');
	return { is: 'done', setup: setupOf(begun.value.totpURI) };
}

/**
 * Ends the setting up with a code: gives the backup codes, this once. Where the code is wrong, `setup` is shown again;
 * `nothing` was begun, or it was ended elsewhere.
 */
export async function confirmSecondFactor(
	own: Own,
	typed: string
): Promise<{ is: 'done'; codes: string[] } | { is: 'nothing' } | NotProven> {
	const { accounts, jar, person, from } = own;
	if (await hasSecondFactor(accounts, person.id)) return { is: 'nothing' };
	const attempt = await accounts.attempts.begin({ code: person.id, address: from });
	if ('is' in attempt) return notedHeldOff(accounts, attempt, person.email, from);
	const { api } = await accounts.engine();
	try {
		const code = typed.replace(/\s/g, '');
		const { headers } = await api.verifyTOTP({ body: { code }, headers: headersOf(jar), returnHeaders: true });
		await accounts.usedCodes.take(person.id, code);
		await attempt.right();
		keep(jar, headers);
	} catch (error) {
		if (!isAPIError(error) || error.statusCode >= 500) throw error;
		if (error.body?.code !== 'INVALID_CODE') return { is: 'nothing' };
		await record(accounts.db, { actor: person.email, action: 'code_failed', subject: person.email, from });
		return { is: 'wrong' };
	} finally {
		attempt.over();
	}
	// Whoever has a session without the second factor needs it now.
	await endSessions(accounts, person.id, sessionToken(accounts, jar));
	await record(accounts.db, { actor: person.email, action: 'second_factor_on', subject: person.email, from });
	return { is: 'done', codes: codes.parse(await api.viewBackupCodes({ body: { userId: person.id } })).backupCodes };
}

/** Makes new backup codes; the old ones are good for nothing any more. `nothing` where there is no second factor. */
export async function newBackupCodes(
	own: Own,
	password: string
): Promise<NotProven | { is: 'nothing' } | { is: 'done'; codes: string[] }> {
	const { accounts, jar, person, from } = own;
	if (!(await hasSecondFactor(accounts, person.id))) return { is: 'nothing' };
	const { api } = await accounts.engine();
	const made = await proven(own, () => api.generateBackupCodes({ body: { password }, headers: headersOf(jar) }));
	if (made.is !== 'done') return made;
	await record(accounts.db, { actor: person.email, action: 'backup_codes', subject: person.email, from });
	return { is: 'done', codes: codes.parse(made.value).backupCodes };
}

/** Takes one's own second factor away. */
export async function endSecondFactor(own: Own, password: string): Promise<NotProven | { is: 'done' }> {
	const { accounts, jar, person, from } = own;
	const { api } = await accounts.engine();
	const ended = await proven(own, () =>
		api.disableTwoFactor({ body: { password }, headers: headersOf(jar), returnHeaders: true })
	);
	if (ended.is !== 'done') return ended;
	keep(jar, ended.value.headers);
	await record(accounts.db, { actor: person.email, action: 'second_factor_off', subject: person.email, from });
	return { is: 'done' };
}
