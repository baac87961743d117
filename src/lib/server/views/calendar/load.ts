import { datesOf, type PlanDate, type Recorded } from '$lib/analysis/calendar';
import { termsOf, type DutyTerms } from '$lib/analysis/duties';
import { lookOn, seenOn } from '$lib/analysis/look';
import { hasRealWork } from '$lib/analysis/progress';
import { date as dateText } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import type { Agency, Plan, PlanTask, ReportingDuty } from '$lib/model/datasets';
import type { Closing } from '$lib/model/report-period';
import { withheld } from '../../audience';
import { closedText } from '../../charts/plan-progress/closed';
import { namedAgencies } from '../../charts/plan-progress/agencies';
import { judgedBy } from '../../charts/plan-progress/judged';
import type { Context } from '../../context';
import { agencies, dutyReports, planTasks, reportingDuties, taskCountsByUnit } from '../../warehouse/queries';

/** A plan with its dates, before anything is said of the work done. */
export interface PlanCalendar {
	plan: Plan;
	tasks: readonly PlanTask[];
	duties: readonly ReportingDuty[];
	listed: readonly Agency[];
	/** What is asked of the duties. */
	terms: DutyTerms;
	dates: PlanDate[];
	/** Every agency that the plan names. */
	named: string[];
}

/** Reads the dates of a plan: what everybody sees who sees the plan. */
export async function planCalendar(
	{ warehouse, release, reference }: Context,
	plan: Plan,
	closing: Closing
): Promise<PlanCalendar> {
	const by = { plan: plan.plan_code };
	const [tasks, duties, listed] = await Promise.all([
		planTasks(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		agencies(warehouse, release, by)
	]);
	const terms = termsOf(plan, reference.timeOf(plan), closing);
	const dates = datesOf({ tasks, duties, ...terms });
	return { plan, tasks, duties, listed, terms, dates, named: namedAgencies(listed, tasks, duties) };
}

/** What may be said of the work done under a plan. */
export interface FollowUp {
	/** Null where the reader does not see progress. */
	recorded: Recorded | null;
	/** Why not; null where they do. */
	withheld: 'none' | 'own' | null;
	/** Why no task is called done or late although progress is seen. */
	note: string | null;
}

/** Reads what is recorded under a plan until a day, for those who see its progress. */
export async function followUp(
	context: Context,
	{ plan, terms }: Pick<PlanCalendar, 'plan' | 'terms'>,
	{ at, today }: { at: string; today: string }
): Promise<FollowUp> {
	const { warehouse, release, reference, locale } = context;
	const why = withheld(warehouse.audience, 'progress', plan.unit_code);
	if (why !== null) return { recorded: null, withheld: why, note: null };
	const by = { plan: plan.plan_code };
	const [counts, reports] = await Promise.all([
		taskCountsByUnit(warehouse, release, by),
		dutyReports(warehouse, release, by)
	]);
	const words = messages[locale];
	const note = hasRealWork(counts) ? null : counts.length > 0 ? words.demoOnly : words.unknown;
	const time = reference.timeOf(plan);
	const judged = judgedBy(context, plan, counts, { look: lookOn(time, at, today) });
	const seen = seenOn(time, at, today);
	return { recorded: { ...judged, ...terms, reports, seen }, withheld: null, note };
}

/** That a plan was closed, for pages that show its dates; nothing where it was not. */
export function closedRemarks(context: Context, plan: Plan): string[] {
	const closed = closedText(context, plan);
	return closed === null ? [] : [`${closed}. ${messages[context.locale].closed}`];
}

/** The days until which work and reports are looked at, and why nothing is said of tasks. */
export function lookedAt({ locale }: Context, { recorded, note }: FollowUp): string[] {
	if (recorded === null) return [];
	const words = messages[locale];
	const [work, reports] = [recorded.look.until, recorded.seen.until].map((day) => dateText(locale, day));
	const seen = recorded.reports.length > 0 ? reports : undefined;
	if (note !== null) return [note, ...(seen === undefined ? [] : [words.atReports(seen)])];
	return seen === undefined || seen === work ? [words.at(work ?? '')] : [words.atBoth(work ?? '', seen)];
}
