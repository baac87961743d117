import type { Room } from '../figure';
import { linear, tickDigits, ticks, type Scale } from '../scale';
import { fit, textWidth } from '../type/type';
import type { ScatterData } from './data';

/** Text of the axes and of the key. */
export const small = 12;
const row = 20;
const swatch = 16;
const between = 16;
/** Under the plot: figures and name of the axis. */
const foot = 40;
/** Over the plot: the name of the other axis. */
const head = 22;
/** A key of regions is drawn only while the plot keeps this much. */
const leastPlot = 110;

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
	yTicks: number[];
	xDigits: number;
	yDigits: number;
}

/** Finds a place for key, axes and plot in a room. */
export function scatterLayout(data: ScatterData, { width, height: given }: Room): ScatterLayout {
	const natural = Math.round(Math.min(560, Math.max(300, width * 0.5)));
	const [whole, unitsOnly] = [keyOf(data, width, true), keyOf(data, width, false)];
	const height = given ?? natural + whole.height;
	const grouped = height - whole.height - head - foot >= leastPlot;
	const key = grouped ? whole : unitsOnly;
	const points = [...data.groups, ...data.units].flatMap((group) => group.points);
	const top = key.height + head;
	const bottom = Math.max(top + 20, height - foot);
	const yTicks = ticks(
		Math.min(0, ...points.map((point) => point.y)),
		Math.max(0, ...points.map((point) => point.y)),
		Math.max(2, Math.min(6, Math.floor((bottom - top) / 44)))
	);
	const xTicks = ticks(0, Math.max(1, ...points.map((point) => point.x)), width < 500 ? 4 : 8);
	const [xDigits, yDigits] = [tickDigits(xTicks), tickDigits(yTicks)];
	const figures = yTicks.map((value) => textWidth(data.formatY(value, yDigits), small));
	const left = Math.ceil(Math.max(...figures)) + 10;
	const last = xTicks.at(-1) ?? 1;
	const right = width - Math.ceil(Math.max(8, textWidth(data.formatX(last, xDigits), small) / 2)) - 2;
	return {
		width,
		height,
		plot: { left, right, top, bottom },
		key: key.entries,
		grouped,
		x: linear([0, last], [left + 6, right]),
		y: linear([yTicks[0] ?? 0, yTicks.at(-1) ?? 1], [bottom, top]),
		xTicks,
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
