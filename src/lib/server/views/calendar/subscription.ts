import { calendar as messages } from '$lib/i18n/messages/calendar';
import type { Plan } from '$lib/model/datasets';
import type { Closing } from '$lib/model/report-period';
import type { Context } from '../../context';
import { closingSaid } from '../report/address';
import { calendarHref } from './links';

/** The addresses under which programs follow a plan's dates. */
export interface Subscription {
	dek: string;
	/** As it is typed into a calendar program. */
	address: string;
	file: string;
	atom: { href: string; title: string };
}

/** Where the dates of a plan, or of one agency in it, are followed; `site` is the address that readers reach us under. */
export function subscription(
	context: Context,
	plan: Plan,
	of: { agency: string | null; closing: Closing },
	site: string
): Subscription {
	const { locale } = context;
	const words = messages[locale];
	const narrowed = { agency: of.agency, closing: closingSaid(context, of.closing) };
	const file = calendarHref(locale, plan, narrowed, 'calendar.ics');
	return {
		dek: words.subscribe.dek(of.agency ?? words.subscribe.thePlan),
		address: site + file,
		file,
		atom: {
			href: calendarHref(locale, plan, narrowed, 'due.atom'),
			title: words.feed.due(plan.plan_code, of.agency)
		}
	};
}
