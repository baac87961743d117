import type { Assignment } from '$lib/model/datasets';
import { daysBetween } from '$lib/model/days';

/** How an assignment stands on a day: done, late by so many days, or open with so many left. */
export type AssignmentStanding = { state: 'done'; on: string } | { state: 'late' | 'open'; days: number };

/** By its days alone: the day on which it is due is not late yet, and what was done after the day looked at is not done. */
export function assignmentStanding(
	{ due_on: due, done_on: done }: Pick<Assignment, 'due_on' | 'done_on'>,
	day: string
): AssignmentStanding {
	if (done !== null && done <= day) return { state: 'done', on: done };
	return due < day ? { state: 'late', days: daysBetween(due, day) } : { state: 'open', days: daysBetween(day, due) };
}
