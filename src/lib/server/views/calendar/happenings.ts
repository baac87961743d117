import type { PlanDate } from '$lib/analysis/calendar';
import { number } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { planTitle } from '$lib/i18n/names';
import { parts } from '$lib/model/parts';
import type { Closing } from '$lib/model/report-period';
import type { Context } from '../../context';
import { closingSaid } from '../report/address';
import { monthOf } from './asked';
import { countOf, detailsOf, whatOf, whoOf } from './entry';
import { calendarHref } from './links';
import type { PlanCalendar } from './load';
import { partIn } from './parts';

/** Something that calendar programs and feeds are told of: the plan's own dates, nothing of the work done. */
export interface Happening {
	/** Names it for ever: by plan, agency and what it is, not by its day. */
	key: readonly string[];
	/** First and last day. */
	from: string;
	to: string;
	/** Whether something has to be there by then. */
	deadline: boolean;
	title: string;
	lines: string[];
	/** The page that shows it. */
	path: string;
}

/** What falls due and what runs under a plan, or of one agency in it. Numbers that fall on one day are told together. */
export function happenings(
	context: Context,
	{ plan, dates }: PlanCalendar,
	{ agency, closing }: { agency: string | null; closing: Closing }
): Happening[] {
	const { locale } = context;
	const words = messages[locale].feed;
	const own = agency === null ? dates : dates.filter((date) => partIn(date, agency) !== null);
	const shared = (date: PlanDate) => ({
		lines: [...linesOf(context, date), planTitle(locale, plan)],
		path: calendarHref(locale, plan, { month: monthOf(plan, date.to), agency, closing: closingSaid(context, closing) })
	});
	const key = (id: string) => [plan.plan_code, plan.unit_code, agency ?? '', id];
	return [...Map.groupBy(own, (date) => (date.kind === 'number' ? date.to : date.id)).values()].flatMap(
		(together): Happening[] => {
			const [date] = together;
			if (!date) return [];
			const { id, from, to, due } = date;
			const [what, who] = [whatOf(locale, date).text, whoOf(locale, date).text];
			if (date.kind === 'number') {
				const numbers = together.flatMap((one) => (one.kind === 'number' ? [one] : []));
				const said = numbers.map((one) => words.number(countOf(context, one), whatOf(locale, one).text));
				const [only] = said;
				const single = numbers.length === 1 && only !== undefined;
				return [
					{
						...shared(date),
						...(single ? {} : { lines: [...said, planTitle(locale, plan)] }),
						key: key(`numbers/${to}`),
						from: to,
						to,
						deadline: true,
						title: single ? words.deadline(only) : words.numbers(number(locale, numbers.length))
					}
				];
			}
			if (date.kind === 'report')
				return [{ ...shared(date), key: key(id), from: to, to, deadline: true, title: words.by(what, who) }];
			return [
				...(from === to && due !== null
					? []
					: [
							{
								...shared(date),
								key: key(id),
								from,
								// Without an end only the beginning is known.
								to: date.task.period_end === null ? from : to,
								deadline: false,
								title: what
							}
						]),
				...(due === null
					? []
					: [
							{
								...shared(date),
								key: key(`${id}/due`),
								from: due,
								to: due,
								deadline: true,
								title: words.deadline(what)
							}
						])
			];
		}
	);
}

/** The details of a date, a line each. */
function linesOf(context: Context, date: PlanDate): string[] {
	const { locale } = context;
	const words = messages[locale].feed;
	const details = detailsOf(context, date)
		.map(({ text }) => text)
		.join('; ');
	const who = whoOf(locale, date).text;
	if (date.kind === 'report') return [details, words.from(who)];
	const coordinating = parts(date.task.coordinating_agencies_vi);
	return [
		details,
		words.lead(who),
		...(coordinating.length === 0 ? [] : [words.coordinating(coordinating.join('; '))])
	];
}
