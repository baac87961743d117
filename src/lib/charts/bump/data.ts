import type { BreakMark } from '$lib/analysis/series';
import type { UnitMark } from '../unit-marks';

/** A unit's place in one year. */
export interface BumpPoint {
	place: number;
	/** Whether it may be compared with the place of the year before, so that a line may join them. */
	joined: boolean;
	/** Set where the unit's score is an estimate. */
	estimated?: true;
}

/** One unit's places over the years of the chart; null where it has none. */
export interface BumpLine {
	name: string;
	mark: UnitMark;
	selected: boolean;
	points: (BumpPoint | null)[];
}

/** Places of several units in one index over time. */
export interface BumpData {
	/** Every year from the first to the last, also those without data. */
	years: number[];
	/** `no` leans across the picture and no line crosses it, `partly` is a tick. */
	marks: Pick<BreakMark, 'year' | 'verdict'>[];
	lines: BumpLine[];
	/** The lowest place that the axis must hold. */
	of: number;
	locale: 'vi' | 'en';
}
