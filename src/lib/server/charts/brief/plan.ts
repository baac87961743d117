import { leaves } from '$lib/analysis/communication';
import { hasRealWork, isPerUnit, monthsOver, plannedBy, standingOf } from '$lib/analysis/progress';
import type { Plan, PlanTask, ReportingDuty, Unit } from '$lib/model/datasets';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { dutyReports, planTasks, reportingDuties, taskCounts, type TaskCount } from '../../warehouse/queries';
import { plansOf } from '../plans';

/** A plan of the year, with what is known of its tasks. */
export interface PlanOfYear {
	plan: Plan;
	/** Tasks without tasks below them. */
	tasks: PlanTask[];
	counts: readonly TaskCount[];
	duties: readonly ReportingDuty[];
	/** Numbers of duties of which a report was received. */
	received: ReadonlySet<number>;
}

/** What a unit's plans say on a day. */
export interface Planned {
	year: number;
	/** Plans of the year of that day; the newest of any year. */
	plans: PlanOfYear[];
	newest: Plan | null;
	/** Why plans, or the progress made under them, are not shown; null where they are. */
	withheld: Record<'plans' | 'progress', ReturnType<typeof withheld>>;
}

/** The unit's plans of the year of a day, as far as the reader may see them. */
export async function plannedOn(context: Context, unit: Unit, at: string): Promise<Planned> {
	const { warehouse, release, reference } = context;
	const year = Number(at.slice(0, 4));
	const all = plansOf(reference, unit.unit_code);
	const plans = all
		.filter((plan) => plan.year === year)
		.map(async (plan): Promise<PlanOfYear> => {
			const by = { plan: plan.plan_code };
			const [tasks, counts, duties, reports] = await Promise.all([
				planTasks(warehouse, release, by),
				taskCounts(warehouse, release, by),
				reportingDuties(warehouse, release, by),
				dutyReports(warehouse, release, by)
			]);
			const received = reports.filter(({ received_on }) => received_on <= at).map(({ duty_no }) => duty_no);
			return { plan, tasks: leaves(tasks), counts, duties, received: new Set(received) };
		});
	return {
		year,
		plans: await Promise.all(plans),
		newest: all[0] ?? null,
		withheld: {
			plans: withheld(warehouse.audience, 'plans', unit.unit_code),
			progress: withheld(warehouse.audience, 'progress', unit.unit_code)
		}
	};
}

/** A task that is late on a day, by real records: by how much of what was due, or since when. */
export interface Late {
	plan: Plan;
	task: PlanTask;
	missing: number;
	due: number;
	/** The last day of its window; null for a number that is due by the last whole month. */
	closed: string | null;
}

/** Late tasks of a plan, the one that lacks most of what was due first; none where progress is not shown. */
export function lateTasks({ withheld, plans, year }: Planned, at: string): Late[] {
	if (withheld.plans !== null || withheld.progress !== null) return [];
	const late = plans.flatMap(({ plan, tasks, counts }) =>
		tasks.flatMap((task): Late[] => {
			const standing = standingOf(task, { counts, year, at });
			if (standing.state !== 'late') return [];
			const due = plannedBy(task, year, monthsOver(year, at));
			const { missing } = standing;
			return [{ plan, task, missing, due: due?.min ?? 1, closed: due === null ? task.period_end : null }];
		})
	);
	return late.sort((a, b) => b.missing / b.due - a.missing / a.due || b.missing - a.missing);
}

/** Whether work that really happened, or generated work alone, is recorded under a plan. */
export function recordedWork({ plan, counts }: PlanOfYear): 'real' | 'demo' | 'none' {
	if (hasRealWork(counts)) return 'real';
	return counts.some(({ demo, year }) => demo && year === plan.year) ? 'demo' : 'none';
}

/** Whether a task has done what is asked of it, by real records that the reader may see. */
export const isDone = ({ withheld, year }: Planned, { counts }: PlanOfYear, task: PlanTask, at: string): boolean =>
	withheld.progress === null && standingOf(task, { counts, year, at }).state === 'done';

/** Tasks whose number is not judged for the plan as a whole. */
export const perUnit = ({ plans }: Planned): { plan: Plan; task: PlanTask }[] =>
	plans.flatMap(({ plan, tasks }) =>
		tasks
			.filter((task) => isPerUnit(task) && (task.frequency_per_year_min ?? task.frequency_per_year_max) !== null)
			.map((task) => ({ plan, task }))
	);
