// Protects those who use a chart outside the site: every format is what it says, and says the same figures as the API.
import Papa from 'papaparse';
import readXlsx from 'read-excel-file/node';
import { SaxesParser } from 'saxes';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { answer as apiAnswer } from '$lib/server/api/answer';
import { kinds } from '$lib/server/charts/kinds';
import { chartAsked } from './chart-asked';
import { localsOf } from './folder';
import { ChartFiles, flat, offered, startPublic } from './chart-files';

const state = await startPublic();
const files = new ChartFiles(state);

describe.each(offered)('$kind', ({ kind, query }) => {
	it('is an SVG: well-formed, with its fonts inside, nothing from elsewhere', async () => {
		const svg = await files.text(`${kind}.svg?${query}&size=square`);
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
		const { title } = await files.json(kind, query);
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
		const bytes = await files.bytes(`${kind}.png?${query}${more}`);
		const view = new DataView(bytes.buffer);
		expect([...bytes.slice(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
		expect([view.getUint32(16), view.getUint32(20)]).toEqual([width, height]);
		expect(new TextDecoder('latin1').decode(bytes.slice(-8, -4))).toBe('IEND');
	});

	it('is a PDF of one A4 page of vectors, whose title can be searched for with its diacritics', async () => {
		const bytes = await files.bytes(`${kind}.pdf?${query}&size=a4`);
		expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
		expect(new TextDecoder('latin1').decode(bytes)).not.toContain('/Subtype /Image');
		const document = await getDocumentProxy(bytes);
		const page = await document.getPage(1);
		const [, , width = 0, height = 0] = page.view;
		expect([document.numPages, Math.round(width), Math.round(height)]).toEqual([1, 595, 842]);
		const { text } = await extractText(document, { mergePages: true });
		const { title } = await files.json(kind, query);
		expect(flat(text)).toContain(flat(title));
	});

	it('is a workbook with the same cells as its JSON, and a sheet of sources', async () => {
		const { columns, rows, title, sources } = await files.json(kind, query);
		const bytes = await files.bytes(`${kind}.xlsx?${query}`);
		const [data, about] = await readXlsx(Buffer.from(bytes), { trim: false });
		expect(data?.data[0]).toEqual(columns.map((column) => column.title));
		expect(data?.data.slice(1)).toEqual(rows.map((row) => columns.map(({ name }) => row[name])));
		expect(about?.data[0]).toEqual(['Tiêu đề', title]);
		for (const source of sources) expect(about?.data).toContainEqual(['Nguồn', source.title]);
	});

	it('is a CSV file that reads back to the same values', async () => {
		const { columns, rows } = await files.json(kind, query);
		const parsed = async (options: string) => {
			const text = await files.text(`${kind}.csv?${query}${options}`);
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
		const numbers = (await files.json(kind, query)).rows.flatMap((row) =>
			Object.values(row).filter((value) => typeof value === 'number')
		);
		const digits = (value: number) => String(value).replace(/\D/g, '').replace(/^0+/, '');
		expect(numbers.filter((value) => digits(value).length > 12)).toEqual([]);
	});

	it('has an address in full, made of its own parameters, that leads to the same chart', async () => {
		const address = new URLSearchParams((await chartAsked(state, kind, query)).address);
		expect([...address.keys()].filter((name) => !kinds[kind].parameters.includes(name))).toEqual([]);
		const [asked, again] = [await files.json(kind, query), await files.json(kind, address.toString())];
		expect({ title: again.title, rows: again.rows }).toEqual({ title: asked.title, rows: asked.rows });
	});

	it('is said in English in full', async () => {
		const { title, columns } = await files.json(kind, query);
		const english = await files.json(kind, `${query}&lang=en`);
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
			const response = await apiAnswer('results', { ...(await localsOf(state)), url, request: new Request(url) });
			const read = page.parse(await response.json());
			total = read.total;
			for (const row of read.rows) found.set(key(row), row);
		}
		return found;
	}

	const needed = ['index_code', 'indicator_code', 'year', 'unit_code', 'score', 'source_id'];
	it.each(offered)('$kind', async ({ kind, query }) => {
		const text = await files.text(`${kind}.csv?${query}&bom=0`);
		const { data, meta } = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true });
		const withoutResults = ['plan-progress', 'channels', 'effects', 'sensitivity', 'event'];
		expect([kind, needed.every((name) => meta.fields?.includes(name))]).toEqual([kind, !withoutResults.includes(kind)]);
		if (withoutResults.includes(kind)) return;
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
