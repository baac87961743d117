// Protects: every request is one line that can be found by the id that the reader was given, and no secret is in any of them.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { ask, cookieOf } from './asking';
import { expect, test } from './own-server';

test.use({ environment: { LOG: 'json', METRICS_PORT: '0' } });

const request = z.object({
	event: z.literal('request'),
	id: z.string(),
	method: z.string(),
	route: z.string(),
	status: z.number(),
	ms: z.number().min(0),
	bytes: z.number().min(1),
	release: z.literal(1)
});

test('requests in the log and in the metrics, without what was typed, sent or linked', async ({ server }) => {
	const secret = 'bi-mat-2026';
	const headers = { cookie: `session=${secret}`, authorization: `Bearer ${secret}`, 'x-request-id': secret };
	const form = { email: `${secret}@example.vn`, password: secret };
	const asked: [path: string, route: string, status: number, sent?: Record<string, string>][] = [
		['/units/42', '/(site)/units/[code]', 200],
		// Out of memory.
		['/units/42', '/(site)/units/[code]', 200],
		[`/invitation/${secret}`, '/(site)/invitation/[token]', 404],
		[`/en/invitation/${secret}`, '/(site)/invitation/[token]', 404],
		[`/charts/trend.csv?index=PAPI&units=42&title=${secret}&sig=${secret}`, '/charts/[file]', 400],
		[`/${secret}?token=${secret}`, '/(site)/[...path]', 404],
		[`/_app/${secret}`, '(none)', 404],
		['/robots.txt', '(file)', 200],
		['/sign-in', '/(site)/sign-in', 200, form],
		['/internal/backup', '/internal/backup', 404, { file: secret }],
		['/healthz', '/healthz', 200]
	];
	const ids = new Map<string, { route: string; status: number; method: string }>();
	for (const [path, route, status, sent] of asked) {
		const body = sent && new URLSearchParams(sent);
		const method = sent ? 'POST' : 'GET';
		const init = {
			method,
			headers: { ...headers, origin: server.url },
			...(body && { body }),
			redirect: 'manual'
		} as const;
		const answer = await fetch(server.url + path, init);
		await answer.arrayBuffer();
		const id = answer.headers.get('x-request-id') ?? '';
		expect(id).toMatch(/^[0-9a-f-]{36}$/);
		ids.set(id, { route, status: answer.status, method });
		expect.soft([path, answer.status]).toEqual([path, status]);
	}
	const last = [...ids.keys()].at(-1) ?? '';
	await server.said(new RegExp(last));
	const lines = (await server.said(/[^]*/))
		.trim()
		.split('\n')
		.map((line): unknown => JSON.parse(line));
	const told = lines.map((line) => request.safeParse(line)).flatMap(({ data }) => data ?? []);
	for (const [id, expected] of ids) expect.soft(told.filter((line) => line.id === id)).toMatchObject([expected]);
	expect(JSON.stringify(lines)).not.toContain(secret);

	const [metrics] = /http:\/\/127[^"]*\/metrics/.exec(await server.said(/[^]*/)) ?? [];
	const counted = await (await fetch(metrics ?? '')).text();
	expect(counted).not.toContain(secret);
	expect(counted).toContain(
		'reform_lens_requests_total{method="GET",route="/(site)/invitation/[token]",status="404"} 2'
	);
	expect(counted).toContain('reform_lens_requests_total{method="GET",route="/(site)/units/[code]",status="200"} 2');
	expect(counted).toContain('reform_lens_cache_total{cache="pages",result="hit"} 1');
	expect(counted).toContain('reform_lens_deeds_total{action="sign_in_failed"} 1');
	expect(counted).toMatch(/^reform_lens_release 1$/m);
	for (const queue of ['writes', 'readings', 'pictures', 'estimates'])
		expect(counted).toMatch(new RegExp(`^reform_lens_queue_length\\{queue="${queue}"\\} 0$`, 'm'));
	expect(counted).toMatch(/^nodejs_eventloop_lag_seconds /m);
	expect((await fetch(`${server.url}/metrics`)).status, 'not where readers are').toBe(404);
});

const failure = z.object({ event: z.literal('failure'), id: z.string(), error: z.string() });

test('a real fault is told in words with a number that leads to its cause in the log, and the next request is fine', async ({
	server
}) => {
	test.slow();
	const { url, folder } = server;
	const analyst = await cookieOf(url, folder, 'analyst');
	const ledger = (sql: string) => {
		const db = new DatabaseSync(join(folder, 'ledger.sqlite'), { timeout: 5000 });
		db.exec(sql);
		db.close();
	};
	const brought = new FormData();
	brought.set('dataset', 'themes');
	brought.set('files', new Blob(['theme_code,name_vi,name_en\nthu,Thử,Trial\n']), 'themes.csv');
	const sent = await fetch(`${url}/data/upload`, {
		method: 'POST',
		headers: { origin: url, accept: 'text/html', ...analyst },
		body: brought,
		redirect: 'manual'
	});
	const page = sent.headers.get('location') ?? '';
	const staged = join(folder, 'staging', page.split('/').at(-1) ?? '');
	const difference = () =>
		readdirSync(staged, { recursive: true, encoding: 'utf8' }).find((name) =>
			name.endsWith('difference-themes.parquet')
		);
	await expect.poll(difference).toBeDefined();
	const words = {
		vi: ['Mã để báo cho quản trị viên', 'ghi lại với mã'],
		en: ['quoted to the administrator', 'on record under']
	};

	/** What is broken and mended again, what is asked for meanwhile, and what the log has to say of it. */
	const faults: {
		broken: () => void;
		mended: () => void;
		cause: RegExp;
		asked: [path: string, locale: 'vi' | 'en', headers?: Record<string, string>][];
	}[] = [
		{
			broken: () => writeFileSync(join(folder, 'press.key'), 'too short'),
			mended: () => rmSync(join(folder, 'press.key')),
			cause: /press\.key is no key of 32 bytes/,
			asked: [
				['/charts/trend.png?index=PAPI&units=42&title=a&sig=b', 'vi', { accept: '*/*' }],
				['/charts/trend.json?index=PAPI&units=42&title=a&sig=b&lang=en', 'en'],
				['/press?kind=trend&index=PAPI&units=42&title=a&sig=b', 'vi', analyst],
				['/en/embed/trend?index=PAPI&units=42&title=a&sig=b', 'en']
			]
		},
		{
			broken: () => ledger('alter table release rename to release_lost'),
			mended: () => ledger('alter table release_lost rename to release'),
			cause: /no such table: release/,
			asked: [
				['/data/releases', 'vi'],
				['/en/sources', 'en'],
				['/api/v1/releases', 'vi', { accept: '*/*' }],
				['/data/releases/feed.atom', 'vi']
			]
		},
		{
			broken: () => ledger('alter table session rename to session_lost'),
			mended: () => ledger('alter table session_lost rename to session'),
			cause: /no such table: session/,
			asked: [
				['/account', 'vi', analyst],
				['/en/units/42', 'en', analyst],
				['/charts/ranking.svg?index=PAPI&lang=en', 'en', { ...analyst, accept: '*/*' }]
			]
		},
		{
			broken: () => writeFileSync(join(staged, difference() ?? ''), 'damaged'),
			mended: () => undefined,
			cause: /Parquet/,
			asked: [
				[page, 'vi', analyst],
				[`/en${page}/difference.csv?table=themes`, 'en', analyst]
			]
		},
		{
			broken: () =>
				ledger('drop trigger blob_part_no_delete; delete from blob_part where parts in (select parts from blob)'),
			mended: () => undefined,
			cause: /[Bb]lob/,
			asked: [[`${page}/files/0`, 'vi', analyst]]
		}
	];
	const told = new Map<string, RegExp>();
	const wrong: string[] = [];
	const secrets = [folder, ...Object.values(analyst).flatMap((cookie) => cookie.split(/[=;] ?/))];
	for (const { broken, mended, cause, asked } of faults) {
		broken();
		for (const [path, locale, more] of asked) {
			const { status, headers, text } = await ask(url + path, 'GET', { accept: 'text/html', ...more });
			const id = String(headers['x-request-id']);
			told.set(id, cause);
			// Styles say `select`, too.
			const seen = text.replace(/<style[^]*?<\/style>/g, '');
			const holds: Record<string, boolean> = {
				[`status ${status}`]: status === 500,
				'the number': seen.includes(id),
				'words of that language': words[locale].some((said) => seen.includes(said)),
				'nothing of the inside':
					!/\bat \S+ \(|node_modules|file:\/\/|\.key|no such table|\bselect\b|parquet|blob/i.test(seen),
				'no secret': secrets.every((secret) => secret.length < 12 || !text.includes(secret)),
				'a policy': /default-src '(none|self)'/.test(String(headers['content-security-policy'])),
				nosniff: headers['x-content-type-options'] === 'nosniff',
				referrer: headers['referrer-policy'] === 'strict-origin-when-cross-origin',
				permissions: String(headers['permissions-policy']).includes('camera=()')
			};
			for (const [what, good] of Object.entries(holds)) if (!good) wrong.push(`${path}: ${what}`);
		}
		mended();
		const next = await ask(`${url}/en/data/releases?after=${told.size}`, 'GET', { accept: 'text/html', ...analyst });
		expect.soft(next.status, 'and the next request is fine').toBe(200);
	}
	expect.soft(wrong).toEqual([]);
	await server.said(new RegExp(`"request","id":"${[...told.keys()].at(-1) ?? ''}`));
	const lines = (await server.said(/[^]*/))
		.trim()
		.split('\n')
		.flatMap((line) => failure.safeParse(JSON.parse(line)).data ?? []);
	for (const [id, cause] of told)
		expect
			.soft(
				lines
					.filter((line) => line.id === id)
					.map(({ error }) => error)
					.join(),
				id
			)
			.toMatch(cause);
});
