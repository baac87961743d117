// Protects who may run the installation: links work once and only for what they were made, and somebody is always left.
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import { accept } from '$lib/server/auth/accept';
import type { Accounts } from '$lib/server/auth/accounts';
import { firstAdministrator } from '$lib/server/auth/first';
import { invite, linkOf, openInvitations, resetLink, voidInvitation } from '$lib/server/auth/links';
import { changeRights, disable, people, removeSecondFactor } from '$lib/server/auth/people';
import { signIn } from '$lib/server/auth/sign-in';
import { readAudit, record } from '$lib/server/ledger/audit';
import type { Ledger } from '$lib/server/ledger/ledger';
import { SettingsError } from '$lib/server/settings';
import { administrator, Browser, from, joined, openPeople, password, signedIn, tokenOf, whose } from './accounts';
import { removeFolders } from './folder';

let accounts: Accounts;
let ledger: Ledger;

beforeEach(async () => {
	({ accounts, ledger } = await openPeople({ PUBLIC_URL: 'http://cchc.example.vn' }));
});
afterEach(async () => {
	vi.useRealTimers();
	await ledger.close();
});
afterAll(removeFolders);

const typed = { email: 'someone@example.vn', name: 'Trần Văn Một', password };
const linkFor = async (email: string, role: 'viewer' | 'analyst' = 'analyst') => {
	const invited = await invite(accounts, { email, role, units: ['42'] }, administrator);
	if (invited === 'known') throw new Error('known');
	return invited.link;
};

test('the first start gives a link in both languages, a later one voids it, and one administrator ends all of them', async () => {
	const first = await firstAdministrator(accounts, null);
	expect(first).toMatch(/Chưa có quản trị viên[\s\S]*There is no administrator yet/);
	const [link = ''] = /http:\/\/cchc\.example\.vn\/invitation\/[\w-]{43}/.exec(first ?? '') ?? [];
	const second = await firstAdministrator(accounts, null);
	const [newer = ''] = /http:\S+/.exec(second ?? '') ?? [];
	expect(await accept(accounts, tokenOf(link), typed, from)).toEqual({ is: 'gone' });
	expect(await accept(accounts, tokenOf(newer), typed, from)).toEqual({ is: 'done', purpose: 'first' });
	expect(await accept(accounts, tokenOf(newer), { ...typed, email: 'second@example.vn' }, from)).toEqual({
		is: 'gone'
	});
	expect(await people(accounts)).toMatchObject([{ email: 'someone@example.vn', role: 'administrator', units: null }]);
	expect(await firstAdministrator(accounts, null)).toBeNull();
	expect(await firstAdministrator(accounts, 'other@example.vn:mat-khau-khac-hoan-toan')).toBeNull();
	expect(await people(accounts)).toHaveLength(1);
});

test('two who use the first link at once do not both become administrators', async () => {
	const [link = ''] = /http:\S+/.exec((await firstAdministrator(accounts, null)) ?? '') ?? [];
	const both = await Promise.all(
		['one', 'two'].map((name) => accept(accounts, tokenOf(link), { ...typed, email: `${name}@example.vn` }, from))
	);
	expect(both.map(({ is }) => is).toSorted()).toEqual(['done', 'gone']);
	expect(await people(accounts)).toHaveLength(1);
});

test('REFORM_LENS_ADMIN makes the first administrator, whose password may have colons', async () => {
	const secret = 'gio:mua:dong-bac-9';
	expect(await firstAdministrator(accounts, `Boss@Example.vn:${secret}`)).toBeNull();
	expect((await signIn(accounts, new Browser(), { email: 'boss@example.vn', password: secret }, from)).is).toBe('in');
	const [entry] = await readAudit(accounts.db, { action: 'first_administrator' }, 1);
	expect(entry).toMatchObject({ actor: 'system', subject: 'boss@example.vn' });
});

test.each([
	['no password', 'boss@example.vn'],
	['an empty one', 'boss@example.vn:'],
	['no e-mail', 'boss:mua-xuan-tren-nui-61'],
	['a short one', 'boss@example.vn:Xy7!'],
	['a common one', 'boss@example.vn:Matkhau@123'],
	['digits alone', 'boss@example.vn:12345678901'],
	['the e-mail itself', 'quantri.hatinh@example.vn:quantri.hatinh1']
])('REFORM_LENS_ADMIN with %s is refused in words that do not repeat it', async (_, given) => {
	const refused = await firstAdministrator(accounts, given).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(SettingsError);
	const said = refused instanceof Error ? refused.message : '';
	expect(said).toContain('REFORM_LENS_ADMIN');
	const secret = given.slice(given.indexOf(':') + 1);
	if (secret.length > 0 && given.includes(':')) expect(said).not.toContain(secret);
	expect(await people(accounts)).toEqual([]);
});

test('REFORM_LENS_ADMIN with an e-mail that has an account already is refused in words', async () => {
	await joined(accounts, 'an@example.vn', 'viewer');
	const refused = await firstAdministrator(accounts, 'An@example.vn:gio-mua-dong-bac-9').catch(
		(error: unknown) => error
	);
	expect(refused).toBeInstanceOf(SettingsError);
	expect(refused instanceof Error ? refused.message : '').toContain('an@example.vn');
	expect(await people(accounts)).toHaveLength(1);
});

test('who sets a password anew may not take their own name for it', async () => {
	const person = await joined(accounts, 'an@example.vn', 'viewer');
	await accounts.db.updateTable('user').set({ name: 'Hoàng Thị Quỳnh' }).where('id', '=', person.id).execute();
	const link = (await resetLink(accounts, person.id, administrator)) ?? '';
	const attempt = (chosen: string) => accept(accounts, tokenOf(link), { email: '', name: '', password: chosen }, from);
	expect(await attempt('hoang-quynh-12')).toEqual({ is: 'weak', weakness: 'own' });
	expect((await attempt(password)).is).toBe('done');
});

test('an invitation gives the role and units it was made with, once, and only its hash is kept', async () => {
	const link = await linkFor('an@example.vn');
	const rows = JSON.stringify(await accounts.db.selectFrom('invitation').selectAll().execute());
	expect(rows).not.toContain(tokenOf(link));
	// More fields than the form has, as an attacker would send them.
	const greedy = { ...typed, role: 'administrator', units: null, disabled: false };
	expect(await accept(accounts, tokenOf(link), greedy, from)).toEqual({ is: 'done', purpose: 'join' });
	expect(await people(accounts)).toMatchObject([{ email: 'an@example.vn', role: 'analyst', units: ['42'] }]);
	expect(await accept(accounts, tokenOf(link), typed, from)).toEqual({ is: 'gone' });
	expect(await linkOf(accounts, tokenOf(link))).toBeNull();
});

test('a link is void after a week, when taken back, and when a newer one was made', async () => {
	const old = await linkFor('an@example.vn');
	const newer = await linkFor('an@example.vn', 'viewer');
	expect(await accept(accounts, tokenOf(old), typed, from)).toEqual({ is: 'gone' });
	const [open] = await openInvitations(accounts);
	expect(open).toMatchObject({ email: 'an@example.vn', role: 'viewer' });
	await voidInvitation(accounts, open?.id ?? '', administrator);
	expect(await accept(accounts, tokenOf(newer), typed, from)).toEqual({ is: 'gone' });
	const last = await linkFor('an@example.vn');
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 7 * 24 * 60 * 60_000 + 1000 });
	expect(await accept(accounts, tokenOf(last), typed, from)).toEqual({ is: 'gone' });
	expect(await openInvitations(accounts)).toEqual([]);
	for (const token of ['', 'x', '../..', 'a'.repeat(100_000)]) expect(await linkOf(accounts, token)).toBeNull();
});

test('a weak password is refused and the link stays good', async () => {
	const link = await linkFor('tranvanmot@example.vn');
	const attempt = (weak: string) => accept(accounts, tokenOf(link), { ...typed, password: weak }, from);
	expect(await attempt('ngan')).toEqual({ is: 'weak', weakness: 'short' });
	expect(await attempt('p4ssw0rd!!')).toEqual({ is: 'weak', weakness: 'common' });
	expect(await attempt('tranvanmot1')).toEqual({ is: 'weak', weakness: 'own' });
	expect(await attempt('d'.repeat(129))).toEqual({ is: 'weak', weakness: 'long' });
	expect((await attempt(password)).is).toBe('done');
});

test('who has an account is not invited again', async () => {
	await joined(accounts, 'an@example.vn', 'viewer');
	expect(await invite(accounts, { email: 'an@example.vn', role: 'analyst', units: null }, administrator)).toBe('known');
});

test('a reset link sets the password once, ends every session, and void older ones', async () => {
	const person = await joined(accounts, 'an@example.vn', 'viewer');
	const browser = await signedIn(accounts, 'an@example.vn');
	const old = (await resetLink(accounts, person.id, administrator)) ?? '';
	const link = (await resetLink(accounts, person.id, administrator)) ?? '';
	const next = { ...typed, password: 'trang-ram-thang-tam-15' };
	expect(await accept(accounts, tokenOf(old), next, from)).toEqual({ is: 'gone' });
	expect(await accept(accounts, tokenOf(link), next, from)).toEqual({ is: 'done', purpose: 'reset' });
	expect(await accept(accounts, tokenOf(link), typed, from)).toEqual({ is: 'gone' });
	expect(await whose(accounts, browser)).toBe('ended');
	const attempt = (word: string) => signIn(accounts, new Browser(), { email: 'an@example.vn', password: word }, from);
	expect((await attempt(password)).is).toBe('wrong');
	expect((await attempt(next.password)).is).toBe('in');
	expect((await people(accounts))[0]).toMatchObject({ name: 'Nguyễn Thị Thử', role: 'viewer' });
});

test('disabling voids reset links, and there are none for who is disabled', async () => {
	await joined(accounts, 'boss@example.vn', 'administrator');
	const person = await joined(accounts, 'an@example.vn', 'viewer');
	const link = (await resetLink(accounts, person.id, administrator)) ?? '';
	await disable(accounts, person.id, administrator);
	expect(await accept(accounts, tokenOf(link), typed, from)).toEqual({ is: 'gone' });
	expect(await resetLink(accounts, person.id, administrator)).toBeNull();
	expect(await resetLink(accounts, 'nobody', administrator)).toBeNull();
});

test('the last administrator is neither disabled nor demoted, also when two go at once', async () => {
	const one = await joined(accounts, 'one@example.vn', 'administrator');
	expect(await disable(accounts, one.id, administrator)).toBe('last');
	expect(await changeRights(accounts, one.id, { role: 'analyst', units: null }, administrator)).toBe('last');
	expect(await changeRights(accounts, one.id, { role: 'administrator', units: ['42'] }, administrator)).toBe('done');
	const two = await joined(accounts, 'two@example.vn', 'administrator');
	const both = await Promise.all([
		disable(accounts, one.id, administrator),
		changeRights(accounts, two.id, { role: 'viewer', units: null }, administrator)
	]);
	expect(both.toSorted()).toEqual(['done', 'last']);
	expect(await disable(accounts, 'nobody', administrator)).toBe('unknown');
	expect(await removeSecondFactor(accounts, 'nobody', administrator)).toBe('unknown');
});

test('a role that was taken away holds no longer in a session that is open', async () => {
	await joined(accounts, 'boss@example.vn', 'administrator');
	const person = await joined(accounts, 'an@example.vn', 'administrator');
	await changeRights(accounts, person.id, { role: 'viewer', units: null }, administrator);
	expect((await people(accounts)).find(({ id }) => id === person.id)).toMatchObject({ role: 'viewer' });
	const [entry] = await readAudit(accounts.db, { action: 'rights_changed' }, 1);
	expect(entry).toMatchObject({
		subject: 'an@example.vn',
		detail: { from: { role: 'administrator' }, to: { role: 'viewer' } }
	});
});

test('the audit is read page by page and by what was typed, stands in single lines, and nothing of it goes', async () => {
	for (let at = 0; at < 5; at += 1)
		await record(accounts.db, {
			actor: `user${at}@example.vn`,
			action: 'name_changed',
			subject: `thing ${at}%\r\nforged`,
			from
		});
	const page = await readAudit(accounts.db, { action: 'name_changed' }, 2);
	expect(page.map(({ actor }) => actor)).toEqual(['user4@example.vn', 'user3@example.vn']);
	const next = await readAudit(accounts.db, { action: 'name_changed', before: page.at(-1)?.id }, 2);
	expect(next.map(({ subject }) => subject)).toEqual(['thing 2% forged', 'thing 1% forged']);
	expect(await readAudit(accounts.db, { text: 'USER2' }, 9)).toHaveLength(1);
	expect(await readAudit(accounts.db, { text: '_' }, 9), 'signs are no patterns').toHaveLength(0);
	await expect(accounts.db.updateTable('audit').set({ actor: 'x' }).execute()).rejects.toThrow('append-only');
	await expect(accounts.db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
});

test.each([
	['shut out', (id: string) => disable(accounts, id, administrator)],
	['an analyst', (id: string) => changeRights(accounts, id, { role: 'analyst', units: null }, administrator)]
])('links that an administrator kept do not bring back who is now %s', async (_, end) => {
	await joined(accounts, 'chief@example.vn', 'administrator');
	const victim = await joined(accounts, 'victim@example.vn', 'analyst');
	const rogue = await joined(accounts, 'rogue@example.vn', 'administrator');
	const by = { who: rogue.email, from };
	const kept = await invite(accounts, { email: 'again@example.vn', role: 'administrator', units: null }, by);
	const over = await resetLink(accounts, victim.id, by);
	const others = await linkFor('guest@example.vn');
	expect(await end(rogue.id)).toBe('done');
	if (kept === 'known' || over === null) throw new Error('no links');
	expect(await accept(accounts, tokenOf(kept.link), typed, from)).toEqual({ is: 'gone' });
	expect(await accept(accounts, tokenOf(over), typed, from)).toEqual({ is: 'gone' });
	expect(await linkOf(accounts, tokenOf(others)), 'what somebody else promised').not.toBeNull();
});
