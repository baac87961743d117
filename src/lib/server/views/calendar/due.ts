import { dayAfter } from '$lib/model/days';
import { date as dateText } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { shell } from '$lib/i18n/messages/shell';
import type { Closing } from '$lib/model/report-period';
import type { Context } from '../../context';
import { atom, element, escaped, link, urn } from '../atom';
import { happenings } from './happenings';
import { closingSaid } from '../report/address';
import { calendarHref } from './links';
import type { PlanCalendar } from './load';

/** How many days before and after it is due something is told of. */
const around = 30;

/** The moment at which a day begins in Vietnam. */
const beginning = (day: string): string => new Date(`${day}T00:00:00+07:00`).toISOString();

/** What falls due under a plan in the next days and what was due in the last ones, as an Atom feed, the latest first. */
export async function dueFeed(
	context: Context,
	planned: PlanCalendar,
	of: { agency: string | null; closing: Closing },
	{ site, today }: { site: string; today: string }
): Promise<string> {
	const { locale } = context;
	const { plan } = planned;
	const words = messages[locale].feed;
	const [first, last] = [dayAfter(today, -around), dayAfter(today, around)];
	const due = happenings(context, planned, of)
		.filter(({ deadline, to }) => deadline && to >= first && to <= last)
		.sort((a, b) => (a.to < b.to ? 1 : Number(a.to > b.to) * -1));
	const [newest] = due;
	const releases = await context.releases();
	const published = releases.find(({ number }) => number === context.release)?.published_at;
	const narrowed = { agency: of.agency, closing: closingSaid(context, of.closing) };
	const self = site + calendarHref(locale, plan, narrowed, 'due.atom');
	const page = site + calendarHref(locale, plan, narrowed);
	// Something is told of as soon as it comes within reach.
	const told = (day: string) => beginning(dayAfter(day, -around));
	return atom(locale, [
		element('id', urn(['due', plan.plan_code, plan.unit_code, of.agency ?? '', locale])),
		element('title', escaped(words.due(plan.plan_code, of.agency))),
		element('updated', newest ? told(newest.to) : (published ?? '1970-01-01T00:00:00.000Z')),
		element('author', [element('name', escaped(shell[locale].product))]),
		link({ rel: 'self', type: 'application/atom+xml', href: self }),
		link({ rel: 'alternate', type: 'text/html', hreflang: locale, href: page }),
		...due.map((happening) =>
			element('entry', [
				element('id', urn(['due', ...happening.key, locale])),
				element('title', escaped(words.dueOn(dateText(locale, happening.to), happening.title))),
				element('updated', told(happening.to)),
				element('published', told(happening.to)),
				link({ rel: 'alternate', type: 'text/html', hreflang: locale, href: site + happening.path }),
				element('summary', escaped(happening.lines.join('\n')))
			])
		)
	]);
}
