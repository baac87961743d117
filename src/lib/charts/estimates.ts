import { linear, tickDigits, ticks, type Scale } from './scale';
import { label, line, numeral } from './svg';
import { fit, textWidth } from './type/type';
import { glyph, type UnitMark } from './unit-marks';

/** Text of axes and key. */
export const small = 12;

/** An estimate as it is drawn; without ends there is no interval, without a slope nothing could be estimated. */
export interface EstimateMark {
	b: number | null;
	low: number | null;
	high: number | null;
}

/** An axis of slopes: it holds zero and every interval, and its numbers are as fine as they are small. */
export interface SlopeAxis {
	y: Scale;
	ticks: number[];
	digits: number;
	/** The room that its numbers take. */
	left: number;
}

/** How a number of the axis is written. */
type Format = (value: number, digits: number) => string;

/** Finds the axis for estimates between two heights. */
export function slopeAxis(
	marks: readonly EstimateMark[],
	format: Format,
	{ top, bottom }: { top: number; bottom: number }
): SlopeAxis {
	const values = marks.flatMap(({ b, low, high }) => [b, low, high]).filter((value) => value !== null);
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
	const edge = (high - low || 1) * 0.06;
	const steps = ticks(low, high, Math.max(2, Math.min(6, Math.floor((bottom - top) / 30)))).filter(
		(value) => value >= low - edge && value <= high + edge
	);
	const digits = tickDigits(steps);
	const left = Math.ceil(Math.max(...steps.map((value) => textWidth(format(value, digits), small)))) + 10;
	return { y: linear([low - edge, high + edge], [bottom, top]), ticks: steps, digits, left };
}

/** The axis with its lines, zero drawn stronger, and its name above. */
export function slopeAxisLines(
	{ y, ticks: steps, digits }: SlopeAxis,
	plot: { left: number; right: number; top: number },
	{ name, format }: { name: string; format: Format }
): string[] {
	return [
		...steps.flatMap((value) => [
			line(plot.left, y(value), plot.right, y(value), { stroke: value === 0 ? 'var(--ink-3)' : 'var(--grid)' }),
			numeral(plot.left - 6, y(value) + 4, format(value, digits), {
				'text-anchor': 'end',
				'font-size': small,
				fill: 'var(--ink-3)'
			})
		]),
		label(0, plot.top - 10, fit(name, plot.right, small), { 'font-size': small })
	];
}

/** An estimate without an interval is hollow, and so is every one from generated work; what is missing is a dash. */
export function estimateMark(
	{ b, low, high }: EstimateMark,
	{ colour, shape }: Pick<UnitMark, 'colour' | 'shape'>,
	{ x, y, bottom, demo }: { x: number; y: Scale; bottom: number; demo: boolean }
): string[] {
	if (b === null)
		return [numeral(x, bottom - 6, '–', { 'text-anchor': 'middle', 'font-size': small, fill: 'var(--ink-3)' })];
	const interval =
		low === null || high === null
			? []
			: [
					line(x, y(low), x, y(high), {
						stroke: colour,
						'stroke-width': 1.5,
						...(demo ? { 'stroke-dasharray': '4 3' } : {})
					}),
					...[low, high].map((end) => line(x - 4, y(end), x + 4, y(end), { stroke: colour, 'stroke-width': 1.5 }))
				];
	return [...interval, glyph({ colour, shape, dash: [], hollow: demo || low === null }, x, y(b))];
}

/** An entry of a key with its place. */
export interface KeyEntry<Name> {
	name: Name;
	text: string;
	x: number;
	y: number;
}

const keyRow = 20;
const swatch = 16;
const between = 16;

/** Places the entries of a key, in as many lines as they need. */
export function keyPlaces<Name extends string>(
	names: readonly Name[],
	words: Record<Name, string>,
	width: number
): { entries: KeyEntry<Name>[]; height: number } {
	const entries: KeyEntry<Name>[] = [];
	let [x, row] = [0, 0];
	for (const name of names) {
		const text = fit(words[name], width - swatch, small);
		const wide = swatch + textWidth(text, small);
		if (x > 0 && x + wide > width) [x, row] = [0, row + 1];
		entries.push({ name, text, x, y: row * keyRow + keyRow / 2 });
		x += wide + between;
	}
	return { entries, height: (row + 1) * keyRow };
}

/** A key as it is drawn. */
export const keyDrawn = <Name extends string>(
	entries: readonly KeyEntry<Name>[],
	marks: Record<Name, Pick<UnitMark, 'colour' | 'shape'> & { hollow?: boolean }>
): string[] =>
	entries.flatMap(({ name, text, x, y }) => [
		glyph({ hollow: false, ...marks[name], dash: [] }, x + 6, y),
		label(x + 16, y + 4, text, { 'font-size': small })
	]);
