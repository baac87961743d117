// Protects the tile map: every province of both divisions has a code of its own, both archipelagos are named and never filled.
import { describe, expect, test } from 'vitest';
import { schemes } from '$lib/model/datasets';
import { records } from '../../../../tests/fixtures/starter';
import { drawnTexts } from '../../../../tests/fixtures/texts';
import { tileCode } from './codes';
import { onPage } from '../figure';
import type { TilesData } from './data';
import { tiles } from './picture';

const names = new Map(records('reference/units').map((row) => [row.unit_code ?? '', row.name_vi ?? '']));
const placed = records('reference/tile_map').map((row) => ({
	scheme: row.scheme,
	code: row.unit_code ?? '',
	name: names.get(row.unit_code ?? '') ?? '',
	col: Number(row.col),
	row: Number(row.row)
}));
const isIsland = (code: string) => code === 'HOANG_SA' || code === 'TRUONG_SA';

describe('codes', () => {
	test.each([
		['Hà Tĩnh', 'HTH'],
		['Thừa Thiên Huế', 'TTH'],
		['Huế', 'HUE'],
		['Hồ Chí Minh', 'HCM'],
		['Bà Rịa - Vũng Tàu', 'VTU'],
		['Đà Nẵng', 'DNG'],
		['Đắk Nông', 'DKG']
	])('%s is %s', (name, code) => expect(tileCode(name)).toBe(code));

	test.each(schemes)('no two provinces of the division %s share one', (scheme) => {
		const codes = placed
			.filter((tile) => tile.scheme === scheme && !isIsland(tile.code))
			.map((tile) => tileCode(tile.name));
		expect(codes).toHaveLength(scheme === 'until-2025' ? 63 : 34);
		expect(new Set(codes).size).toBe(codes.length);
	});
});

const country = placed.filter((tile) => tile.scheme === 'until-2025');
const data: TilesData = {
	tiles: country
		.filter((tile) => !isIsland(tile.code))
		.map((tile, at) => ({
			...tile,
			code: tileCode(tile.name),
			value: at < 2 ? null : at,
			selected: tile.code === '42',
			estimated: false
		})),
	islands: country.filter((tile) => isIsland(tile.code)),
	higherIsBetter: true,
	format: String,
	words: {
		noData: 'Không có số liệu',
		none: 'không',
		selected: 'Tỉnh đang xem',
		more: (count) => `và ${count} tỉnh khác`
	},
	alt: 'Bản đồ'
};

describe.each([500, 358])('the picture %i px wide on a page', (width) => {
	const svg = tiles(data, onPage(width));
	const filled = (fill: string) => svg.split(`fill="${fill}"/>`).length - 1;

	test('has five classes of about the same size, and hatches what is missing', () => {
		// One more of each in the legend.
		const sizes = [1, 2, 3, 4, 5].map((level) => filled(`var(--seq-${level})`) - 1);
		expect(sizes.reduce((sum, size) => sum + size)).toBe(61);
		expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
		expect(svg.split(/fill="url\(#tiles-[^"]*\)"/).length - 1).toBe(2 + 1);
	});

	test('names Hoàng Sa and Trường Sa', () => {
		const words = drawnTexts(svg).map(({ text }) => text);
		expect(words).toContain('Hoàng Sa');
		expect(words).toContain('Trường Sa');
	});

	test('outlines the selected province and nothing else', () => {
		expect(svg.split('stroke="var(--accent)" stroke-width="3"').length - 1).toBe(1);
	});

	test('gives the darkest class to the first ranks where ranks are shown', () => {
		const ranks = tiles({ ...data, higherIsBetter: false }, onPage(width));
		const darkest = [...ranks.matchAll(/<title>([^<]*): (\d+)<\/title><rect[^>]*fill="var\(--seq-5\)"/g)].map((match) =>
			Number(match[2])
		);
		expect(darkest).toHaveLength(13);
		expect(Math.max(...darkest)).toBe(14);
	});
});

test('few values fill the best classes only', () => {
	const few = tiles(
		{ ...data, tiles: data.tiles.map((tile, at) => ({ ...tile, value: at < 2 ? at : null })) },
		onPage(500)
	);
	expect(few).toContain('var(--seq-5)');
	expect(few).not.toContain('fill="var(--seq-1)"');
});

const rooms = [
	{ width: 736, height: 180, rows: 20 },
	{ width: 541, height: 300, rows: 16 },
	{ width: 541, height: 800, rows: 24 },
	{ width: 1043, height: 560, rows: null },
	{ width: 320, height: 320, rows: null }
];

describe.each(schemes)('in rooms of a given height, the division %s', (scheme) => {
	const placedTiles = placed.filter((tile) => tile.scheme === scheme);
	const map: TilesData = {
		...data,
		tiles: placedTiles
			.filter((tile) => !isIsland(tile.code))
			.map((tile, at) => ({
				...tile,
				code: tileCode(tile.name),
				value: at,
				selected: tile.code === '01',
				estimated: false
			})),
		islands: placedTiles.filter((tile) => isIsland(tile.code))
	};

	test.each(rooms)('$width by $height: every tile inside, both archipelagos named, none filled', (room) => {
		const svg = tiles(map, room);
		const squares = [...svg.matchAll(/<\/title><rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)];
		expect(squares).toHaveLength(map.tiles.length);
		for (const [, x, y, size] of squares) {
			expect(Number(x) + Number(size)).toBeLessThanOrEqual(room.width);
			expect(Number(y) + Number(size)).toBeLessThanOrEqual(room.height);
		}
		expect(svg.replace(/<[^>]*>/g, ' ')).toMatch(/Hoàng\s+Sa.*Trường\s+Sa/);
		expect(svg.split('fill="none" stroke="var(--ink-2)"').length - 1).toBe(2);
	});

	test('a taller room has larger tiles', () => {
		const sizeIn = (height: number) =>
			Number(/<\/title><rect [^>]*width="([\d.]+)"/.exec(tiles(map, { width: 541, height, rows: null }))?.[1]);
		expect(sizeIn(800)).toBeGreaterThan(sizeIn(400));
		expect(sizeIn(400)).toBeGreaterThan(sizeIn(200));
	});
});

test('beside a small map names fill the lines there are, and what is left is counted', () => {
	const texts = (height: number) => drawnTexts(tiles(data, { width: 736, height, rows: 20 })).map(({ text }) => text);
	const named = (height: number) => texts(height).join(' ').split(', ').length;
	expect(named(220)).toBeGreaterThan(named(160));
	expect(texts(220).some((text) => text.includes('tỉnh khác'))).toBe(true);
});

test('patterns of two sizes in one page do not meet', () => {
	const ids = rooms.map((room) => /<pattern id="([^"]*)"/.exec(tiles(data, room))?.[1]);
	expect(new Set(ids).size).toBe(rooms.length);
});
