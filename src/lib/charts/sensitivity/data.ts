/** An estimate as it is drawn; without ends there is no interval, without a slope nothing could be estimated. */
export interface VariantMark {
	b: number | null;
	low: number | null;
	high: number | null;
}

/** One way to look at a question. */
export interface VariantRow {
	name: string;
	fixed_effects: VariantMark;
	changes: VariantMark;
	/** The estimate in figures; blank without one. */
	slope: string;
	/** The estimate with its interval in words, or why there is none. */
	text: string;
}

/** Estimates of one question looked at in several ways, a row for each. */
export interface SensitivityData {
	/** The question itself in the first group, then what differs; only the last may reach beyond the axis. */
	groups: { name: string; mayReachOut: boolean; rows: VariantRow[] }[];
	/** The estimate asked for, where there is one. */
	base: number | null;
	/** Whether the work is generated: such marks are never solid. */
	demo: boolean;
	/** `hollow` is null where no mark is hollow for want of an interval. */
	words: { x: string; keys: { fixed_effects: string; changes: string; base: string; hollow: string | null } };
	/** Says how many rows have no room. */
	more: (count: number) => string;
	/** Write a number of the axis. */
	format: (value: number, digits: number) => string;
	alt: string;
}
