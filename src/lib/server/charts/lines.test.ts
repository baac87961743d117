// Protects charts over years: the published figures, honest sentences, refusals with choices, and text that stays apart and inside.
import { isHttpError } from '@sveltejs/kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import { overlap, type Box } from '$lib/charts/labels';
import { textWidth } from '$lib/charts/type/type';
import type { Locale } from '$lib/i18n/locale';
import { records } from '../../../../tests/fixtures/starter';
import { newFolder, removeFolders, startOn } from '../../../../tests/integration/folder';
import type { Context } from '../context';
import { reference } from '../warehouse/queries';
import { bump } from './bump';
import { trend } from './trend/trend';

let context: Context;
let close: () => Promise<void>;
beforeAll(async () => {
	const state = await startOn(newFolder());
	const { warehouse, release } = state;
	const releases = () => state.releases();
	context = { warehouse, release, reference: await reference(warehouse, release), locale: 'vi', releases };
	close = () => state.close();
}, 60_000);
afterAll(async () => {
	await close();
	removeFolders();
});

const kinds = { trend, bump };
const chart = (kind: keyof typeof kinds, query: string, locale: Locale = 'vi'): Promise<Chart> =>
	kinds[kind].chart({ ...context, locale }, new URL(`http://localhost/charts/${kind}.svg?${query}`));

const published = (unit: string) =>
	records('results/papi').filter(
		(row) => row.unit === unit && (row.indicator_code === 'TOTAL' || row.indicator_code === 'TOTAL6')
	);
const column = ({ data }: Chart, name: string) =>
	data.rows.map((row) => row[data.columns.findIndex((one) => one.name === name)]);

describe('the figures', () => {
	it('are those of the published tables, in the order of years', async () => {
		const rows = published('Hà Tĩnh').toSorted((a, b) => Number(a.year) - Number(b.year));
		const shown = await chart('trend', 'index=PAPI&units=42');
		expect(column(shown, 'year')).toEqual(rows.map((row) => Number(row.year)));
		expect(column(shown, 'score')).toEqual(rows.map((row) => Number(row.score)));
		expect(new Set(column(shown, 'rank_kind'))).toEqual(new Set(['computed']));
		expect(column(shown, 'indicator_code').slice(6, 8)).toEqual(['TOTAL6', 'TOTAL']);
	});

	it('are of every unit that is named, and of all provinces where none is', async () => {
		const two = await chart('bump', 'index=PAPI&units=42,40');
		expect(two.data.rows).toHaveLength(published('Hà Tĩnh').length + published('Nghệ An').length);
		const all = records('results/papi').filter((row) => row.indicator_code?.startsWith('TOTAL') && row.score);
		expect((await chart('trend', 'index=PAPI')).data.rows).toHaveLength(all.length);
	});

	it('may be of a component', async () => {
		const shown = await chart('trend', 'index=PAPI&indicator=D5&units=42');
		const rows = records('results/papi').filter((row) => row.indicator_code === 'D5' && row.unit === 'Hà Tĩnh');
		expect(column(shown, 'score')).toEqual(rows.map((row) => Number(row.score)));
		expect(shown.address).toBe('index=PAPI&indicator=D5&units=42&measure=score');
		const places = await chart('bump', 'index=PAPI&indicator=D5&units=42');
		expect(column(places, 'rank')).toEqual(column(shown, 'rank'));
		expect(places.address).toBe('index=PAPI&indicator=D5&units=42');
	});
});

describe('what is said', () => {
	it('gives the newest result with its place, who computed it, and the change', async () => {
		const { caption, title, notes } = await chart('trend', 'index=PAPI&units=42');
		expect(caption).toBe(
			'Hà Tĩnh đạt 45,55 điểm PAPI năm 2024, xếp thứ 6 trong 61 tỉnh, thành phố có số liệu (hạng do Lăng kính CCHC tính), tăng 0,12 điểm so với năm 2023.'
		);
		expect(title).toContain('Hà Tĩnh');
		expect(notes.join(' ')).toContain('2018: hai phía không so sánh được');
	});

	it('marks computed places in the title itself', async () => {
		expect((await chart('bump', 'index=PAPI&units=42,40')).title).toContain('hạng do Lăng kính CCHC tính');
		expect((await chart('trend', 'index=PAPI&units=42&measure=rank', 'en')).title).toContain('computed by Reform Lens');
	});

	it('says of an old result that it is not the newest', async () => {
		expect((await chart('trend', 'index=PCI&units=42')).caption).toContain('không phải kỳ mới nhất');
	});

	it('has no median where the table is an excerpt', async () => {
		expect((await chart('trend', 'index=PCI')).notes).toContain('Bảng số liệu là phần trích nên không có trung vị.');
	});
});

describe('an address that leads nowhere', () => {
	it.each([
		['trend', 'index=NONE&units=42', 404],
		['trend', 'index=PAPI&indicator=Z9&units=42', 404],
		['trend', 'index=PAPI&units=XX', 404],
		['trend', 'index=PAPI&units=42,XX', 404],
		['trend', 'index=DDCI&units=42', 404],
		['trend', 'index=PAPI&units=42&measure=beauty', 400],
		['trend', 'index=PAPI&units=42,40&measure=rank', 400],
		['trend', 'index=PAPI&units=01,02,04,06,08,10,11,12,14', 400],
		['bump', 'index=PAPI', 400],
		['bump', 'index=DDCI&units=42', 404]
	] as const)('%s?%s is refused', async (kind, query, status) => {
		await expect(chart(kind, query)).rejects.toMatchObject({ status });
	});

	it('offers the nearest names', async () => {
		const refused: unknown = await chart('bump', 'index=PAPI&units=Quang').catch((error: unknown) => error);
		const instead = isHttpError(refused) ? (refused.body.instead ?? []) : [];
		expect(instead.map(({ text }) => text)).toContain('Quảng Nam');
	});
});

/** Every text of a picture with the room that it takes; a halo counts once with its text. */
function textsOf(svg: string): (Box & { text: string; size: number })[] {
	const found = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, given = '', text = '']) => {
		const value = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(given)?.[1];
		const size = Number(value('font-size'));
		const width = textWidth(text, size, value('font-weight') === '600' ? 600 : 400);
		const anchor = { end: width, middle: width / 2 }[value('text-anchor') ?? ''] ?? 0;
		return { text, size, x: Number(value('x')) - anchor, y: Number(value('y')) - size * 0.8, width, height: size };
	});
	return found.filter(
		(one, at) => !found.slice(0, at).some(({ text, x, y }) => text === one.text && x === one.x && y === one.y)
	);
}

describe('the picture', () => {
	const rooms = [
		[736, 250],
		[541, 370],
		[541, 800],
		[584, 190],
		[714, 900],
		[1043, 560],
		[2000, 200],
		[400, 300],
		[560, 150],
		[541, 150]
	] as const;
	const asked = [
		['trend', 'index=PAPI&units=42'],
		['trend', 'index=PAPI&units=42&measure=rank'],
		['trend', 'index=PAR&units=42'],
		['trend', 'index=DTI&units=42'],
		['trend', 'index=PCI&units=42'],
		['trend', 'index=PAPI'],
		['trend', 'index=PAPI&units=42,46,77,79,01,48,92,89'],
		['bump', 'index=PAPI&units=42,46,77,79,01,48,92,89'],
		['bump', 'index=PCI&units=42,40']
	] as const;
	const cases = asked.flatMap(([kind, query]) =>
		(['vi', 'en'] as const).map((locale) => [kind, query, locale] as const)
	);

	it.each(cases)('of %s?%s (%s) keeps its texts apart and inside in every room', async (kind, query, locale) => {
		const shown = await chart(kind, query, locale);
		const drawn = [...rooms, [1280, null] as const, [358, null] as const];
		for (const [width, height] of drawn) {
			const svg = shown.draw({ width, height, rows: null });
			const tall = Number(/ height="(\d+)"/.exec(svg)?.[1]);
			if (height !== null) expect(tall).toBe(height);
			const texts = textsOf(svg);
			expect(texts.length).toBeGreaterThan(4);
			const wrong = texts.flatMap((one, at) => [
				...(one.size < 12 ? [`${one.text} is small`] : []),
				...(one.x < 0 || one.y < 0 || one.x + one.width > width || one.y + one.height > tall
					? [`${one.text} leaves ${width}x${tall}`]
					: []),
				...texts
					.slice(at + 1)
					.filter((other) => overlap(one, other))
					.map((other) => `${one.text} touches ${other.text} in ${width}x${tall}`)
			]);
			expect(wrong).toEqual([]);
			expect(svg).not.toMatch(/ style=|<style|paint-order|dominant-baseline/);
		}
	});
});
