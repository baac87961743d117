import { datesOf, type PlanDate, type Recorded } from '$lib/analysis/calendar';
import { hasRealWork } from '$lib/analysis/progress';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import type { Agency, Plan, PlanTask, ReportingDuty } from '$lib/model/datasets';
import type { Closing } from '$lib/model/report-period';
import { withheld } from '../../audience';
import { namedAgencies } from '../../charts/plan-progress/agencies';
import type { Context } from '../../context';
import { agencies, dutyReports, planTasks, reportingDuties, taskCounts } from '../../warehouse/queries';

/** A plan with its dates, before anything is said of the work done. */
export interface PlanCalendar {
	plan: Plan;
	tasks: readonly PlanTask[];
	duties: readonly ReportingDuty[];
	listed: readonly Agency[];
	dates: PlanDate[];
	/** Every agency that the plan names. */
	named: string[];
}

/** Reads the dates of a plan: what everybody sees who sees the plan. */
export async function planCalendar(
	{ warehouse, release }: Context,
	plan: Plan,
	closing: Closing
): Promise<PlanCalendar> {
	const by = { plan: plan.plan_code };
	const [tasks, duties, listed] = await Promise.all([
		planTasks(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		agencies(warehouse, release, by)
	]);
	const dates = datesOf({ tasks, duties, year: plan.year, closing });
	return { plan, tasks, duties, listed, dates, named: namedAgencies(listed, tasks, duties) };
}

/** What may be said of the work done under a plan. */
export interface FollowUp {
	/** Null where the reader does not see progress. */
	recorded: Recorded | null;
	/** Why not; null where they do. */
	withheld: 'none' | 'own' | null;
	/** Why nothing is called done or late although progress is seen. */
	note: string | null;
}

/** Reads what is recorded under a plan until a day, for those who see its progress. */
export async function followUp({ warehouse, release, locale }: Context, plan: Plan, at: string): Promise<FollowUp> {
	const why = withheld(warehouse.audience, 'progress', plan.unit_code);
	if (why !== null) return { recorded: null, withheld: why, note: null };
	const by = { plan: plan.plan_code };
	const [counts, reports] = await Promise.all([
		taskCounts(warehouse, release, by),
		dutyReports(warehouse, release, by)
	]);
	const words = messages[locale];
	const note = hasRealWork(counts) ? null : counts.length > 0 ? words.demoOnly : words.unknown;
	return { recorded: { counts, reports, year: plan.year, at }, withheld: null, note };
}
