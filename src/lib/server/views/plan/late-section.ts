import type { Look } from '$lib/analysis/look';
import { date, number } from '$lib/i18n/format';
import { following } from '$lib/i18n/messages/following';
import type { DutyReport, Plan, PlanTask, ReportingDuty } from '$lib/model/datasets';
import type { TaskFilter } from '../../charts/plan-progress/filter';
import type { Judgement } from '../../charts/plan-progress/judged';
import type { Context } from '../../context';
import { lateFinding, lateRows } from './late';
import { missingReports } from './reports';

/**
 * What is late on the day and with whom, and the reports that are not recorded as received; null where nothing can be
 * said of it.
 */
export function lateSection(
	context: Context,
	plan: Plan,
	judgement: Judgement | null,
	{
		tasks,
		duties,
		reports,
		filter,
		seen
	}: {
		tasks: readonly PlanTask[];
		duties: readonly ReportingDuty[];
		/** Null where they are not shown. */
		reports: readonly DutyReport[] | null;
		/** What the tasks were narrowed to; null where they are all. */
		filter: TaskFilter | null;
		/** How reports are looked at. */
		seen: Look;
	}
) {
	if (!judgement) return null;
	const { locale } = context;
	const words = following[locale].late;
	const at = judgement.look.until;
	const late = lateRows(context, judgement, tasks);
	const missing = missingReports(context, plan, {
		duties,
		reports: reports ?? [],
		seen,
		who: filter?.lead ?? null
	});
	const count = missing.reduce((sum, duty) => sum + duty.count, 0);
	const day = date(locale, at);
	return {
		finding: lateFinding(context, plan, { late, at, chosen: filter ? tasks.length : null }),
		/** That reports are not recorded as received, for the lead; null where none is. */
		reports: count > 0 ? following[locale].finding.reports(number(locale, count)) : null,
		section: {
			title: late.length > 0 ? words.heading(day, number(locale, late.length)) : words.none(day),
			// The list speaks for itself on the first screen; what it rests on stands below it.
			dek: late.length > 0 ? null : words.noneDek,
			tasks: late.map(({ row }) => row),
			reports:
				missing.length > 0
					? { title: words.reports(number(locale, count), date(locale, seen.until)), duties: missing }
					: null,
			reportsUnknown: duties.length > 0 && reports?.length === 0 ? words.reportsUnknown : null
		}
	};
}
