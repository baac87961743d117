// Protects the charts of one edition: their figures are those of the files, their words say what is computed, old or an excerpt, and nothing leaves its room.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '$lib/charts/chart';
import { textWidth } from '$lib/charts/type/type';
import type { Locale } from '$lib/i18n/locale';
import type { Definition } from '$lib/server/charts/definition';
import { distribution } from '$lib/server/charts/distribution';
import { ranking } from '$lib/server/charts/ranking/ranking';
import { tiles } from '$lib/server/charts/tiles';
import type { ServerState } from '$lib/server/state';
import { reference } from '$lib/server/warehouse/queries';
import { records } from '../fixtures/starter';
import { newFolder, removeFolders, startOn } from './folder';

let state: ServerState;
beforeAll(async () => {
	state = await startOn(newFolder());
});
afterAll(async () => {
	await state.close();
	removeFolders();
});

const kinds = { ranking, tiles, distribution } satisfies Record<string, Definition>;

async function chart(kind: keyof typeof kinds, query: string, locale: Locale = 'vi'): Promise<Chart> {
	const { warehouse, release } = state;
	const context = {
		warehouse,
		release,
		reference: await reference(warehouse, release),
		locale,
		releases: () => state.releases()
	};
	return kinds[kind].chart(context, new URL(`http://localhost/charts/x.svg?${query}`));
}

const rowsOf = ({ data }: Chart) =>
	data.rows.map((row) => Object.fromEntries(data.columns.map(({ name }, at) => [name, row[at]])));

describe('the ranking of PAPI 2024', () => {
	test('has the scores of the file, and says which ranks are computed', async () => {
		const rows = rowsOf(await chart('ranking', 'index=PAPI&year=2024'));
		const published = records('results/papi').filter((row) => row.year === '2024' && row.indicator_code === 'TOTAL');
		expect(rows).toHaveLength(63);
		expect(new Map(rows.filter((row) => row.score !== null).map((row) => [row.unit, row.score]))).toEqual(
			new Map(published.map((row) => [row.unit, Number(row.score)]))
		);
		const own = rows.find((row) => row.unit_code === '42');
		expect(own).toMatchObject({ rank: 6, rank_kind: 'computed', rank_of: 61, places_gained: 2, common_units: 59 });
		expect(rows.filter((row) => row.score === null)).toMatchObject([{ rank: null }, { rank: null }]);
	});

	test('has a sentence for an article in both languages', async () => {
		expect((await chart('ranking', 'units=42')).caption).toBe(
			'Hà Tĩnh đạt 45,55 điểm PAPI năm 2024, xếp thứ 6 trong 61 tỉnh, thành phố có số liệu (hạng do Lăng kính CCHC tính), tăng 0,12 điểm so với năm 2023.'
		);
		expect((await chart('ranking', 'units=42', 'en')).caption).toBe(
			'Ha Tinh scored 45.55 points in PAPI 2024, ranked 6th of 61 provinces with data (rank computed by Reform Lens), up 0.12 points since 2023.'
		);
	});

	test('leads back to itself with everything that it was asked for', async () => {
		const asked = await chart('ranking', 'units=Hà Tĩnh,79&region=BTBDHMT');
		expect(asked.address).toBe('index=PAPI&indicator=TOTAL&year=2024&region=BTBDHMT&units=42,79');
		expect(asked.page).toBe('/rankings/PAPI?year=2024&region=BTBDHMT&units=42,79');
		const again = await chart('ranking', asked.address);
		expect({ ...again, draw: null }).toEqual({ ...asked, draw: null });
	});

	test('keeps national ranks for a region, and says so', async () => {
		const { data, notes } = await chart('ranking', 'index=PAPI&region=TN');
		expect(data.rows).toHaveLength(5);
		expect(notes.join(' ')).toContain('hạng, trung vị và số bậc vẫn tính trên cả nước');
	});
});

test('a change over a break is not shown, and the break is named', async () => {
	const broken = await chart('ranking', 'index=PAPI&year=2018&units=42');
	expect(rowsOf(broken).every((row) => row.change === null && row.places_gained === null)).toBe(true);
	expect(broken.notes).toContain('Không so sánh được với 2017.');
	expect(broken.caption).not.toMatch(/tăng|giảm/);
});

test('an excerpt and an old edition say what they are', async () => {
	const excerpt = await chart('ranking', 'index=PCI&year=2024');
	expect(excerpt.notes.join(' ')).toContain('chỉ công bố 30 đơn vị đứng đầu; kho có 12');
	expect(rowsOf(excerpt).every((row) => row.rank_kind !== 'computed')).toBe(true);
	expect((await chart('tiles', 'index=PAPI&year=2019')).notes[0]).toBe(
		'Đây không phải kỳ mới nhất: kho có số liệu đến năm 2024.'
	);
});

test('groups inside a province stand alone: the first, the one asked for, or that of the selected unit', async () => {
	const groups = await Promise.all(
		['index=DDCI&parent=42&year=2021', 'index=DDCI&parent=42&year=2021&group=districts'].map((query) =>
			chart('ranking', query)
		)
	);
	expect(groups.map(({ data }) => data.rows.length)).toEqual([10, 7]);
	expect(groups[1]?.title).toMatch(/^DDCI Hà Tĩnh 2021, khối địa phương/);
	const district = rowsOf(groups[1] ?? (await chart('ranking', ''))).at(0)?.unit_code;
	const own = await chart('ranking', `index=DDCI&parent=42&year=2021&units=${String(district)}`);
	expect(own.address).toContain('group=districts');
});

test('the regions have the provinces of the ranking and the medians of the file', async () => {
	const rows = rowsOf(await chart('distribution', 'index=PAPI&year=2024'));
	const highlands = rows.filter((row) => row.region === 'Tây Nguyên');
	const scores = highlands.map((row) => Number(row.score)).sort((a, b) => a - b);
	expect(scores).toHaveLength(5);
	expect(highlands[0]?.median).toBe(scores[2]);
});

test.each([
	['ranking', 'index=XX', 404],
	['ranking', 'index=PAPI&year=1999', 404],
	['ranking', 'index=PAPI&year=abc', 400],
	['ranking', 'index=PAPI&region=ZZ', 404],
	['ranking', 'index=PAPI&units=nowhere', 404],
	['ranking', `index=PAPI&units=${'x'.repeat(300)}`, 400],
	['ranking', 'index=PAR_DEPT', 404],
	['ranking', 'index=DDCI&parent=42&group=provinces', 404],
	['ranking', 'index=DDCI&parent=42&units=nowhere', 404],
	['tiles', 'index=DDCI', 404],
	['distribution', 'index=PCI&year=2024', 404]
] as const)('%s %s is refused', async (kind, query, status) => {
	expect(await chart(kind, query).catch((error: unknown) => error)).toMatchObject({ status });
});

const rooms = [
	[736, 250, 20],
	[541, 370, 16],
	[541, 800, 24],
	[584, 190, 12],
	[560, 150, 12],
	[714, 900, null],
	[1043, 560, null],
	[2000, 200, null],
	[400, 300, null]
] as const;

const asked = [
	['ranking', 'index=PAPI&units=42,79,01'],
	['ranking', 'index=PCI&units=42'],
	['ranking', 'index=DTI&year=2022&units=42'],
	['ranking', 'index=DDCI&parent=24'],
	['ranking', 'index=DDCI&parent=42&year=2021'],
	['tiles', 'index=PAPI&units=42'],
	['tiles', 'index=PAPI&units=01'],
	['distribution', 'index=PAPI&units=42']
] as const;

interface Box {
	text: string;
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** The boxes of the letters in a picture, measured with the fonts' own widths. */
function boxes(svg: string): Box[] {
	return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, list = '', escaped = '']) => {
		const get = (name: string) => new RegExp(`(?:^| )${name}="([^"]*)"`).exec(list)?.[1];
		const text = escaped.replaceAll('&amp;', '&');
		const size = Number(get('font-size'));
		expect(size, text).toBeGreaterThanOrEqual(12);
		const width = textWidth(text, size, get('font-weight') === '600' ? 600 : 400);
		const anchor = get('text-anchor');
		const [x, y] = [Number(get('x')), Number(get('y'))];
		const left = anchor === 'end' ? x - width : anchor === 'middle' ? x - width / 2 : x;
		return { text, left, right: left + width, top: y - size * 0.74, bottom: y };
	});
}

const overlap = (a: Box, b: Box) =>
	a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;

describe.each(rooms)('in a room of %i by %i', (width, height, rows) => {
	test.each(asked)('%s %s keeps its words inside and apart', async (kind, query) => {
		for (const locale of ['vi', 'en'] as const) {
			const svg = (await chart(kind, query, locale)).draw({ width, height, rows });
			expect(svg).toContain(`viewBox="0 0 ${width} ${height}"`);
			// A halo is the same text twice.
			const placed = boxes(svg.replace(/<text [^>]*stroke-width[^>]*>[^<]*<\/text>/g, ''));
			for (const box of placed) {
				expect(box.left, box.text).toBeGreaterThanOrEqual(-0.5);
				expect(box.right, box.text).toBeLessThanOrEqual(width + 0.5);
				expect(box.top, box.text).toBeGreaterThanOrEqual(-0.5);
				expect(box.bottom, box.text).toBeLessThanOrEqual(height + 0.5);
			}
			const clashes = placed.flatMap((one, at) =>
				placed.slice(at + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} / ${other.text}`] : []))
			);
			expect(clashes).toEqual([]);
			if (kind === 'tiles') expect(svg.replace(/<[^>]*>/g, ' ')).toMatch(/Ho(à|a)ng\s+Sa.*Tr(ườ|uo)ng\s+Sa/);
		}
	});
});

test('all ranked provinces stand on a page of paper, and at most the rows of a screen', async () => {
	const { draw } = await chart('ranking', 'index=PAPI&units=42');
	const places = (svg: string) => boxes(svg).filter(({ text }) => /^[1-9]\d*$/.test(text));
	expect(places(draw({ width: 714, height: 900, rows: null }))).toHaveLength(61);
	const screen = places(draw({ width: 584, height: 190, rows: 12 })).map(({ text }) => text);
	expect(screen.length).toBeLessThanOrEqual(12);
	expect(screen).toEqual(expect.arrayContaining(['1', '5', '6', '7', '61']));
});
