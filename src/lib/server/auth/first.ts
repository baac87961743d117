import { first as messages } from '$lib/i18n/messages/first';
import { emailAddress } from '$lib/model/person';
import { SettingsError } from '../settings';
import { addAdministrator } from './accept';
import type { Accounts } from './accounts';
import { firstLink, voidFirst } from './links';
import { hasAdministrator } from './people';

const both = (words: (locale: (typeof messages)['vi']) => string) => `${words(messages.vi)}\n${words(messages.en)}`;

/**
 * Sees at a start that somebody can run the installation. Where nobody can, `email:password` as given becomes the first
 * administrator; without it, the words with a link come back by which one is made, this once. Nodes that start at once do this
 * one after the other, each under a name of its own.
 * @throws SettingsError where what is given cannot be used; it never repeats the password
 */
export async function firstAdministrator(
	accounts: Accounts,
	given: string | null,
	node: string | null = null
): Promise<string | null> {
	if (await hasAdministrator(accounts.db)) return null;
	if (given === null) {
		const link = await firstLink(accounts, node);
		return both((words) => words.link(link));
	}
	const [, email = '', password = ''] = /^([^:]*):(.*)$/s.exec(given) ?? [];
	const address = emailAddress.safeParse(email);
	if (!address.success || password === '') throw new SettingsError(both((words) => words.malformed));
	const added = await addAdministrator(accounts, { email: address.data, password });
	if (added.is === 'weak') throw new SettingsError(both((words) => words.weak[added.weakness]));
	if (added.is === 'known') throw new SettingsError(both((words) => words.known(address.data)));
	await voidFirst(accounts.db);
	return null;
}
