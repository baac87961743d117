import { dayInVietnam } from '$lib/i18n/format';
import { askedLocale, localized } from '$lib/i18n/locale';
import { planPath } from '$lib/model/plan-path';
import { askedPlan } from './charts/plan-progress/address';
import { context } from './context';
import { dataFile } from './data-file';
import { refuseMisspelt } from './refuse';
import { publicAddress } from './settings';
import { askedAgency } from './views/calendar/asked';
import { dueFeed } from './views/calendar/due';
import { calendarFile } from './views/calendar/ics';
import { calendarHref } from './views/calendar/links';
import { planCalendar } from './views/calendar/load';
import { askedClosing, closingSaid } from './views/report/address';

interface Asked {
	locals: App.Locals;
	params: { plan: string };
	url: URL;
	request: Request;
}

const types = { 'calendar.ics': 'text/calendar; charset=utf-8', 'due.atom': 'application/atom+xml; charset=utf-8' };

/** A plan's dates for programs that follow them: an iCalendar file, or an Atom feed of what is due around today. */
export async function calendarAnswer(
	{ locals, params, url, request }: Asked,
	file: keyof typeof types
): Promise<Response> {
	const locale = askedLocale(url, locals.locale);
	const here = await context({ ...locals, locale }, url);
	refuseMisspelt({ locale, url }, ['agency', 'closing', 'lang']);
	const plan = askedPlan(here, url, params.plan, ({ value }) => localized(locale, planPath(value, {}, `/${file}`)));
	const closing = askedClosing(here, url);
	const planned = await planCalendar(here, plan, closing);
	const asked = url.searchParams.get('agency') || null;
	const href = ({ value }: { value: string }) =>
		calendarHref(locale, plan, { agency: value, closing: closingSaid(here, closing) }, file);
	const agency = asked === null ? null : askedAgency(here, url, { named: planned.named, asked, href });
	const site = publicAddress(locals.state.settings);
	const today = dayInVietnam(Date.now());
	const of = { agency, closing };
	const answer = {
		locals,
		release: here.release,
		url,
		request,
		type: types[file],
		name: null,
		of: [site, file === 'due.atom' ? today : '']
	};
	return dataFile(answer, () =>
		file === 'due.atom' ? dueFeed(here, planned, of, { site, today }) : calendarFile(here, planned, of, site)
	);
}
