import type { DutyReport, Plan, ReportingDuty } from '$lib/model/datasets';
import { pad } from '$lib/model/days';
import { asksFor, type PlanTime } from '$lib/model/plan-time';
import { reportPeriod, type Closing, type ReportPeriod } from '$lib/model/report-period';
import { isOver, type Look } from './look';

// Which reports a plan asks for, which were received by a day, and which are not recorded as received.

/** The parts of a year that a duty reports on. */
const partsOf: Partial<Record<ReportingDuty['cadence'], readonly string[]>> = {
	monthly: Array.from({ length: 12 }, (_, at) => `-${pad(at + 1)}`),
	quarterly: ['-Q1', '-Q2', '-Q3', '-Q4'],
	half_year: ['-H1', '-H2'],
	yearly: ['']
};

/** What is asked of the duties of a plan: in which year and until when, when periods end, and since when. */
export interface DutyTerms extends PlanTime {
	closing: Closing;
	/** The day on which the plan was issued; null where it does not say. */
	issued: string | null;
}

/** What a plan asks of its duties, and when their periods close. */
export const termsOf = ({ issued_on: issued }: Plan, time: PlanTime, closing: Closing): DutyTerms => ({
	...time,
	closing,
	issued
});

/** Whether a duty reports on periods of the year: not where the plan gives it a day instead, or says no cadence. */
export const hasPeriods = ({ cadence, due_on }: ReportingDuty): boolean =>
	due_on === null && partsOf[cadence] !== undefined;

/** The periods that a duty reports on; not what was over before the plan was issued, or ends after it was closed. */
export function periodsOf(duty: ReportingDuty, { year, closing, issued, closedOn }: DutyTerms): ReportPeriod[] {
	const parts = hasPeriods(duty) ? (partsOf[duty.cadence] ?? []) : [];
	return parts
		.flatMap((part) => reportPeriod(`${year}${part}`, closing) ?? [])
		.filter(({ to }) => (issued === null || to >= issued) && asksFor(to, { closedOn }));
}

/** What of a duty is known on a day. */
export interface DutyStanding {
	/** Reports that had come by then, the newest first. */
	received: DutyReport[];
	/** Periods that were over by then and of which no report is recorded, the newest first. */
	missing: string[];
	/** The day that the plan names has passed, and no report is recorded. */
	overdue: boolean;
	/** Nothing is known of what came: no report was ever recorded under the plan. */
	unknown: boolean;
}

/**
 * How a duty stands on a day. A report of a longer time serves for the parts of it. Nothing is missing where no report was
 * ever recorded under the plan: then it is not known what came.
 */
export function dutyStanding(
	duty: ReportingDuty,
	reports: readonly DutyReport[],
	{ seen, ...terms }: DutyTerms & { seen: Look }
): DutyStanding {
	const own = reports.filter((report) => report.duty_no === duty.duty_no && report.received_on <= seen.until);
	const received = own.toSorted((a, b) => b.received_on.localeCompare(a.received_on));
	if (reports.length === 0) return { received, missing: [], overdue: false, unknown: true };
	const missing = periodsOf(duty, terms)
		.filter(({ to }) => isOver(to, seen))
		.filter((part) => !own.some((report) => serves(report.period, part.value)))
		.map(({ value }) => value)
		.reverse();
	const overdue = duty.due_on !== null && asksFor(duty.due_on, terms) && isOver(duty.due_on, seen) && own.length === 0;
	return { received, missing, overdue, unknown: false };
}

/** Whether a report of one period says what is asked for another: of itself, or of a part of it. */
export function serves(report: string, asked: string): boolean {
	const [whole, part] = [reportPeriod(report), reportPeriod(asked)];
	return whole !== null && part !== null && whole.from <= part.from && part.to <= whole.to;
}
