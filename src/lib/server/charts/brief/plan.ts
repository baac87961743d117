import { standings, type AcrossUnits } from '$lib/analysis/by-unit';
import { datesOf, standingOfDate, type PlanDate, type Recorded } from '$lib/analysis/calendar';
import { leaves } from '$lib/analysis/communication';
import { termsOf } from '$lib/analysis/duties';
import { lateOf, worstFirst, type LateTask } from '$lib/analysis/late';
import { lookOn, seenOn, type Look } from '$lib/analysis/look';
import { hasRealWork, isPerUnit } from '$lib/analysis/progress';
import type { Plan, PlanTask, Unit } from '$lib/model/datasets';
import type { PlanTime } from '$lib/model/plan-time';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { dutyReports, planTasks, reportingDuties, taskCountsByUnit } from '../../warehouse/queries';
import { judgedBy } from '../plan-progress/judged';
import { withheldWithFormer } from '../former';
import { plansWithFormer } from '../plans';

/** A plan of the year, with what is known of its tasks and dates. */
export interface PlanOfYear {
	plan: Plan;
	/** Tasks without tasks below them. */
	tasks: PlanTask[];
	dates: PlanDate[];
	recorded: Recorded;
	/** How the tasks stand, by number. */
	of: ReadonlyMap<string, AcrossUnits>;
	/** Why the progress made under it is not shown; null where it is. */
	withheld: ReturnType<typeof withheld>;
}

/** What the plans of a unit, and of those that went into it wholly, say on a day. */
export interface Planned {
	year: number;
	/** How work, and what follows it up, is looked at: before a meeting that is still ahead, as of today. */
	look: Look;
	seen: Look;
	/** Plans of the year of that day; the newest of any year. */
	plans: PlanOfYear[];
	newest: Plan | null;
	/** Why no plan of the year is shown; why the unit's own progress is not; null where they may be. */
	withheld: Record<'plans' | 'progress', ReturnType<typeof withheld>>;
}

/** The plans of the year of a day, as far as the reader may see them. */
export async function plannedOn(
	context: Context,
	unit: Unit,
	{ at, today }: { at: string; today: string }
): Promise<Planned> {
	const { warehouse, reference } = context;
	const year = Number(at.slice(0, 4));
	const all = plansWithFormer(reference, unit.unit_code);
	const own = all.filter((plan) => plan.year === year);
	const plans = own.map((plan) => planOfYear(context, plan, daysOf(reference.timeOf(plan), at, today)));
	const [only, ...others] = own;
	// Several plans may have been closed on different days: what is said of them all is said of the year.
	const time = only && others.length === 0 ? reference.timeOf(only) : { year, closedOn: null };
	return {
		year,
		...daysOf(time, at, today),
		plans: await Promise.all(plans),
		newest: all[0] ?? null,
		withheld: {
			plans: own.length === 0 ? withheldWithFormer(context, 'plans', unit.unit_code) : null,
			progress: withheld(warehouse.audience, 'progress', unit.unit_code)
		}
	};
}

const daysOf = (time: PlanTime, at: string, today: string) => ({
	look: lookOn(time, at, today),
	seen: seenOn(time, at, today)
});

async function planOfYear(
	context: Context,
	plan: Plan,
	{ look, seen }: { look: Look; seen: Look }
): Promise<PlanOfYear> {
	const { warehouse, release, reference } = context;
	const by = { plan: plan.plan_code };
	const [tasks, counts, duties, reports] = await Promise.all([
		planTasks(warehouse, release, by),
		taskCountsByUnit(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		dutyReports(warehouse, release, by)
	]);
	const terms = termsOf(plan, reference.timeOf(plan), context.closing);
	const recorded = { ...judgedBy(context, plan, counts, { look }), ...terms, reports, seen };
	return {
		plan,
		tasks: leaves(tasks),
		dates: datesOf({ tasks, duties, ...terms }),
		recorded,
		of: standings(tasks, recorded),
		withheld: withheld(warehouse.audience, 'progress', plan.unit_code)
	};
}

/** A late task, its plan, and how the work for that is looked at. */
export type Late = LateTask & { plan: Plan; look: Look };

/** Late tasks of the plans, the worst first; none where progress is not shown. */
export const lateTasks = ({ plans, look }: Planned): Late[] =>
	plans
		.filter(({ withheld }) => withheld === null)
		.flatMap(({ plan, tasks, of, recorded }) =>
			lateOf(tasks, of, { year: plan.year, look: recorded.look }).map((late) => ({
				plan,
				look: recorded.look,
				...late
			}))
		)
		.sort(worstFirst(look));

/** Whether work that really happened, or generated work alone, is recorded under a plan. */
export function recordedWork({ plan, recorded: { counts } }: PlanOfYear): 'real' | 'demo' | 'none' {
	if (hasRealWork(counts)) return 'real';
	return counts.some(({ demo, year }) => demo && year === plan.year) ? 'demo' : 'none';
}

/** Whether what a date asks for is there, by real records that the reader may see. */
export const isDone = ({ withheld, recorded }: PlanOfYear, date: PlanDate): boolean =>
	withheld === null && standingOfDate(date, recorded).state === 'done';

/** Tasks whose number is, or may be, for each unit. */
export const perUnit = ({ plans }: Planned): { plan: Plan; task: PlanTask }[] =>
	plans.flatMap(({ plan, tasks }) => tasks.filter(isPerUnit).map((task) => ({ plan, task })));

/** How many tasks are judged neither as a whole nor unit by unit. */
export const unjudged = (plans: readonly PlanOfYear[]): number =>
	plans.flatMap(({ of }) => [...of.values()]).filter(({ standing }) => standing.state === 'open').length;
