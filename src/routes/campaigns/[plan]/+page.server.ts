import { editDistance } from '$lib/i18n/collate';
import { localized } from '$lib/i18n/locale';
import { channelGroups } from '$lib/i18n/messages/channels';
import { context } from '$lib/server/views/context';
import { leadsOf, planPage } from '$lib/server/views/plan/plan';
import { refuse, refuseMisspelt } from '$lib/server/views/refuse';
import { planTitle } from '$lib/server/views/overview/work';
import { planTasks } from '$lib/server/warehouse/queries';
import { forReader } from '$lib/server/views/for-reader';
import type { PageServerLoad } from './$types';

/** One plan, whole or the tasks of a group of channels, a theme, a leading agency. */
export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const here = await context(locals);
	const { reference, locale, warehouse, release } = here;
	const at = { locale, url };
	refuseMisspelt(at, ['group', 'theme', 'lead', 'at']);
	const plan = reference.plan.get(params.plan);
	if (!plan) {
		const nearest = reference.tables.plans
			.map((known) => ({ value: known.plan_code, text: `${known.plan_code}: ${planTitle(locale, known)}` }))
			.sort((a, b) => editDistance(a.value, params.plan) - editDistance(b.value, params.plan));
		refuse(404, at, { name: 'plan', what: 'plan', value: params.plan }, nearest.slice(0, 5), ({ value }) =>
			localized(locale, `/campaigns/${encodeURIComponent(value)}`)
		);
	}

	const tasks = await planTasks(warehouse, release, { plan: plan.plan_code });
	const filter = {
		group: url.searchParams.get('group') || null,
		theme: url.searchParams.get('theme') || null,
		lead: url.searchParams.get('lead') || null
	};
	const groups = new Map(reference.tables.channels.map(({ group }) => [group, channelGroups[locale][group] ?? group]));
	if (filter.group !== null && !groups.has(filter.group)) {
		const choices = [...groups].map(([value, text]) => ({ value, text }));
		refuse(400, at, { name: 'group', what: 'channel', value: filter.group }, choices);
	}
	if (filter.theme !== null && !reference.theme.has(filter.theme)) {
		const choices = reference.tables.themes.map((theme) => ({
			value: theme.theme_code,
			text: locale === 'en' ? theme.name_en : theme.name_vi
		}));
		refuse(400, at, { name: 'theme', what: 'theme', value: filter.theme }, choices);
	}
	const leads = leadsOf(here, tasks);
	if (filter.lead !== null && !leads.includes(filter.lead)) {
		const choices = leads.map((value) => ({ value, text: value }));
		refuse(400, at, { name: 'lead', what: 'agency', value: filter.lead }, choices);
	}
	return forReader({ isDataRequest }, await planPage(here, plan, tasks, filter));
};
