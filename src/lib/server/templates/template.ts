import type { DatasetName, Value } from '$lib/model/datasets';

/** Values that a column may be chosen from, each with what it means. */
export interface List {
	title: string;
	rows: { value: string; text: string }[];
	/** Names may be spelt otherwise than in the list; codes may not. */
	strict: boolean;
}

/** Bounds of a numeric column that hold for some of the rows; rows are counted from 0. */
export interface Bounds {
	column: string;
	from: number;
	to: number;
	kind: 'whole' | 'decimal';
	min: number;
	max: number;
}

/** A filling that was asked for: what it is about is known at once, what it is filled with is asked of the warehouse. */
export interface AskedFilling {
	about: string;
	make: () => Promise<Filling>;
}

/** What a workbook is filled with beforehand. */
export interface Filling {
	dataset: DatasetName;
	/** What it is about, for its title: `PAPI 2025`. */
	about: string;
	/** How to fill it in, beside what holds for all. */
	hint: string | null;
	rows: Value[][];
	/** By column. */
	lists: Record<string, List>;
	bounds: Bounds[];
}
