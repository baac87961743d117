// Protects the addresses of charts: answers are kept and named well, and nothing false, broken or foreign is ever drawn.
import { describe, expect, it, test } from 'vitest';
import { kinds } from '$lib/server/charts/kinds';
import { pressKey, sign } from '$lib/server/press/signature';
import { Busy } from '$lib/server/queue';
import { anyKind as kind, anyQuery as query, ChartFiles, flat, offered, startPublic } from './chart-files';

const state = await startPublic();
const files = new ChartFiles(state);

describe('answers', () => {
	const asked = `${kind}.svg?${query}`;

	it('are kept by release; who has a file is told so', async () => {
		const first = await files.get(asked);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^"[\w-]{22}"$/);
		expect(first.headers.get('x-release')).toBe(String(state.release));
		expect(first.headers.get('cache-control')).toBe('public, max-age=60');
		const again = await files.get(asked, { 'if-none-match': etag });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const [older, darker] = [await files.get(`${asked}&release=1`), await files.get(`${asked}&theme=dark`)];
		expect(new Set([etag, older.headers.get('etag'), darker.headers.get('etag')]).size).toBe(3);
		expect(older.headers.get('x-release')).toBe('1');
		expect(older.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	});

	it('of a release say that release, and the newest under its own number is the same file', async () => {
		const newest = await files.get(`${asked}&release=${state.release}`);
		expect(newest.headers.get('etag')).toBe((await files.get(asked)).headers.get('etag'));
		expect(await files.text(`${asked}&release=1`)).toContain('bản số 1,');
	});

	it('are shown, or saved under a readable name; nothing in them runs', async () => {
		const shown = await files.get(asked);
		expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="[a-z0-9-]+-1200x675\.svg"$/);
		expect((await files.get(`${asked}&download=1`)).headers.get('content-disposition')).toMatch(/^attachment; /);
		expect(shown.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
		expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
		expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
		expect(shown.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
	});

	it.each(['digest.json?unit=42', 'digest.json?unit=42&month=', 'plan-progress.json?plan=HDG-2024&at='])(
		'of a release that depend on today (%s) are not kept for ever',
		async (path) => {
			const { headers, status } = await files.get(`${path}&release=1`);
			expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
		}
	);

	it('of what does not exist are never “unchanged”', async () => {
		expect((await files.get(`${kind}.svg?index=NONE`, { 'if-none-match': '*' })).status).toBe(404);
	});

	it('are refused politely when too many are asked for at once; the rest are made', async () => {
		const burst = await Promise.all(Array.from({ length: 60 }, (_, at) => files.get(`${asked}&size=${1000 + at}x700`)));
		expect(new Set(burst.map(({ status }) => status))).toEqual(new Set([200, 429]));
		const [refused] = burst.filter(({ status }) => status === 429);
		expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(await refused?.text()).toContain('Thử lại');
		expect((await files.get(`${asked}&size=1059x700`)).status).toBe(200);
	});

	it('of estimates say as well when to ask again', async () => {
		const busy = { ...state, estimate: () => Promise.reject(new Busy()) };
		const refused = await new ChartFiles(busy).get('effects.svg?index=PAPI&indicator=D5');
		expect([refused.status, Number(refused.headers.get('retry-after'))]).toEqual([429, 3]);
	});
});

describe('words of the exporter', () => {
	const text = { title: 'Tiêu đề <b>của tôi</b> & "báo"', subtitle: null, note: 'Ghi chú riêng' };
	const signed = async (change: Record<string, string> = {}) => {
		const key = await pressKey(state.settings.DATA_DIR);
		const parameters = [...new URLSearchParams(query)];
		const sig = sign(key, { kind, lang: 'vi', parameters, text });
		return `${kind}.svg?${query}&${new URLSearchParams({ title: text.title, note: text.note, sig, ...change })}`;
	};

	it('are drawn as they are written, beside measure, source and release', async () => {
		const svg = await files.text(await signed());
		expect(svg).toContain('Tiêu đề &lt;b&gt;của tôi&lt;/b&gt; &amp; &quot;báo&quot;');
		const words = flat([...svg.matchAll(/>([^<]+)</g)].map(([, run = '']) => run).join(''));
		const { subtitle, title } = await files.json(kind, query);
		expect(words).toContain(flat(subtitle));
		expect(words).toContain('Nguồn:');
		expect(words).not.toContain(flat(title));
	});

	test.each<[string, Record<string, string>]>([
		['another title', { title: 'Khác' }],
		['another language', { lang: 'en' }],
		['a broken signature', { sig: 'AAAA' }],
		['no signature', { sig: '' }]
	])('are refused with %s', async (_, change) => {
		const response = await files.get(await signed(change));
		expect(response.status).toBe(400);
		expect(await response.text()).toMatch(/sig/);
	});
});

describe('bad input is answered in words', () => {
	const at = `${kind}.svg?${query}`;
	const cases: [string, number, string][] = [
		['nothing.svg', 404, 'nothing'],
		['__proto__.svg', 404, '__proto__'],
		['constructor.png', 404, 'constructor'],
		['toString', 404, 'toString'],
		['.svg', 404, kind],
		[kind, 404, 'svg, png, pdf'],
		[`${kind}.gif?${query}`, 404, 'gif'],
		[`${kind}.svg.exe`, 404, `${kind}.svg`],
		[`${kind}.SVG?${query}`, 404, 'SVG'],
		[`${encodeURIComponent('../../etc/passwd')}.svg`, 404, 'passwd'],
		[`${at}&size=1e9`, 400, '1e9'],
		[`${at}&size=NaN`, 400, 'NaN'],
		[`${at}&size=99999x99999`, 400, '4096'],
		[`${at}&size=`, 400, 'size'],
		[`${at}&size=article&size=square`, 400, 'size'],
		[`${at}&scale=Infinity`, 400, 'scale'],
		[`${at}&theme=${encodeURIComponent('<script>')}`, 400, '<script>'],
		[`${at}&release=0`, 400, 'bản dữ liệu'],
		[`${at}&release=999999999999999999999`, 400, 'release='],
		[`${at}&release=1.5`, 400, 'release='],
		[`${at}&sise=square`, 400, 'size=square'],
		[`${at}&title=${'x'.repeat(10_000)}`, 400, '10000'],
		[`${at}&title=a%00b`, 400, 'U+0000'],
		[`${at}&title=%E2%80%AEabc`, 400, 'U+202E'],
		[`${at}&note=%F0%9F%98%80`, 400, 'U+1F600'],
		[`${at}&title=Khen`, 400, 'chữ ký']
	];
	test.each(cases.map((one) => [one[0].slice(0, 80), ...one] as const))('%s', async (_, path, status, words) => {
		const response = await files.get(path);
		const text = await response.text();
		expect(response.status).toBe(status);
		expect(text).toContain(words);
		expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
		expect(text).not.toMatch(/<!doctype|<html|\n {4}at /i);
	});

	test('each parameter of each kind refuses what does not exist, and never fails', async () => {
		const values = [
			'',
			'nowhere',
			'NaN',
			'1e9',
			'-1',
			'__proto__',
			'<svg onload=alert(1)>',
			'a\u0000b',
			'x'.repeat(5000)
		];
		for (const one of offered) {
			for (const name of kinds[one.kind].parameters) {
				for (const value of values) {
					const asked = new URLSearchParams(one.query);
					asked.set(name, value);
					const { status } = await files.get(`${one.kind}.json?${asked.toString()}`);
					expect([one.kind, name, value.slice(0, 20), [200, 400, 404].includes(status)]).toEqual([
						one.kind,
						name,
						value.slice(0, 20),
						true
					]);
				}
			}
		}
	}, 120_000);

	test('in JSON to those who asked for JSON, in the language of the address', async () => {
		const response = await files.get(`${kind}.json?${query}&size=poster&lang=en`);
		expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
		expect(await response.text()).toMatch(/^\{"title":"“poster” cannot be used.*"status":400/);
	});
});
