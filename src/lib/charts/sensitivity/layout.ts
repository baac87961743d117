import type { Room } from '../figure';
import { linear, tickDigits, ticks, type Scale } from '../scale';
import { fit, textWidth } from '../type/type';
import type { SensitivityData, VariantRow } from './data';
import { reachOf } from './reach';

/** Text of names, axis and key. */
export const small = 12;
const keyRow = 20;
export const swatch = 16;
const between = 16;
/** Under the rows: figures and name of the axis. */
const foot = 40;
/** A row with its name beside the marks, and one with the name above them. */
const pitches = { least: 17, page: 22, stacked: 36 };
/** From this width on the estimate stands beside its marks in words. */
const wideRoom = 640;

/** A line of the picture: the name of a group, a variant, or how many have no room. */
export type Placed =
	| { kind: 'head' | 'more'; text: string; y: number }
	| { kind: 'row'; row: VariantRow; name: string; nameY: number; y: number };

export interface SensitivityLayout {
	width: number;
	height: number;
	plot: { left: number; right: number; top: number; bottom: number };
	key: { kind: keyof SensitivityData['words']['keys']; text: string; x: number; y: number }[];
	x: Scale;
	xTicks: number[];
	digits: number;
	lines: Placed[];
	/** Where estimates stand in words; null where there is no room for them. */
	textAt: number | null;
}

/** Finds a place for key, rows and axis in a room; rows that have none are counted in the last line. */
export function sensitivityLayout(data: SensitivityData, room: Room): SensitivityLayout {
	const { width } = room;
	const key = keyOf(data, width);
	const top = key.height + 6;
	const wide = width >= wideRoom;
	const wanted = data.groups.reduce((sum, group) => sum + group.rows.length + 1, 0);
	const free = room.height === null ? Infinity : room.height - top - foot;
	const stacked = !wide && free >= wanted * pitches.stacked;
	const usual = stacked ? pitches.stacked : pitches.page;
	const pitch = Math.max(pitches.least, Math.min(usual, Math.floor(free / wanted)));
	const most = Math.min(Math.floor(free / pitch), (room.rows ?? Infinity) + data.groups.length);
	const shown = linesShown(data, Math.max(3, most));
	const names = data.groups.flatMap((group) => group.rows.map(({ name }) => textWidth(name, small)));
	const nameWidth = stacked ? 0 : Math.min(Math.max(...names) + 12, width * (wide ? 0.34 : 0.42));
	const texts = data.groups.flatMap((group) => group.rows.map((row) => (row.fixed_effects.b === null ? '' : row.text)));
	const textRoom = wide ? Math.max(...texts.map((text) => textWidth(text, small))) + 16 : 0;
	const [left, right] = [Math.ceil(nameWidth) + 8, width - Math.ceil(textRoom) - 8];
	const lines: Placed[] = [];
	let y = top;
	for (const line of shown) {
		const high = stacked && line.kind !== 'row' ? pitches.page : pitch;
		const middle = y + (stacked && line.kind === 'row' ? 26 : high / 2);
		if (line.kind === 'row') {
			const name = fit(line.row.name, stacked ? width : nameWidth - 4, small);
			lines.push({ ...line, name, nameY: stacked ? y + 13 : middle + 4, y: middle });
		} else lines.push({ ...line, text: fit(line.text, width, small, 600), y: middle + 4 });
		y += high;
	}
	const [low, high] = reachOf(data);
	const edge = (high - low || 1) * 0.03;
	const x = linear([low - edge, high + edge], [left, right]);
	return {
		width,
		height: room.height ?? y + foot,
		plot: { left, right, top, bottom: y },
		key: key.entries,
		x,
		...ticksOf(data, low, high, x),
		lines,
		textAt: wide ? right + 16 : null
	};
}

type Shown = { kind: 'head' | 'more'; text: string } | { kind: 'row'; row: VariantRow };

/** As many lines as there is room for, from the first on; the last one says how many rows are missing. */
function linesShown({ groups, more }: SensitivityData, most: number): Shown[] {
	const all = groups.flatMap((group): Shown[] => [
		{ kind: 'head', text: group.name },
		...group.rows.map((row) => ({ kind: 'row' as const, row }))
	]);
	if (all.length <= most) return all;
	const kept = all.slice(0, most - 1);
	// No name of a group stands over nothing.
	while (kept.at(-1)?.kind === 'head') kept.pop();
	const missing = all.filter(({ kind }) => kind === 'row').length - kept.filter(({ kind }) => kind === 'row').length;
	return [...kept, { kind: 'more', text: more(missing) }];
}

/** As many figures as stand free of each other. */
function ticksOf(data: SensitivityData, low: number, high: number, x: Scale) {
	for (const count of [6, 5, 4, 3, 2]) {
		const xTicks = ticks(low, high, count).filter((value) => value >= low && value <= high);
		const digits = tickDigits(xTicks);
		const ends = xTicks.map((value) => {
			const half = textWidth(data.format(value, digits), small) / 2;
			return { from: x(value) - half, to: x(value) + half };
		});
		if (ends.every(({ from }, at) => from > (ends[at - 1]?.to ?? -Infinity) + 8)) return { xTicks, digits };
	}
	return { xTicks: [0], digits: 0 };
}

function keyOf({ words: { keys }, base }: SensitivityData, width: number) {
	const named = (['fixed_effects', 'changes', 'base', 'hollow'] as const).flatMap((kind) => {
		const text = kind === 'base' && base === null ? null : keys[kind];
		return text === null ? [] : [{ kind, whole: text }];
	});
	const entries: SensitivityLayout['key'] = [];
	let [x, line] = [0, 0];
	for (const { kind, whole } of named) {
		const text = fit(whole, width - swatch, small);
		const wide = swatch + textWidth(text, small);
		if (x > 0 && x + wide > width) [x, line] = [0, line + 1];
		entries.push({ kind, text, x, y: line * keyRow + keyRow / 2 });
		x += wide + between;
	}
	return { entries, height: (line + 1) * keyRow };
}
