import type { Room } from '../figure';
import { element, label, numeral, picture, rect } from '../svg';
import { textWidth } from '../type/type';
import { levels, type Island, type Tile, type TilesData } from './data';
import { holds, layout, type Layout } from './layout';
import { legendAbove, legendBeside, legendNamed } from './legend';

/** One equal tile per province in five classes of about the same size, best last; hatched where there is no data. */
export function tiles(data: TilesData, room: Room): string {
	const level = levels(data);
	const laid = layout(data, room, level);
	// A pattern's name is shared by the whole page: pictures of another size would otherwise meet.
	const id = `tiles-${Math.round(room.width)}x${Math.round(laid.height)}`;
	const hatch = `url(#${id})`;
	const { legend } = laid;
	const weave = laid.step < fine ? { every: 4, stripe: 1.4 } : { every: 6, stripe: 2 };
	return picture(
		room.width,
		laid.height,
		data.alt,
		element(
			'defs',
			{},
			element(
				'pattern',
				{
					id,
					width: weave.every,
					height: weave.every,
					patternUnits: 'userSpaceOnUse',
					patternTransform: 'rotate(45)'
				},
				rect(0, 0, weave.stripe, weave.every, { fill: 'var(--missing)' })
			)
		),
		legend.kind === 'above'
			? legendAbove(data, level, room.width, hatch)
			: legend.kind === 'beside'
				? legendBeside(data, level, legend.left, legend.line, hatch)
				: legendNamed(legend, hatch),
		...data.tiles.map((tile) => drawTile(data, tile, level(tile.value), hatch, laid)),
		...data.islands.map((island) => drawIsland(island, laid, room.width)),
		...data.tiles.filter((tile) => tile.selected).map((tile) => outline(tile, data, laid))
	);
}

const corner = ({ col, row }: Pick<Tile, 'col' | 'row'>, { step, left, top }: Layout) => ({
	x: left + col * step + 1,
	y: top + row * step + 1
});
/** Below this step gaps and hatching are finer, and hatched tiles have an edge, so that the shape of the country shows. */
const fine = 16;
const sizeOf = ({ step }: Layout) => (step < fine ? step - 1 : step - 2);

function drawTile(data: TilesData, tile: Tile, level: number | null, hatch: string, laid: Layout): string {
	const { x, y } = corner(tile, laid);
	const size = sizeOf(laid);
	const ink = level === null ? 'var(--ink-2)' : `var(--seq-ink-${level + 1})`;
	const middle = { 'text-anchor': 'middle', fill: ink, 'font-size': 12 };
	const value = tile.value === null ? data.words.none : data.format(tile.value);
	const both = laid.step >= holds.value;
	return element(
		'g',
		{},
		element('title', {}, `${tile.name}: ${value}`),
		level === null && laid.step < fine
			? rect(x + 0.4, y + 0.4, size - 0.8, size - 0.8, { fill: hatch, stroke: 'var(--missing)', 'stroke-width': 0.8 })
			: rect(x, y, size, size, { fill: level === null ? hatch : `var(--seq-${level + 1})` }),
		tile.estimated && laid.step >= fine
			? rect(x + 1.5, y + 1.5, size - 3, size - 3, { fill: 'none', stroke: ink, 'stroke-dasharray': '3 2' })
			: '',
		laid.step < holds.code
			? ''
			: label(x + size / 2, y + size / 2 + (both ? -2 : 4), tile.code, { ...middle, 'font-weight': both ? 600 : 400 }),
		both ? numeral(x + size / 2, y + size / 2 + 12, value, middle) : ''
	);
}

/** The name stands in the frame where it fits, else below it, and right of a small one. */
function drawIsland(island: Island, laid: Layout, width: number): string {
	const { x, y } = corner(island, laid);
	const size = sizeOf(laid);
	const frame = rect(x + 0.5, y + 0.5, size - 1, size - 1, { fill: 'none', stroke: 'var(--ink-2)' });
	const text = { 'font-size': 12 };
	if (laid.step < holds.code) return frame + label(x + size + 5, y + size / 2 + 4, island.name, text);
	const words = island.name.split(' ');
	if (words.every((word) => textWidth(word, 12) <= size - 4))
		return (
			frame +
			words
				.map((word, at) => label(x + size / 2, y + size / 2 - 2 + at * 14, word, { ...text, 'text-anchor': 'middle' }))
				.join('')
		);
	return frame + label(Math.min(width, x + size), y + size + 16, island.name, { ...text, 'text-anchor': 'end' });
}

/** Drawn last, over its neighbours; the name goes to the left where nothing stands there. */
function outline(tile: Tile, data: TilesData, laid: Layout): string {
	const { x, y } = corner(tile, laid);
	const size = sizeOf(laid);
	const fontSize = laid.step < holds.value ? 12 : 13;
	const room = textWidth(tile.name, fontSize, 600) + 9;
	const free = !data.tiles.some((other) => other.row === tile.row && other.col < tile.col) && x > room;
	return (
		rect(x, y, size, size, { fill: 'none', stroke: 'var(--accent)', 'stroke-width': laid.step < fine ? 2 : 3 }) +
		(free
			? label(x - 9, y + size / 2 + 5, tile.name, {
					'text-anchor': 'end',
					fill: 'var(--accent)',
					'font-weight': 600,
					'font-size': fontSize
				})
			: '')
	);
}
