// Protects the second factor: with it a password alone opens nothing, a code holds once, and backup codes too.
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '$lib/model/person';
import type { Accounts } from '$lib/server/auth/accounts';
import { accept } from '$lib/server/auth/accept';
import { resetLink } from '$lib/server/auth/links';
import { changePassword } from '$lib/server/auth/own';
import { disable, enable, removeSecondFactor } from '$lib/server/auth/people';
import {
	beginSecondFactor,
	confirmSecondFactor,
	endSecondFactor,
	hasSecondFactor,
	newBackupCodes
} from '$lib/server/auth/second-factor';
import { whoIs } from '$lib/server/auth/session';
import { enterCode, signIn } from '$lib/server/auth/sign-in';
import type { Ledger } from '$lib/server/ledger/ledger';
import { totp } from '../fixtures/totp';
import { administrator, Browser, from, joined, openPeople, password, signedIn, tokenOf, whose } from './accounts';
import { inOneProcess } from './databases';
import { removeFolders } from './folder';

let accounts: Accounts;
let ledger: Ledger;
let person: Person;

const email = 'an@example.vn';
beforeEach(async () => {
	({ accounts, ledger } = await openPeople());
	person = await joined(accounts, email, 'analyst');
});
afterEach(async () => {
	vi.useRealTimers();
	vi.restoreAllMocks();
	await ledger.close();
});
afterAll(removeFolders);

/** Goes on by so much: the hour, and what waits are measured with. */
function later(ms: number): void {
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + ms });
	vi.spyOn(performance, 'now').mockReturnValue(performance.now() + ms);
}

/** Sets a second factor up in a browser. */
async function setUp(jar: Browser) {
	const own = { accounts, jar, person, from };
	const begun = await beginSecondFactor(own, password);
	if (begun.is !== 'done') throw new Error(begun.is);
	const confirmed = await confirmSecondFactor(own, totp(begun.setup.key));
	if (confirmed.is !== 'done') throw new Error(confirmed.is);
	return { own, key: begun.setup.key, codes: confirmed.codes };
}

async function firstStep(): Promise<Browser> {
	const browser = new Browser();
	expect(await signIn(accounts, browser, { email, password }, from)).toEqual({ is: 'code' });
	return browser;
}

test('it is set up with the password and a code, and other sessions end', async () => {
	const elsewhere = await signedIn(accounts, email);
	const jar = await signedIn(accounts, email);
	const own = { accounts, jar, person, from };
	expect(await beginSecondFactor(own, 'not-my-password')).toEqual({ is: 'wrong' });
	const begun = await beginSecondFactor(own, password);
	if (begun.is !== 'done') throw new Error(begun.is);
	expect(begun.setup.uri).toMatch(/^otpauth:\/\/totp\/.*secret=[A-Z2-7]+/);
	expect(await hasSecondFactor(accounts, person.id), 'not before a code was right').toBe(false);
	expect((await signIn(accounts, new Browser(), { email, password }, from)).is).toBe('in');
	expect(await confirmSecondFactor(own, '000000')).toEqual({ is: 'wrong' });
	const confirmed = await confirmSecondFactor(own, totp(begun.setup.key));
	expect(confirmed.is === 'done' && confirmed.codes.length).toBe(10);
	expect(await whoIs(accounts, jar)).toMatchObject({ secondFactor: true });
	expect(await whose(accounts, elsewhere)).toBe('ended');
	expect(await beginSecondFactor(own, password)).toEqual({ is: 'already' });
});

test('the password alone is nobody; with the code of the authenticator there is a session', async () => {
	const { key } = await setUp(await signedIn(accounts, email));
	const browser = await firstStep();
	expect(await whose(accounts, browser)).toBeNull();
	expect(await enterCode(accounts, browser, '123', from)).toEqual({ is: 'wrong' });
	later(60_000);
	const code = totp(key);
	expect(await enterCode(accounts, browser, ` ${code.slice(0, 3)} ${code.slice(3)} `, from)).toEqual({ is: 'in' });
	expect(await whose(accounts, browser)).toBe(email);

	const onlooker = await firstStep();
	expect(await enterCode(accounts, onlooker, code, from), 'who saw the code').toEqual({ is: 'wrong' });
	expect(await whose(accounts, onlooker)).toBeNull();
});

inOneProcess('five wrong codes for a person, from wherever, and there is a time to wait', async () => {
	const { key } = await setUp(await signedIn(accounts, email));
	for (let at = 0; at < 5; at += 1)
		expect((await enterCode(accounts, await firstStep(), '000000', `192.0.2.${at}`)).is).toBe('wrong');
	later(60_000);
	const browser = await firstStep();
	expect((await enterCode(accounts, browser, totp(key), '192.0.2.9')).is).toBe('wait');
	later(15 * 60_000 + 60_000);
	expect((await enterCode(accounts, await firstStep(), totp(key), '192.0.2.9')).is).toBe('in');
});

test('a code without the first step, or long after it, is worth nothing', async () => {
	const { key } = await setUp(await signedIn(accounts, email));
	expect(await enterCode(accounts, new Browser(), totp(key), from)).toEqual({ is: 'again' });
	const browser = await firstStep();
	later(11 * 60_000);
	expect(await enterCode(accounts, browser, totp(key), from)).toEqual({ is: 'again' });
});

test('a backup code opens once; new ones void the old', async () => {
	const { own, codes } = await setUp(await signedIn(accounts, email));
	const [first = '', second = ''] = codes;
	expect(codes).toHaveLength(10);
	expect(await enterCode(accounts, await firstStep(), first, from)).toEqual({ is: 'in' });
	expect(await enterCode(accounts, await firstStep(), first, from)).toEqual({ is: 'wrong' });
	const made = await newBackupCodes(own, password);
	if (made.is !== 'done') throw new Error(made.is);
	expect(await enterCode(accounts, await firstStep(), second, from)).toEqual({ is: 'wrong' });
	expect(await enterCode(accounts, await firstStep(), made.codes[0] ?? '', from)).toEqual({ is: 'in' });
});

test('a reset link does not lead around it', async () => {
	await setUp(await signedIn(accounts, email));
	const link = (await resetLink(accounts, person.id, administrator)) ?? '';
	await accept(accounts, tokenOf(link), { email: '', name: '', password }, from);
	await firstStep();
});

test('it is turned off with the password, and taken away by an administrator', async () => {
	const jar = await signedIn(accounts, email);
	const { own } = await setUp(jar);
	expect(await endSecondFactor(own, 'not-my-password')).toEqual({ is: 'wrong' });
	expect(await endSecondFactor(own, password)).toEqual({ is: 'done' });
	expect(await whose(accounts, jar)).toBe(email);
	expect((await signIn(accounts, new Browser(), { email, password }, from)).is).toBe('in');

	await setUp(jar);
	expect(await removeSecondFactor(accounts, person.id, administrator)).toBe('done');
	expect(await whose(accounts, jar)).toBe('ended');
	expect((await signIn(accounts, new Browser(), { email, password }, from)).is).toBe('in');
});

test('what was begun with a password that holds no longer is not ended with a code', async () => {
	const { own, key } = await setUp(await signedIn(accounts, email));
	later(120_000);
	const beforeReset = await firstStep();
	const link = (await resetLink(accounts, person.id, administrator)) ?? '';
	const renewed = 'mua-thu-ben-song-72';
	await accept(accounts, tokenOf(link), { email: '', name: '', password: renewed }, from);
	expect(await enterCode(accounts, beforeReset, totp(key), from)).toEqual({ is: 'again' });

	const beforeChange = new Browser();
	expect(await signIn(accounts, beforeChange, { email, password: renewed }, from)).toEqual({ is: 'code' });
	const jar = new Browser();
	await signIn(accounts, jar, { email, password: renewed }, from);
	expect((await enterCode(accounts, jar, totp(key), from)).is).toBe('in');
	expect(await changePassword({ ...own, jar }, { current: renewed, password })).toEqual({ is: 'done' });
	expect(await whose(accounts, jar), 'who changed it stays').toBe(email);
	later(120_000);
	expect(await enterCode(accounts, beforeChange, totp(key), from)).toEqual({ is: 'again' });
});

test('who is shut out between the two steps stays out', async () => {
	const { key } = await setUp(await signedIn(accounts, email));
	later(120_000);
	const browser = await firstStep();
	await disable(accounts, person.id, administrator);
	await enable(accounts, person.id, administrator);
	expect(await enterCode(accounts, browser, totp(key), from)).toEqual({ is: 'again' });
});

test('the code that set it up opens nothing a second time', async () => {
	const jar = await signedIn(accounts, email);
	// Within the half minute of one code, however slow the machine is.
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
	const { key } = await setUp(jar);
	expect(await enterCode(accounts, await firstStep(), totp(key), from)).toEqual({ is: 'wrong' });
});

test('a password longer than any is a wrong one; backup codes need a second factor', async () => {
	const own = { accounts, jar: await signedIn(accounts, email), person, from };
	const long = 'x'.repeat(200);
	expect(await beginSecondFactor(own, long)).toEqual({ is: 'wrong' });
	expect(await endSecondFactor(own, long)).toEqual({ is: 'wrong' });
	expect(await changePassword(own, { current: long, password: 'mua-thu-ben-song-72' })).toEqual({ is: 'wrong' });
	expect(await newBackupCodes(own, password)).toEqual({ is: 'nothing' });
});

/** Sets the hour, which measures no wait. */
const setClock = (at: number) => vi.useFakeTimers({ toFake: ['Date'], now: at });

test('a clock that is set forth and back gives no code a second life, and shuts nobody out', async () => {
	const { key } = await setUp(await signedIn(accounts, email));
	const now = Date.now();
	const day = 24 * 60 * 60_000;
	setClock(now + 60_000);
	const seen = totp(key);
	expect(await enterCode(accounts, await firstStep(), seen, from)).toEqual({ is: 'in' });
	for (const away of [400 * day, -400 * day]) {
		setClock(now + 60_000 + away);
		expect(await enterCode(accounts, await firstStep(), totp(key), from), 'there').toEqual({ is: 'in' });
		setClock(now + 60_000);
		const onlooker = await firstStep();
		expect(await enterCode(accounts, onlooker, seen, from), 'who saw the code').toEqual({ is: 'wrong' });
		expect(await whose(accounts, onlooker)).toBeNull();
	}
	setClock(now + 120_000);
	expect(await enterCode(accounts, await firstStep(), totp(key), from), 'back again').toEqual({ is: 'in' });
});

inOneProcess('who was locked while the clock was ahead is not locked until then', async () => {
	const { key } = await setUp(await signedIn(accounts, email));
	const now = Date.now();
	later(400 * 24 * 60 * 60_000);
	for (let round = 0; round < 2; round += 1) {
		for (const browser of [await firstStep(), await firstStep()])
			for (let at = 0; at < 3; at += 1) await enterCode(accounts, browser, '000000', from);
		later(16 * 60_000);
	}
	const kept = await accounts.db.selectFrom('second_factor').select('locked_until').executeTakeFirstOrThrow();
	expect(Date.parse(kept.locked_until ?? '')).toBeGreaterThan(now + 399 * 24 * 60 * 60_000);
	setClock(now + 60_000);
	expect(await enterCode(accounts, await firstStep(), totp(key), from)).toEqual({ is: 'in' });
});
