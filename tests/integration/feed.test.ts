// Protects editors who follow releases: the feed is valid Atom, its ids never change, its words say what is new.
import { SaxesParser } from 'saxes';
import { beforeAll, expect, test } from 'vitest';
import { context, type Context } from '$lib/server/context';
import { publishFiles } from '$lib/server/publishing/pipe';
import { revert } from '$lib/server/publishing/revert';
import { feed } from '$lib/server/views/data/feed';
import { csv, localsOf, started } from './folder';

const state = await started();
const site = 'https://cchc.example.vn';
let here: Context;

interface Element {
	name: string;
	attributes: Record<string, string>;
	text: string;
	children: Element[];
}

function parsed(xml: string): Element {
	const root: Element = { name: '', attributes: {}, text: '', children: [] };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('opentag', ({ name, attributes }) => {
		const element = { name, attributes, text: '', children: [] };
		open.at(-1)?.children.push(element);
		open.push(element);
	});
	parser.on('text', (text) => {
		const last = open.at(-1);
		if (last) last.text += text;
	});
	parser.on('closetag', () => open.pop());
	parser.on('error', (error) => {
		throw error;
	});
	parser.write(xml).close();
	const [top] = root.children;
	if (!top) throw new Error('The feed is empty');
	return top;
}

const all = (element: Element, name: string) => element.children.filter((child) => child.name === name);
const textOf = (element: Element, name: string) => all(element, name)[0]?.text ?? '';
const asked = async (index: string | null = null, unit: string | null = null, locale: 'vi' | 'en' = 'vi') =>
	parsed(await feed({ ...here, locale }, { index, unit }, site));
const titles = (top: Element) => all(top, 'entry').map((entry) => textOf(entry, 'title'));

beforeAll(async () => {
	const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
	const provinces = ['Hà Tĩnh', 'Nghệ An', 'Lào Cai'];
	const lines = provinces.map((unit, at) => `PAPI,2025,,${unit},D1,${5 + at / 10},,S_PAPI_TUNAH`);
	const by = { title: 'PAPI 2025 <mới> & đủ\u0007', by: 'lan@example.vn' };
	await publishFiles(state, [csv('results', header, ...lines)], by);
	await publishFiles(state, [csv('results', header, 'PAPI,2024,,Hà Tĩnh,TOTAL,45.5,,S_PAPI_TUNAH')], by);
	await revert(state, 3, by);
	await publishFiles(state, [csv('themes', 'theme_code,name_vi,name_en', 'moi,Mới,New')], by);
	here = await context(await localsOf(state));
});

test('it has what Atom asks for: ids, titles, times, authors, links', async () => {
	const top = await asked();
	expect(top.name).toBe('feed');
	expect(top.attributes).toMatchObject({ xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'vi' });
	for (const name of ['id', 'title', 'updated', 'author']) expect(all(top, name), name).toHaveLength(1);
	const links = all(top, 'link').map(({ attributes }) => attributes);
	expect(links).toContainEqual(expect.objectContaining({ rel: 'self', href: `${site}/data/releases/feed.atom` }));
	const entries = all(top, 'entry');
	expect(entries).toHaveLength(5);
	for (const entry of entries) {
		for (const name of ['id', 'title', 'updated', 'published', 'summary']) expect(all(entry, name)).toHaveLength(1);
		expect(textOf(entry, 'id')).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
		expect(textOf(entry, 'updated')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
		const [alternate] = all(entry, 'link');
		expect(alternate?.attributes).toMatchObject({ rel: 'alternate', type: 'text/html' });
		expect(alternate?.attributes['href']).toMatch(/^https:\/\/cchc\.example\.vn\/data\/releases\/\d$/);
	}
	expect(textOf(top, 'updated')).toBe(textOf(entries[0] ?? top, 'updated'));
});

test('entries say in words what is new, and name nobody', async () => {
	const top = await asked();
	expect(titles(top).slice(0, 4)).toEqual([
		'Chủ đề tuyên truyền: thêm 1 dòng',
		'Hoàn tác bản số 3: PAPI 2024: 1 tỉnh, thành phố được sửa số liệu',
		'PAPI 2024: 1 tỉnh, thành phố được sửa số liệu',
		'PAPI 2025: 3 tỉnh, thành phố có số liệu mới'
	]);
	expect(titles(top)[4]).toMatch(/; \d+ kỳ số liệu khác$/);
	expect(JSON.stringify(top)).not.toContain('lan@example.vn');
	expect(textOf(all(top, 'entry')[3] ?? top, 'summary')).toContain('PAPI 2025 <mới> & đủ\n');
});

test('in English, of an index, of a unit', async () => {
	expect(titles(await asked('PAPI', null, 'en')).slice(0, 3)).toEqual([
		'Reverts release 3: PAPI 2024: corrected figures of 1 province',
		'PAPI 2024: corrected figures of 1 province',
		'PAPI 2025: new figures for 3 provinces'
	]);
	const unit = await asked(null, '40');
	expect(titles(unit)[0]).toBe('Nghệ An, PAPI 2025: có số liệu mới');
	expect(textOf(unit, 'title')).toContain('Nghệ An');
	const hrefs = all(all(unit, 'entry')[0] ?? unit, 'link').map(({ attributes }) => attributes['href']);
	expect(hrefs).toContain(`${site}/units/40`);
	expect(titles(await asked('DTI', '40'))).toHaveLength(1);
});

test('ids stay what they are, and differ between feeds', async () => {
	const ids = (top: Element) => all(top, 'entry').map((entry) => textOf(entry, 'id'));
	const first = ids(await asked());
	expect(ids(await asked())).toEqual(first);
	expect(new Set(first).size).toBe(first.length);
	expect(ids(await asked(null, null, 'en'))[0]).not.toBe(first[0]);
});
