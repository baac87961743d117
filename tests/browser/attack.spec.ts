// Protects against requests that no page of ours makes, over HTTP: other sites, other hosts, other paths, and too much of everything.
import { connect } from 'node:net';
import { allRoutes } from '../fixtures/routes';
import { ask, cookieOf, enter, filled, form, sendForm, type Answer } from './asking';
import { expect, test } from './own-server';
import { password, somebody } from './people';
import { test as onShared } from './test';

/** Headers by which browsers keep an answer to what it is. */
function expectGuarded({ headers }: Answer, what: string): void {
	expect.soft(headers['x-content-type-options'], what).toBe('nosniff');
	expect.soft(headers['referrer-policy'], what).toMatch(/^(strict-origin-when-cross-origin|same-origin)$/);
	expect.soft(headers['permissions-policy'], what).toContain('camera=()');
	const policy = String(headers['content-security-policy']);
	expect.soft(policy, what).toMatch(/default-src '(none|self)'/);
	expect.soft(policy, what).toContain(what.includes('/embed/') ? 'frame-ancestors *' : "frame-ancestors 'none'");
	expect.soft(policy, what).not.toMatch(/script-src[^;]*unsafe/);
	expect.soft(headers['x-powered-by'], what).toBeUndefined();
	// Without it a browser guesses in which letters a text is written.
	if (String(headers['content-type']).startsWith('text/'))
		expect.soft(headers['content-type'], what).toContain('charset=utf-8');
}

/** What a line brings on which something else is sent as soon as an answer begins. */
function askedTwice(url: string, path: string, then: string): Promise<string> {
	const { hostname, port } = new URL(url);
	const line = connect(Number(port), hostname);
	let text = '';
	line.on('data', (piece: Buffer) => (text += piece.toString('latin1')));
	line.once('data', () => line.write(then));
	line.write(`GET ${path} HTTP/1.1\r\nhost: ${hostname}:${port}\r\n\r\n`);
	return new Promise((settle, fail) => line.once('close', () => settle(text)).once('error', fail));
}

/** A refusal says what is wrong, and what to do. */
const sentences = /\p{L}{2}[^.]*[.:;] ?\s*\p{Lu}|^Cần đăng nhập/u;

onShared(
	'answers of every status are guarded, and refusals say what to do',
	async ({ baseURL: url = '', dataFolder }) => {
		const from = { origin: url, 'content-type': form };
		const chart = await ask(`${url}/charts/ranking.csv?index=PAPI`, 'GET');
		const viewer = await cookieOf(url, dataFolder, 'viewer');
		const asked: [number, string, string, Record<string, string>?, string?][] = [
			[200, 'GET', '/units/42'],
			[200, 'GET', '/embed/ranking?index=PAPI'],
			[200, 'GET', '/favicon.svg'],
			[200, 'GET', '/healthz'],
			[200, 'GET', '/api/v1/units'],
			[206, 'GET', '/favicon.svg', { range: 'bytes=0-9' }],
			[303, 'GET', '/account'],
			[304, 'GET', '/charts/ranking.csv?index=PAPI', { 'if-none-match': String(chart.headers['etag']) }],
			[307, 'GET', '/screen?lang=en'],
			[308, 'GET', '/vi/units/42'],
			[308, 'GET', '/units/42/'],
			[400, 'GET', '/%zz'],
			[400, 'GET', '/units/42?idnex=PAPI'],
			[400, 'GET', '/charts/ranking.png?index=PAPI&size=20000x20000'],
			[400, 'GET', '/theme?theme=pink'],
			[401, 'POST', '/press/sign', { ...from, accept: '*/*' }, 'a=b'],
			[403, 'GET', '/admin/audit.csv', viewer],
			[403, 'GET', '/admin', { ...viewer, accept: 'text/html' }],
			[404, 'GET', '/no/such/page'],
			[404, 'GET', '/units/none'],
			[404, 'GET', '/data/none/content.csv'],
			[404, 'GET', '/api/v1/none'],
			[404, 'POST', '/internal/backup', from],
			[405, 'DELETE', '/api/v1/units'],
			[411, 'POST', '/sign-in', { ...from, 'transfer-encoding': 'chunked' }, 'a=b'],
			[413, 'POST', '/sign-in', from, 'a=&'.repeat(100_000)],
			[413, 'POST', '/press/sign', { ...from, 'content-type': 'application/json' }, '['.repeat(2_100_000)],
			[431, 'GET', `/?q=${'x'.repeat(20_000)}`]
		];
		for (const [status, method, path, headers, body] of asked) {
			const answer = await ask(url + path, method, headers, body);
			const what = `${method} ${path.slice(0, 60)}`;
			expect.soft(answer.status, what).toBe(status);
			expectGuarded(answer, what);
			const type = String(answer.headers['content-type']);
			if (status >= 400) expect.soft(answer.text, what).toMatch(type.startsWith('text/plain') ? sentences : /./);
			if (status === 405) expect.soft(answer.headers['allow'], what).toBe('HEAD, GET, OPTIONS');
		}
		const secure = await ask(`${url}/favicon.svg`, 'GET', { 'x-forwarded-proto': 'https' });
		expect(secure.headers['strict-transport-security']).toBe('max-age=31536000');
		expect(secure.headers['cross-origin-opener-policy']).toBe('same-origin');
		expect(chart.headers['strict-transport-security'], 'and none without').toBeUndefined();
		await test.step('what is kept goes out as what is made', async () => {
			const told = ({ headers }: Answer) => ({ ...headers, 'x-request-id': '', date: '' });
			for (const [at, path] of [
				'/units/42',
				'/embed/ranking?index=PAPI',
				'/screen?unit=42',
				'/charts/ranking.svg?index=PAPI',
				'/charts/ranking.png?index=PAPI',
				'/api/v1/units'
			].entries())
				for (const encoding of ['br', 'gzip', 'deflate', '']) {
					// Nobody has asked for anything there.
					const from = { host: `${at}.made.example`, 'accept-encoding': encoding, 'x-forwarded-proto': 'https' };
					const made = await ask(url + path, 'GET', from);
					const kept = await ask(url + path, 'GET', from);
					const what = `${path} ${encoding}`;
					expect.soft([made.status, kept.status], what).toEqual([200, 200]);
					expect.soft(told(kept), what).toEqual(told(made));
					expect.soft(kept.bytes.equals(made.bytes), what).toBe(true);
					expect.soft(kept.headers['strict-transport-security'], what).toBe('max-age=31536000');
					expectGuarded(kept, what);
					const known = await ask(url + path, 'GET', { ...from, 'if-none-match': String(made.headers['etag']) });
					expect.soft([known.status, known.bytes.length], what).toEqual([304, 0]);
					expectGuarded(known, what);
				}
		});
		const long = await ask(`${url}/?q=${'x'.repeat(12_000)}&${'a=1&'.repeat(500)}`, 'GET');
		expect(long.status).toBe(200);
		const garbled = await askedTwice(url, `/data/results/content.csv?n=${Date.now()}`, 'no request\r\n\r\n');
		expect(garbled).toMatch(/^HTTP\/1\.1 200/);
		expect(garbled, 'no answer stands within another').not.toMatch(/(?<!^|\r\n0\r\n\r\n)HTTP\/1\.1/);

		await test.step('an address is no place to write paths, or keys of every object', async () => {
			const others = ['__proto__', '%00', '..%2f..%2fpackage.json', "'%3b--"];
			const wrong: string[] = [];
			for (const route of allRoutes().keys())
				for (const other of route.includes('[') ? others : []) {
					const { status, text } = await ask(`${url}${filled(route, other)}`, 'GET');
					// Of a chart, a table or a unit there is none of that name: nothing is refused for its form alone.
					if (status < 300 || status >= 500 || text.includes('devDependencies'))
						wrong.push(`${status} ${route} ${other}`);
				}
			for (const path of ['/', '/units', '/api/v1/units', '/charts/ranking.json', '/rankings/PAPI', '/data/results']) {
				const query = '__proto__=1&constructor=2&__proto__[a]=3&toString=4&hasOwnProperty=5';
				const { status } = await ask(`${url}${path}?${query}`, 'GET');
				if (status >= 500) wrong.push(`${status} ${path}`);
			}
			for (const path of [
				'/../package.json',
				'/_app/%2e%2e/%2e%2e/%2e%2e/package.json',
				'/_app/..%2f..%2f..%2fpackage.json'
			])
				for (const tail of ['', '%00', '%00.html', '/..;/']) {
					const { status, text } = await ask(url + path + tail, 'GET');
					if (status < 300 || text.includes('devDependencies')) wrong.push(`${status} ${path}${tail}`);
				}
			expect(wrong).toEqual([]);
		});

		await test.step('no answer believes whom a request says that it asks', async () => {
			for (const path of [
				'/',
				'/sign-in',
				'/data/releases/feed.atom',
				'/press?kind=ranking&index=PAPI',
				'/api/v1/openapi.json'
			])
				for (const host of [
					{ host: 'evil.example' },
					{ 'x-forwarded-host': 'evil.example', forwarded: 'host=evil.example', 'x-original-url': '/admin' }
				]) {
					const { status, text, headers } = await ask(url + path, 'GET', host);
					expect.soft(status, path).toBe(200);
					expect.soft((text + JSON.stringify(headers)).includes('evil.example'), path).toBe(false);
				}
		});
	}
);

test('requests from other sites change nothing, sessions end when they should, attempts are counted', async ({
	server
}) => {
	const { url, folder } = server;
	test.slow();
	const cookie = await cookieOf(url, folder, 'administrator');

	await test.step('whatever other sites send', async () => {
		const kinds = [form, 'application/json', 'text/plain', 'text/csv', 'multipart/form-data; boundary=x', ''];
		const paths = [
			'/sign-in',
			'/sign-out',
			'/press/sign',
			'/admin?/invite',
			'/account?/name',
			'/admin/people/x?/disable'
		];
		const origins = ['http://evil.example', 'null', `${url}.evil.example`, url.replace('http', 'https')];
		const wrong: string[] = [];
		for (const origin of origins)
			for (const path of paths)
				for (const type of kinds) {
					const { status } = await ask(url + path, 'POST', { origin, 'content-type': type, ...cookie }, 'a=b');
					if (status !== 403) wrong.push(`${status} ${origin} ${path} ${type}`);
				}
		// Browsers send a form, or bytes without a type, nowhere without saying whence.
		for (const type of [form, 'text/plain', 'Multipart/Form-Data; boundary=x', ''])
			for (const path of paths) {
				const { status } = await ask(url + path, 'POST', { 'content-type': type, ...cookie }, 'a=b');
				if (status !== 403) wrong.push(`${status} without origin ${path} ${type}`);
			}
		for (const method of ['PUT', 'PATCH', 'DELETE']) {
			const { status } = await ask(`${url}/account`, method, { origin: 'http://evil.example', ...cookie });
			if (status !== 403) wrong.push(`${status} ${method}`);
		}
		expect(wrong).toEqual([]);
		expect((await ask(`${url}/account`, 'GET', cookie)).status, 'and the session goes on').toBe(200);
	});

	await test.step('keys of every object in forms are fields like any other', async () => {
		const fields = { __proto__2: '1', constructor: '2', toString: '3', email: '__proto__', password: 'constructor' };
		expect((await sendForm(url, '/sign-in', fields)).status).toBe(400);
		const odd = await ask(
			`${url}/admin/visibility`,
			'POST',
			{ origin: url, 'content-type': form, ...cookie },
			'__proto__=own'
		);
		expect(odd.status).toBe(200);
		const named = '{"__proto__":{"search":"?"},"constructor":{"prototype":{"title":"x"}}}';
		const sign = await ask(
			`${url}/press/sign`,
			'POST',
			{ origin: url, 'content-type': 'application/json', ...cookie },
			named
		);
		expect(sign.status).toBe(400);
	});

	await test.step('a session is new at every sign-in, and ends by signing out, a new password and disabling', async () => {
		const account = (of: Record<string, string>) => ask(`${url}/account`, 'GET', { accept: 'text/html', ...of });
		const email = await somebody(url, folder, 'press');
		const first = await enter(url, email);
		const second = await enter(url, email, password, first);
		expect(second.cookie).not.toBe(first.cookie);
		expect((await account(first)).location, 'the one before has ended').toContain('ended=1');
		const third = await enter(url, email);
		await ask(`${url}/sign-out`, 'POST', { origin: url, 'content-type': form, ...third });
		expect((await account(third)).location, 'after signing out').toContain('/sign-in');
		const elsewhere = await enter(url, email);
		const changed = await sendForm(
			url,
			'/account?/password',
			{ current: password, password: 'mua-thu-ben-song-72' },
			second
		);
		expect(changed.status).toBeLessThan(400);
		expect((await account(elsewhere)).location, 'after a new password').toContain('ended=1');
		const last = await enter(url, email, 'mua-thu-ben-song-72');
		const { text } = await ask(`${url}/admin`, 'GET', { accept: 'text/html', ...cookie });
		const [, person = ''] = new RegExp(`/admin/people/([^"]+)"[^]{0,400}?${email}`).exec(text) ?? [];
		await sendForm(url, `/admin/people/${person}?/disable`, {}, cookie);
		expect((await account(last)).location, 'after being disabled').toContain('ended=1');
	});

	await test.step('attempts are counted by account, and for where they really come from', async () => {
		const limited: number[] = [];
		for (let at = 0; at < 12; at += 1) {
			const headers = { origin: url, 'content-type': form, accept: 'text/html', 'x-forwarded-for': `198.51.100.${at}` };
			const answer = await ask(`${url}/sign-in`, 'POST', headers, `email=guess@example.vn&password=guess-${at}-guess`);
			limited.push(answer.status);
			if (answer.status === 429) expect(answer.text).toContain('Thử lại sau 15 phút');
		}
		expect(limited).toEqual([...Array<number>(10).fill(400), 429, 429]);
		const audit = await ask(`${url}/admin/audit.csv?action=sign_in_failed`, 'GET', cookie);
		expect(audit.text).toContain('guess@example.vn');
		expect(audit.text).not.toContain('198.51.100.');
	});

	await test.step('forms take no more than they need, and a link that opens an account is told to no other site', async () => {
		expect((await sendForm(url, '/sign-in', { email: 'a', password: 'x'.repeat(200_000) })).status).toBe(413);
		const unknown = await ask(`${url}/invitation/${'a'.repeat(43)}`, 'GET');
		expect(unknown.status).toBe(404);
		expect(unknown.headers['referrer-policy']).toBe('same-origin');
	});
});
