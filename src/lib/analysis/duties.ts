import type { DutyReport, ReportingDuty } from '$lib/model/datasets';
import { reportPeriod, type Closing } from '$lib/model/report-period';

// Which reports of a plan were received by a day, and which are not recorded as received.

/** The parts of a year that a duty reports on. */
const partsOf: Partial<Record<ReportingDuty['cadence'], readonly string[]>> = {
	monthly: Array.from({ length: 12 }, (_, at) => `-${String(at + 1).padStart(2, '0')}`),
	quarterly: ['-Q1', '-Q2', '-Q3', '-Q4'],
	half_year: ['-H1', '-H2'],
	yearly: ['']
};

/** What of a duty is known on a day. */
export interface DutyStanding {
	/** Reports that had come by then, the newest first. */
	received: DutyReport[];
	/** Periods that were over by then and of which no report is recorded, the newest first. */
	missing: string[];
	/** The day that the plan names has passed, and no report is recorded. */
	overdue: boolean;
}

/**
 * How a duty stands on a day. A report of a longer time serves for the parts of it. Nothing is missing where no report was
 * ever recorded under the plan: then it is not known what came. What was over before the plan was issued is not asked for.
 */
export function dutyStanding(
	duty: ReportingDuty,
	reports: readonly DutyReport[],
	{ year, at, issued, closing = 'calendar' }: { year: number; at: string; issued: string | null; closing?: Closing }
): DutyStanding {
	const own = reports.filter((report) => report.duty_no === duty.duty_no && report.received_on <= at);
	const received = own.toSorted((a, b) => b.received_on.localeCompare(a.received_on));
	if (reports.length === 0) return { received, missing: [], overdue: false };
	const asked = (partsOf[duty.cadence] ?? []).flatMap((part) => reportPeriod(`${year}${part}`, closing) ?? []);
	const missing = asked
		.filter(({ to }) => to < at && (issued === null || to >= issued))
		.filter((part) => !own.some((report) => serves(report.period, part.value)))
		.map(({ value }) => value)
		.reverse();
	return { received, missing, overdue: duty.due_on !== null && duty.due_on < at && own.length === 0 };
}

/** Whether a report of one period says what is asked for another: of itself, or of a part of it. */
export function serves(report: string, asked: string): boolean {
	const [whole, part] = [reportPeriod(report), reportPeriod(asked)];
	return whole !== null && part !== null && whole.from <= part.from && part.to <= whole.to;
}
