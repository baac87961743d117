import { dayInVietnam } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { planPath } from '$lib/model/plan-path';
import { askedPlan } from '$lib/server/charts/plan-progress/address';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { forReader } from '$lib/server/views/for-reader';
import { askedReportPeriod, reportParameters } from '$lib/server/views/report/address';
import { reportPage } from '$lib/server/views/report/page';
import type { PageServerLoad } from './$types';

/** The report on a plan for a period, to be read, printed and downloaded. */
export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const here = await context(locals, url);
	const { locale } = here;
	refuseMisspelt({ locale, url }, reportParameters);
	const plan = askedPlan(here, url, params.plan, ({ value }) => localized(locale, planPath(value, {}, '/report')));
	const now = Date.now();
	const asked = { plan, ...askedReportPeriod(here, url, plan, now), today: dayInVietnam(now) };
	const page = await reportPage(here, asked, { years: [plan.year], query: url.searchParams });
	return forReader({ isDataRequest }, page);
};
