import { planned, taskKind } from '$lib/analysis/communication';
import type { Done } from '$lib/analysis/progress';
import { date, number, period, range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import type { Channel, PlanTask } from '$lib/model/datasets';
import { isMonthEnd } from '$lib/model/days';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../../context';

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

/** What is counted: on a channel, in its own unit of count or the one that is named. */
export type Counted = Pick<PlanTask, 'channel_code' | 'unit_of_count'>;

type Speaking = Pick<Context, 'reference' | 'locale'>;

const unitOf = ({ reference, locale }: Speaking, counted: Counted, count: number): string =>
	countedIn(locale, reference.channel.get(counted.channel_code ?? ''), counted.unit_of_count, count);

/** A count with what is counted: `3 số`. */
export const countText = (context: Speaking, counted: Counted, count: number): string =>
	messages[context.locale].done.some(number(context.locale, count), unitOf(context, counted, count));

/** `12 bài; 3 cuộc`: counts of different things are not added up. */
export const countsText = (context: Speaking, rows: readonly (Counted & { count: number })[]): string =>
	[...Map.groupBy(rows, (row) => unitOf(context, row, 1)).values()]
		.flatMap((own) => {
			const [first] = own;
			const count = own.reduce((sum, row) => sum + row.count, 0);
			return first ? [countText(context, first, count)] : [];
		})
		.join('; ');

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

/** What is measured, in what it is measured in: `93,75%`, `12 ngày`. */
export function measuredText(locale: Locale, value: number, unit: string | null): string {
	const text = number(locale, value, Number.isInteger(value) ? 0 : 2);
	return unit === '%' ? `${text}%` : `${text} ${unit ?? ''}`.trim();
}

/** A window of time: `tháng 10/2024`, `quý III/2024`, `từ 1/4/2024 đến 30/9/2024`. */
function windowText(locale: Locale, start: string | null, end: string | null): string {
	const words = messages[locale].planned;
	if (start === null) return end === null ? words.unstated : words.until(date(locale, end));
	if (end === null) return words.from(date(locale, start));
	const [year, first, last] = [start.slice(0, 4), Number(start.slice(5, 7)), Number(end.slice(5, 7))];
	if (start.endsWith('-01') && end.slice(0, 4) === year && isMonthEnd(end)) {
		if (first === last) return period(locale, start.slice(0, 7));
		if (last - first === 2 && last % 3 === 0) return period(locale, `${year}-Q${last / 3}`);
	}
	return `${words.from(date(locale, start))} ${words.until(date(locale, end))}`;
}

/** A count as text with what is counted. */
export function doneText(reference: Reference, locale: Locale, task: PlanTask, done: Done | undefined): string {
	return done ? countText({ reference, locale }, task, done.count) : messages[locale].done.none;
}
