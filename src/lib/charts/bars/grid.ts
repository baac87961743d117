import type { Room } from '../figure';

/** How rows are arranged: in columns, each row so high, its name over its bar or beside it. */
export interface Grid<T> {
	columns: { width: number; rows: T[] }[];
	step: number;
	beside: boolean;
}

/** The gap between two columns. */
export const gutter = 32;

/** The lowest row with its name over the bar, and with its name beside it; the highest row. */
const low = { over: 34, beside: 22 };
const high = 84;
/** The narrowest column, and the narrowest in which a long name and its bar stand side by side. */
const narrow = { over: 240, beside: 440 };
/** Below this a room is laid out as a phone: a name beside its bar would leave neither enough room. */
const phone = 500;

/** A row that must not end a column: its own rows follow it. */
interface Row {
	head: boolean;
}

/**
 * The first arrangement in which rows fit a room of fixed height: few columns before many; null if there is none. The
 * last of several lists may take columns in which names are cut.
 */
export function gridFor<T extends Row>(rows: readonly T[], room: Room, height: number, last: boolean): Grid<T> | null {
	if (room.rows !== null && rows.length > room.rows) return null;
	const across = Math.max(1, Math.floor((room.width + gutter) / (narrow.over + gutter)));
	for (let columns = 1; columns <= across; columns++) {
		const filled = fill(rows, columns);
		const each = Math.max(...filled.map((column) => column.length));
		const step = Math.min(high, Math.floor((height - 2) / each));
		const beside = step < low.over;
		const grid = gridOf(filled, room.width, step, beside);
		const wide = room.width >= phone && (grid.columns[0]?.width ?? 0) >= narrow.beside;
		if (!beside || (step >= low.beside && (last || wide))) return grid;
	}
	return null;
}

/** An arrangement of rows of that height in so many columns. */
export const gridOfColumns = <T extends Row>(
	rows: readonly T[],
	width: number,
	columns: number,
	step: number,
	beside: boolean
): Grid<T> => gridOf(fill(rows, columns), width, step, beside);

function gridOf<T>(filled: T[][], width: number, step: number, beside: boolean): Grid<T> {
	const own = (width - (filled.length - 1) * gutter) / filled.length;
	return { columns: filled.map((rows) => ({ width: own, rows })), step, beside };
}

/** Rows in at most so many columns of about the same height, in their order. */
function fill<T extends Row>(rows: readonly T[], columns: number): T[][] {
	for (let each = Math.ceil(rows.length / columns); ; each++) {
		const filled: T[][] = [[]];
		for (const row of rows) {
			const last = filled.at(-1) ?? [];
			if (last.length < each - (row.head ? 1 : 0) || each < 2) last.push(row);
			else filled.push([row]);
		}
		if (filled.length <= columns) return filled;
	}
}
