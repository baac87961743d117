/** One component: where the unit stands among all units that were measured. */
export interface ComponentRow {
	name: string;
	/** `hạng 3/61`, and `3/61` for a column of its own; null where nothing may be ranked. */
	rank: { text: string; place: string } | null;
	score: string;
	/** Difference to the median in words; null where there is no median. */
	difference: string | null;
	/** Null where too few units were measured to speak of a best one. */
	best: { score: string; unit: string; value: number } | null;
	/** Places on the axis: differences to the median, or scores where there is none. */
	value: number;
	others: number[];
}

export interface ComponentsData {
	rows: ComponentRow[];
	/** Whether the axis counts from the median. */
	fromMedian: boolean;
	words: {
		/** What the rows are and how they are sorted, and the same in one word. */
		components: string;
		component: string;
		score: string;
		difference: string;
		rank: string;
		best: string;
		median: string;
		bestIs: string;
		/** Said of rows for which there is no room. */
		left: (count: number) => string;
	};
	/** A tick of the axis in words. */
	tick: (value: number) => string;
	alt: string;
}
