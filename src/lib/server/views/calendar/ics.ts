import { ICalAlarmType, ICalCalendar, ICalEventTransparency } from 'ical-generator';
import { dayAfter } from '$lib/model/days';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { shell } from '$lib/i18n/messages/shell';
import type { Closing } from '$lib/model/report-period';
import type { Context } from '../../context';
import { uuidOf } from '../atom';
import { happenings, type Happening } from './happenings';
import { closingSaid } from '../report/address';
import { calendarHref } from './links';
import type { PlanCalendar } from './load';

/** Days before a deadline on which programs remind, at eight in the morning. */
const reminders = [7, 1];
const [hour, wholeDay] = [3600, 24 * 3600];
/** How often programs ask again. */
const refresh = wholeDay / 2;

/** The dates of a plan, or of one agency in it, as an iCalendar file; `site` is the address that readers reach us under. */
export async function calendarFile(
	context: Context,
	planned: PlanCalendar,
	of: { agency: string | null; closing: Closing },
	site: string
): Promise<string> {
	const { locale, release } = context;
	const words = messages[locale];
	const releases = await context.releases();
	const published = releases.find((known) => known.number === release)?.published_at ?? '1970-01-01T00:00:00.000Z';
	const product = shell[locale].product;
	const file = new ICalCalendar({
		name: words.feed.name(planned.plan.plan_code, of.agency),
		description: words.dek,
		prodId: { company: product, product: words.title, language: locale.toUpperCase() },
		url: site + calendarHref(locale, planned.plan, { agency: of.agency, closing: closingSaid(context, of.closing) }),
		ttl: refresh
	});
	for (const happening of happenings(context, planned, of)) {
		const event = file.createEvent({
			id: `${uuidOf(happening.key)}@reform-lens`,
			// A later release may move it; programs take what has the higher number.
			sequence: release,
			stamp: new Date(published),
			start: new Date(happening.from),
			// The first day after it.
			end: new Date(dayAfter(happening.to)),
			allDay: true,
			summary: happening.title,
			description: [...happening.lines, site + happening.path].join('\n'),
			url: site + happening.path,
			transparency: ICalEventTransparency.TRANSPARENT
		});
		if (happening.deadline) for (const days of reminders) event.createAlarm(reminder(context, happening, days));
	}
	return file.toString();
}

const reminder = ({ locale }: Context, { title }: Happening, days: number) => ({
	type: ICalAlarmType.display,
	triggerBefore: days * wholeDay - 8 * hour,
	description: messages[locale].feed.reminder(String(days), title)
});
