// Protects reading while the database of the ledger is away: nothing public asks it, nothing is lost, and all heals by itself.
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, onTestFinished, vi } from 'vitest';
import { CannotStart } from '$lib/server/cannot-start';
import { gate } from '$lib/server/gate';
import { healthOf } from '$lib/server/health';
import { isAway } from '$lib/server/ledger/away';
import { openWhenThere } from '$lib/server/shared-ledger';
import { addresses, type Address } from '../fixtures/addresses';
import { startPostgres } from '../postgres/postgres';
import { Browser, joined, signedIn, whose } from './accounts';
import { ask, type Answer } from './every-answer';
import { csv, localsOf, newFolder, removeFolders, startOn, submissionIn } from './folder';

const postgres = await startPostgres();
const DATABASE_URL = await postgres.database();
const tickMs = 15_000;
// What is done every so often is done when a test says so.
vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
const state = await startOn(newFolder(), { DATABASE_URL, HOME_UNIT: '42' });
const analyst = 'an@example.vn';
await joined(state.accounts, analyst, 'analyst');
const browser = await signedIn(state.accounts, analyst);
const lines: string[] = [];
const print = console.error;
console.error = (line: string) => void lines.push(line);
afterAll(async () => {
	console.error = print;
	vi.useRealTimers();
	await state.close();
	await postgres.end();
	removeFolders();
});

/** Waits until something is so, without moving the clock of what is done every so often. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
	for (const end = performance.now() + 20_000; performance.now() < end;) {
		if (await isSo()) return;
		await setTimeout(20);
	}
	expect.fail('It did not come to it.');
}

async function goAway(how: 'fast' | 'kill'): Promise<void> {
	await postgres.stop(how);
	await until(() => state.node.away !== null);
}

async function comeBack(): Promise<void> {
	await postgres.start();
	await until(() => state.node.away === null);
}

const source = (id: string) => csv('sources', 'source_id,title,publisher,published_on,url,note', `${id},Nguồn,,,,`);

/** Every route, kind of chart and table once; files that are only another form of the same are not made. */
const isAsked = ({ route, path }: Address, at: number) => {
	const [pathname] = path.split('?');
	const isForm = /^\/charts\/.*\.(pdf|xlsx|json)|\.(docx|xlsx)$/.test(pathname ?? '');
	return route !== '/healthz' && !isForm && addresses.findIndex((one) => one.path.split('?')[0] === pathname) === at;
};

/** Ways that every answer differs from the one before. */
const drawn = /[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|\bzr\d+|"stale":("[^"]+"|null)/g;
const everyAnswer = async (): Promise<Map<string, string>> => {
	const locals = await localsOf(state);
	const answers = new Map<string, string>();
	for (const { route, path } of addresses.filter(isAsked)) {
		const { status, text }: Answer = await ask(route, path, locals);
		expect(status, path).toBeLessThan(500);
		answers.set(path, text.replaceAll(drawn, ''));
	}
	return answers;
};

it(
	'answers every public address from its own warehouse, as it does with the database',
	{ timeout: 60_000 },
	async () => {
		await goAway('fast');
		const away = await everyAnswer();
		expect(await healthOf(state)).toMatchObject({
			release: 1,
			newest: 1,
			ledger: { reached: false, since: expect.stringMatching(/^\d{4}-.*Z$/) as string }
		});
		await comeBack();
		const back = await everyAnswer();
		expect([...away].filter(([path, text]) => back.get(path) !== text).map(([path]) => path)).toEqual([]);
		expect(away.size).toBeGreaterThan(150);
		expect(await healthOf(state)).toMatchObject({ ledger: { reached: true, since: null } });
	}
);

/** What the gate answers somebody; `passed` where it lets them through. */
async function atGate(route: string, { settings = {}, jar = new Browser(), method = 'GET' } = {}) {
	const url = new URL(route.replace('/(site)', '') || '/', 'http://localhost:3000');
	const locals = {
		...(await localsOf(state)),
		state: { ...state, node: state.node, settings: { ...state.settings, ...settings } }
	};
	const fetched: string[] = [];
	const event = {
		locals,
		request: new Request(url, { method, headers: { accept: 'text/html' } }),
		route: { id: route },
		url,
		cookies: jar,
		isDataRequest: false,
		fetch: (path: string) => {
			fetched.push(path);
			return new Response('', { status: 503 });
		}
	} as unknown as Parameters<typeof gate>[0]['event'];
	const response = await gate({ event, resolve: () => new Response('passed') });
	return {
		status: response.status,
		said: fetched[0] ?? (await response.text()),
		again: response.headers.get('retry-after'),
		caching: response.headers.get('cache-control'),
		unknown: locals.unknown
	};
}

it('lets somebody with a session read as one of the public, and keeps their cookies', async () => {
	await goAway('fast');
	const before = [...browser.cookies];
	expect(await atGate('/(site)/units', { jar: browser })).toMatchObject({
		said: 'passed',
		unknown: true,
		caching: 'private, no-store'
	});
	expect(await atGate('/(site)/units')).toMatchObject({ said: 'passed', unknown: false, caching: null });
	const page = { status: 503, said: '/refused?away=page', again: '30' };
	for (const route of ['/(site)/data/upload', '/(site)/sign-in', '/(site)/data/board', '/(site)/admin'])
		expect(await atGate(route, { jar: browser }), route).toMatchObject(page);
	for (const route of ['/(site)/data/upload', '/(site)/sign-in'])
		expect(await atGate(route, { jar: browser, method: 'POST' })).toMatchObject({
			...page,
			said: '/refused?away=refused'
		});
	const closed = { settings: { PUBLIC_READ: false } };
	expect(await atGate('/(site)/units', closed)).toMatchObject({ ...page, said: '/refused?away=closed' });
	expect(await atGate('/charts/[file]', { ...closed, method: 'HEAD' })).toMatchObject({ status: 503, again: '30' });
	expect([...browser.cookies]).toEqual(before);
	await comeBack();
	expect(await whose(state.accounts, browser)).toBe(analyst);
	expect(await atGate('/(site)/data/upload', { jar: browser })).toMatchObject({ said: 'passed', unknown: false });
});

it('says that pages are read on to those alone who may read them', async () => {
	const since = new Date(Date.now() - 60_000);
	const told = async (PUBLIC_READ: boolean, more: Partial<App.Locals> = {}) => {
		const here = {
			...state,
			node: { ...state.node, away: since, behind: null },
			settings: { ...state.settings, PUBLIC_READ }
		};
		const { text } = await ask('/+layout.server.ts', '/', { ...(await localsOf(state)), state: here, ...more });
		return /"stale":([^,]*)/.exec(text)?.[1];
	};
	const notice = JSON.stringify(since.toISOString());
	expect(await told(true)).toBe(notice);
	expect(await told(false)).toBe('null');
	const person = { id: 'a', email: analyst, name: 'An', role: 'analyst', units: null } as const;
	expect(await told(false, { person })).toBe(notice);
});

it('knows an error as the same before it has noticed', async () => {
	await postgres.stop('fast');
	expect(await atGate('/(site)/units', { jar: browser })).toMatchObject({ said: 'passed', unknown: true });
	await expect(state.reviews.create([source('S_1')], analyst)).rejects.toSatisfy(isAway);
	await until(() => state.node.away !== null);
	await expect(state.reviews.create([source('S_1')], analyst)).rejects.toSatisfy(isAway);
	await expect(state.write(() => Promise.resolve())).rejects.toSatisfy(isAway);
	await comeBack();
});

it('survives a database that is killed while somebody holds the lock; nothing half is published', async () => {
	const id = await state.reviews.create([source('S_HELD')], analyst);
	await state.reviews.settled(id);
	const [begun, go] = [Promise.withResolvers<null>(), Promise.withResolvers<null>()];
	const held = state.write(() => {
		begun.resolve(null);
		return go.promise;
	});
	await begun.promise;
	await goAway('kill');
	const publishing = state.reviews.publish(id, { title: 'Nguồn', by: analyst, at: null });
	go.resolve(null);
	await held;
	await expect(publishing).rejects.toSatisfy(isAway);
	await comeBack();
	expect(await submissionIn(state, id)).toMatchObject({ status: 'review' });
	expect(await state.reviews.publish(id, { title: 'Nguồn', by: analyst, at: null })).toMatchObject({
		kind: 'published'
	});
	expect(state.release).toBe(2);
});

it(
	'hears again of what others write, checks what was cut off, and publishes what was due',
	{ timeout: 60_000 },
	async () => {
		const before = state.release;
		const heard = vi.fn();
		onTestFinished(state.ledger.watch(heard));
		const due = await state.reviews.create([source('S_DUE')], analyst);
		await state.reviews.settled(due);
		const at = new Date(Date.now() + 300).toISOString();
		expect(await state.reviews.publish(due, { title: 'Đến giờ', by: analyst, at })).toMatchObject({
			kind: 'waits',
			for: 'hour'
		});
		const cut = await state.reviews.create([source('S_CUT')], analyst);
		await goAway('kill');
		await state.reviews.settled(cut);
		await setTimeout(300);
		const told = lines.length;
		for (let tick = 0; tick < 4; tick += 1) {
			vi.advanceTimersByTime(tickMs);
			await setTimeout(50);
		}
		expect(lines.slice(told).filter((line) => line.includes('error'))).toEqual([]);
		heard.mockClear();
		await comeBack();
		await until(() => heard.mock.calls.length > 0);
		// A check that nobody gives signs of is left alone for some looks.
		await until(async () => {
			vi.advanceTimersByTime(tickMs);
			return state.release === before + 1 && (await submissionIn(state, cut)).status === 'review';
		});
		expect(await submissionIn(state, due)).toMatchObject({ status: 'published', note: null });
		expect(await submissionIn(state, cut)).toMatchObject({ note: null, report: { rows: 1 } });
	}
);

it('wrote each absence once to the log, as a warning, and no failure', () => {
	const told = lines.filter((line) => / ledger_away /.test(line)).length;
	expect(told).toBeGreaterThanOrEqual(5);
	// A database that is just back may break a connection once more; each request would be hundreds.
	expect(told).toBeLessThanOrEqual(8);
	// Other files of this worker may have left a state behind whose folder is gone.
	const own = lines.filter((line) => !/ENOENT: .* scandir/.test(line));
	expect(own.filter((line) => / failure /.test(line))).toEqual([]);
	expect(lines.filter((line) => / ledger_unreached /.test(line)).length).toBeLessThanOrEqual(1);
});

it('a start waits for it, and refuses with words in which no password stands', async () => {
	await postgres.stop('fast');
	const { password } = new URL(DATABASE_URL);
	const refused: unknown = await openWhenThere(DATABASE_URL, 100).catch((error: unknown) => error);
	expect(refused).toBeInstanceOf(CannotStart);
	if (refused instanceof CannotStart) expect(refused.message).not.toContain(password);
	const opening = openWhenThere(DATABASE_URL, 10_000);
	await comeBack();
	await (await opening).close();
});
