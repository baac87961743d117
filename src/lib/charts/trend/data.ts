import type { BreakMark } from '$lib/analysis/series';
import type { UnitMark } from '../unit-marks';

/** Values of one unit by the years of its panel; null where there is none. */
export interface TrendLine {
	name: string;
	/** `selected` is the province looked at, in sen; `peer` a named other one; `index` the line of an index in its own hue. */
	role: 'selected' | 'peer' | 'index';
	colour: string;
	/** How it is told apart from other units; absent where it is the only one. */
	mark?: UnitMark;
	values: (number | null)[];
	/** What else is said of each year when the reader points at it, such as the rank beside the score. */
	notes?: (string | null)[];
	/** Years that have a rank but no score: hollow dots at the foot of the panel, labelled with these words. */
	ranked?: { year: number; text: string }[];
	/** The levels that the unit wants to reach, by the years of the panel: a short bar each. */
	wanted?: (readonly number[])[];
}

/** Years that one scale measures: a new panel begins at every break over which nothing may be compared. */
export interface TrendPanel {
	years: number[];
	/** What is measured, where it differs between panels. */
	label: string | null;
	/** The same for a narrow picture. */
	short?: string;
	/** Other units, unnamed and grey. */
	context: (number | null)[][];
	/** Those of them whose values are estimates: dashed. */
	estimated?: (number | null)[][];
	median: (number | null)[] | null;
	lines: TrendLine[];
	/** Values that the scale must hold beside those of the lines. */
	reach?: readonly number[];
	/** Panels with the same scale share their y axis. */
	scale: string;
}

export interface TrendData {
	title: string;
	measure: 'score' | 'rank';
	panels: TrendPanel[];
	/** Breaks inside the years shown: `no` leans between panels, `partly` is a tick. */
	marks: Pick<BreakMark, 'year' | 'verdict'>[];
	words: { median: string; target?: string };
	/** Decimals of the labels. */
	digits: number;
	locale: 'vi' | 'en';
	/** The year whose point is led to from below: its value stands over it. */
	led?: number | null;
	/** One of several small pictures that share a time axis: the panels stand without a gap between them. */
	small?: boolean;
	/** The least room at the left, where wider figures stand under the trend. */
	margin?: number;
	/** The lowest place that an axis of ranks must hold. */
	lowest?: number;
}
