// Protects those who use a chart outside the site: every format is what it says, says the same figures as the API, and nothing false is drawn.
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { z } from 'zod';
import { chartKinds, type ChartKind } from '$lib/charts/chart';
import type { Locale } from '$lib/i18n/locale';
import { answer as apiAnswer } from '$lib/server/api/answer';
import { chartFile } from '$lib/server/chart-file';
import { kinds } from '$lib/server/charts/kinds';
import { pressKey, sign } from '$lib/server/press/signature';
import type { ServerState } from '$lib/server/state';
import { reference } from '$lib/server/warehouse/queries';
import { chartAddresses } from '../fixtures/chart-addresses';
import { newFolder, removeFolders, startOn } from './folder';

let state: ServerState;
beforeAll(async () => {
	state = await startOn(newFolder(), { REFORM_LENS_DEMO: '1', PUBLIC_URL: 'https://langkinh.example.vn' });
}, 120_000);
afterAll(async () => {
	await state.close();
	removeFolders();
});

function get(path: string, { locale = 'vi', headers = {} }: { locale?: Locale; headers?: HeadersInit } = {}) {
	const url = new URL(`http://evil.example/charts/${path}`);
	const file = decodeURIComponent(url.pathname.slice('/charts/'.length));
	return chartFile({ file, url, locals: { locale, theme: null, state }, request: new Request(url, { headers }) });
}

async function bytesOf(path: string): Promise<{ bytes: Uint8Array<ArrayBuffer>; headers: Headers }> {
	const response = await get(path);
	if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
	return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

const textOf = async (path: string) => new TextDecoder().decode((await bytesOf(path)).bytes);

const chartJson = z.object({
	release: z.number(),
	kind: z.enum(chartKinds),
	lang: z.string(),
	title: z.string().min(10),
	subtitle: z.string().min(3),
	caption: z.string().min(10),
	alt: z.string().min(10),
	notes: z.array(z.string()),
	demo: z.boolean(),
	sources: z.array(z.object({ source_id: z.string(), title: z.string() })),
	address: z.url(),
	columns: z.array(z.object({ name: z.string().regex(/^[a-z][a-z0-9_]*$/), title: z.string().min(1) })).min(2),
	rows: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.null()]))).min(1)
});
const jsonOf = async (kind: ChartKind, query: string) =>
	chartJson.parse(JSON.parse(await textOf(`${kind}.json?${query}`)));

const offered = chartKinds
	.filter((kind) => kinds[kind] !== undefined)
	.map((kind) => ({ kind, query: chartAddresses[kind][0] ?? '' }));

/** Words of a page stand in lines: what matters is their order. */
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '');

describe.each(offered)('$kind', ({ kind, query }) => {
	it('is an SVG: well-formed, with its fonts inside, nothing from elsewhere', async () => {
		const svg = await textOf(`${kind}.svg?${query}&size=square`);
		const parser = new SaxesParser({ xmlns: true });
		let [texts, root] = ['', ''];
		parser.on('error', (error) => {
			throw error;
		});
		parser.on('opentag', ({ name, attributes }) => {
			root ||= `${name} ${attributes.width?.value ?? ''} ${attributes.height?.value ?? ''}`;
		});
		parser.on('text', (text) => (texts += text));
		parser.write(svg).close();
		expect(root).toBe('svg 1080 1080');
		expect(svg.match(/@font-face/g)).toHaveLength(2);
		expect(svg).not.toMatch(/var\(--|<script|<image|<foreignObject|href=|url\((?!data:font\/woff2;base64,|#)|\son\w+=/);
		const { title } = await jsonOf(kind, query);
		expect(flat(texts)).toContain(flat(title));
		expect(texts).toContain('langkinh.example.vn/');
		expect(texts).not.toContain('evil.example');
	});

	it.each([
		['', 1200, 675],
		['&size=square&theme=dark', 1080, 1080],
		['&size=story', 1080, 1920],
		['&scale=2', 2400, 1350],
		['&size=screen', 1920, 1080],
		['&size=2000x400', 2000, 400]
	])('is a PNG of its size: %s', async (more, width, height) => {
		const { bytes } = await bytesOf(`${kind}.png?${query}${more}`);
		const view = new DataView(bytes.buffer);
		expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
		expect(new TextDecoder('latin1').decode(bytes.slice(-8, -4))).toBe('IEND');
	});

	it('is a PDF of one A4 page of vectors, whose title can be searched for with its diacritics', async () => {
		const { bytes } = await bytesOf(`${kind}.pdf?${query}&size=a4`);
		expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
		expect(new TextDecoder('latin1').decode(bytes)).not.toContain('/Subtype /Image');
		const document = await getDocumentProxy(bytes);
		const page = await document.getPage(1);
		const [, , width = 0, height = 0] = page.view;
		expect([document.numPages, Math.round(width), Math.round(height)]).toEqual([1, 595, 842]);
		const { text } = await extractText(document, { mergePages: true });
		const { title } = await jsonOf(kind, query);
		expect(flat(text)).toContain(flat(title));
	});

	it('is a workbook with the same cells as its JSON, and a sheet of sources', async () => {
		const { columns, rows, title, sources } = await jsonOf(kind, query);
		const { bytes } = await bytesOf(`${kind}.xlsx?${query}`);
		const [data, about] = await readXlsx(Buffer.from(bytes), { trim: false });
		expect(data?.data[0]).toEqual(columns.map((column) => column.title));
		expect(data?.data.slice(1)).toEqual(rows.map((row) => columns.map(({ name }) => row[name])));
		expect(about?.data[0]).toEqual(['Tiêu đề', title]);
		for (const source of sources) expect(about?.data).toContainEqual(['Nguồn', source.title]);
	});

	it('is a CSV file that reads back to the same values', async () => {
		const { columns, rows } = await jsonOf(kind, query);
		const parsed = async (options: string) => {
			const text = await textOf(`${kind}.csv?${query}${options}`);
			return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data;
		};
		const plain = [
			columns.map(({ name }) => name),
			...rows.map((row) => columns.map(({ name }) => String(row[name] ?? '')))
		];
		expect(await parsed('')).toEqual(plain);
		expect(await parsed('&bom=0&separator=semicolon')).toEqual(plain);
		const comma = rows.map((row) =>
			columns.map(({ name }) => {
				const value = row[name] ?? '';
				return typeof value === 'number' ? String(value).replace('.', ',') : value;
			})
		);
		expect((await parsed('&decimal=comma')).slice(1)).toEqual(comma);
	});

	it('gives numbers as they are published or computed, without noise behind their last digit', async () => {
		const numbers = (await jsonOf(kind, query)).rows.flatMap((row) =>
			Object.values(row).filter((value) => typeof value === 'number')
		);
		expect(numbers.filter((value) => String(value).replace(/\D/g, '').length > 13)).toEqual([]);
	});

	it('has an address in full, made of its own parameters, that leads to the same chart', async () => {
		const { warehouse, release } = state;
		const here = {
			warehouse,
			release,
			reference: await reference(warehouse, release),
			locale: 'vi' as const,
			releases: () => state.releases()
		};
		const definition = kinds[kind];
		const chart = await definition?.chart(here, new URL(`http://localhost/charts/${kind}.svg?${query}`));
		const address = new URLSearchParams(chart?.address);
		expect([...address.keys()].filter((name) => !definition?.parameters.includes(name))).toEqual([]);
		const [asked, again] = [await jsonOf(kind, query), await jsonOf(kind, address.toString())];
		expect({ title: again.title, rows: again.rows }).toEqual({ title: asked.title, rows: asked.rows });
	});

	it('is said in English in full', async () => {
		const { title, columns } = await jsonOf(kind, query);
		const english = await jsonOf(kind, `${query}&lang=en`);
		expect(english.title).not.toBe(title);
		expect(english.address).toMatch(/^https:\/\/langkinh\.example\.vn\/en(\/|\?|$)/);
		expect(english.columns.map(({ name }) => name)).toEqual(columns.map(({ name }) => name));
	});
});

describe('figures of files are those of the API', () => {
	const key = (row: Record<string, unknown>) =>
		['index_code', 'indicator_code', 'year', 'unit_code'].map((name) => String(row[name])).join(' ');
	const page = z.object({ total: z.number(), rows: z.array(z.record(z.string(), z.unknown())) });

	async function published(index: string): Promise<Map<string, Record<string, unknown>>> {
		const found = new Map<string, Record<string, unknown>>();
		for (let [offset, total] = [0, 1]; offset < total; offset += 10_000) {
			const url = new URL(`http://localhost/api/v1/results?index_code=${index}&offset=${offset}`);
			const response = await apiAnswer('results', { state, locale: 'vi', url, request: new Request(url) });
			const read = page.parse(await response.json());
			total = read.total;
			for (const row of read.rows) found.set(key(row), row);
		}
		return found;
	}

	const needed = ['index_code', 'indicator_code', 'year', 'unit_code', 'score', 'source_id'];
	it.each(offered)('$kind', async ({ kind, query }) => {
		const text = await textOf(`${kind}.csv?${query}&bom=0`);
		const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
		const works = ['plan-progress', 'channels'];
		expect([kind, needed.every((name) => meta.fields?.includes(name))]).toEqual([kind, !works.includes(kind)]);
		if (works.includes(kind)) return;
		const scored = data.filter((row) => row.score !== '');
		const all = new Map<string, Map<string, Record<string, unknown>>>();
		for (const index of new Set(scored.map((row) => row.index_code ?? ''))) all.set(index, await published(index));
		for (const row of scored) {
			const known = all.get(row.index_code ?? '')?.get(key(row));
			expect({ row: key(row), score: Number(row.score), source: row.source_id }).toEqual({
				row: key(row),
				score: known?.score,
				source: known?.source_id
			});
		}
		expect(scored.length).toBeGreaterThan(0);
	});
});

describe('answers', () => {
	const asked = `${offered[0]?.kind ?? ''}.svg?${offered[0]?.query ?? ''}`;

	it('are kept by release; who has a file is told so', async () => {
		const first = await get(asked);
		const etag = first.headers.get('etag') ?? '';
		expect(etag).toMatch(/^"[\w-]{22}"$/);
		expect(first.headers.get('x-release')).toBe(String(state.release));
		expect(first.headers.get('cache-control')).toBe('public, max-age=60');
		const again = await get(asked, { headers: { 'if-none-match': etag } });
		expect([again.status, await again.text()]).toEqual([304, '']);
		const [older, darker] = [await get(`${asked}&release=1`), await get(`${asked}&theme=dark`)];
		expect(new Set([etag, older.headers.get('etag'), darker.headers.get('etag')]).size).toBe(3);
		expect(older.headers.get('x-release')).toBe('1');
		expect(older.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
	});

	it('of a release say that release, and the newest under its own number is the same file', async () => {
		const newest = await get(`${asked}&release=${state.release}`);
		expect(newest.headers.get('etag')).toBe((await get(asked)).headers.get('etag'));
		expect(await textOf(`${asked}&release=1`)).toContain('bản số 1,');
	});

	it('are shown, or saved under a readable name; nothing in them runs', async () => {
		const shown = await get(asked);
		expect(shown.headers.get('content-disposition')).toMatch(/^inline; filename="[a-z0-9-]+-1200x675\.svg"$/);
		expect((await get(`${asked}&download=1`)).headers.get('content-disposition')).toMatch(/^attachment; /);
		expect(shown.headers.get('content-type')).toBe('image/svg+xml; charset=utf-8');
		expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
		expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
	});

	it('are refused politely when too many are asked for at once; the rest are made', async () => {
		const burst = await Promise.all(Array.from({ length: 60 }, (_, at) => get(`${asked}&size=${1000 + at}x700`)));
		expect(new Set(burst.map(({ status }) => status))).toEqual(new Set([200, 429]));
		const [refused] = burst.filter(({ status }) => status === 429);
		expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
		expect(await refused?.text()).toContain('Thử lại');
		expect((await get(`${asked}&size=1059x700`)).status).toBe(200);
	});
});

describe('words of the exporter', () => {
	const { kind = 'ranking', query = '' } = offered[0] ?? {};
	const text = { title: 'Tiêu đề <b>của tôi</b> & "báo"', subtitle: null, note: 'Ghi chú riêng' };
	const signed = async (change: Record<string, string> = {}) => {
		const key = await pressKey(state.settings.DATA_DIR);
		const parameters = [...new URLSearchParams(query)];
		const sig = sign(key, { kind, lang: 'vi', parameters, text });
		return `${kind}.svg?${query}&${new URLSearchParams({ title: text.title, note: text.note, sig, ...change })}`;
	};

	it('are drawn as they are written, beside measure, source and release', async () => {
		const svg = await textOf(await signed());
		expect(svg).toContain('Tiêu đề &lt;b&gt;của tôi&lt;/b&gt; &amp; &quot;báo&quot;');
		const words = flat([...svg.matchAll(/>([^<]+)</g)].map(([, run = '']) => run).join(''));
		const { subtitle, title } = await jsonOf(kind, query);
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
		const response = await get(await signed(change));
		expect(response.status).toBe(400);
		expect(await response.text()).toMatch(/sig/);
	});
});

describe('bad input is answered in words', () => {
	const { kind = 'ranking', query = '' } = offered[0] ?? {};
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
		const response = await get(path);
		const text = await response.text();
		expect(response.status).toBe(status);
		expect(text).toContain(words);
		expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
		expect(response.headers.get('x-content-type-options')).toBe('nosniff');
		expect(response.headers.get('content-security-policy')).toBe("default-src 'none'");
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
			for (const name of kinds[one.kind]?.parameters ?? []) {
				for (const value of values) {
					const asked = new URLSearchParams(one.query);
					asked.set(name, value);
					const { status } = await get(`${one.kind}.json?${asked.toString()}`);
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
		const response = await get(`${kind}.json?${query}&size=poster&lang=en`);
		expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
		expect(await response.text()).toMatch(/^\{"title":"“poster” cannot be used.*"status":400/);
	});
});
