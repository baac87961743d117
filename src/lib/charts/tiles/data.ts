import { classBounds, classOf } from '$lib/analysis/distribution';

export interface Tile {
	name: string;
	/** Three letters, as `tileCode` makes them. */
	code: string;
	col: number;
	row: number;
	/** What the classes are made of; null where there is no data. */
	value: number | null;
	selected: boolean;
	/** Whether the value is an estimate: its tile has a dashed outline. */
	estimated: boolean;
}

export type Island = Pick<Tile, 'name' | 'col' | 'row'>;

export interface TilesData {
	tiles: readonly Tile[];
	/** Hoàng Sa and Trường Sa: always named, never filled with data. */
	islands: readonly Island[];
	/** Whether a larger value is better; the last class is the best. */
	higherIsBetter: boolean;
	format: (value: number) => string;
	words: { noData: string; none: string; selected: string; more: (count: number) => string };
	alt: string;
}

export const classes = 5;

export type Level = (value: number | null) => number | null;

/** The class of a value, 0 to 4, best last; null without data. */
export function levels({ tiles, higherIsBetter }: TilesData): Level {
	const values = tiles.flatMap(({ value }) => (value === null ? [] : [value]));
	const bounds = classBounds(values, Math.min(classes, new Set(values).size));
	return (value) => {
		if (value === null) return null;
		const at = classOf(bounds, value) + classes - bounds.length;
		return higherIsBetter ? at : classes - 1 - classOf(bounds, value);
	};
}
