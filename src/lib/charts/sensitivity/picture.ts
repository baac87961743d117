import type { Room } from '../figure';
import { circle, label, line, numeral, path, picture, rect } from '../svg';
import { fit } from '../type/type';
import type { SensitivityData, VariantMark } from './data';
import { sensitivityLayout, small, swatch, type SensitivityLayout } from './layout';

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

function axis(data: SensitivityData, { plot, x, xTicks, digits, width }: SensitivityLayout): string[] {
	return [
		...xTicks.flatMap((value) => [
			line(x(value), plot.top, x(value), plot.bottom, { stroke: value === 0 ? 'var(--axis)' : 'var(--grid)' }),
			numeral(x(value), plot.bottom + 16, data.format(value, digits), { ...quiet, 'text-anchor': 'middle' })
		]),
		...(data.base === null ? [] : [line(x(data.base), plot.top, x(data.base), plot.bottom, dashed)]),
		label(plot.right, plot.bottom + 34, fit(data.words.x, Math.min(width, plot.right), small), {
			'font-size': small,
			'text-anchor': 'end'
		})
	];
}

function rows({ demo }: SensitivityData, layout: SensitivityLayout): string[] {
	const { plot, textAt } = layout;
	return layout.lines.flatMap((placed) => {
		if (placed.kind !== 'row')
			return [
				label(0, placed.y, placed.text, { 'font-size': small, 'font-weight': placed.kind === 'head' ? 600 : 400 })
			];
		const { row, name, nameY, y } = placed;
		const text = textAt === null ? '' : row.text;
		return [
			label(0, nameY, name, { 'font-size': small }),
			...(row.fixed_effects.b === null
				? [label(plot.left, y + 4, fit(`– ${row.text}`, layout.width - plot.left, small), quiet)]
				: [
						...changes(row.changes, y + 4, demo, layout),
						...interval(row.fixed_effects, y - 1, demo, layout),
						...(textAt === null ? [] : [numeral(textAt, y + 4, text, { 'font-size': small })])
					])
		];
	});
}

/** Whether a value lies within the axis. */
const within = (value: number, { x }: SensitivityLayout) => value >= x.domain[0] && value <= x.domain[1];

/** An arrow at the end of the axis, towards what lies beyond it. */
function beyond(value: number, y: number, colour: string, { x, plot }: SensitivityLayout): string {
	return value < x.domain[0]
		? path(`M${plot.left} ${y}l6 -4v8z`, { fill: colour })
		: path(`M${plot.right} ${y}l-6 -4v8z`, { fill: colour });
}

/** The estimate with its interval; hollow without one, and always of generated work. */
function interval({ b, low, high }: VariantMark, y: number, demo: boolean, layout: SensitivityLayout): string[] {
	if (b === null) return [];
	const { x, plot } = layout;
	const colour = 'var(--ink)';
	const at = (value: number) => Math.min(plot.right, Math.max(plot.left, x(value)));
	const stroke = { stroke: colour, 'stroke-width': 1.5 };
	const ends = low === null || high === null ? [] : [low, high];
	const [from, to] = [ends[0] ?? b, ends[1] ?? b];
	const mark = {
		fill: demo || ends.length === 0 ? 'var(--paper)' : colour,
		stroke: demo || ends.length === 0 ? colour : 'var(--paper)',
		'stroke-width': 1.5
	};
	const out = ends.length > 0 ? ends : [b];
	return [
		...(ends.length > 0 ? [line(at(from), y, at(to), y, { ...stroke, 'stroke-dasharray': demo ? '4 3' : null })] : []),
		...out.filter((end) => !within(end, layout)).map((end) => beyond(end, y, colour, layout)),
		...(within(b, layout) ? [circle(x(b), y, 4.5, mark)] : [])
	];
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
