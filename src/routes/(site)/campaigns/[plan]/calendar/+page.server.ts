import { dayInVietnam } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { planPath } from '$lib/model/plan-path';
import { askedDay, askedPlan } from '$lib/server/charts/plan-progress/address';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { publicAddress } from '$lib/server/settings';
import { askedAgency, askedMonth } from '$lib/server/views/calendar/asked';
import { planCalendar } from '$lib/server/views/calendar/load';
import { calendarPage } from '$lib/server/views/calendar/page';
import { askedClosing } from '$lib/server/views/report/address';
import type { PageServerLoad } from './$types';

/** The dates of a plan: a month by day, and its year. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, ['month', 'agency', 'closing', 'at']);
	const plan = askedPlan(here, url, params.plan, ({ value }) => localized(locale, planPath(value, {}, '/calendar')));
	const at = askedDay(here, url, plan);
	const month = askedMonth(here, url, plan, at);
	const closing = askedClosing(here, url);
	const planned = await planCalendar(here, plan, closing);
	const asked = url.searchParams.get('agency') || null;
	const agency = asked === null ? null : askedAgency(here, url, { named: planned.named, asked });
	const choice = { month, agency, closing, at, named: url.searchParams.has('at'), today: dayInVietnam(Date.now()) };
	return calendarPage(here, planned, choice, publicAddress(locals.state.settings));
};
