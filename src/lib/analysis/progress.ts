import type { PlanTask } from '$lib/model/datasets';
import { planned, taskKind, type Planned } from './communication';

// How far the work for a plan's tasks is, at the end of a month or on a day.

/** Work for one task, of the year, quarter or month that it is known to. */
export interface Work {
	task_no: string;
	year: number;
	quarter: number | null;
	month: number | null;
	count: number;
	demo: boolean;
}

/** What was recorded for one task in its plan's year. */
export interface Done {
	count: number;
	demo: boolean;
	/** Twelve counts; work known only to the quarter or year is in none of them. */
	months: number[];
	unplaced: number;
}

/**
 * What was recorded for the tasks of a plan in the first months of its year, by task; only tasks with work are in it.
 * Work known only to the quarter or year counts once that is over.
 */
export function workByTask(counts: readonly Work[], year: number, months = 12): Map<string, Done> {
	const work = new Map<string, Done>();
	for (const row of counts) {
		if (row.year !== year || lastMonth(row) > months) continue;
		const done = work.get(row.task_no) ?? { count: 0, demo: false, months: Array<number>(12).fill(0), unplaced: 0 };
		done.count += row.count;
		done.demo ||= row.demo;
		if (row.month === null) done.unplaced += row.count;
		else done.months[row.month - 1] = (done.months[row.month - 1] ?? 0) + row.count;
		work.set(row.task_no, done);
	}
	return work;
}

/** The month in which the time that a count is known for ends. */
export const lastMonth = ({ month, quarter }: Pick<Work, 'month' | 'quarter'>): number =>
	month ?? (quarter === null ? 12 : quarter * 3);

/** The year's minimum spread evenly over the months that the task is meant for: 4 a year fall on the ends of quarters. */
export function monthlyShares(task: PlanTask, year: number): number[] {
	const upTo = spread(task, year, task.frequency_per_year_min ?? task.frequency_per_year_max ?? 0);
	return Array.from({ length: 12 }, (_, at) => upTo(at + 1) - upTo(at));
}

/** What a task promises for the first months of its year, spread evenly; null if it has no number. */
export function plannedBy(task: PlanTask, year: number, months: number): Planned | null {
	const whole = planned(task);
	return (
		whole && {
			min: spread(task, year, whole.min)(months),
			max: whole.max === null ? null : spread(task, year, whole.max)(months)
		}
	);
}

/** A count of a year as it grows evenly over the months that the task is meant for. */
function spread(task: PlanTask, year: number, count: number): (month: number) => number {
	const first = task.period_start?.startsWith(String(year)) ? Number(task.period_start.slice(5, 7)) : 1;
	const last = task.period_end?.startsWith(String(year)) ? Number(task.period_end.slice(5, 7)) : 12;
	const months = last - first + 1;
	return (month) => Math.floor((Math.min(Math.max(month - first + 1, 0), months) * count) / months);
}

/** Whether the plan leaves open, or says, that the number is for each unit: such numbers are never added up. */
export const isPerUnit = (task: PlanTask): boolean => task.quota_scope === 'unclear' || task.quota_scope === 'unit';

/** Months of a year that are over on a day. */
export function monthsOver(year: number, day: string): number {
	const [of, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
	if (of !== year) return of > year ? 12 : 0;
	const next = new Date(Date.parse(day) + 86_400_000).toISOString();
	return next.slice(8, 10) === '01' ? month : month - 1;
}

/**
 * How a task stands on a day.
 * `done`: the year's minimum, or the work of a window, is there. `on_time`: what was due by the last whole month is there.
 * `late`: it is not, by `missing`. `running`, `coming`: its window is open, or still ahead. `active`, `silent`: work as it
 * comes, with and without any recorded. `open`: the document does not say whether its number is for each unit, or says
 * so: it is judged unit by unit, once that is answered. `demo`: only generated work is there, which says nothing.
 * `unknown`: nothing real was ever recorded under the plan, so nothing is known to be missing.
 */
export type Standing =
	| { state: 'done' | 'on_time' | 'running' | 'coming' | 'active' | 'silent' | 'open' | 'demo' | 'unknown' }
	| { state: 'late'; missing: number };

/** Whether anything that really happened is recorded under a plan: without, its tasks cannot be called late. */
export const hasRealWork = (counts: readonly Work[]): boolean => counts.some((row) => !row.demo);

/** How a task of a plan stands on a day, by what is recorded until then. */
export function standingOf(
	task: PlanTask,
	{ counts, year, at }: { counts: readonly Work[]; year: number; at: string }
): Standing {
	const over = monthsOver(year, at);
	const recorded = recordedFor(task, { counts, year, at });
	const real = recorded.filter((row) => !row.demo);
	const count = real.reduce((sum, row) => sum + row.count, 0);
	if (real.length === 0 && recorded.length > 0) return { state: 'demo' };
	const kind = taskKind(task);
	if (kind === 'standing') return { state: real.length > 0 ? 'active' : 'silent' };
	if (kind === 'counted' && isPerUnit(task)) return { state: 'open' };
	if (kind === 'counted' && count > 0 && count >= (planned(task)?.min ?? 0)) return { state: 'done' };
	if (kind === 'dated' && real.length > 0) return { state: 'done' };
	if (!hasRealWork(counts)) return { state: 'unknown' };
	if (kind === 'dated') {
		if (task.period_end !== null && at > task.period_end) return { state: 'late', missing: 1 };
		return { state: task.period_start !== null && at < task.period_start ? 'coming' : 'running' };
	}
	const due = plannedBy(task, year, over)?.min ?? 0;
	if (count < due) return { state: 'late', missing: due - count };
	return { state: due === 0 && count === 0 ? 'coming' : 'on_time' };
}

/** What is recorded for a task in its plan's year until the month of a day; work of a quarter once that has begun its last month. */
function recordedFor<T extends Work>(
	task: PlanTask,
	{ counts, year, at }: { counts: readonly T[]; year: number; at: string }
): T[] {
	const begun = at.startsWith(String(year)) ? Number(at.slice(5, 7)) : monthsOver(year, at);
	return counts.filter((row) => row.task_no === task.task_no && row.year === year && lastMonth(row) <= begun);
}

/** How one unit stands on a number that is asked of each. */
export interface UnitStanding {
	unit: string;
	count: number;
	missing: number;
}

/** A number that the plan asks of each unit, unit by unit: what was due by the last whole month, and what is there. */
export function standingByUnit(
	task: PlanTask,
	units: readonly string[],
	{ counts, year, at }: { counts: readonly (Work & { unit_code: string })[]; year: number; at: string }
): UnitStanding[] {
	const due = plannedBy(task, year, monthsOver(year, at))?.min ?? 0;
	const recorded = recordedFor(task, { counts, year, at }).filter((row) => !row.demo);
	return units.map((unit) => {
		const own = recorded.filter((row) => row.unit_code === unit);
		const count = own.reduce((sum, row) => sum + row.count, 0);
		return { unit, count, missing: Math.max(0, due - count) };
	});
}
