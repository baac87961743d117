import { join } from 'node:path';
import { hasRole, type Person, type Role } from '$lib/model/person';
import { accept } from '$lib/server/auth/accept';
import { openAccounts, type Accounts } from '$lib/server/auth/accounts';
import type { Jar } from '$lib/server/auth/jar';
import { invite } from '$lib/server/auth/links';
import { people } from '$lib/server/auth/people';
import { whoIs } from '$lib/server/auth/session';
import { signIn } from '$lib/server/auth/sign-in';
import { openLedger, type Ledger } from '$lib/server/ledger/ledger';
import { readSettings } from '$lib/server/settings';
import { ledgerOf, newFolder } from './folder';

/** A browser's cookies, with the options that each was set with. */
export class Browser implements Jar {
	readonly cookies = new Map<string, { value: string; options: Parameters<Jar['set']>[2] }>();

	getAll: Jar['getAll'] = () => [...this.cookies].map(([name, { value }]) => ({ name, value }));

	set: Jar['set'] = (name, value, options) => {
		if (options.maxAge === 0) this.cookies.delete(name);
		else this.cookies.set(name, { value, options });
	};

	delete: Jar['delete'] = (name) => {
		this.cookies.delete(name);
	};

	copy(): Browser {
		const other = new Browser();
		for (const [name, cookie] of this.cookies) other.cookies.set(name, cookie);
		return other;
	}
}

export const password = 'mua-xuan-tren-nui-61';
export const from = '203.0.113.7';
export const administrator = { who: 'system@example.vn', from };

/** A ledger of its own with nobody in it. */
export async function openPeople(
	settings: Record<string, string> = {}
): Promise<{ accounts: Accounts; ledger: Ledger; file: string }> {
	const folder = newFolder();
	const file = join(folder, 'ledger.sqlite');
	const place = await ledgerOf(folder);
	const ledger = await openLedger(place.DATABASE_URL ?? file);
	const known = readSettings({ DATA_DIR: folder, ...place, ...settings });
	return { accounts: openAccounts(ledger.db, known), ledger, file };
}

export const tokenOf = (link: string): string => link.slice(link.lastIndexOf('/') + 1);

/** Somebody who was invited and has accepted. */
export async function joined(
	accounts: Accounts,
	email: string,
	role: Role,
	units: string[] | null = null
): Promise<Person> {
	const invited = await invite(accounts, { email, role, units }, administrator);
	if (invited === 'known') throw new Error(`${email} is known`);
	const typed = { email: '', name: 'Nguyễn Thị Thử', password };
	const accepted = await accept(accounts, tokenOf(invited.link), typed, from);
	const person = (await people(accounts)).find((one) => one.email === email);
	if (accepted.is !== 'done' || !person || !hasRole(person, role)) throw new Error(`${email}: ${accepted.is}`);
	return person;
}

/** A browser in which somebody has signed in. */
export async function signedIn(accounts: Accounts, email: string): Promise<Browser> {
	const browser = new Browser();
	const outcome = await signIn(accounts, browser, { email, password }, from);
	if (outcome.is !== 'in') throw new Error(`${email}: ${outcome.is}`);
	return browser;
}

/** Who a browser is, by name; `ended` or null as the product says it. */
export async function whose(accounts: Accounts, browser: Browser): Promise<string | null> {
	const who = await whoIs(accounts, browser);
	return who === null || who === 'ended' ? who : who.person.email;
}
