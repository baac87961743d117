// Protects the charts of one edition: their figures are those of the files, their words say what is computed, old or an excerpt, and nothing leaves its room.
import { describe, expect, test } from 'vitest';
import type { Locale } from '$lib/i18n/locale';
import { heightOf, rooms } from '../fixtures/rooms';
import { records } from '../fixtures/starter';
import { drawnTexts, outside, overlapping } from '../fixtures/texts';
import { chartAsked, rowsOf } from './chart-asked';
import { started } from './folder';

const state = await started();

const chart = (kind: 'ranking' | 'tiles' | 'distribution', query: string, locale: Locale = 'vi') =>
	chartAsked(state, kind, query, locale);

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

describe.each(rooms)('in a room of $width by $height', (room) => {
	test.each(asked)('%s %s keeps its words inside and apart', async (kind, query) => {
		for (const locale of ['vi', 'en'] as const) {
			const svg = (await chart(kind, query, locale)).draw(room);
			const texts = drawnTexts(svg);
			expect(heightOf(svg)).toBe(room.height ?? heightOf(svg));
			expect(texts.filter(({ size }) => size < 12)).toEqual([]);
			expect(outside(texts, room.width, heightOf(svg))).toEqual([]);
			expect(overlapping(texts)).toEqual([]);
			if (kind === 'tiles') expect(texts.map(({ text }) => text).join(' ')).toMatch(/Ho(à|a)ng\s+Sa.*Tr(ườ|uo)ng\s+Sa/);
		}
	});
});

test('all ranked provinces stand on a page of paper, and at most the rows of a screen', async () => {
	const { draw } = await chart('ranking', 'index=PAPI&units=42');
	const places = (svg: string) => drawnTexts(svg).filter(({ text }) => /^[1-9]\d*$/.test(text));
	expect(places(draw({ width: 714, height: 900, rows: null }))).toHaveLength(61);
	const screen = places(draw({ width: 584, height: 190, rows: 12 })).map(({ text }) => text);
	expect(screen.length).toBeLessThanOrEqual(12);
	expect(screen).toEqual(expect.arrayContaining(['1', '5', '6', '7', '61']));
});
