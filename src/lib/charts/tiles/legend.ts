import { label, numeral, rect } from '../svg';
import { lead, rangeOf } from './classes';
import { classes, type Level, type TilesData } from './data';
import { above, type NamedLegend } from './layout';

const square = { size: 14, text: 24 };

/** A bar of five parts over the map, and what hatching and outline mean. */
export function legendAbove(data: TilesData, level: Level, width: number, hatch: string): string {
	const part = width / classes;
	const bars = Array.from({ length: classes }, (_, at) => {
		const ends = rangeOf(data, level, at);
		return ends === null
			? ''
			: rect(at * part, 0, part, above.bar, { fill: `var(--seq-${at + 1})` }) +
					numeral(at * part, above.bar + 16, ends, { 'font-size': 12 });
	});
	const y = above.bar + 28;
	const key = [
		rect(0, y, 16, 12, { fill: hatch }),
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

/** One line per class beside the map, the best at the top. */
export function legendBeside(data: TilesData, level: Level, left: number, line: number, hatch: string): string {
	const selected = data.tiles.find((tile) => tile.selected);
	const entries = [
		...Array.from({ length: classes }, (_, at) => classes - 1 - at).flatMap((at) => {
			const text = rangeOf(data, level, at);
			return text === null ? [] : [{ fill: `var(--seq-${at + 1})`, text }];
		}),
		{ fill: hatch, text: data.words.noData }
	];
	const size = line < 18 ? 12 : 13;
	const lines = entries.map(({ fill, text }, at) => {
		const y = at * line + 2;
		return (
			rect(left, y, square.size, Math.min(square.size, line - 2), { fill }) +
			numeral(left + square.text, y + 11, text, { 'font-size': size })
		);
	});
	const y = entries.length * line + 2;
	const own = selected
		? rect(left + 1.5, y + 1.5, 11, Math.min(11, line - 5), {
				fill: 'none',
				stroke: 'var(--accent)',
				'stroke-width': 3
			}) +
			label(left + square.text, y + 11, selected.name, { 'font-size': size, 'font-weight': 600, fill: 'var(--accent)' })
		: '';
	return lines.join('') + own;
}

/** The provinces of each class by name, beside a map whose tiles are too small for codes. */
export function legendNamed({ left, size, names, entries }: NamedLegend, hatch: string): string {
	return entries
		.map(({ level, top, title, lines }) => {
			const y = top + size;
			const own = level === 'selected';
			const fill = own ? 'none' : level === null ? hatch : `var(--seq-${level + 1})`;
			const colour = own ? 'var(--accent)' : 'var(--ink)';
			const inset = own ? 1.5 : 0;
			const side = square.size - 2 * inset;
			return [
				rect(left + inset, y - square.size + 2 + inset, side, side, {
					fill,
					...(own ? { stroke: colour, 'stroke-width': 3 } : {})
				}),
				numeral(left + square.text, y, title, { 'font-size': size, 'font-weight': 600, fill: colour }),
				...lines.map((line, at) => label(left + names, y + at * lead(size), line, { 'font-size': size }))
			].join('');
		})
		.join('');
}
