import type { PlanTask } from '$lib/model/datasets';
import { planned, taskKind, type Planned } from './communication';
import { isOver, monthsBegun, monthsOver, type Look } from './look';

// How far the work for a plan's tasks is on a day.

/** Work for one task, of the year, quarter or month that it is known to. */
export interface Work {
	task_no: string;
	year: number;
	quarter: number | null;
	month: number | null;
	/** Of a quarter or year within which the plan was closed, the month of that: the work was done before. */
	closed_month?: number | null;
	count: number;
	demo: boolean;
	/** Known for a time of which only a part counts, whatever its months are. */
	partly?: boolean;
}

/** Work as it is looked at on a day of its plan's year. */
export interface Worked<T extends Work = Work> {
	counts: readonly T[];
	year: number;
	look: Look;
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
 * Work known only to the quarter or year counts once that is over, or the plan was closed within it.
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

/** The month in which the time that a count is known for ends, or that of the plan's closing within it. */
export const lastMonth = ({
	month,
	quarter,
	closed_month: closed
}: Pick<Work, 'month' | 'quarter' | 'closed_month'>): number =>
	month ?? closed ?? (quarter === null ? 12 : quarter * 3);

/** The month in which it begins. */
export const firstMonth = ({ month, quarter }: Pick<Work, 'month' | 'quarter'>): number =>
	month ?? (quarter === null ? 1 : quarter * 3 - 2);

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

/** Whether the plan leaves open, or says, that a task's number is for each unit: such numbers are never added up. */
export const isPerUnit = (task: PlanTask): boolean =>
	planned(task) !== null && (task.quota_scope === 'unclear' || task.quota_scope === 'unit');

/** Whether a task's number is for each unit, as the plan says or somebody answered. */
export const isForEach = (task: PlanTask): boolean => isPerUnit(task) && task.quota_scope === 'unit';

/**
 * How a task stands on a day.
 * `done`: the year's minimum, or the work of a window, is there. `on_time`: what was due by the last whole month is there.
 * `late`: it is not, by `missing`. `unplaced`: it is not, but may be in work that is known only for a time that is not over.
 * `running`, `coming`: its window is open, or still ahead. `active`, `silent`: work as it comes, with and without any
 * recorded. `open`: the document does not say whether its number is for each unit, or says so: it is judged unit by unit,
 * once that is answered. `demo`: only generated work is there, which says nothing. `unknown`: nothing real was ever
 * recorded under the plan, so nothing is known to be missing.
 */
export type Standing =
	| {
			state: 'done' | 'on_time' | 'unplaced' | 'running' | 'coming' | 'active' | 'silent' | 'open' | 'demo' | 'unknown';
	  }
	| { state: 'late'; missing: number };

/** Whether anything that really happened is recorded under a plan: without, its tasks cannot be called late. */
export const hasRealWork = (counts: readonly Work[]): boolean => counts.some((row) => !row.demo);

/** How a task of a plan stands on a day, by what is recorded until then. */
export function standingOf(task: PlanTask, worked: Worked): Standing {
	const { counts, look } = worked;
	const recorded = recordedFor(task, worked);
	const real = recorded.filter((row) => !row.demo);
	if (real.length === 0 && recorded.length > 0) return { state: 'demo' };
	const count = countOf(real);
	const kind = taskKind(task);
	if (kind === 'standing') return { state: real.length > 0 ? 'active' : 'silent' };
	if (kind === 'counted' && isPerUnit(task)) return { state: 'open' };
	if (kind === 'counted' && count > 0 && count >= (planned(task)?.min ?? 0)) return { state: 'done' };
	if (kind === 'dated' && real.length > 0) return { state: 'done' };
	if (!hasRealWork(counts)) return { state: 'unknown' };
	const late = (missing: number): Standing =>
		hasPartlyKnown(task, worked) ? { state: 'unplaced' } : { state: 'late', missing };
	if (kind === 'dated') {
		if (task.period_end !== null && isOver(task.period_end, look)) return late(1);
		return { state: task.period_start !== null && look.until < task.period_start ? 'coming' : 'running' };
	}
	const due = dueBy(task, worked);
	if (count < due) return late(due - count);
	return { state: due === 0 && count === 0 ? 'coming' : 'on_time' };
}

/** What of a task's number is due by the last whole month. */
export const dueBy = (task: PlanTask, { year, look }: Pick<Worked, 'year' | 'look'>): number =>
	plannedBy(task, year, monthsOver(year, look))?.min ?? 0;

/** What is recorded for a task in its plan's year until the month of a day; work of a quarter once that has begun its last month, or that of the plan's closing. */
export function recordedFor<T extends Work>(task: PlanTask, { counts, year, look }: Worked<T>): T[] {
	const begun = monthsBegun(year, look);
	return counts.filter(
		(row) => row.task_no === task.task_no && row.year === year && !row.partly && lastMonth(row) <= begun
	);
}

/** Whether real work for a task is known for a time that has begun and is not over. */
export function hasPartlyKnown(task: PlanTask, { counts, year, look }: Worked): boolean {
	const begun = monthsBegun(year, look);
	return counts.some(
		(row) =>
			row.task_no === task.task_no &&
			row.year === year &&
			!row.demo &&
			(row.partly || (firstMonth(row) <= begun && lastMonth(row) > begun))
	);
}

/** Counts added up. */
export const countOf = (rows: readonly Pick<Work, 'count'>[]): number => rows.reduce((sum, row) => sum + row.count, 0);

/** How one unit stands on a number that is asked of each. */
export interface UnitStanding {
	unit: string;
	count: number;
	/** Zero too where what is missing may be in work that is known only for a time that is not over. */
	missing: number;
	unplaced: boolean;
}

/** A number that the plan asks of each unit, unit by unit: what was due by the last whole month, and what is there. */
export function standingByUnit(
	task: PlanTask,
	units: readonly string[],
	worked: Worked<Work & { unit_code: string }>,
	due = dueBy(task, worked)
): UnitStanding[] {
	const byUnit = Map.groupBy(worked.counts, (row) => row.unit_code);
	return units.map((unit) => {
		const own = { ...worked, counts: byUnit.get(unit) ?? [] };
		const count = countOf(recordedFor(task, own).filter((row) => !row.demo));
		const unplaced = count < due && hasPartlyKnown(task, own);
		return { unit, count, missing: unplaced ? 0 : Math.max(0, due - count), unplaced };
	});
}
