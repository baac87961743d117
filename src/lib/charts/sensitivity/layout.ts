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
/** Under the rows: figures and name of the axis; in low rooms the name stands in the line of the figures. */
const foot = { usual: 40, low: 22 };
const lowRoom = 260;
/** A row with its name beside the marks, one for a whole group, and one with the name above them. */
const pitches = { least: 17, page: 22, leastShared: 16, shared: 34, stacked: 36 };
/** From this width on the estimate stands beside its marks in words. */
const wideRoom = 640;

/** A variant, or where there is too little room all of a group in one row. */
export interface PlacedRow {
	kind: 'row';
	marks: VariantRow[];
	name: string;
	nameY: number;
	y: number;
	/** What stands beside the marks; blank where several share the row. */
	text: string;
	slope: string;
}

/** A line of the picture: the name of a group, rows, or how many variants have no room. */
export type Placed = PlacedRow | { kind: 'head' | 'more'; text: string; y: number };

export interface SensitivityLayout {
	width: number;
	height: number;
	plot: { left: number; right: number; top: number; bottom: number };
	key: { kind: keyof SensitivityData['words']['keys']; text: string; x: number; y: number }[];
	x: Scale;
	xTicks: number[];
	xName: { text: string; x: number; y: number; anchor: 'start' | 'end' };
	digits: number;
	lines: Placed[];
	/** Whether names stand above their marks. */
	stacked: boolean;
	/** Where estimates stand in words; null where there is no room for them. */
	textAt: number | null;
}

/** Finds a place for key, rows and axis in a room; groups share a row each where their rows have none. */
export function sensitivityLayout(data: SensitivityData, room: Room): SensitivityLayout {
	const { width } = room;
	const key = keyOf(data, width);
	const low = room.height !== null && room.height < lowRoom;
	const under = low ? foot.low : foot.usual;
	const top = key.height + 2;
	const wide = width >= wideRoom;
	const free = room.height === null ? Infinity : room.height - top - under;
	const all = linesOf(data);
	const variants = all.filter(({ kind }) => kind === 'row').length;
	const whole = free >= all.length * pitches.least && variants <= (room.rows ?? Infinity);
	const shown = whole ? all : cut(data, Math.max(2, Math.floor(free / pitches.leastShared)));
	const stacked = whole && !wide && free >= all.length * pitches.stacked;
	const usual = whole ? (stacked ? pitches.stacked : pitches.page) : pitches.shared;
	const pitch = Math.max(whole ? pitches.least : pitches.leastShared, Math.min(usual, Math.floor(free / shown.length)));
	const named = shown.flatMap((line) => (line.kind === 'row' ? [line] : []));
	const widest = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => textWidth(text, small)));
	const nameWidth = stacked ? 0 : Math.min(widest(named.map(({ name }) => name)) + 12, width * (wide ? 0.34 : 0.42));
	const textWide = wide && whole ? widest(named.map(({ slope, text }) => (slope === '' ? '' : text))) + 16 : 0;
	const [left, right] = [Math.ceil(nameWidth) + 8, width - Math.ceil(textWide) - 8];
	const lines: Placed[] = [];
	let y = top;
	for (const line of shown) {
		const high = stacked && line.kind !== 'row' ? pitches.page : pitch;
		const middle = y + (stacked && line.kind === 'row' ? 26 : high / 2);
		if (line.kind === 'row') {
			const name = fit(line.name, stacked ? width - widest([line.slope]) - 12 : nameWidth - 4, small);
			lines.push({ ...line, name, nameY: stacked ? y + 13 : middle + 4, y: middle });
		} else lines.push({ ...line, text: fit(line.text, width, small, 600), y: middle + 4 });
		y += high;
	}
	const [from, to] = reachOf(data);
	const edge = (to - from || 1) * 0.03;
	const x = linear([from - edge, to + edge], [left, right]);
	const xName = fit(data.words.x, low ? width / 2 : right, small);
	return {
		width,
		height: room.height ?? y + under,
		plot: { left, right, top, bottom: y },
		key: key.entries,
		x,
		...ticksOf(data, from, to, x, low ? textWidth(xName, small) + 8 : 0),
		xName: low
			? { text: xName, x: 0, y: y + 16, anchor: 'start' }
			: { text: xName, x: right, y: y + 34, anchor: 'end' },
		lines,
		stacked,
		textAt: wide && whole ? right + 16 : null
	};
}

type Line = Omit<PlacedRow, 'y' | 'nameY'> | { kind: 'head' | 'more'; text: string };

/** A row for each variant under the name of its group. */
const linesOf = ({ groups }: SensitivityData): Line[] =>
	groups.flatMap((group): Line[] => [
		{ kind: 'head', text: group.name },
		...group.rows.map((row) => ({ kind: 'row' as const, ...row, marks: [row] }))
	]);

/** A row for each group, from the first on; the last line says how many variants have no room even so. */
function cut({ groups, more }: SensitivityData, most: number): Line[] {
	const shown = groups.slice(0, groups.length > most ? most - 1 : most);
	const missing = groups.slice(shown.length).reduce((sum, group) => sum + group.rows.length, 0);
	return [
		...shown.map(({ name, rows }): Line => {
			const text = rows.length > 1 ? `${name} (${rows.length})` : name;
			return { kind: 'row', marks: rows, name: text, text: '', slope: '' };
		}),
		...(missing > 0 ? [{ kind: 'more' as const, text: more(missing) }] : [])
	];
}

/** As many figures as stand free of each other, and of what stands left of them. */
function ticksOf(data: SensitivityData, low: number, high: number, x: Scale, taken: number) {
	for (const count of [6, 5, 4, 3, 2]) {
		const steps = ticks(low, high, count).filter((value) => value >= low && value <= high);
		const digits = tickDigits(steps);
		const ends = steps.map((value) => {
			const half = textWidth(data.format(value, digits), small) / 2;
			return { value, from: x(value) - half, to: x(value) + half };
		});
		const shown = ends.filter(({ from }) => from >= taken);
		if (shown.every(({ from }, at) => from > (shown[at - 1]?.to ?? -Infinity) + 8))
			return { xTicks: shown.map(({ value }) => value), digits };
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
