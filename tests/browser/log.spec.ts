// Protects: every request is one line that can be found by the id that the reader was given, and no secret is in any of them.
import { z } from 'zod';
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
