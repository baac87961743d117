import type { PlanTask } from '$lib/model/datasets';
import { daysBetween } from '$lib/model/days';
import type { AcrossUnits } from './by-unit';
import { taskKind } from './communication';
import type { Look } from './look';
import { dueBy, type UnitStanding } from './progress';

/** A task that is late on a day, by real records: by how much of what was due, or since when. */
export interface LateTask {
	task: PlanTask;
	missing: number;
	/** What was due by the last whole month, of all units together where it is for each; 1 for a window. */
	due: number;
	/** The part of what was due that is missing. */
	share: number;
	/** The last day of its window; null for a number. */
	closed: string | null;
	/** The units of a number that is for each; empty for others. */
	units: UnitStanding[];
}

/** The tasks that are late, the worst first. */
export function lateOf(
	tasks: readonly PlanTask[],
	standings: ReadonlyMap<string, AcrossUnits>,
	on: { year: number; look: Look }
): LateTask[] {
	return tasks
		.flatMap((task): LateTask[] => {
			const judged = standings.get(task.task_no);
			if (judged?.standing.state !== 'late') return [];
			const { missing } = judged.standing;
			const { units } = judged;
			if (taskKind(task) === 'dated') return [{ task, missing, due: 1, share: 1, closed: task.period_end, units }];
			const due = dueBy(task, on) * Math.max(1, units.length);
			return [{ task, missing, due, share: missing / due, closed: null, units }];
		})
		.sort(worstFirst(on.look));
}

/** What misses the largest part first, then the most, then the longest. */
export const worstFirst =
	(look: Look) =>
	(a: LateTask, b: LateTask): number =>
		b.share - a.share || b.missing - a.missing || overdue(b, look) - overdue(a, look);

/** Whole days for which a window had been closed; 0 on the evening of its last day, and for a number. */
export const overdue = ({ closed }: Pick<LateTask, 'closed'>, { until }: Look): number =>
	closed === null ? 0 : daysBetween(closed, until);
