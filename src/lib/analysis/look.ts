import { dayAfter, earlier, lastDay } from '$lib/model/days';
import { endOfPlan, type PlanTime } from '$lib/model/plan-time';

// The day on which a plan is looked at, and what is over by then: every page, chart and report asks this one rule.

/** A day that a plan is looked at. */
export interface Look {
	/** The last day that counts. */
	until: string;
	/** Whether that day is over: a day in the past is looked at as its evening, today is still open. */
	closed: boolean;
}

const lookAt = (until: string, today: string): Look => ({ until, closed: until < today });

/**
 * How the work for a plan is looked at: until the day that is asked for, never later than today or the plan's end. So a plan
 * that was closed is looked at as of that day for ever: what would have been due after it is not late.
 */
export const lookOn = (time: PlanTime, at: string, today: string): Look =>
	lookAt(earlier(earlier(at, today), endOfPlan(time)), today);

/**
 * How what follows a plan up is looked at, its reports, values and difficulties: what came after the plan's end still
 * belongs to it, so from then on it is looked at as of today.
 */
export const seenOn = (time: PlanTime, at: string, today: string): Look =>
	lookAt(at < endOfPlan(time) ? earlier(at, today) : today, today);

/** Whether a time that ends on a day is over. */
export const isOver = (to: string, { until, closed }: Look): boolean => to < until || (closed && to === until);

/** Months of a year that are over. */
export function monthsOver(year: number, { until, closed }: Look): number {
	// An evening is as the morning after it.
	const day = closed ? dayAfter(until) : until;
	const of = Number(day.slice(0, 4));
	return of === year ? Number(day.slice(5, 7)) - 1 : of > year ? 12 : 0;
}

/** Months of a year that have begun: work of the month that runs counts as soon as it is recorded. */
export function monthsBegun(year: number, { until }: Pick<Look, 'until'>): number {
	const of = Number(until.slice(0, 4));
	return of === year ? Number(until.slice(5, 7)) : of > year ? 12 : 0;
}

/** The last day that counts of work: that of the month that has begun. */
export const countedUntil = (year: number, look: Pick<Look, 'until'>): string => lastDay(year, monthsBegun(year, look));
