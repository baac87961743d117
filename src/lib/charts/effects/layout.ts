import type { Room } from '../figure';
import { linear, tickDigits, ticks, type Scale } from '../scale';
import { fit, textWidth } from '../type/type';
import { estimateNames, type EffectsData, type EstimateName } from './data';

/** Text of axes and key. */
export const small = 12;
const row = 20;
const swatch = 16;
const between = 16;
/** Under the plot: names of the lags, and the years that they rest on. */
const foot = 38;
/** Over the plot: the name of the axis. */
const head = 22;

export interface EffectsLayout {
	width: number;
	height: number;
	plot: { left: number; right: number; top: number; bottom: number };
	key: { name: EstimateName; text: string; x: number; y: number }[];
	y: Scale;
	yTicks: number[];
	digits: number;
	/** Where each lag stands, and how far its marks stand from each other. */
	columns: { left: number; middle: number; width: number; text: string; years: string }[];
	step: number;
}

/** Finds a place for key, axis and the columns of the lags in a room. */
export function effectsLayout(data: EffectsData, { width, height: given }: Room): EffectsLayout {
	const key = keyOf(data, width);
	const height = given ?? Math.round(Math.min(380, Math.max(260, width * 0.4))) + key.height;
	const top = key.height + head;
	const bottom = Math.max(top + 20, height - foot);
	const values = data.lags
		.flatMap(({ marks }) => estimateNames.flatMap((name) => [marks[name].b, marks[name].low, marks[name].high]))
		.filter((value) => value !== null);
	const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
	const edge = (high - low || 1) * 0.06;
	const yTicks = ticks(low, high, Math.max(2, Math.min(6, Math.floor((bottom - top) / 30)))).filter(
		(value) => value >= low - edge && value <= high + edge
	);
	const digits = tickDigits(yTicks);
	const left = Math.ceil(Math.max(...yTicks.map((value) => textWidth(data.format(value, digits), small)))) + 10;
	const column = (width - left) / Math.max(1, data.lags.length);
	return {
		width,
		height,
		plot: { left, right: width, top, bottom },
		key: key.entries,
		y: linear([low - edge, high + edge], [bottom, top]),
		yTicks,
		digits,
		columns: data.lags.map(({ name, years }, at) => ({
			left: left + at * column,
			middle: left + (at + 0.5) * column,
			width: column,
			text: fit(name, column - 8, small, 600),
			years: fit(years, column - 8, small)
		})),
		step: Math.min(80, column / 4)
	};
}

function keyOf({ words }: EffectsData, width: number) {
	const entries: EffectsLayout['key'] = [];
	let [x, line] = [0, 0];
	for (const name of estimateNames) {
		const text = fit(words.keys[name], width - swatch, small);
		const wide = swatch + textWidth(text, small);
		if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
		entries.push({ name, text, x, y: line * row + row / 2 });
		x += wide + between;
	}
	return { entries, height: (line + 1) * row };
}
