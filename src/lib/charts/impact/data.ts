import type { Planned } from '$lib/analysis/communication';
import type { TrendData } from '../trend/data';

/** Work of one group of channels (or all of it) by the years of the axis. */
export interface WorkRow {
	name: string;
	total: boolean;
	/** What was carried out, as it is measured; null where nothing is recorded. */
	done: (number | null)[];
	/** The part of it that was for tasks with a number; null where no plan gives one. */
	counted: (number | null)[];
	/** What plans of the unit promised in numbers; null where no plan gives one. */
	planned: (Planned | null)[];
}

/** An index above (a trend), the work below, on one time axis. */
export interface ImpactData {
	trend: TrendData;
	years: number[];
	rows: WorkRow[];
	/** Years whose work is demonstration data. */
	demo: boolean[];
	/** Between which scores those who began alike would stand, from the start on; null where nobody is set beside the unit. */
	alike: { year: number; low: number; high: number }[] | null;
	/** How much the score of a unit usually changes in a year; null where that is not known. */
	usual: number | null;
	/** Digits that figures of work are written with. */
	workDigits: number;
	lag: number;
	/** The time of work set beside the marked result, as points of the axis of years; null where no result is marked. */
	window: { from: number; to: number; wholeYear: boolean } | null;
	/** The year of the result that the lag window belongs to; null if there is none. */
	marked: number | null;
	/** `left` says of how many groups there is no row, by their number. */
	words: { work: string; lag: string; left: string[] };
}
