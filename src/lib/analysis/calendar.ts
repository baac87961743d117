import type { DutyReport, PlanTask, ReportingDuty } from '$lib/model/datasets';
import { dayAfter, daysBetween, endOfYear, lastDay } from '$lib/model/days';
import { asksFor } from '$lib/model/plan-time';
import type { ReportPeriod } from '$lib/model/report-period';
import { standingIn, type Judged } from './by-unit';
import { leaves, taskKind } from './communication';
import { dutyStanding, hasPeriods, periodsOf, serves, type DutyTerms } from './duties';
import { isOver, type Look } from './look';
import {
	countOf,
	hasPartlyKnown,
	isForEach,
	isPerUnit,
	monthlyShares,
	plannedBy,
	recordedFor,
	standingByUnit
} from './progress';

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

/** What a plan's dates are made of. */
export interface Planned extends DutyTerms {
	tasks: readonly PlanTask[];
	duties: readonly ReportingDuty[];
}

/** Every date of a plan until it was closed, by the day on which it ends; windows and reports stand before numbers. */
export function datesOf({ tasks, duties, ...terms }: Planned): PlanDate[] {
	const own = leaves(tasks);
	const { year } = terms;
	const dates: PlanDate[] = [
		...own.filter((task) => taskKind(task) === 'dated').map((task) => windowOf(task, year)),
		...duties.flatMap((duty) => reportsOf(duty, terms)),
		...own.filter((task) => taskKind(task) === 'counted').flatMap((task) => numbersOf(task, year))
	];
	return dates.flatMap((date) => untilClosed(date, terms)).sort((a, b) => (a.to < b.to ? -1 : Number(a.to > b.to)));
}

/** What falls due after the plan was closed is no date of it; a window that was open then stays, without its end. */
function untilClosed(date: PlanDate, terms: DutyTerms): PlanDate[] {
	if (asksFor(date.to, terms)) return [date];
	const { closedOn } = terms;
	if (date.kind !== 'window' || closedOn === null || date.from > closedOn) return [];
	return [{ ...date, to: closedOn, due: null }];
}

/** Without a first day only the last one is known: it is no window that has been open since January. */
function windowOf(task: PlanTask, year: number): WindowDate {
	const { period_start: start, period_end: end } = task;
	const to = end ?? endOfYear(year);
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

function reportsOf(duty: ReportingDuty, terms: DutyTerms): ReportDate[] {
	const { duty_no: no, due_on: day } = duty;
	if (day !== null) return [{ kind: 'report', id: `report/${no}`, duty, period: null, from: day, to: day, due: day }];
	return periodsOf(duty, terms).map((period) => {
		const { value, from, to } = period;
		return { kind: 'report', id: `report/${no}/${value}`, duty, period, from, to, due: to };
	});
}

/** Duties that the plan ties to no day: as it comes, or without any word on when. */
export const withoutDay = (duties: readonly ReportingDuty[]): ReportingDuty[] =>
	duties.filter((duty) => duty.due_on === null && !hasPeriods(duty));

/** Whether any of a date's time lies in a month such as `2024-10`. */
export const touches = ({ from, to }: Dated, month: string): boolean =>
	from.slice(0, 7) <= month && month <= to.slice(0, 7);

/** Whether it has to be there within a month. */
export const isDueIn = ({ due }: Dated, month: string): boolean => due?.startsWith(month) ?? false;

/**
 * How a date stands on a day. `done`: it is there, a report with the day it came `on`. `late`: it is not, `days` after
 * it was due (0 on the evening of that day), by `missing`, in so many `units` where it is for each. `unplaced`: what is missing may be in work that is known only
 * for a time that is not over. `running`, `coming`: there is time left. `open`: the number is not the plan's as a whole,
 * and nothing is known of each unit. `demo`, `unknown`: only generated work, or nothing real, is recorded, which says
 * nothing.
 */
export type DateStanding =
	| { state: 'unplaced' | 'running' | 'coming' | 'open' | 'demo' | 'unknown' }
	| { state: 'done'; on: string | null }
	| { state: 'late'; days: number; missing: number; units?: number };

/** What is recorded under a plan, the day on which its work is looked at, and until when its reports are. */
export interface Recorded extends Judged, DutyTerms {
	reports: readonly DutyReport[];
	seen: Look;
}

/** How a date of a plan stands on a day, by what is recorded until then. */
export function standingOfDate(date: PlanDate, recorded: Recorded): DateStanding {
	if (date.kind === 'window') return standingOfWindow(date, recorded);
	return date.kind === 'number' ? standingOfNumber(date, recorded) : standingOfReport(date, recorded);
}

const ahead = (from: string, { until }: Look): DateStanding => ({ state: until < from ? 'coming' : 'running' });

function standingOfWindow(date: WindowDate, recorded: Recorded): DateStanding {
	const { standing } = standingIn(date.task, recorded);
	const { state } = standing;
	if (state === 'done') return { state, on: null };
	if (state === 'late') return { state, days: daysBetween(date.to, recorded.look.until), missing: standing.missing };
	return state === 'running' || state === 'coming' || state === 'demo' || state === 'unplaced'
		? { state }
		: { state: 'unknown' };
}

/** A number is there once all that the year asks for until then is, of each unit where it is for each. */
function standingOfNumber({ task, count, from, to }: NumberDate, recorded: Recorded): DateStanding {
	const { state } = standingIn(task, recorded).standing;
	if (state === 'open' || state === 'demo' || state === 'unknown') return { state };
	const { year, look } = recorded;
	const due = plannedBy(task, year, Number(to.slice(5, 7)))?.min ?? 0;
	const lacks = lacking(task, due, recorded);
	if (lacks.length === 0) return { state: 'done', on: null };
	if (!isOver(to, look)) return ahead(from, look);
	const missing = lacks.reduce((sum, lack) => sum + Math.min(count, lack.missing), 0);
	if (missing === 0) return { state: 'unplaced' };
	const units = isForEach(task) ? { units: lacks.filter((lack) => lack.missing > 0).length } : {};
	return { state: 'late', days: daysBetween(to, look.until), missing, ...units };
}

/** By how much what is recorded falls short of a number, as a whole or in each unit that falls short. */
function lacking(task: PlanTask, due: number, recorded: Recorded): { missing: number }[] {
	if (isForEach(task))
		return standingByUnit(task, recorded.units, recorded, due).filter(
			({ missing, unplaced }) => missing > 0 || unplaced
		);
	const count = countOf(recordedFor(task, recorded).filter(({ demo }) => !demo));
	if (count >= due) return [];
	return [{ missing: hasPartlyKnown(task, recorded) ? 0 : due - count }];
}

/** A report is missing where `dutyStanding` says so. */
function standingOfReport({ duty, period, from, to }: ReportDate, recorded: Recorded): DateStanding {
	const { reports, seen } = recorded;
	const { received, missing, overdue, unknown } = dutyStanding(duty, reports, recorded);
	const came = received.findLast((report) => period === null || serves(report.period, period.value));
	if (came) return { state: 'done', on: came.received_on };
	if (unknown) return { state: 'unknown' };
	if (period === null ? overdue : missing.includes(period.value))
		return { state: 'late', days: daysBetween(to, seen.until), missing: 1 };
	return ahead(from, seen);
}

/** Whether a date is a number that each unit is asked for, or may be. */
export const isOpen = (date: PlanDate): boolean => date.kind === 'number' && isPerUnit(date.task);
