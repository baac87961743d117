import { classBounds, classOf } from '$lib/analysis/distribution';
import { range } from '$lib/i18n/format';
import type { Layout } from '../figure';
import { element, label, numeral, picture, rect } from '../svg';

export interface Tile {
	name: string;
	/** Three letters, as `tileCode` makes them. */
	code: string;
	col: number;
	row: number;
	/** What the classes are made of; null where there is no data. */
	value: number | null;
	selected: boolean;
}

export interface TilesData {
	tiles: readonly Tile[];
	/** Hoàng Sa and Trường Sa: always named, never filled with data. */
	islands: readonly Pick<Tile, 'name' | 'col' | 'row'>[];
	/** Whether a larger value is better; the last class is the best. */
	higherIsBetter: boolean;
	format: (value: number) => string;
	words: { noData: string; none: string; selected: string };
	alt: string;
}

const classes = 5;
const legend = { height: 66, bar: 10 };

/** One equal tile per province in five classes of about the same size, best last; hatched where there is no data. */
export function tiles(data: TilesData, layout: Layout): string {
	const phone = layout === 'phone';
	const width = phone ? 358 : 500;
	const places = [...data.tiles, ...data.islands];
	const step = Math.min(phone ? 32 : 44, Math.floor(width / (Math.max(...places.map((tile) => tile.col)) + 1)));
	const height = legend.height + (Math.max(...places.map((tile) => tile.row)) + 1) * step + 2;
	const level = levels(data);
	const draw = { step, size: step - 2, phone };
	// A pattern's name is shared by the whole page: pictures of another size or theme would otherwise meet.
	const hatch = `tiles-${layout}`;
	return picture(
		width,
		height,
		data.alt,
		element(
			'defs',
			{},
			element(
				'pattern',
				{ id: hatch, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
				rect(0, 0, 2, 6, { fill: 'var(--missing)' })
			)
		),
		ramp(data, level, width, hatch),
		...data.tiles.map((tile) => drawTile(data, tile, level(tile.value), hatch, draw)),
		...data.islands.map((island) => drawIsland(island, draw, width)),
		...data.tiles.filter((tile) => tile.selected).map((tile) => outline(tile, data, draw))
	);
}

/** The class of a value, 0 to 4, best last; null without data. */
function levels({ tiles, higherIsBetter }: TilesData): (value: number | null) => number | null {
	const values = tiles.flatMap(({ value }) => (value === null ? [] : [value]));
	const bounds = classBounds(values, Math.min(classes, new Set(values).size));
	return (value) => {
		if (value === null) return null;
		const at = classOf(bounds, value) + classes - bounds.length;
		return higherIsBetter ? at : classes - 1 - classOf(bounds, value);
	};
}

function ramp(data: TilesData, level: (value: number | null) => number | null, width: number, hatch: string): string {
	const part = width / classes;
	const bars = Array.from({ length: classes }, (_, at) => {
		const values = data.tiles.flatMap(({ value }) => (value !== null && level(value) === at ? [value] : []));
		if (values.length === 0) return '';
		const ends = [data.format(Math.min(...values)), data.format(Math.max(...values))] as const;
		return (
			rect(at * part, 0, part, legend.bar, { fill: `var(--seq-${at + 1})` }) +
			numeral(at * part, legend.bar + 16, range(...ends), { 'font-size': 12 })
		);
	});
	const y = legend.bar + 28;
	const key = [
		rect(0, y, 16, 12, { fill: `url(#${hatch})` }),
		label(22, y + 11, data.words.noData),
		...(data.tiles.some((tile) => tile.selected)
			? [
					rect(161, y + 1, 12, 12, { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 2.5 }),
					label(181, y + 11, data.words.selected)
				]
			: [])
	];
	return bars.join('') + key.join('');
}

interface Drawing {
	step: number;
	size: number;
	phone: boolean;
}

const corner = ({ col, row }: Pick<Tile, 'col' | 'row'>, step: number) => ({
	x: col * step + 1,
	y: legend.height + row * step + 1
});

function drawTile(
	data: TilesData,
	tile: Tile,
	level: number | null,
	hatch: string,
	{ step, size, phone }: Drawing
): string {
	const { x, y } = corner(tile, step);
	const ink = level === null ? 'var(--ink-2)' : `var(--seq-ink-${level + 1})`;
	const middle = { 'text-anchor': 'middle', fill: ink };
	const value = tile.value === null ? data.words.none : data.format(tile.value);
	return element(
		'g',
		{},
		element('title', {}, `${tile.name}: ${value}`),
		rect(x, y, size, size, { fill: level === null ? `url(#${hatch})` : `var(--seq-${level + 1})` }),
		label(x + size / 2, y + (phone ? size / 2 + 4 : 19), tile.code, {
			...middle,
			'font-size': phone ? 11 : 12,
			'font-weight': phone ? 400 : 600
		}),
		phone ? '' : numeral(x + size / 2, y + 33, value, { ...middle, 'font-size': 11 })
	);
}

function drawIsland(island: Pick<Tile, 'name' | 'col' | 'row'>, { step, size, phone }: Drawing, width: number): string {
	const { x, y } = corner(island, step);
	const frame = rect(x + 0.5, y + 0.5, size - 1, size - 1, { fill: 'none', stroke: 'var(--ink-2)' });
	if (phone)
		return (
			frame + label(Math.min(width, x + size), y + size + 16, island.name, { 'text-anchor': 'end', 'font-size': 12 })
		);
	const words = island.name.split(' ');
	return (
		frame +
		words
			.map((word, at) => label(x + size / 2, y + 19 + at * 14, word, { 'text-anchor': 'middle', 'font-size': 11 }))
			.join('')
	);
}

/** Drawn last, over its neighbours; the name goes to the left where nothing stands there. */
function outline(tile: Tile, data: TilesData, { step, size, phone }: Drawing): string {
	const { x, y } = corner(tile, step);
	const room = tile.name.length * 8;
	const free = !data.tiles.some((other) => other.row === tile.row && other.col < tile.col) && x > room;
	return (
		rect(x, y, size, size, { fill: 'none', stroke: 'var(--accent)', 'stroke-width': 3 }) +
		(free
			? label(x - 9, y + size / 2 + 5, tile.name, {
					'text-anchor': 'end',
					fill: 'var(--accent)',
					'font-weight': 600,
					'font-size': phone ? 12 : 13
				})
			: '')
	);
}
