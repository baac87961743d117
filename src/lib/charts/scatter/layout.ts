import type { Room } from '../figure';
import { linear, tickDigits, ticks, type Scale } from '../scale';
import { fit, textWidth } from '../type/type';
import type { ScatterData } from './data';

/** Text of the axes and of the key. */
export const small = 12;
const row = 20;
const swatch = 16;
const between = 16;
/** Under the plot: figures and name of the axis; in low rooms the name stands in the line of the figures. */
const foot = { usual: 40, low: 22 };
const lowRoom = 260;
/** Over the plot: the name of the other axis. */
const head = 22;
/** A key of regions is drawn only while the plot keeps this much. */
const leastPlot = 60;

/** An entry of the key: which group or unit, and where. */
export interface KeyEntry {
	kind: 'group' | 'unit';
	at: number;
	text: string;
	x: number;
	y: number;
}

export interface ScatterLayout {
	width: number;
	height: number;
	plot: { left: number; right: number; top: number; bottom: number };
	key: KeyEntry[];
	/** Whether groups are told apart: only with a key. */
	grouped: boolean;
	x: Scale;
	y: Scale;
	xTicks: number[];
	xName: { text: string; y: number };
	yTicks: number[];
	xDigits: number;
	yDigits: number;
}

/** Finds a place for key, axes and plot in a room. */
export function scatterLayout(data: ScatterData, { width, height: given }: Room): ScatterLayout {
	const natural = Math.round(Math.min(560, Math.max(300, width * 0.5)));
	const [whole, unitsOnly] = [keyOf(data, width, true), keyOf(data, width, false)];
	const height = given ?? natural + whole.height;
	const low = height < lowRoom;
	const under = low ? foot.low : foot.usual;
	const grouped = height - whole.height - head - under >= leastPlot;
	const key = grouped ? whole : unitsOnly;
	const points = [...data.groups, ...data.units].flatMap((group) => group.points);
	const top = key.height + head;
	const bottom = Math.max(top + 20, height - under);
	const [least, high] = [
		Math.min(0, ...points.map((point) => point.y)),
		Math.max(0, ...points.map((point) => point.y))
	];
	const most = Math.max(1, ...points.map((point) => point.x));
	// Points fill the plot; only figures that lie inside it are written.
	const edge = (high - least || 1) * 0.04;
	const yTicks = ticks(least, high, Math.max(3, Math.min(7, Math.floor((bottom - top) / 36)))).filter(
		(value) => value >= least - edge && value <= high + edge
	);
	const steps = ticks(0, most, width < 500 ? 5 : 8).filter((value) => value <= most * 1.02);
	const [xDigits, yDigits] = [tickDigits(steps), tickDigits(yTicks)];
	const figures = yTicks.map((value) => textWidth(data.formatY(value, yDigits), small));
	const left = Math.ceil(Math.max(...figures)) + 10;
	const half = (value: number) => textWidth(data.formatX(value, xDigits), small) / 2;
	const right = width - Math.ceil(Math.max(8, half(steps.at(-1) ?? 1))) - 2;
	const x = linear([0, most * 1.02], [left + 6, right]);
	const xName = fit(data.words.x, (right - left) * (low ? 0.6 : 1), small);
	const free = low ? right - textWidth(xName, small) - 10 : width;
	return {
		width,
		height,
		plot: { left, right, top, bottom },
		key: key.entries,
		grouped,
		x,
		y: linear([least - edge, high + edge], [bottom, top]),
		xTicks: steps.filter((value) => x(value) + half(value) <= free),
		xName: { text: xName, y: low ? bottom + 17 : height - 5 },
		yTicks,
		xDigits,
		yDigits
	};
}

/** The key in as many rows as it needs; without groups it names the units alone. */
function keyOf({ groups, units }: ScatterData, width: number, withGroups: boolean) {
	const named = [
		...units.map(({ name }, at) => ({ kind: 'unit' as const, at, name })),
		...(withGroups ? groups.map(({ name }, at) => ({ kind: 'group' as const, at, name })) : [])
	];
	const entries: KeyEntry[] = [];
	let [x, line] = [0, 0];
	for (const { kind, at, name } of named) {
		const weight = kind === 'unit' ? 600 : 400;
		const text = fit(name, width - swatch, small, weight);
		const wide = swatch + textWidth(text, small, weight);
		if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
		entries.push({ kind, at, text, x, y: line * row + row / 2 });
		x += wide + between;
	}
	return { entries, height: entries.length > 0 ? (line + 1) * row : 0 };
}
