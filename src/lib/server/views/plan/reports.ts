import { dutyStanding, termsOf, type DutyStanding } from '$lib/analysis/duties';
import type { Look } from '$lib/analysis/look';
import { date, number, period } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { following } from '$lib/i18n/messages/following';
import type { DutyReport, Plan, ReportingDuty } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { names } from '../../charts/plan-progress/agencies';
import type { Context } from '../../context';

/** A reporting duty, with what was received where the reader may know it. */
export interface DutyRow {
	no: number;
	who: string;
	to: string;
	cadence: string;
	rule: string;
	due: string | null;
	/** Null where it is not shown what was received. */
	received: { newest: string[]; earlier: string[]; missing: string | null } | null;
}

/** A duty of which reports are not recorded as received. */
export interface MissingReports {
	no: number;
	who: string;
	to: string;
	periods: string;
	count: number;
}

const newest = 3;

/** Every duty of a plan with what was received of it; `reports` is null where that is not shown. */
export function dutyRows(
	context: Context,
	plan: Plan,
	{ duties, reports, seen }: { duties: readonly ReportingDuty[]; reports: readonly DutyReport[] | null; seen: Look }
): DutyRow[] {
	const { reference, locale } = context;
	const terms = termsOf(plan, reference.timeOf(plan), context.closing);
	const words = campaigns[locale].duties;
	return duties.map((duty) => ({
		no: duty.duty_no,
		who: parts(duty.who_vi).join('; '),
		to: parts(duty.to_whom_vi).join('; '),
		cadence: words.cadences[duty.cadence],
		rule: duty.due_rule_vi,
		due: duty.due_on === null ? null : words.due(date(locale, duty.due_on)),
		received: reports && receivedOf(context, duty, dutyStanding(duty, reports, { ...terms, seen }))
	}));
}

/** What was received of a duty; null where nothing is to be said of one that reports as things happen. */
function receivedOf(
	{ locale }: Context,
	duty: ReportingDuty,
	{ received, missing, overdue }: DutyStanding
): DutyRow['received'] {
	const words = following[locale].duties;
	if (received.length === 0 && ['ad_hoc', 'unspecified'].includes(duty.cadence) && !overdue) return null;
	const told = received.map((report) => {
		const number_ = report.document_no === null ? '' : ` (${report.document_no})`;
		return words.receivedOn(period(locale, report.period), date(locale, report.received_on)) + number_;
	});
	return {
		newest: told.slice(0, newest),
		earlier: told.slice(newest),
		missing:
			missing.length > 0
				? words.notReceived(periodsText(locale, missing))
				: overdue && duty.due_on !== null
					? words.overdue(date(locale, duty.due_on))
					: null
	};
}

/** The newest periods by name, the others as a number. */
function periodsText(locale: Context['locale'], missing: readonly string[]): string {
	const named = missing.slice(0, newest).map((value) => period(locale, value));
	const before = missing.length - named.length;
	return following[locale].late.periods(named.join(', '), before > 0 ? number(locale, before) : null);
}

/** The duties of which a report is not recorded as received by the day; those of one agency where it is given. */
export function missingReports(
	{ reference, locale, closing }: Context,
	plan: Plan,
	{
		duties,
		reports,
		seen,
		who
	}: { duties: readonly ReportingDuty[]; reports: readonly DutyReport[]; seen: Look; who: string | null }
): MissingReports[] {
	const terms = termsOf(plan, reference.timeOf(plan), closing);
	const words = following[locale].late;
	return duties
		.filter((duty) => who === null || names(duty.who_vi, who))
		.flatMap((duty) => {
			const { missing, overdue } = dutyStanding(duty, reports, { ...terms, seen });
			if (missing.length === 0 && !overdue) return [];
			const periods = [
				...(missing.length > 0 ? [periodsText(locale, missing)] : []),
				...(overdue && duty.due_on !== null ? [words.dueOn(date(locale, duty.due_on))] : [])
			];
			return [
				{
					no: duty.duty_no,
					who: parts(duty.who_vi).join('; '),
					to: parts(duty.to_whom_vi).join('; '),
					periods: periods.join('; '),
					count: Math.max(1, missing.length)
				}
			];
		});
}
