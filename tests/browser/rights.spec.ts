// Protects who may do what, over HTTP: every role against every route, method and form, as the table of rules says.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { roles } from '../../src/lib/model/person';
import { ruleOf, whoMay, type Who } from '../../src/lib/server/auth/rules';
import { allRoutes } from '../fixtures/routes';
import { ask, cookieOf, filled, form, type Answer, type Reader } from './asking';
import { expect, test } from './own-server';

const readers: Reader[] = [null, ...roles];

const permitted = (who: Who, reader: Reader, publicRead: boolean): boolean => {
	if (who === 'anyone' || (who === 'readers' && publicRead)) return true;
	if (who === 'server' || reader === null) return false;
	return who === 'readers' || roles.indexOf(reader) >= roles.indexOf(who);
};

/** Whether an answer is a refusal by right. */
const isRefusal = ({ status, location, text }: Answer): boolean =>
	[401, 403].includes(status) ||
	// Kit says so too where a page has no form: what counts is that it was not asked.
	(status === 405 && (text === '' || text.startsWith('Địa chỉ này không nhận yêu cầu kiểu đó.'))) ||
	(status === 303 && location.startsWith('/sign-in?back=')) ||
	(status === 404 && text.startsWith('Không có gì ở địa chỉ này.')) ||
	text.startsWith('{"type":"redirect","location":"/sign-in?back=');

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

for (const publicRead of [true, false])
	test.describe(publicRead ? 'open to the public' : 'with PUBLIC_READ=false', () => {
		test.use({ environment: { PUBLIC_READ: String(publicRead) } });

		test('every role on every route', async ({ server }) => {
			// Some four thousand requests, one after the other, beside other stories.
			test.setTimeout(300_000);
			const wrong: string[] = [];
			// A closed site differs for those who have not signed in, and from them for those who have.
			for (const reader of publicRead ? readers : readers.slice(0, 2)) {
				let cookie = await cookieOf(server.url, server.folder, reader);
				for (const [route, { actions }] of allRoutes()) {
					// It says what others may not, and is itself a 403.
					if (route === '/refused') continue;
					const rule = ruleOf(route);
					const asked = [
						...methods.map((method) => ({ method, action: 'default', query: '' })),
						...[...actions, 'nonsense'].map((action) => ({ method: 'POST', action, query: `/${action}` }))
					].filter(({ query }) => query !== '/default');
					for (const { method, action, query } of asked) {
						// Everybody gets these where an administrator publishes progress: report-files.test.ts asks them.
						if (reader === null && /^(GET|HEAD)$/.test(method) && /\/report\.\w+$/.test(route)) continue;
						const address = filled(route);
						const url = `${server.url}${address}${query && (address.includes('?') ? '&' : '?') + query}`;
						const headers = { origin: server.url, 'content-type': form, accept: 'text/html', ...cookie };
						const answer = await ask(url, method, headers);
						const who = rule && whoMay(rule, method, action);
						const may = who !== null && permitted(who, reader, publicRead);
						const said = `${reader ?? 'nobody'}: ${method} ${address}${query}: ${answer.status} ${answer.location}`;
						if (isRefusal(answer) === may || answer.status >= 500) wrong.push(said);
						const kept = answer.headers['cache-control'] ?? '';
						if (reader !== null && may && answer.status < 300 && kept !== 'private, no-store')
							wrong.push(`${said}: may be kept: ${String(kept)}`);
						if (route === '/sign-out') cookie = await cookieOf(server.url, server.folder, reader);
					}
					if (allRoutes().get(route)?.page !== true) continue;
					const address = route === '/' ? '/__data.json' : `${filled(route)}/__data.json`;
					for (const method of ['GET', 'POST']) {
						const answer = await ask(server.url + address, method, { origin: server.url, ...cookie });
						const who = rule && whoMay(rule, 'GET', '');
						const may = method === 'GET' && who !== null && permitted(who, reader, publicRead);
						if (isRefusal(answer) === may || answer.status >= 500)
							wrong.push(`${reader ?? 'nobody'}: ${method} ${address}: ${answer.status} ${answer.text.slice(0, 80)}`);
					}
				}
			}
			expect(wrong).toEqual([]);
		});
	});

test.describe('closed to the public', () => {
	test.use({ environment: { PUBLIC_READ: 'false', ADDRESS_HEADER: 'x-forwarded-for' } });

	test('nothing is had without signing in, and nobody gets what was made for another', async ({
		server,
		page,
		signIn
	}) => {
		const nobody = async (path: string, accept = '*/*') => ask(server.url + path, 'GET', { accept });
		for (const path of ['/charts/ranking.csv?index=PAPI', '/charts/ranking.png?index=PAPI', '/api/v1/results'])
			expect((await nobody(path)).status, path).toBe(401);
		expect((await nobody('/api/v1/results')).text).toContain('Cần đăng nhập');
		expect((await nobody('/en/api/v1/results')).text).toContain('Sign in');
		expect((await nobody('/charts/ranking.svg?index=PAPI', 'text/html')).location).toMatch(
			/^\/sign-in\?back=%2Fcharts/
		);
		expect((await nobody('/units/42')).location).toBe('/sign-in?back=%2Funits%2F42');
		expect((await nobody('/embed/ranking?index=PAPI')).status).toBe(303);
		expect((await nobody('/healthz')).status).toBe(200);

		// The proxy before the server adds where it was asked from; what stands before that is anybody's.
		const told = { origin: server.url, 'content-type': form, 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
		await ask(`${server.url}/sign-in`, 'POST', told, 'email=guess@example.vn&password=guess-guess-1');
		const ledger = new DatabaseSync(join(server.folder, 'ledger.sqlite'), { readOnly: true });
		const { from_address } = ledger.prepare('select from_address from audit order by id desc limit 1').get() ?? {};
		ledger.close();
		expect(from_address).toBe('203.0.113.9');

		await signIn(page, 'viewer');
		const hers = await page.request.get('/units/42');
		expect(hers.status()).toBe(200);
		expect(hers.headers()['cache-control']).toBe('private, no-store');
		expect((await nobody('/units/42')).status, 'after she has read it').toBe(303);
	});
});

test('anonymous pages stay kept, do not vary with cookies, and name nobody', async ({ server, page, signIn }) => {
	await signIn(page, 'press');
	const hers = await (await page.request.get('/units/42')).text();
	expect(hers).toContain('Người thử press');
	const plain = await ask(`${server.url}/units/42`, 'GET');
	const odd = await ask(`${server.url}/units/42`, 'GET', { cookie: 'other=1; _ga=2' });
	expect(plain.text).not.toContain('Người thử');
	expect(odd.text).toBe(plain.text);
	for (const { headers } of [plain, odd]) {
		expect(headers['set-cookie']).toBeUndefined();
		expect(headers['vary']).toBe('Accept-Encoding');
	}
});
