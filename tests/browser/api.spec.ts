// Protects the API as programs meet it over HTTP, and the page that describes it.
import { z } from 'zod';
import { expect, test } from './test';

const description = z.object({
	openapi: z.literal('3.1.0'),
	servers: z.tuple([z.object({ url: z.string() })]),
	paths: z.record(z.string(), z.unknown()),
	components: z.object({ schemas: z.record(z.string(), z.object({ required: z.array(z.string()) })) })
});
const answer = z.object({ rows: z.array(z.record(z.string(), z.unknown())) });
const problem = z.object({ detail: z.string() });

test('every documented path answers with rows of the documented columns', async ({ request }) => {
	const document = description.parse(await (await request.get('/api/v1/openapi.json')).json());
	const [{ url: base }] = document.servers;
	// What is estimated is one answer, not rows.
	const fields = z.record(z.string(), z.unknown());
	const estimates = fields.parse(await (await request.get(`${base}/association?index=PAPI`)).json());
	expect(Object.keys(estimates)).toEqual([
		'units',
		'years',
		'rows',
		'fixed_effects',
		'changes',
		'lead',
		'by_unit',
		'notes'
	]);
	expect(Object.keys(fields.parse(estimates['lead']))).toEqual(document.components.schemas['estimate']?.required);
	for (const path of Object.keys(document.paths).filter((documented) => documented !== '/association')) {
		const response = await request.get(`${base}${path}?limit=1`);
		expect(response.status(), path).toBe(200);
		const { rows } = answer.parse(await response.json());
		expect(Object.keys(rows[0] ?? {}), path).toEqual(document.components.schemas[path.slice(1)]?.required);
	}
});

test('an answer is cached until the data changes, and open to every page', async ({ request }) => {
	const first = await request.get('/api/v1/results?index_code=PAPI&year=2024&unit_code=42');
	const { etag, 'access-control-allow-origin': origin } = first.headers();
	expect(origin).toBe('*');
	const again = await request.get(first.url(), { headers: { 'if-none-match': etag ?? '' } });
	expect(again.status()).toBe(304);
});

test('a wrong question is answered in words, in both languages', async ({ request }) => {
	const wrong = await request.get('/api/v1/results?colour=red');
	expect(wrong.status()).toBe(400);
	expect(problem.parse(await wrong.json()).detail).toContain('Không có cột');
	const english = await request.get('/en/api/v1/results?colour=red');
	expect(problem.parse(await english.json()).detail).toContain('no column');
	expect((await request.get('/api/v1/internal')).status()).toBe(404);
});

test('the page lists the tables and is reached from the foot of every page', async ({ page, axe }) => {
	await page.goto('/campaigns');
	await page.getByRole('contentinfo').getByRole('link', { name: 'API dữ liệu' }).click();
	await expect(page).toHaveURL(/\/api$/);
	await expect(page.getByRole('link', { name: '/api/v1/activities' })).toBeVisible();
	await axe();
});
