import type { Room } from '../figure';
import { linear, tickDigits, ticks } from '../scale';
import { element, label, line, numeral, path, picture } from '../svg';
import { fit, textWidth } from '../type/type';
import { glyph, markOf, type UnitMark } from '../unit-marks';
import type { ScatterPoint } from './data';
import { groupMark, outlines } from './marks';

/** One small scatter for each group of channels, all on the same axes. */
export interface MultiplesData {
	panels: { name: string; points: ScatterPoint[]; units: ScatterPoint[][] }[];
	/** Units that can be found again, the selected one first. */
	units: string[];
	/** Whether the work is generated: such points are never solid. */
	demo: boolean;
	words: { x: string; y: string };
	/** Says how many panels have no room. */
	more: (count: number) => string;
	formatX: (value: number, digits: number) => string;
	formatY: (value: number, digits: number) => string;
	alt: string;
}

const small = 12;
const row = 20;
const gap = { x: 14, y: 8 };
/** Over each plot: the name of its group. */
const title = 20;
/** Under the last row: figures, name of the axis; in low rooms the name stands over the panels. */
const foots = { usual: 40, low: 20 };
const lowRoom = 300;
/** Figures of the axes are this far from each other at least. */
const apart = 15;
/** The least and the usual size of a plot. */
const least = { width: 88, height: 34 };
const usual = 150;

/** Changes of a score (upwards) against changes of work (to the right), a panel for each group of channels. */
export function multiplesPicture(data: MultiplesData, { width, height: given }: Room): string {
	const key = keyOf(data, width);
	const low = given !== null && given < lowRoom;
	const foot = low ? foots.low : foots.usual;
	const top = key.height + row;
	const points = data.panels.flatMap((panel) => [...panel.points, ...panel.units.flat()]);
	const [xLow, xHigh] = ends(points.map(({ x }) => x));
	const [yLow, yHigh] = ends(points.map(({ y }) => y));
	const yTicks = inside(ticks(yLow, yHigh, 4), yLow, yHigh);
	const yDigits = tickDigits(yTicks);
	const left = Math.ceil(Math.max(...yTicks.map((value) => textWidth(data.formatY(value, yDigits), small)))) + 8;
	const free = (given ?? Infinity) - top - foot;
	const most = Math.max(1, Math.floor((width - left + gap.x) / (least.width + gap.x)));
	const rowsFor = (columns: number) => Math.ceil(data.panels.length / columns);
	const fits = (columns: number) => rowsFor(columns) * (title + least.height + gap.y) <= free;
	const wanted = width < 500 ? 2 : Math.min(5, most);
	const columns = [wanted, ...Array.from({ length: most }, (_, at) => at + 1)].find(fits) ?? most;
	const lines = Math.max(
		1,
		Math.min(rowsFor(columns), Math.floor((free - (low ? 0 : row)) / (title + least.height + gap.y)))
	);
	const shown = fits(columns) ? data.panels : data.panels.slice(0, columns * lines);
	const count = Math.ceil(shown.length / columns);
	const missing = data.panels.length - shown.length;
	// In low rooms what is missing is said beside the name of the axis.
	const spare = missing > 0 && !low ? row : 0;
	const xName = low && missing > 0 ? `${data.words.x}. ${data.more(missing)}` : data.words.x;
	const yName = fit(data.words.y, low ? width / 2 - 8 : width, small);
	const besideY = width - textWidth(yName, small) - 12;
	const high = Math.min(usual, Math.floor((free - spare) / count) - title - gap.y);
	const wide = (width - left - gap.x * (columns - 1)) / columns;
	const bottom = top + count * (title + high + gap.y);
	const xTicks = inside(ticks(xLow, xHigh, 5), xLow, xHigh);
	const edge = (low: number, top_: number) => (top_ - low) * 0.05;
	return picture(
		width,
		given ?? bottom + foot + spare,
		data.alt,
		...key.content,
		label(0, key.height + 13, yName, { 'font-size': small }),
		...shown.flatMap((panel, at) => {
			const x0 = left + (at % columns) * (wide + gap.x);
			const y0 = top + Math.floor(at / columns) * (title + high + gap.y) + title;
			const x = linear([xLow - edge(xLow, xHigh), xHigh + edge(xLow, xHigh)], [x0, x0 + wide]);
			const y = linear([yLow - edge(yLow, yHigh), yHigh + edge(yLow, yHigh)], [y0 + high, y0]);
			const isLast = at + columns >= shown.length;
			return [
				label(x0, y0 - 6, fit(panel.name, wide, small, 600), { 'font-size': small, 'font-weight': 600 }),
				...yTicks.flatMap((value) => [
					line(x0, y(value), x0 + wide, y(value), { stroke: value === 0 ? 'var(--axis)' : 'var(--grid)' }),
					...(at % columns === 0 && (value === 0 || Math.abs(y(value) - y(0)) >= apart)
						? [figure(left - 5, y(value) + 4, data.formatY(value, yDigits), 'end')]
						: [])
				]),
				...xTicks.flatMap((value) => [
					line(x(value), y0, x(value), y0 + high, { stroke: value === 0 ? 'var(--axis)' : 'var(--grid)' })
				]),
				...(isLast ? figures(xTicks, x, [x0, x0 + wide], y0 + high + 14, data) : []),
				cloud(panel.points, data.demo, x, y),
				...panel.units
					.flatMap((own, unit) => own.map((point) => found(unitMark(data, unit), x(point.x), y(point.y))))
					.toReversed()
			];
		}),
		...(spare > 0 ? [label(0, bottom + foot + 12, fit(data.more(missing), width, small), { 'font-size': small })] : []),
		label(width, low ? key.height + 13 : bottom + 32, fit(xName, low ? besideY : width, small), {
			'font-size': small,
			'text-anchor': 'end'
		})
	);
}

const ends = (values: readonly number[]): [number, number] => [Math.min(0, ...values), Math.max(1e-9, ...values)];
const inside = (steps: readonly number[], low: number, high: number) =>
	steps.filter((value) => value >= low && value <= high);
const figure = (x: number, y: number, text: string, anchor: string) =>
	numeral(x, y, text, { 'font-size': small, fill: 'var(--ink-3)', 'text-anchor': anchor });

/** Figures under a panel that lie within it, zero before all others, each free of those before. */
function figures(
	steps: readonly number[],
	x: (value: number) => number,
	[from, to]: [number, number],
	y: number,
	data: MultiplesData
): string[] {
	const taken: [number, number][] = [];
	return steps
		.toSorted((a, b) => Math.abs(a) - Math.abs(b))
		.flatMap((value) => {
			const text = data.formatX(value, tickDigits(steps));
			const half = textWidth(text, small) / 2;
			const [left, right] = [x(value) - half, x(value) + half];
			if (left < from - 5 || right > to + 5 || taken.some(([start, end]) => left < end + 8 && right > start - 8))
				return [];
			taken.push([left, right]);
			return [figure(x(value), y, text, 'middle')];
		});
}

const unitMark = ({ demo }: MultiplesData, at: number) => ({ ...markOf(at), hollow: demo || markOf(at).hollow });

/** A unit that is found again, small enough for a small panel. */
const found = (mark: UnitMark, x: number, y: number) =>
	element('g', { transform: `translate(${x.toFixed(1)} ${y.toFixed(1)}) scale(0.6)` }, glyph(mark, 0, 0));

function cloud(
	points: readonly ScatterPoint[],
	demo: boolean,
	x: (value: number) => number,
	y: (value: number) => number
): string {
	if (points.length === 0) return '';
	const mark = groupMark(null);
	const placed = points.map((point) => ({ x: x(point.x), y: y(point.y) }));
	return path(outlines(mark, placed, 1.6), {
		...(demo ? { fill: 'none' } : { fill: mark.colour, 'fill-opacity': 0.5 }),
		stroke: mark.colour,
		'stroke-width': 0.6
	});
}

function keyOf(data: MultiplesData, width: number) {
	let [x, at] = [0, 0];
	const content = data.units.flatMap((name, unit) => {
		const text = fit(name, width - 16, small, 600);
		const wide = 16 + textWidth(text, small, 600);
		if (x > 0 && x + wide > width) [x, at] = [0, at + 1];
		const from = x;
		x += wide + 16;
		return [
			glyph(unitMark(data, unit), from + 6, at * row + row / 2),
			label(from + 16, at * row + row / 2 + 4, text, {
				'font-size': small,
				'font-weight': 600,
				fill: unit === 0 ? 'var(--accent)' : 'var(--ink-2)'
			})
		];
	});
	return { content, height: content.length > 0 ? (at + 1) * row : 0 };
}
