// Protects readers from seeing another release's, theme's or address's page, and the server's memory.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { PageCache } from './page-cache';

/** Runs the cache in front of a page that says how often it was made. */
function site(bytes?: number) {
	const state = {
		release: 1,
		audience: 'everybody',
		made: 0,
		cookie: false,
		status: 200,
		cacheControl: '',
		type: 'text/html',
		route: '/(site)/a',
		away: null as Date | null,
		/** What making a page waits for, and may fail with. */
		making: null as Promise<null> | null
	};
	const node = {
		get away() {
			return state.away;
		},
		behind: null
	};
	const cache = new PageCache(bytes);
	const { handle } = cache;
	const get = async (
		path: string,
		options: {
			theme?: 'dark';
			person?: object;
			unknown?: boolean;
			method?: string;
			etag?: string;
			encoding?: string;
		} = {}
	) => {
		const request = new Request(`http://localhost${path}`, {
			method: options.method ?? 'GET',
			headers: {
				...(options.theme ? { cookie: `theme=${options.theme}` } : {}),
				...(options.etag ? { 'if-none-match': options.etag } : {}),
				...(options.encoding ? { 'accept-encoding': options.encoding } : {})
			}
		});
		const event = {
			request,
			route: { id: state.route },
			locals: {
				person: options.person ?? null,
				unknown: options.unknown ?? false,
				audience: { key: state.audience },
				state: {
					release: state.release,
					warehouse: { submission: 'a' },
					node
				}
			}
		} as unknown as Parameters<typeof handle>[0]['event'];
		const response = await handle({
			event,
			resolve: async () => {
				state.made += 1;
				const { made, making } = state;
				const headers = new Headers({ 'content-type': state.type, etag: `"${made}"` });
				if (state.cookie) headers.set('set-cookie', 'a=1');
				if (state.cacheControl) headers.set('cache-control', state.cacheControl);
				await making;
				return new Response(`page ${made}`, { status: state.status, headers });
			}
		});
		const encoding = response.headers.get('content-encoding');
		const body = Buffer.from(await response.arrayBuffer());
		const text = (
			encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
		).toString();
		return { status: response.status, text, headers: response.headers, ...(encoding ? { encoding } : {}) };
	};
	return { state, node, get, cache };
}

describe('the page cache', () => {
	it('answers the same address again without making it', async () => {
		const { get, state } = site();
		expect((await get('/a')).text).toBe((await get('/a')).text);
		expect(state.made).toBe(1);
	});

	it.each([
		['image/svg+xml', 1],
		['image/png', 1],
		['text/csv', 2]
	])('of %s makes %i for two who ask', async (type, made) => {
		const { get, state } = site();
		state.type = type;
		await get('/a', { encoding: 'br' });
		await get('/a', { encoding: 'br' });
		expect(state.made).toBe(made);
	});

	it('makes a page anew for another query, theme or release', async () => {
		const { get, state } = site();
		await get('/a');
		await get('/a?year=2018');
		await get('/a', { theme: 'dark' });
		state.release = 2;
		expect((await get('/a')).text).toBe('page 4');
	});

	it('makes a page anew for readers who may see something else', async () => {
		const { get, state } = site();
		await get('/a');
		state.audience = 'everybody, since something is hidden';
		expect((await get('/a')).text).toBe('page 2');
		state.audience = 'everybody';
		expect((await get('/a')).text).toBe('page 1');
	});

	it('neither keeps nor gives a kept page to somebody who has signed in: it may name them', async () => {
		const { get, state } = site();
		await get('/a');
		await get('/a', { person: { id: 'a' } });
		expect((await get('/a', { person: { id: 'b' } })).text).toBe('page 3');
		expect((await get('/a')).text).toBe('page 1');
		expect(state.made).toBe(3);
	});

	it('makes a page anew once it has to say that its data may be old, and once it has not', async () => {
		const { get, state } = site();
		await get('/a');
		state.away = new Date(Date.now() - 11_000);
		expect((await get('/a')).text).toBe('page 2');
		expect((await get('/a')).text).toBe('page 2');
		state.away = null;
		expect((await get('/a')).text).toBe('page 3');
		state.route = '/charts/[file]';
		await get('/chart');
		state.away = new Date(Date.now() - 11_000);
		expect((await get('/chart')).text).toBe('page 4');
	});

	it('keeps no page during whose making its data became old: it may say either', async () => {
		const { get, state } = site();
		const { promise, resolve: end } = Promise.withResolvers<null>();
		state.making = promise;
		const first = get('/a');
		state.away = new Date(Date.now() - 11_000);
		end(null);
		expect((await first).text).toBe('page 1');
		state.away = null;
		expect((await get('/a')).text).toBe('page 2');
	});

	describe('asked for the same by several at once', () => {
		/** What each of them got, once the making of those pages that had begun has ended. */
		async function atOnce(
			{ get, state }: ReturnType<typeof site>,
			asked: Parameters<ReturnType<typeof site>['get']>[],
			failure?: Error
		): Promise<string[]> {
			const { promise, resolve: end, reject: fail } = Promise.withResolvers<null>();
			state.making = promise;
			const answers = asked.map((one) => get(...one));
			await new Promise(setImmediate);
			state.making = null;
			if (failure) fail(failure);
			else end(null);
			const settled = await Promise.allSettled(answers);
			return settled.map((one) => (one.status === 'fulfilled' ? one.value.text : 'failed'));
		}

		it('makes it once', async () => {
			expect(await atOnce(site(), [['/a'], ['/a'], ['/a']])).toEqual(['page 1', 'page 1', 'page 1']);
		});

		it('makes one for each who reads another', async () => {
			const asked: Parameters<typeof atOnce>[1] = [
				['/a'],
				['/a', { theme: 'dark' }],
				['/a', { person: { id: 'a' } }],
				['/a', { person: { id: 'a' } }],
				['/a', { unknown: true }],
				['/a', { method: 'HEAD' }],
				['/b']
			];
			expect(new Set(await atOnce(site(), asked)).size).toBe(asked.length);
		});

		it('gives the failure of one to nobody else', async () => {
			expect(await atOnce(site(), [['/a'], ['/a'], ['/a']], new Error('broken'))).toEqual([
				'failed',
				'page 2',
				'page 3'
			]);
		});

		it.each([{ status: 500 }, { cookie: true }, { cacheControl: 'private, no-store' }])(
			'gives an answer with %o to nobody else',
			async (change) => {
				const its = site();
				Object.assign(its.state, change);
				expect(await atOnce(its, [['/a'], ['/a'], ['/a']])).toEqual(['page 1', 'page 2', 'page 3']);
			}
		);

		it('lets nobody wait for one whose making has ended', async () => {
			const its = site();
			await atOnce(its, [['/a'], ['/a']], new Error('broken'));
			its.state.release = 2;
			expect((await its.get('/a')).text).toBe('page 3');
			expect((await its.get('/a')).text).toBe('page 3');
		});
	});

	it('neither keeps nor gives a kept page to somebody whose session cannot be looked up: it tells them so', async () => {
		const { get } = site();
		await get('/a');
		await get('/a', { unknown: true });
		expect((await get('/a')).text).toBe('page 1');
		expect((await get('/b', { unknown: true })).text).toBe('page 3');
		expect((await get('/b')).text).toBe('page 4');
	});

	it('makes a page anew on the next day', async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-21T12:00:00Z') });
		const { get } = site();
		await get('/a');
		vi.setSystemTime(new Date('2026-11-22T12:00:00Z'));
		const next = await get('/a');
		vi.useRealTimers();
		expect(next.text).toBe('page 2');
	});

	it('says that a page is unchanged to those who have it', async () => {
		const { get } = site();
		await get('/a');
		expect(await get('/a', { etag: 'W/"1"' })).toMatchObject({ status: 304, text: '' });
	});

	it.each([
		['an error', { status: 404 }],
		['a cookie', { cookie: true }],
		['the wish not to be kept', { cacheControl: 'no-store' }],
		['rows for somebody alone', { cacheControl: 'private, no-store' }]
	])('does not keep an answer with %s', async (_, change) => {
		const { get, state } = site();
		Object.assign(state, change);
		await get('/a');
		await get('/a');
		expect(state.made).toBe(2);
	});

	it('does not answer a POST from memory', async () => {
		const { get, state } = site();
		await get('/a');
		await get('/a', { method: 'POST' });
		expect(state.made).toBe(2);
	});

	it.each([
		['gzip, deflate, br', 'br'],
		['gzip', 'gzip'],
		['br;q=0, gzip', 'gzip'],
		['identity', undefined]
	])('answers “%s” in %s', async (asked, encoding) => {
		const { get } = site();
		const answer = await get('/a', { encoding: asked });
		expect(answer.encoding).toBe(encoding);
		expect(answer.text).toBe('page 1');
	});

	it('drops what was used longest ago when it is full', async () => {
		const { get, state } = site(2500);
		await get('/a');
		await get('/b');
		await get('/b');
		expect(state.made).toBe(2);
		await get('/a');
		expect(state.made).toBe(3);
	});

	it('counts addresses too: many long ones of short pages do not fill the memory', async () => {
		const { get, state } = site(40_000);
		const long = '?x='.padEnd(15_000, 'x');
		await get('/a');
		await get(`/b${long}`);
		await get(`/c${long}`);
		await get('/a');
		expect(state.made).toBe(4);
	});
});

describe('what is kept, given before the app is asked', () => {
	const { state, node, get, cache } = site();
	const shown = {
		get release() {
			return state.release;
		},
		warehouse: { submission: 'a' },
		node,
		accounts: { cookies: { session: 'session' } },
		visibility: { audience: () => Promise.resolve({ key: state.audience }) }
	} as unknown as Parameters<PageCache['give']>[1];
	const server = createServer((request, response) => {
		const asked = { request, response, url: `http://localhost${request.url ?? ''}`, answered: null };
		void cache.give(asked, shown).then((given) => given || response.writeHead(421).end());
	});
	let base: string;
	beforeAll(async () => {
		server.listen(0);
		await once(server, 'listening');
		base = `http://localhost:${z.object({ port: z.number() }).parse(server.address()).port}`;
	});
	afterAll(() => server.close());

	/** The status of an answer that is kept; 421 where the app is to be asked. */
	const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
		fetch(base + path, { method, headers: { 'accept-encoding': 'br', ...headers } });
	const status = async (...asked: Parameters<typeof ask>) => (await ask(...asked)).status;

	it('is what the app gave, with its headers, to those who read alike', async () => {
		expect(await status('/a')).toBe(421);
		const made = await get('/a', { encoding: 'br' });
		const given = await ask('/a');
		expect([given.status, await given.text()]).toEqual([200, made.text]);
		for (const [name, value] of made.headers) expect.soft([name, given.headers.get(name)]).toEqual([name, value]);
		await get('/dark', { encoding: 'br', theme: 'dark' });
		expect(await status('/dark', { cookie: 'unit=42; theme=dark' })).toBe(200);
		for (const cookie of ['', 'theme=light', 'xtheme=dark', 'theme=darker'])
			expect.soft(await status('/dark', { cookie }), cookie).toBe(421);
	});

	it('says in as many words as the app that it is unchanged', async () => {
		await get('/b', { encoding: 'br' });
		const etag = (await ask('/b')).headers.get('etag') ?? '';
		const [made, given] = [await get('/b', { encoding: 'br', etag }), await ask('/b', { 'if-none-match': etag })];
		expect([made.status, given.status]).toEqual([304, 304]);
		for (const [name, value] of made.headers) expect.soft([name, given.headers.get(name)]).toEqual([name, value]);
		for (const name of ['content-type', 'content-encoding', 'content-length'])
			expect.soft(given.headers.has(name), name).toBe(false);
	});

	it.each([
		['has a session, whatever it is worth', { cookie: 'session=x' }, 'GET'],
		['posts', {}, 'POST'],
		['asks for the head alone', {}, 'HEAD'],
		['unpacks nothing', { 'accept-encoding': 'identity' }, 'GET']
	])('is not for one who %s', async (_, headers, method) => {
		await get('/c', { encoding: 'br' });
		expect(await status('/c')).toBe(200);
		expect(await status('/c', headers, method)).toBe(421);
	});

	it('is left behind by another release, other rights, a ledger that is away and another day', async () => {
		await get('/d', { encoding: 'br' });
		state.release = 2;
		expect(await status('/d')).toBe(421);
		state.release = 1;
		state.audience = 'everybody, since something is hidden';
		expect(await status('/d')).toBe(421);
		state.audience = 'everybody';
		state.away = new Date(Date.now() - 11_000);
		expect(await status('/d')).toBe(421);
		state.away = null;
		expect(await status('/d')).toBe(200);
		vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 24 * 60 * 60_000 });
		expect(await status('/d')).toBe(421);
		vi.useRealTimers();
	});
});
