import { dayInVietnam } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { planPath } from '$lib/model/plan-path';
import { askedDay, askedPlan } from '$lib/server/charts/plan-progress/address';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { publicAddress } from '$lib/server/settings';
import { agencyPage } from '$lib/server/views/calendar/agency';
import { askedAgency } from '$lib/server/views/calendar/asked';
import { agencyHref } from '$lib/server/views/calendar/links';
import { planCalendar } from '$lib/server/views/calendar/load';
import type { PageServerLoad } from './$types';

/** What one agency leads, coordinates, reports and did under a plan. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, ['at']);
	const plan = askedPlan(here, url, params.plan, ({ value }) => localized(locale, planPath(value)));
	const planned = await planCalendar(here, plan, here.closing);
	const agency = askedAgency(here, url, {
		named: planned.named,
		asked: params.agency,
		href: ({ value }) => agencyHref(locale, plan, value)
	});
	const at = askedDay(here, url, plan);
	const choice = { agency, at, named: url.searchParams.has('at'), today: dayInVietnam(Date.now()) };
	return agencyPage(here, planned, choice, publicAddress(locals.state.settings));
};
