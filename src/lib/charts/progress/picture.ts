import { bars, wordsAlone, type BarRow } from '../bars/bars';
import type { Room } from '../figure';

/** What was recorded beside a number of the plan. */
export interface ProgressRow {
	name: string;
	done: number;
	min: number;
	/** Null for “at least”. */
	max: number | null;
	/** `61 / 64–72`, in two weights. */
	doneText: string;
	plannedText: string;
	demo: boolean;
}

/** Groups of channels, and the tasks that each one adds up. */
export interface ProgressData {
	groups: (ProgressRow & { tasks: ProgressRow[] })[];
	/** Stands in the picture where there is no group to draw. */
	none: string;
	/** Says how many groups had no room. */
	more: (count: number) => string;
	alt: string;
}

/** Bars from zero; each row is as long as its own plan, the tick stands at its minimum. Tasks are shown where they fit. */
export function progress({ groups, none, more, alt }: ProgressData, room: Room): string {
	if (groups.length === 0) return wordsAlone(none, room, alt);
	const rows = groups.map((group) => barRow(group, false));
	const all = groups.flatMap((group) => [barRow(group, false), ...group.tasks.map((task) => barRow(task, true))]);
	return bars({ lists: [all, rows], page: { rows, columns: 1, step: 54, beside: false }, more, alt }, room);
}

function barRow(row: ProgressRow, part: boolean): BarRow {
	const { name, done, min, max, doneText, plannedText, demo } = row;
	const full = Math.max(max ?? min, done);
	return { name, head: false, part, done, planned: { min, max }, full, doneText, plannedText, demo };
}
