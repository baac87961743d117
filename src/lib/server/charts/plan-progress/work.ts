import { planned, taskKind, type Planned } from '$lib/analysis/communication';
import { date, number, period, range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import type { Channel, PlanTask } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { TaskCount } from '../../warehouse/queries';

/** What was recorded for one task in its plan's year. */
export interface Done {
	count: number;
	demo: boolean;
	/** Twelve counts; work known only to the quarter or year is in none of them. */
	months: number[];
	unplaced: number;
}

/**
 * What was recorded for the tasks of a plan in the first months of its year, by task; only tasks with work are in it.
 * Work known only to the quarter or year counts once that is over.
 */
export function workByTask(counts: readonly TaskCount[], year: number, months = 12): Map<string, Done> {
	const work = new Map<string, Done>();
	for (const row of counts) {
		if (row.year !== year || lastMonth(row) > months) continue;
		const done = work.get(row.task_no) ?? { count: 0, demo: false, months: Array<number>(12).fill(0), unplaced: 0 };
		done.count += row.count;
		done.demo ||= row.demo;
		if (row.month === null) done.unplaced += row.count;
		else done.months[row.month - 1] = (done.months[row.month - 1] ?? 0) + row.count;
		work.set(row.task_no, done);
	}
	return work;
}

/** The month in which the time that a count is known for ends. */
export const lastMonth = ({ month, quarter }: { month: number | null; quarter: number | null }): number =>
	month ?? (quarter === null ? 12 : quarter * 3);

/** The year's minimum spread evenly over the months that the task is meant for: 4 a year fall on the ends of quarters. */
export function monthlyShares(task: PlanTask, year: number): number[] {
	const upTo = spread(task, year, task.frequency_per_year_min ?? task.frequency_per_year_max ?? 0);
	return Array.from({ length: 12 }, (_, at) => upTo(at + 1) - upTo(at));
}

/** What a task promises for the first months of its year, spread evenly; null if it has no number. */
export function plannedBy(task: PlanTask, year: number, months: number): Planned | null {
	const whole = planned(task);
	return (
		whole && {
			min: spread(task, year, whole.min)(months),
			max: whole.max === null ? null : spread(task, year, whole.max)(months)
		}
	);
}

/** A count of a year as it grows evenly over the months that the task is meant for. */
function spread(task: PlanTask, year: number, count: number): (month: number) => number {
	const first = task.period_start?.startsWith(String(year)) ? Number(task.period_start.slice(5, 7)) : 1;
	const last = task.period_end?.startsWith(String(year)) ? Number(task.period_end.slice(5, 7)) : 12;
	const months = last - first + 1;
	return (month) => Math.floor((Math.min(Math.max(month - first + 1, 0), months) * count) / months);
}

/** Whether the plan leaves open, or says, that the number is for each unit: such numbers are never added up. */
export const isPerUnit = (task: PlanTask): boolean => task.quota_scope === 'unclear' || task.quota_scope === 'unit';

/** What the task is counted in, as it follows a number; words of a plan that have no translation stay Vietnamese. */
export function unitOfCount(reference: Reference, locale: Locale, task: PlanTask, count = 1): string {
	return countedIn(locale, reference.channel.get(task.channel_code ?? ''), task.unit_of_count, count);
}

/** The unit of count that is named, or the channel's own. */
export function countedIn(locale: Locale, channel: Channel | undefined, named: string | null, count: number): string {
	const unit = named ?? channel?.unit_of_count_vi ?? '';
	const { units, many } = messages[locale].counting;
	const translated = locale === 'en' && unit === channel?.unit_of_count_vi ? channel.unit_of_count_en : units[unit];
	return translated === undefined ? unit : count === 1 ? translated : many(translated);
}

/** What a task promises, in words: a range, a minimum, a window of time, standing, or nothing stated. */
export function plannedText(reference: Reference, locale: Locale, task: PlanTask): string {
	const words = messages[locale].planned;
	const counted = planned(task);
	if (counted) {
		const unit = unitOfCount(reference, locale, task, counted.max ?? counted.min);
		const least = number(locale, counted.min);
		return counted.max === null
			? words.least(least, unit)
			: words.range(range(least, number(locale, counted.max)), unit);
	}
	if (taskKind(task) === 'dated') return windowText(locale, task.period_start, task.period_end);
	return task.period_start === null ? words.unstated : words.standing;
}

/** A window of time: `tháng 10/2024`, `quý III/2024`, `từ 1/4/2024 đến 30/9/2024`. */
function windowText(locale: Locale, start: string | null, end: string | null): string {
	const words = messages[locale].planned;
	if (start === null) return end === null ? words.unstated : words.until(date(locale, end));
	if (end === null) return words.from(date(locale, start));
	const [year, first, last] = [start.slice(0, 4), Number(start.slice(5, 7)), Number(end.slice(5, 7))];
	if (start.endsWith('-01') && end.slice(0, 4) === year && isLastDay(end)) {
		if (first === last) return period(locale, start.slice(0, 7));
		if (last - first === 2 && last % 3 === 0) return period(locale, `${year}-Q${last / 3}`);
	}
	return `${words.from(date(locale, start))} ${words.until(date(locale, end))}`;
}

const isLastDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().endsWith('-01T00:00:00.000Z');

/** A count as text with what is counted. */
export function doneText(reference: Reference, locale: Locale, task: PlanTask, done: Done | undefined): string {
	const words = messages[locale].done;
	return done ? words.some(number(locale, done.count), unitOfCount(reference, locale, task, done.count)) : words.none;
}
