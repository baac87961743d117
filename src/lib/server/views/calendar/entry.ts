import { isOpen, standingOfDate, type DateStanding, type PlanDate, type Recorded } from '$lib/analysis/calendar';
import { date as dateText, number, period as periodText } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { following } from '$lib/i18n/messages/following';
import type { Locale } from '$lib/i18n/locale';
import { taskName } from '$lib/i18n/names';
import { daysBetween, lastDay } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { countText, plannedText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import { partIn, type Part } from './parts';

/** Words, and whether they are Vietnamese on an English page. */
export interface Said {
	text: string;
	foreign: boolean;
}

/** How something stands, in words; `late` draws the eye. */
export interface Mark {
	state: 'done' | 'late' | 'left';
	text: string;
}

/** Something in the calendar. */
export interface CalendarEntry {
	id: string;
	kind: PlanDate['kind'];
	no: string | null;
	what: Said;
	/** The count, the window, the rule. */
	details: Said[];
	who: Said;
	theme: string | null;
	/** The part of the agency that was chosen. */
	part: string | null;
	mark: Mark | null;
}

/** Who chose to look, and what may be said to them of the work done. */
export interface Look {
	agency: string | null;
	recorded: Recorded | null;
}

/** A date of the plan as the calendar shows it. */
export function entryOf(context: Context, date: PlanDate, { agency, recorded }: Look): CalendarEntry {
	const { reference, locale } = context;
	const words = messages[locale];
	const part: Part | null = agency === null ? null : partIn(date, agency);
	const theme = date.kind === 'report' ? undefined : reference.theme.get(date.task.theme_code ?? '');
	return {
		id: date.id,
		kind: date.kind,
		no: date.kind === 'report' ? null : date.task.task_no,
		what: whatOf(locale, date),
		details: detailsOf(context, date),
		who: whoOf(locale, date),
		theme: theme ? (locale === 'en' ? theme.name_en : theme.name_vi) : null,
		part: part === null ? null : words.roles[part],
		mark: recorded === null ? null : markOf(context, date, recorded)
	};
}

/** What has to be there. */
export function whatOf(locale: Locale, date: PlanDate): Said {
	if (date.kind !== 'report')
		return { text: taskName(locale, date.task), foreign: locale === 'en' && date.task.task_en === null };
	const named = date.period === null ? null : periodText(locale, date.period.value);
	return { text: messages[locale].entry.report(named), foreign: false };
}

/** Who has to see to it. */
export function whoOf(locale: Locale, date: PlanDate): Said {
	const names = parts(date.kind === 'report' ? date.duty.who_vi : date.task.lead_agency_vi);
	return names.length === 0
		? { text: messages[locale].entry.noWho, foreign: false }
		: { text: names.join('; '), foreign: locale === 'en' };
}

/** The count with its time, the window, the rule of a report and whom it goes to. */
export function detailsOf({ reference, locale }: Context, date: PlanDate): Said[] {
	const words = messages[locale].entry;
	const own = (text: string): Said => ({ text, foreign: false });
	if (date.kind === 'window') return [own(plannedText(reference, locale, date.task))];
	if (date.kind === 'number')
		return [
			own(words.count(countOf({ reference, locale }, date), timeText(locale, date))),
			...(isOpen(date) ? [own(date.task.quota_scope === 'unit' ? messages[locale].marks.open : words.perUnit)] : [])
		];
	const to = parts(date.duty.to_whom_vi).join('; ');
	return [
		{ text: date.duty.due_rule_vi, foreign: locale === 'en' },
		...(to === '' ? [] : [{ text: words.to(to), foreign: locale === 'en' }])
	];
}

/** `3 số` */
export const countOf = (
	context: Pick<Context, 'reference' | 'locale'>,
	{ task, count }: PlanDate & { kind: 'number' }
): string => countText(context, task, count);

/** The time in which a number falls: a month, a quarter, a half, the year; others until their last day. */
function timeText(locale: Locale, { from, to }: PlanDate): string {
	const [year, first, last] = [Number(from.slice(0, 4)), Number(from.slice(5, 7)), Number(to.slice(5, 7))];
	const whole = from.endsWith('-01') && to === lastDay(year, last);
	const length = last - first + 1;
	if (whole && length === 1) return periodText(locale, from.slice(0, 7));
	if (whole && length === 3 && last % 3 === 0) return periodText(locale, `${year}-Q${last / 3}`);
	if (whole && length === 6 && last % 6 === 0) return periodText(locale, `${year}-H${last / 6}`);
	if (whole && length === 12) return periodText(locale, String(year));
	return messages[locale].entry.until(dateText(locale, to));
}

function markOf(context: Context, date: PlanDate, recorded: Recorded): Mark | null {
	const { locale } = context;
	const words = messages[locale].marks;
	const standing = standingOfDate(date, recorded);
	if (standing.state === 'done')
		return { state: 'done', text: standing.on === null ? words.done : words.received(dateText(locale, standing.on)) };
	if (standing.state === 'late') return { state: 'late', text: lateText(context, date, standing) };
	if (standing.state === 'unplaced') return { state: 'left', text: following[locale].states.unplaced };
	// Of what generated or no work is recorded for, nothing is said.
	if ((standing.state !== 'running' && standing.state !== 'coming') || date.due === null) return null;
	const { until } = date.kind === 'report' ? recorded.seen : recorded.look;
	return { state: 'left', text: words.left(number(locale, daysBetween(until, date.due))) };
}

function lateText(context: Context, date: PlanDate, late: DateStanding & { state: 'late' }): string {
	const { locale } = context;
	const words = messages[locale].marks;
	const overdue = words.overdue(number(locale, late.days));
	if (date.kind === 'report') return words.notReceived(overdue);
	if (date.kind === 'window') return words.late(overdue);
	return late.units === undefined
		? words.lateBy(countText(context, date.task, late.missing), overdue)
		: words.lateUnits(number(locale, late.units), overdue);
}

/** A day of the calendar with what falls due on it. */
export interface CalendarDay {
	day: string;
	weekday: string;
	date: string;
	entries: CalendarEntry[];
}

/** What falls due, day by day. */
export function daysOf(context: Context, dates: readonly PlanDate[], look: Look): CalendarDay[] {
	const { locale } = context;
	return [...Map.groupBy(dates, ({ to }) => to)].map(([day, due]) => ({
		day,
		weekday: messages[locale].due.weekdays[new Date(day).getUTCDay()] ?? '',
		date: dateText(locale, day),
		entries: due.map((date) => entryOf(context, date, look))
	}));
}
