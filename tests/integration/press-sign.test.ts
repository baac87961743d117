// Protects those who word a picture: whatever is sent, the answer is an address of the studio or words, and plain text.
import { expect, it } from 'vitest';
import { POST } from '../../src/routes/(site)/press/sign/+server';
import { ChartFiles, startPublic } from './chart-files';
import { localsOf } from './folder';

const state = await startPublic();

async function sign(body: string) {
	const url = new URL('http://evil.example/press/sign');
	const event = {
		request: new Request(url, { method: 'POST', body, headers: { 'content-length': String(Buffer.byteLength(body)) } }),
		url,
		locals: await localsOf(state)
	};
	const response = await POST(event as unknown as Parameters<typeof POST>[0]);
	expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
	expect(response.headers.get('cache-control')).toBe('no-store');
	return { status: response.status, text: await response.text() };
}

const words = (search: string, title: string) => JSON.stringify({ search, title, subtitle: '', note: '' });
const chart = '?kind=trend&index=PAPI&units=42';

it('signs words, and the picture of the address has them', async () => {
	const { status, text } = await sign(words(chart, 'Tiêu đề </text><script>'));
	expect([status, text.startsWith('/press?kind=trend&')]).toEqual([200, true]);
	const query = text.slice('/press?kind=trend&'.length);
	expect(await new ChartFiles(state).text(`trend.svg?${query}`)).toContain('&lt;script&gt;');
});

it.each([
	['no JSON', '{"search":', 400],
	['nothing', '', 400],
	['a list', '[]', 400],
	['keys of every object', '{"__proto__":{"search":"?"},"title":"a"}', 400],
	['a title of 10,001 characters', words(chart, 'a'.repeat(10_001)), 400],
	['what would take long to read', '['.repeat(900_000), 413],
	['a title of 9,000 characters', words(chart, 'a'.repeat(9000)), 400],
	['characters that turn the direction', words(chart, 'a\u202Eb'), 400],
	['an unknown chart', words('?kind=__proto__', 'a'), 404],
	['an unknown index', words('?kind=trend&index=NONE&units=42', 'a'), 404],
	['an impossible size', words(`${chart}&size=1e9`, 'a'), 400],
	['a release to come', words(`${chart}&release=99`, 'a'), 400]
])('refuses %s in words', async (_, body, status) => {
	const answer = await sign(body);
	expect(answer.status).toBe(status);
	expect(answer.text).toMatch(/^[^<{]{10,}/);
});
