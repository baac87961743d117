import type { DutyReport, PlanTask, ReportingDuty } from '$lib/model/datasets';
import { reportPeriodsOf, type Closing, type ReportPeriod } from '$lib/model/report-period';
import { leaves, taskKind } from './communication';
import { serves } from './duties';
import { isPerUnit, monthlyShares, monthsOver, plannedBy, standingOf, workByTask, type Work } from './progress';

// The dates of a plan: what falls due when, and how it stands on a day.

interface Dated {
	/** Names it among the dates of its plan, whatever its day is. */
	id: string;
	/** First and last day of the time that it is about. */
	from: string;
	to: string;
	/** The day until which it has to be there; null where the plan gives none. */
	due: string | null;
}

/** A task within its window of time. */
export type WindowDate = Dated & { kind: 'window'; task: PlanTask };
/** A part of a year's minimum, at the end of the month in which it falls. */
export type NumberDate = Dated & { kind: 'number'; task: PlanTask; count: number };
/** A report, or information that has to be handed on; `period` is null where the plan gives a day instead. */
export type ReportDate = Dated & { kind: 'report'; duty: ReportingDuty; period: ReportPeriod | null };
export type PlanDate = WindowDate | NumberDate | ReportDate;

/** What a plan's dates are made of; `closing` says when the periods of its reports end. */
export interface Planned {
	tasks: readonly PlanTask[];
	duties: readonly ReportingDuty[];
	year: number;
	closing: Closing;
}

/** Every date of a plan, by the day on which it ends; windows and reports stand before numbers. */
export function datesOf({ tasks, duties, year, closing }: Planned): PlanDate[] {
	const own = leaves(tasks);
	const dates: PlanDate[] = [
		...own.filter((task) => taskKind(task) === 'dated').map((task) => windowOf(task, year)),
		...duties.flatMap((duty) => reportsOf(duty, year, closing)),
		...own.filter((task) => taskKind(task) === 'counted').flatMap((task) => numbersOf(task, year))
	];
	return dates.sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)));
}

/** Without a first day only the last one is known: it is no window that has been open since January. */
function windowOf(task: PlanTask, year: number): WindowDate {
	const { period_start: start, period_end: end } = task;
	const to = end ?? `${year}-12-31`;
	return { kind: 'window', id: `window/${task.task_no}`, task, from: start ?? to, to, due: end };
}

function numbersOf(task: PlanTask, year: number): NumberDate[] {
	// “At most” asks for nothing.
	if (task.frequency_per_year_min === null) return [];
	let from = task.period_start?.startsWith(String(year)) ? task.period_start : `${year}-01-01`;
	return monthlyShares(task, year).flatMap((count, at) => {
		if (count <= 0) return [];
		const to = lastDay(year, at + 1);
		const date: NumberDate = {
			kind: 'number',
			id: `number/${task.task_no}/${to.slice(0, 7)}`,
			task,
			count,
			from,
			to,
			due: to
		};
		from = dayAfter(to);
		return [date];
	});
}

const cadences: Partial<Record<ReportingDuty['cadence'], RegExp>> = {
	monthly: /-\d\d$/,
	quarterly: /-Q\d$/,
	half_year: /-H\d$/,
	yearly: /^\d{4}$/
};

function reportsOf(duty: ReportingDuty, year: number, closing: Closing): ReportDate[] {
	const { duty_no: no, due_on: day } = duty;
	if (day !== null) return [{ kind: 'report', id: `report/${no}`, duty, period: null, from: day, to: day, due: day }];
	const pattern = cadences[duty.cadence];
	return reportPeriodsOf(year, closing)
		.filter(({ value }) => pattern?.test(value))
		.map((period) => {
			const { value, from, to } = period;
			return { kind: 'report', id: `report/${no}/${value}`, duty, period, from, to, due: to };
		});
}

/** Duties that the plan ties to no day: as it comes, or without any word on when. */
export const withoutDay = (duties: readonly ReportingDuty[]): ReportingDuty[] =>
	duties.filter((duty) => duty.due_on === null && cadences[duty.cadence] === undefined);

/** Whether any of a date's time lies in a month such as `2024-10`. */
export const touches = ({ from, to }: Dated, month: string): boolean =>
	from.slice(0, 7) <= month && month <= to.slice(0, 7);

/** Whether it has to be there within a month. */
export const isDueIn = ({ due }: Dated, month: string): boolean => due?.startsWith(month) ?? false;

/**
 * How a date stands on a day. `done`: it is there, a report with the day it came `on`. `late`: it is not, `days` after
 * it was due, by `missing`. `running`, `coming`: there is time left. `open`: the number is not the plan's as a whole, so
 * each unit is judged by itself. `demo`, `unknown`: only generated work, or nothing real, is recorded, which says nothing.
 */
export type DateStanding =
	| { state: 'running' | 'coming' | 'open' | 'demo' | 'unknown' }
	| { state: 'done'; on: string | null }
	| { state: 'late'; days: number; missing: number };

/** What is recorded under a plan, and the day on which it is looked at. */
export interface Recorded {
	counts: readonly Work[];
	reports: readonly DutyReport[];
	year: number;
	at: string;
}

/** How a date of a plan stands on a day, by what is recorded until then. */
export function standingOfDate(date: PlanDate, recorded: Recorded): DateStanding {
	if (date.kind === 'window') return standingOfWindow(date, recorded);
	return date.kind === 'number' ? standingOfNumber(date, recorded) : standingOfReport(date, recorded);
}

function standingOfWindow(date: WindowDate, recorded: Recorded): DateStanding {
	const standing = standingOf(date.task, recorded);
	const { state } = standing;
	if (state === 'done') return { state, on: null };
	if (state === 'late') return { state, days: daysBetween(date.to, recorded.at), missing: standing.missing };
	return state === 'running' || state === 'coming' || state === 'demo' ? { state } : { state: 'unknown' };
}

/** A number is there once all that the year asks for until then is. */
function standingOfNumber({ task, count, from, to }: NumberDate, { counts, year, at }: Recorded): DateStanding {
	const { state } = standingOf(task, { counts, year, at });
	if (state === 'open' || state === 'demo' || state === 'unknown') return { state };
	const over = monthsOver(year, at);
	const begun = at.startsWith(String(year)) ? Number(at.slice(5, 7)) : over;
	const real = counts.filter((row) => !row.demo);
	const there = workByTask(real, year, begun).get(task.task_no)?.count ?? 0;
	const month = Number(to.slice(5, 7));
	const due = plannedBy(task, year, month)?.min ?? 0;
	if (there >= due) return { state: 'done', on: null };
	// On its last day there is time until the evening.
	if (month <= over && at > to)
		return { state: 'late', days: daysBetween(to, at), missing: Math.min(count, due - there) };
	return { state: at < from ? 'coming' : 'running' };
}

/** A report is known to be missing only where others of the plan were recorded, as `dutyStanding` says. */
function standingOfReport({ duty, period, from, to }: ReportDate, { reports, at }: Recorded): DateStanding {
	const received = reports.find(
		(report) =>
			report.duty_no === duty.duty_no &&
			(period === null || serves(report.period, period.value)) &&
			report.received_on <= at
	);
	if (received) return { state: 'done', on: received.received_on };
	if (reports.length === 0) return { state: 'unknown' };
	if (at > to) return { state: 'late', days: daysBetween(to, at), missing: 1 };
	return { state: at < from ? 'coming' : 'running' };
}

/** Whether a number is one that each unit is asked for, or may be. */
export const isOpen = (date: PlanDate): boolean => date.kind === 'number' && isPerUnit(date.task);

const day = 86_400_000;
/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** The day so many days later, or (negative) earlier. */
export const dayAfter = (from: string, days = 1): string =>
	new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

/** The last day of a month of a year. */
export const lastDay = (year: number, month: number): string =>
	new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
