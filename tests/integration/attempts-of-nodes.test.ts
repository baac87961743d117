// Protects accounts where several nodes share a ledger: who is held off at one of them, or has used a code there, is so at all.
import type { Kysely } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { openAccounts, type Accounts } from '$lib/server/auth/accounts';
import type { Attempt, Counted, HeldOff } from '$lib/server/auth/attempts';
import { mostKeys, windowMs } from '$lib/server/auth/counts';
import { beginSecondFactor, confirmSecondFactor } from '$lib/server/auth/second-factor';
import { enterCode, signIn } from '$lib/server/auth/sign-in';
import { mostUsed } from '$lib/server/auth/used-codes';
import { openLedger, type Ledger } from '$lib/server/ledger/ledger';
import type { LedgerTables } from '$lib/server/ledger/tables';
import { readSettings, type Settings } from '$lib/server/settings';
import { totp } from '../fixtures/totp';
import { Browser, from as address, joined, password, signedIn } from './accounts';
import { newDatabase } from './databases';
import { newFolder, removeFolders } from './folder';

const account = 'an@example.vn';
let settings: Settings;
let db: Kysely<LedgerTables>;
let otherDb: Kysely<LedgerTables>;
let ledgers: Ledger[];
let here: Accounts;
let there: Accounts;

beforeAll(async () => {
	const url = await newDatabase();
	const [one, two] = [await openLedger(url), await openLedger(url)];
	ledgers = [one, two];
	[db, otherDb] = [one.db, two.db];
	// Nodes have the same keys.
	settings = readSettings({ DATABASE_URL: url, DATA_DIR: newFolder() });
});
beforeEach(async () => {
	for (const table of ['attempt', 'used_code'] as const) await db.deleteFrom(table).execute();
	[here, there] = [openAccounts(db, settings), openAccounts(otherDb, settings)];
});
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
	for (const ledger of ledgers) await ledger.close();
	removeFolders();
});

/** Makes attempts at both nodes in turn, one after the other, each of them wrong. */
async function wrong(times: number, counted: (at: number) => Counted): Promise<void> {
	for (let at = 0; at < times; at += 1) {
		const attempt = await (at % 2 === 0 ? here : there).attempts.begin(counted(at));
		if ('is' in attempt) throw new Error(`attempt ${at}: ${attempt.is}`);
		attempt.over();
	}
}
const letThrough = (begun: readonly (Attempt | HeldOff)[]) =>
	begun.flatMap((attempt) => ('is' in attempt ? [] : attempt));
const from = (at: number): Counted => ({ account, address: `192.0.2.${at}` });

test('ten wrong attempts spread over two nodes hold off at both, and that is told once', async () => {
	await wrong(10, from);
	expect(await there.attempts.begin(from(90))).toEqual({ is: 'wait', minutes: 15, first: true });
	expect(await here.attempts.begin(from(91))).toEqual({ is: 'wait', minutes: 15, first: false });
	expect(letThrough([await here.attempts.begin({ account: 'binh@example.vn', address: '192.0.2.90' })])).toHaveLength(
		1
	);
});

test('a right attempt at one node ends the count of the account at the other, but not that of the address', async () => {
	const address = '2001:db8:1:2::1';
	await wrong(9, () => ({ account, address }));
	const right = await there.attempts.begin({ account, address: '2001:db8:1:2::2' });
	await letThrough([right])[0]?.right();
	await wrong(10, () => ({ account, address }));
	expect(await here.attempts.begin({ account, address: '192.0.2.1' })).toMatchObject({ is: 'wait' });
	await wrong(31, (at) => ({ account: `user${at}@example.vn`, address }));
	expect(await there.attempts.begin({ account: 'binh@example.vn', address }), 'fifty, without the right one').toEqual({
		is: 'wait',
		minutes: 15,
		first: true
	});
});

test('of many attempts at once at two nodes exactly as many as the limit are looked at', async () => {
	const many = await Promise.all(
		Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? here : there).attempts.begin(from(at)))
	);
	expect(letThrough(many)).toHaveLength(10);
	for (const attempt of letThrough(many)) attempt.over();
	const again = await Promise.all(
		Array.from({ length: 30 }, (_, at) => (at % 2 === 0 ? here : there).attempts.begin(from(at)))
	);
	expect(letThrough(again)).toHaveLength(0);
});

test('attempts whose accounts and addresses cross wait for each other, not for ever', async () => {
	const crossed = Array.from({ length: 30 }, async (_, at) => {
		const attempt = await (at % 2 === 0 ? here : there).attempts.begin({
			account: `user${at % 3}@example.vn`,
			code: `user${at % 4}`,
			address: `192.0.2.${at % 5}`
		});
		if (!('is' in attempt)) await attempt.right();
		return attempt;
	});
	const ended = await Promise.all(crossed);
	expect(letThrough(ended).length).toBeGreaterThan(10);
	const left = await db.selectFrom('attempt').selectAll().execute();
	expect(left, 'all were right: nothing is counted').toEqual([]);
});

test('how many are looked at together is each node’s own matter', async () => {
	for (let at = 0; at < 16; at += 1) await here.attempts.begin({ address: `192.0.2.${at}` });
	expect(await here.attempts.begin({ address: '192.0.2.99' })).toEqual({ is: 'busy' });
	expect(letThrough([await there.attempts.begin({ address: '192.0.2.99' })])).toHaveLength(1);
});

const moments = z.array(z.number());
/** Makes everything that is counted older. */
async function age(ms: number): Promise<void> {
	for (const { key, made, told, last } of await db.selectFrom('attempt').selectAll().execute()) {
		const older = JSON.stringify(moments.parse(JSON.parse(made)).map((at) => at - ms));
		await db
			.updateTable('attempt')
			.set({ made: older, told: told - ms, last: last - ms })
			.where('key', '=', key)
			.execute();
	}
}

test('after a quarter of an hour it is forgotten, and swept away', async () => {
	await wrong(10, from);
	await age(windowMs - 30_000);
	expect(await here.attempts.begin(from(90))).toEqual({ is: 'wait', minutes: 1, first: true });
	await age(31_000);
	expect(letThrough([await here.attempts.begin(from(90))])).toHaveLength(1);
	await openAccounts(db, settings).attempts.begin({ address: '198.51.100.1' });
	const left = await db.selectFrom('attempt').selectAll().execute();
	expect(left.length, 'what was counted just now: an account and two addresses').toBe(3);
	expect(JSON.stringify(left)).not.toContain('example.vn');
});

test('where the clock of the database is set back, nobody waits longer than a quarter of an hour', async () => {
	await wrong(10, from);
	await age(-2 * 60 * 60_000);
	expect(await here.attempts.begin(from(90))).toMatchObject({ is: 'wait', minutes: 15 });
	await age(windowMs + 1000);
	expect(letThrough([await there.attempts.begin(from(91))])).toHaveLength(1);
});

test('no more is kept than a fixed number of things, the newest', async () => {
	const rows = Array.from({ length: mostKeys + 50 }, (_, at) => ({
		key: `k${at}`,
		made: '[]',
		told: 0,
		last: Date.now() + at
	}));
	for (let at = 0; at < rows.length; at += 5000)
		await db
			.insertInto('attempt')
			.values(rows.slice(at, at + 5000))
			.execute();
	await here.attempts.begin(from(1));
	const kept = await db.selectFrom('attempt').select('key').execute();
	expect(kept).toHaveLength(mostKeys + 2);
	expect(kept.map(({ key }) => key)).not.toContain('k49');
});

test('a code that was used at one node is refused at the other, also where both ask at once', async () => {
	expect(await here.usedCodes.take('an', '123456')).toBe(true);
	expect(await there.usedCodes.has('an', '123456')).toBe(true);
	expect(await there.usedCodes.take('an', '123456')).toBe(false);
	expect(await there.usedCodes.has('binh', '123456'), 'another person’s').toBe(false);
	const many = await Promise.all(
		Array.from({ length: 20 }, (_, at) => (at % 2 === 0 ? here : there).usedCodes.take('an', '654321'))
	);
	expect(many.filter((taken) => taken)).toHaveLength(1);
});

test('the last codes of a person are remembered, whatever the hour', async () => {
	for (let at = 0; at <= mostUsed; at += 1)
		expect(await (at % 2 === 0 ? here : there).usedCodes.take('an', String(100_000 + at))).toBe(true);
	await here.usedCodes.take('binh', '100000');
	expect(await here.usedCodes.has('an', '100000')).toBe(false);
	expect(await here.usedCodes.has('an', '100001')).toBe(true);
	expect(await db.selectFrom('used_code').select('id').execute()).toHaveLength(mostUsed + 1);
});

test('people who sign in meet the same limits at every node', async () => {
	await joined(here, account, 'viewer');
	const typed = (at: number, given: string) =>
		signIn(at % 2 === 0 ? here : there, new Browser(), { email: account, password: given }, `192.0.2.${at}`);
	for (let at = 0; at < 9; at += 1) expect(await typed(at, 'guess-number-1')).toEqual({ is: 'wrong' });
	expect(await typed(9, password), 'which ends the count').toEqual({ is: 'in' });
	for (let at = 10; at < 20; at += 1) expect(await typed(at, 'guess-number-1')).toEqual({ is: 'wrong' });
	for (const at of [20, 21]) expect(await typed(at, password)).toEqual({ is: 'wait', minutes: 15 });
	const noted = await db.selectFrom('audit').select('id').where('action', '=', 'sign_in_limited').execute();
	expect(noted, 'written down once').toHaveLength(1);
});

test('a code that somebody saw opens nothing at another node', async () => {
	const email = 'binh@example.vn';
	const person = await joined(here, email, 'analyst');
	const own = { accounts: here, jar: await signedIn(here, email), person, from: address };
	const begun = await beginSecondFactor(own, password);
	if (begun.is !== 'done') throw new Error(begun.is);
	const { key } = begun.setup;
	const seen = totp(key);
	expect((await confirmSecondFactor(own, seen)).is).toBe('done');
	const second = async (accounts: Accounts, code: string) => {
		const browser = new Browser();
		expect(await signIn(accounts, browser, { email, password }, address)).toEqual({ is: 'code' });
		return enterCode(accounts, browser, code, address);
	};
	expect(await second(there, seen), 'the one that set it up').toEqual({ is: 'wrong' });
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
	const code = totp(key);
	expect(await second(here, code)).toEqual({ is: 'in' });
	expect(await second(there, code)).toEqual({ is: 'wrong' });
});
