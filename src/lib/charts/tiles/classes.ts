import { range } from '$lib/i18n/format';
import { textWidth } from '../type/type';
import { classes, type Level, type Tile, type TilesData } from './data';

/** One class with its provinces, best first. */
export interface NamedClass {
	/** Null for those without data; the selected unit has an entry of its own. */
	level: number | 'selected' | null;
	top: number;
	title: string;
	lines: string[];
}

/** Classes with the names of their provinces in a column of their own. */
export interface NamedClasses {
	entries: NamedClass[];
	size: number;
	/** Where the names begin, from the left edge of the legend. */
	names: number;
}

/** How far apart lines of that size stand, and the classes from each other. */
export const lead = (size: number) => Math.round(size * 1.25);
/** Between two classes: the least, and what they may be spread by. */
const gap = { least: 3, most: 12 };
/** The swatch before a class and the space after it. */
const swatch = 24;
const columns = 12;
/** Names in a narrower column would be a list of lines. */
const narrowest = 240;
/** In the smallest size names that do not fit are counted. */
const smallest = 12;

/** The ends of a class: `39,9–41,8`. */
export function rangeOf({ tiles, format }: TilesData, level: Level, at: number): string | null {
	const values = tiles.flatMap(({ value }) => (value !== null && level(value) === at ? [value] : []));
	return values.length === 0 ? null : range(format(Math.min(...values)), format(Math.max(...values)));
}

/** Every class with the names of its provinces; null where they do not fit. */
export function namedClasses(
	data: TilesData,
	level: Level,
	width: number,
	height: number,
	size: number
): NamedClasses | null {
	const groups = [...Array.from({ length: classes }, (_, index) => classes - 1 - index), null].flatMap((at) => {
		const members = data.tiles.filter(({ value }) => level(value) === at).sort(byValue(data));
		const title = at === null ? data.words.noData : (rangeOf(data, level, at) ?? '');
		return members.length ? [{ level: at, title, members: members.map(({ name }) => name) }] : [];
	});
	const own = data.tiles.find((tile) => tile.selected);
	const value = own && own.value !== null ? data.format(own.value) : data.words.noData;
	const entries = [...groups, ...(own ? [{ level: 'selected' as const, title: own.name, members: [value] }] : [])];
	const names = swatch + Math.max(...entries.map(({ title }) => textWidth(title, size, 600))) + columns;
	const room = { width: width - names, size, more: data.words.more };
	const budget = Math.floor((height - entries.length * gap.least) / lead(size));
	if (room.width < narrowest || budget < entries.length) return null;
	const shares = size === smallest ? shared(entries, budget, room) : entries.map(() => Infinity);
	const written = entries.map(({ members }, at) => enumerated(members, { ...room, most: shares[at] ?? 1 }));
	const taken = written.reduce((sum, lines) => sum + lines.length * lead(size), 0);
	const between = Math.min(gap.most, (height - taken) / entries.length);
	if (between < gap.least) return null;
	let next = 0;
	const made = entries.map(({ level: own, title }, at): NamedClass => {
		const lines = written[at] ?? [];
		const top = next;
		next += lines.length * lead(size) + between;
		return { level: own, top, title, lines };
	});
	return { entries: made, size, names };
}

interface NameRoom {
	width: number;
	size: number;
	more: (count: number) => string;
}

/** How many lines each class may fill: one, and what is left over goes in rounds to those that need more. */
function shared(entries: readonly { members: string[] }[], budget: number, room: NameRoom): number[] {
	const needs = entries.map(({ members }) => enumerated(members, { ...room, most: Infinity }).length);
	const shares = entries.map(() => 1);
	const wanting = () => needs.flatMap((need, at) => (need > (shares[at] ?? 0) ? [at] : []));
	for (let left = budget - shares.length; left > 0 && wanting().length > 0;) {
		for (const at of wanting().slice(0, left)) {
			shares[at] = (shares[at] ?? 0) + 1;
			left -= 1;
		}
	}
	return shares;
}

const byValue =
	({ higherIsBetter }: TilesData) =>
	(a: Tile, b: Tile) =>
		((b.value ?? 0) - (a.value ?? 0)) * (higherIsBetter ? 1 : -1);

/** Names after each other with commas; no name is broken, and what more than `most` lines would take is counted. */
function enumerated(names: readonly string[], { width, size, most, more }: NameRoom & { most: number }): string[] {
	const rows = (items: readonly string[]) =>
		items.reduce<string[]>((made, item) => {
			const last = made.at(-1);
			const longer = `${last ?? ''} ${item}`;
			return last !== undefined && textWidth(longer, size) <= width ? [...made.slice(0, -1), longer] : [...made, item];
		}, []);
	for (let kept = names.length; kept > 0; kept -= 1) {
		const rest = names.length - kept;
		const items = names.slice(0, kept).map((name, at) => (at < kept - 1 ? `${name},` : name));
		const made = rows(rest > 0 ? [...items, more(rest)] : items);
		if (made.length <= most) return made;
	}
	return [more(names.length)];
}
