// Protects accounts: who has the right password gets in, nobody else does, and a session ends when it should.
import { existsSync, statSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Accounts } from '$lib/server/auth/accounts';
import { changePassword } from '$lib/server/auth/own';
import { disable, enable } from '$lib/server/auth/people';
import { signOut, whoIs } from '$lib/server/auth/session';
import { signIn } from '$lib/server/auth/sign-in';
import { heldOffWords } from '$lib/server/held-off-words';
import { readAudit } from '$lib/server/ledger/audit';
import type { Ledger } from '$lib/server/ledger/ledger';
import { administrator, Browser, from, joined, openPeople, password, signedIn, whose } from './accounts';
import { inOneProcess } from './databases';
import { removeFolders } from './folder';

let accounts: Accounts;
let ledger: Ledger;
let file: string;

beforeAll(async () => {
	({ accounts, ledger, file } = await openPeople());
	await joined(accounts, 'first@example.vn', 'administrator');
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});
afterAll(async () => {
	await ledger.close();
	removeFolders();
});

const day = 24 * 60 * 60_000;
/** Goes on by so much: the hour, and what waits are measured with. */
function later(ms: number): void {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
	vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ms);
}
const newest = async () => (await readAudit(accounts.db, {}, 1))[0];

test('the right password opens a session that only the server reads', async () => {
	await joined(accounts, 'an@example.vn', 'analyst', ['42']);
	const browser = await signedIn(accounts, ' An@Example.vn ');
	expect(await whoIs(accounts, browser)).toMatchObject({
		person: { email: 'an@example.vn', name: 'Nguyễn Thị Thử', role: 'analyst', units: ['42'] },
		secondFactor: false
	});
	expect([...browser.cookies.keys()]).toEqual(['reform-lens.session_token']);
	const [cookie] = [...browser.cookies.values()];
	expect(cookie?.options).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/', secure: false });
	expect(await newest()).toMatchObject({ actor: 'an@example.vn', action: 'sign_in', from });
});

test('behind HTTPS the cookie goes nowhere else', async () => {
	const secure = await openPeople({ PUBLIC_URL: 'https://cchc.example.vn' });
	await joined(secure.accounts, 'an@example.vn', 'viewer');
	const browser = await signedIn(secure.accounts, 'an@example.vn');
	expect(browser.cookies.get('__Host-reform-lens.session_token')?.options).toMatchObject({ secure: true, path: '/' });
	expect(await whose(secure.accounts, browser)).toBe('an@example.vn');
	await secure.ledger.close();
});

test('a wrong e-mail, a wrong password and a disabled account are told alike and take alike long', async () => {
	const person = await joined(accounts, 'shut@example.vn', 'viewer');
	await disable(accounts, person.id, administrator);
	const time = async (email: string, typed: string) => {
		const began = performance.now();
		const browser = new Browser();
		expect(await signIn(accounts, browser, { email, password: typed }, from)).toEqual({ is: 'wrong' });
		expect(browser.cookies.size).toBe(0);
		return performance.now() - began;
	};
	const best = async (email: string, typed: string) =>
		Math.min(await time(email, typed), await time(email, typed), await time(email, typed));
	const [unknown, wrong, shut] = [
		await best('nobody@example.vn', password),
		await best('first@example.vn', 'not-the-password-9'),
		await best('shut@example.vn', password)
	];
	for (const other of [wrong, shut]) expect(unknown / other).toBeGreaterThan(0.4);
	for (const other of [wrong, shut]) expect(unknown / other).toBeLessThan(2.5);
	expect(await newest()).toMatchObject({ actor: 'anonymous', action: 'sign_in_failed', subject: 'shut@example.vn' });
});

test('what was typed into the wrong field is not written down', async () => {
	await signIn(accounts, new Browser(), { email: password, password }, from);
	expect(await newest()).toMatchObject({ action: 'sign_in_failed', subject: '' });
	const lines = (await readAudit(accounts.db, {}, 1000)).map((entry) => JSON.stringify(entry)).join('\n');
	expect(lines).not.toContain(password);
	for (const table of ['user', 'credential', 'session', 'invitation', 'audit', 'verification'] as const)
		expect(JSON.stringify(await accounts.db.selectFrom(table).selectAll().execute()), table).not.toContain(password);
	if (existsSync(file)) expect(statSync(file).mode & 0o077, 'for its owner only').toBe(0);
});

test.each([
	['nothing', '', ''],
	['a long e-mail', `${'a'.repeat(100_000)}@example.vn`, password],
	['a long password', 'first@example.vn', 'p'.repeat(100_000)],
	['line ends', 'first@example.vn\r\nSet-Cookie: a=b', password],
	['SQL', "' or 1=1 --", password]
])('%s is answered like any wrong attempt', async (_, email, typed) => {
	const browser = new Browser();
	expect(await signIn(accounts, browser, { email, password: typed }, '198.51.100.9')).toEqual({ is: 'wrong' });
	expect(browser.cookies.size).toBe(0);
});

inOneProcess(
	'ten wrong passwords for an account, from wherever, and there is a quarter of an hour to wait',
	async () => {
		await joined(accounts, 'target@example.vn', 'viewer');
		const attempt = (typed: string, at: number) =>
			signIn(accounts, new Browser(), { email: 'target@example.vn', password: typed }, `192.0.2.${at}`);
		const many = await Promise.all(Array.from({ length: 12 }, (_, at) => attempt('guess-number-1', at)));
		expect(many.filter(({ is }) => is === 'wrong')).toHaveLength(10);
		expect(await attempt(password, 99)).toEqual({ is: 'wait', minutes: 15 });
		const held = await readAudit(accounts.db, { action: 'sign_in_limited', text: 'target@' }, 9);
		expect(held, 'written down once').toHaveLength(1);
		const nobody = (at: number) =>
			signIn(accounts, new Browser(), { email: 'no-one@example.vn', password }, `192.0.2.${100 + at}`);
		const unknown = await Promise.all(Array.from({ length: 11 }, (_, at) => nobody(at)));
		expect(unknown.map(({ is }) => is).toSorted(), 'an unknown e-mail is counted too').toEqual([
			'wait',
			...Array<string>(10).fill('wrong')
		]);
		later(15 * 60_000 + 1000);
		expect(await attempt(password, 99)).toEqual({ is: 'in' });
	}
);

test('an address that tries many accounts has to wait', async () => {
	const attempt = (at: number) =>
		signIn(
			accounts,
			new Browser(),
			{ email: `user${at}@example.vn`, password: 'spray-and-pray' },
			`2001:db8:1:2::${at}`
		);
	for (let at = 0; at < 50; at += 1) expect((await attempt(at)).is).toBe('wrong');
	expect((await attempt(50)).is).toBe('wait');
	const elsewhere = { email: 'first@example.vn', password };
	expect((await signIn(accounts, new Browser(), elsewhere, '2001:db8:1:3::1')).is).toBe('in');
});

test('who signs in while many do is told so, not that they typed something wrong', async () => {
	const others = await Promise.all(
		Array.from({ length: 16 }, (_, at) => accounts.attempts.begin({ address: `192.0.2.${200 + at}` }))
	);
	const typed = { email: 'first@example.vn', password };
	expect(await signIn(accounts, new Browser(), typed, '192.0.2.240')).toEqual({ is: 'busy' });
	for (const attempt of others) if ('over' in attempt) attempt.over();
	expect(await signIn(accounts, new Browser(), typed, '192.0.2.240')).toEqual({ is: 'in' });
	expect(heldOffWords('vi', { is: 'busy' }).text).not.toContain('sai');
});

test('a wrong password at one’s own account stands in the audit', async () => {
	const person = await joined(accounts, 'own@example.vn', 'viewer');
	const own = { accounts, jar: await signedIn(accounts, 'own@example.vn'), person, from };
	expect(await changePassword(own, { current: 'guess-number-1', password: 'mua-thu-tren-nui-62' })).toEqual({
		is: 'wrong'
	});
	expect(await newest()).toMatchObject({ actor: 'own@example.vn', action: 'password_failed', from });
});

test('a session gets a new name at every sign-in, and the one before ends', async () => {
	const browser = await signedIn(accounts, 'first@example.vn');
	const before = browser.copy();
	await signIn(accounts, browser, { email: 'first@example.vn', password }, from);
	expect(browser.getAll()).not.toEqual(before.getAll());
	expect(await whose(accounts, before)).toBe('ended');
	expect(before.cookies.size, 'and its cookie is taken away').toBe(0);
	expect(await whose(accounts, browser)).toBe('first@example.vn');
});

test('a made-up or altered cookie is nobody', async () => {
	const browser = await signedIn(accounts, 'first@example.vn');
	const [name] = [...browser.cookies.keys()];
	const value = browser.cookies.get(name ?? '')?.value ?? '';
	for (const forged of [
		value.slice(0, -4) + 'AAA=',
		value.split('.')[0] ?? '',
		`x${value}`,
		'',
		'a.b',
		'%00'.repeat(5000)
	]) {
		const other = new Browser();
		other.set(name ?? '', forged, { path: '/' });
		expect(await whose(accounts, other), forged.slice(0, 80)).toBe('ended');
	}
});

test('a session ends after a week without use, a used one after thirty days', async () => {
	const idle = await signedIn(accounts, 'first@example.vn');
	const used = idle.copy();
	const started = await signedIn(accounts, 'first@example.vn');
	later(8 * day);
	expect(await whose(accounts, idle)).toBe('ended');
	vi.useRealTimers();
	for (let days = 6; days < 30; days += 6) {
		later(days * day);
		expect(await whose(accounts, started), `after ${days} days`).toBe('first@example.vn');
		vi.useRealTimers();
	}
	later(30 * day + 1000);
	expect(await whose(accounts, started)).toBe('ended');
	expect(used.cookies.size).toBe(1);
});

test('signing out ends the session, also for who has copied the cookie', async () => {
	const browser = await signedIn(accounts, 'first@example.vn');
	const copy = browser.copy();
	const who = await whoIs(accounts, browser);
	await signOut(accounts, browser, who === null || who === 'ended' ? null : who.person, from);
	expect(browser.cookies.size).toBe(0);
	expect(await whose(accounts, copy)).toBe('ended');
	expect(await newest()).toMatchObject({ action: 'sign_out', actor: 'first@example.vn' });
});

test('the session of a disabled person dies with the next request, and stays dead', async () => {
	const person = await joined(accounts, 'leaving@example.vn', 'analyst');
	const browser = await signedIn(accounts, 'leaving@example.vn');
	const copy = browser.copy();
	expect(await disable(accounts, person.id, administrator)).toBe('done');
	expect(await whose(accounts, browser)).toBe('ended');
	expect(await enable(accounts, person.id, administrator)).toBe('done');
	expect(await whose(accounts, copy)).toBe('ended');
	expect(await whose(accounts, await signedIn(accounts, 'leaving@example.vn'))).toBe('leaving@example.vn');
});

test('a new password ends every other session, and the old one opens nothing', async () => {
	const person = await joined(accounts, 'changing@example.vn', 'viewer');
	const here = await signedIn(accounts, 'changing@example.vn');
	const elsewhere = await signedIn(accounts, 'changing@example.vn');
	const copy = here.copy();
	const own = { accounts, jar: here, person, from };
	const next = 'nang-chieu-ben-song-72';
	expect(await changePassword(own, { current: 'wrong-password-1', password: next })).toEqual({ is: 'wrong' });
	expect(await changePassword(own, { current: password, password: 'short' })).toEqual({
		is: 'weak',
		weakness: 'short'
	});
	expect(await whose(accounts, elsewhere)).toBe('changing@example.vn');
	expect(await changePassword(own, { current: password, password: next })).toEqual({ is: 'done' });
	expect(await whose(accounts, here)).toBe('changing@example.vn');
	expect(await whose(accounts, copy), 'also a copy of this one').toBe('ended');
	expect(await whose(accounts, elsewhere)).toBe('ended');
	const old = { email: 'changing@example.vn', password };
	expect(await signIn(accounts, new Browser(), old, from)).toEqual({ is: 'wrong' });
	expect(await signIn(accounts, new Browser(), { ...old, password: next }, from)).toEqual({ is: 'in' });
});
