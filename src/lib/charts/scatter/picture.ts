import type { Room } from '../figure';
import { overlap, type Box } from '../labels';
import { label, line, numeral, path, picture } from '../svg';
import { fit, textWidth } from '../type/type';
import { glyph, markOf } from '../unit-marks';
import type { ScatterData } from './data';
import { scatterLayout, small, type ScatterLayout } from './layout';
import { groupMark, outlines } from './marks';

/** Changes of a score (upwards) against work (to the right), a point per unit and year; groups by hue and shape, selected units over them. */
export function scatterPicture(data: ScatterData, room: Room): string {
	const layout = scatterLayout(data, room);
	return picture(
		layout.width,
		layout.height,
		data.alt,
		...axes(data, layout),
		...data.groups.map((group, at) => points(group.points, layout.grouped ? at : null, data.demo, layout)),
		...data.units
			.toReversed()
			.flatMap((unit, at) =>
				unit.points.map(({ x, y }) => glyph(unitMark(data, data.units.length - 1 - at), layout.x(x), layout.y(y)))
			),
		...yearsOfSelected(data, layout),
		...key(data, layout)
	);
}

const unitMark = ({ demo }: ScatterData, at: number) => ({ ...markOf(at), hollow: demo || markOf(at).hollow });

function axes(data: ScatterData, { plot, x, y, xTicks, xName, yTicks, xDigits, yDigits, width }: ScatterLayout) {
	return [
		...yTicks.flatMap((value) => [
			line(plot.left, y(value), plot.right, y(value), { stroke: value === 0 ? 'var(--axis)' : 'var(--grid)' }),
			numeral(plot.left - 6, y(value) + 4, data.formatY(value, yDigits), {
				'text-anchor': 'end',
				'font-size': small,
				fill: 'var(--ink-3)'
			})
		]),
		...xTicks.flatMap((value) => [
			line(x(value), plot.bottom, x(value), plot.bottom + 4, { stroke: 'var(--axis)' }),
			numeral(x(value), plot.bottom + 17, data.formatX(value, xDigits), {
				'text-anchor': 'middle',
				'font-size': small,
				fill: 'var(--ink-3)'
			})
		]),
		label(0, plot.top - 10, fit(data.words.y, width, small), { 'font-size': small }),
		label(plot.right, xName.y, xName.text, { 'font-size': small, 'text-anchor': 'end' })
	];
}

/** Generated work is never solid: outlines only. */
function points(of: readonly { x: number; y: number }[], group: number | null, demo: boolean, layout: ScatterLayout) {
	if (of.length === 0) return '';
	const mark = groupMark(group);
	const placed = of.map((point) => ({ x: layout.x(point.x), y: layout.y(point.y) }));
	return path(outlines(mark, placed, layout.width < 500 ? 2.2 : 2.8), {
		...(demo ? { fill: 'none' } : { fill: mark.colour, 'fill-opacity': 0.5 }),
		stroke: mark.colour,
		'stroke-width': 0.8
	});
}

/** The years of the selected unit beside its points, as far as they stand free of each other. */
function yearsOfSelected(data: ScatterData, { plot, x, y }: ScatterLayout): string[] {
	const [selected] = data.units;
	const taken: Box[] = [];
	return (selected?.points ?? []).toReversed().flatMap((point) => {
		const text = String(point.year);
		const width = textWidth(text, small, 600);
		const right = x(point.x) + 9;
		const left = right + width > plot.right ? x(point.x) - 9 - width : right;
		const box = { x: left - 2, y: y(point.y) - 8, width: width + 4, height: 16 };
		if (taken.some((other) => overlap(box, other)) || box.y < plot.top || box.y + box.height > plot.bottom) return [];
		taken.push(box);
		const attributes = { 'font-size': small, 'font-weight': 600 };
		return [
			numeral(left, y(point.y) + 4, text, {
				...attributes,
				fill: 'var(--paper)',
				stroke: 'var(--paper)',
				'stroke-width': 3
			}),
			numeral(left, y(point.y) + 4, text, { ...attributes, fill: 'var(--accent)' })
		];
	});
}

function key(data: ScatterData, { key: entries }: ScatterLayout): string[] {
	return entries.flatMap(({ kind, at, text, x, y }) => {
		const mark = groupMark(at);
		return [
			kind === 'unit'
				? glyph(unitMark(data, at), x + 6, y)
				: path(outlines(mark, [{ x: x + 6, y }], 4), {
						...(data.demo ? { fill: 'none' } : { fill: mark.colour, 'fill-opacity': 0.5 }),
						stroke: mark.colour
					}),
			label(x + 16, y + 4, text, {
				'font-size': small,
				'font-weight': kind === 'unit' ? 600 : 400,
				fill: kind === 'unit' && at === 0 ? 'var(--accent)' : 'var(--ink-2)'
			})
		];
	});
}
