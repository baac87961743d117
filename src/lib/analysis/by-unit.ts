import type { PlanTask } from '$lib/model/datasets';
import { leaves, planned } from './communication';
import {
	hasRealWork,
	isForEach,
	standingByUnit,
	standingOf,
	type Standing,
	type UnitStanding,
	type Work,
	type Worked
} from './progress';

// A number that a plan asks of each unit inside it, and work that several units report into one plan.

/** Work with the unit that reported it. */
export interface UnitWork extends Work {
	unit_code: string;
}

/** Whose work counts as a unit's: its own, or with everything below it and what went wholly into it. */
export const scopes = ['own', 'all'] as const;
export type WorkScope = (typeof scopes)[number];

/**
 * Counts with the one of `units` that each belongs to, with what lies below it or went into it; what belongs to none keeps
 * its own unit. `holdersOf` tells what a unit lies in or became: the nearest that is listed holds it.
 */
export function withBelow(
	counts: readonly UnitWork[],
	units: readonly string[],
	holdersOf: (unit: string) => readonly string[]
): UnitWork[] {
	const listed = new Set(units);
	const holder = (unit: string) => {
		let at: readonly string[] = [unit];
		// Bounded, since a wrong file could make two units each other's parent.
		for (let depth = 0; at.length > 0 && depth < 6; depth += 1) {
			const found = at.find((one) => listed.has(one));
			if (found !== undefined) return found;
			at = at.flatMap(holdersOf);
		}
		return unit;
	};
	return counts.map((row) => ({ ...row, unit_code: holder(row.unit_code) }));
}

/** What the standing of a plan's tasks is judged by: the work, the units inside the plan's, the day. */
export interface Judged extends Worked<UnitWork> {
	units: readonly string[];
}

/** How a task stands, with its units where its number is for each. */
export interface AcrossUnits {
	standing: Standing;
	/** Empty where the number is not for each, or no unit inside reports for itself: then nothing is known of them. */
	units: UnitStanding[];
}

/** How the tasks of a plan that have none below them stand on a day, by number. */
export const standings = (tasks: readonly PlanTask[], judged: Judged): Map<string, AcrossUnits> =>
	new Map(leaves(tasks).map((task) => [task.task_no, standingIn(task, judged)]));

/** How one task stands: as a whole, or across the units where its number is for each. */
export const standingIn = (task: PlanTask, judged: Judged): AcrossUnits =>
	isForEach(task) && judged.units.length > 0
		? acrossUnits(task, judged)
		: { standing: standingOf(task, judged), units: [] };

/**
 * A task whose number is for each unit: late by what is missing of all of them. Where none of the units has ever reported
 * work of its own under the plan, it stays open: the counts of others say nothing of each.
 */
export function acrossUnits(task: PlanTask, judged: Judged): AcrossUnits {
	const { units, counts } = judged;
	if (!hasRealWork(counts.filter((row) => units.includes(row.unit_code))))
		return { standing: { state: 'open' }, units: [] };
	const own = standingByUnit(task, units, judged);
	const missing = own.reduce((sum, unit) => sum + unit.missing, 0);
	if (missing > 0) return { standing: { state: 'late', missing }, units: own };
	if (own.some(({ unplaced }) => unplaced)) return { standing: { state: 'unplaced' }, units: own };
	const whole = planned(task)?.min ?? 0;
	if (whole > 0 && own.every(({ count }) => count >= whole)) return { standing: { state: 'done' }, units: own };
	return { standing: { state: own.some(({ count }) => count > 0) ? 'on_time' : 'coming' }, units: own };
}

/** Of a task for which at least two of the units recorded work: the units for which nothing is; null of other tasks. */
export function unitsWithout(task: PlanTask, judged: Judged): string[] | null {
	const own = standingByUnit(task, judged.units, judged);
	const without = own.flatMap(({ unit, count }) => (count === 0 ? [unit] : []));
	return own.length - without.length >= 2 ? without : null;
}
