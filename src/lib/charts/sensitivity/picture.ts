import type { Room } from '../figure';
import { circle, label, line, numeral, path, picture, rect } from '../svg';
import { fit, textWidth } from '../type/type';
import type { SensitivityData, VariantMark } from './data';
import { sensitivityLayout, small, swatch, type PlacedRow, type SensitivityLayout } from './layout';

/** Estimates of one question looked at in several ways: a row for each, the estimate asked for as a line through all. */
export function sensitivityPicture(data: SensitivityData, room: Room): string {
	const layout = sensitivityLayout(data, room);
	return picture(
		layout.width,
		layout.height,
		data.alt,
		...axis(data, layout),
		...rows(data, layout),
		...key(data, layout)
	);
}

const quiet = { 'font-size': small, fill: 'var(--ink-3)' };
const dashed = { stroke: 'var(--ink-3)', 'stroke-dasharray': '3 3' };

function axis(data: SensitivityData, { plot, x, xTicks, xName, digits }: SensitivityLayout): string[] {
	return [
		...xTicks.flatMap((value) => [
			line(x(value), plot.top, x(value), plot.bottom, { stroke: value === 0 ? 'var(--axis)' : 'var(--grid)' }),
			numeral(x(value), plot.bottom + 16, data.format(value, digits), { ...quiet, 'text-anchor': 'middle' })
		]),
		...(data.base === null ? [] : [line(x(data.base), plot.top, x(data.base), plot.bottom, dashed)]),
		label(xName.x, xName.y, xName.text, { 'font-size': small, 'text-anchor': xName.anchor })
	];
}

function rows({ demo }: SensitivityData, layout: SensitivityLayout): string[] {
	return layout.lines.flatMap((placed) => {
		if (placed.kind !== 'row')
			return [
				label(0, placed.y, placed.text, { 'font-size': small, 'font-weight': placed.kind === 'head' ? 600 : 400 })
			];
		const { marks, y } = placed;
		const [only] = marks;
		const isMissing = marks.length === 1 && only?.fixed_effects.b === null;
		return [
			...named(placed, layout),
			...(isMissing
				? [label(layout.plot.left, y + 4, fit(`– ${only.text}`, layout.width - layout.plot.left, small), quiet)]
				: [
						...marks.flatMap((mark) => changes(mark.changes, y + 4, demo, layout)),
						...marks.flatMap((mark) => interval(mark.fixed_effects, y - 1, demo, marks.length > 1, layout)),
						...marks.flatMap((mark) => estimate(mark.fixed_effects, y - 1, demo, layout))
					])
		];
	});
}

/** The name of a row, and its estimate in words where there is room. */
function named({ name, nameY, slope, text }: PlacedRow, { stacked, textAt, width }: SensitivityLayout): string[] {
	const size = { 'font-size': small };
	if (!stacked)
		return [
			label(0, nameY, name, size),
			...(textAt === null || slope === '' ? [] : [numeral(textAt, nameY, text, size)])
		];
	// Names stand over the lines of the axis.
	const wide = textWidth(slope, small);
	return [
		rect(0, nameY - 11, textWidth(name, small) + 4, 15, { fill: 'var(--paper)' }),
		label(0, nameY, name, size),
		...(slope === ''
			? []
			: [
					rect(width - wide - 4, nameY - 11, wide + 4, 15, { fill: 'var(--paper)' }),
					numeral(width, nameY, slope, { ...size, 'text-anchor': 'end' })
				])
	];
}

/** Whether a value lies within the axis. */
const within = (value: number, { x }: SensitivityLayout) => value >= x.domain[0] && value <= x.domain[1];

/** An arrow at the end of the axis, towards what lies beyond it. */
function beyond(value: number, y: number, colour: string, { x, plot }: SensitivityLayout): string {
	return value < x.domain[0]
		? path(`M${plot.left} ${y}l6 -4v8z`, { fill: colour })
		: path(`M${plot.right} ${y}l-6 -4v8z`, { fill: colour });
}

/** The interval of an estimate, with arrows where it goes on beyond the axis. */
function interval(
	{ b, low, high }: VariantMark,
	y: number,
	demo: boolean,
	shared: boolean,
	layout: SensitivityLayout
): string[] {
	if (b === null) return [];
	const { x, plot } = layout;
	const at = (value: number) => Math.min(plot.right, Math.max(plot.left, x(value)));
	const ends = low === null || high === null ? [b] : [low, high];
	const arrows = ends.filter((end) => !within(end, layout)).map((end) => beyond(end, y, 'var(--ink)', layout));
	if (low === null || high === null) return arrows;
	const stroke = {
		stroke: 'var(--ink)',
		'stroke-width': 1.5,
		'stroke-dasharray': demo ? '4 3' : null,
		'stroke-opacity': shared ? 0.35 : null
	};
	return [line(at(low), y, at(high), y, stroke), ...arrows];
}

/** The estimate itself; hollow without an interval, and always of generated work. */
function estimate({ b, low }: VariantMark, y: number, demo: boolean, layout: SensitivityLayout): string[] {
	if (b === null || !within(b, layout)) return [];
	const hollow = demo || low === null;
	const [fill, stroke] = hollow ? ['var(--paper)', 'var(--ink)'] : ['var(--ink)', 'var(--paper)'];
	return [circle(layout.x(b), y, 4.5, { fill, stroke, 'stroke-width': 1.5 })];
}

/** The estimate from changes, a mark alone: its interval stands in the table. */
function changes({ b, low }: VariantMark, y: number, demo: boolean, layout: SensitivityLayout): string[] {
	if (b === null) return [];
	const colour = 'var(--ink-3)';
	if (!within(b, layout)) return [beyond(b, y, colour, layout)];
	return [square(layout.x(b), y, demo || low === null)];
}

const square = (x: number, y: number, hollow: boolean) =>
	rect(x - 3, y - 3, 6, 6, { fill: hollow ? 'var(--paper)' : 'var(--ink-3)', stroke: 'var(--ink-3)' });

function key({ demo }: SensitivityData, { key: entries }: SensitivityLayout): string[] {
	return entries.flatMap(({ kind, text, x, y }) => {
		const mark = {
			fixed_effects: () => circle(x + 6, y, 4.5, { fill: demo ? 'var(--paper)' : 'var(--ink)', stroke: 'var(--ink)' }),
			changes: () => square(x + 6, y, demo),
			base: () => line(x + 6, y - 7, x + 6, y + 7, dashed),
			hollow: () => circle(x + 6, y, 4.5, { fill: 'var(--paper)', stroke: 'var(--ink)', 'stroke-width': 1.5 })
		}[kind];
		return [mark(), label(x + swatch, y + 4, text, { 'font-size': small })];
	});
}
