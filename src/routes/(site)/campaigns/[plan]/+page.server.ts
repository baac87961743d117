import { localized } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { askedDay, askedFilter, askedPlan } from '$lib/server/charts/plan-progress/address';
import { planPage } from '$lib/server/views/plan/plan';
import { refuseMisspelt } from '$lib/server/refuse';
import { planTasks } from '$lib/server/warehouse/queries';
import { forReader } from '$lib/server/views/for-reader';
import type { PageServerLoad } from './$types';

/** One plan, whole or the tasks of a group of channels, a theme, a leading agency. */
export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const here = await context(locals, url);
	const { locale, warehouse, release } = here;
	refuseMisspelt({ locale, url }, ['group', 'theme', 'lead', 'at']);
	const plan = askedPlan(here, url, params.plan, ({ value }) =>
		localized(locale, `/campaigns/${encodeURIComponent(value)}`)
	);
	const at = askedDay(here, url, plan);
	const tasks = await planTasks(warehouse, release, { plan: plan.plan_code });
	const page = await planPage(here, plan, tasks, askedFilter(here, url, tasks), at);
	return forReader({ isDataRequest }, { ...page, share: page.progress.figure?.press });
};
