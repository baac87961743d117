import { editDistance } from '$lib/i18n/collate';
import { dayInVietnam, date } from '$lib/i18n/format';
import { channelGroups } from '$lib/i18n/messages/channels';
import { planTitle } from '$lib/i18n/names';
import { day } from '$lib/model/cells';
import { earlier, endOfYear } from '$lib/model/days';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { endOfPlan } from '$lib/model/plan-time';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../../context';
import { refuse, type Choice } from '../../refuse';
import { themeAsked } from '../own-parameters';
import { isSame } from './agencies';
import { coordinatorsOf, fundingOf, leadsOf, type TaskFilter } from './filter';
import { askedLevel } from './level';

/** The last day of a plan's year. */
export const endOf = (plan: Plan): string => endOfYear(plan.year);

/** The plan of that code, or a refusal with the nearest; `href` makes the address of a choice. */
export function askedPlan(
	{ reference, locale }: Context,
	url: URL,
	code: string,
	href?: (choice: Choice) => string
): Plan {
	const plan = reference.plan.get(code);
	if (plan) return plan;
	const nearest = reference.tables.plans
		.map((known) => ({ value: known.plan_code, text: `${known.plan_code}: ${planTitle(locale, known)}` }))
		.sort((a, b) => editDistance(a.value, code) - editDistance(b.value, code));
	const unknown = { name: 'plan', what: 'plan', value: code } as const;
	refuse(code === '' ? 400 : 404, { locale, url }, unknown, nearest.slice(0, 5), href);
}

/** The tasks that an address narrows a plan to. */
export function askedFilter({ reference, locale }: Context, url: URL, tasks: readonly PlanTask[]): TaskFilter {
	const at = { locale, url };
	const asked = (name: string) => url.searchParams.get(name) || null;
	const filter = {
		group: asked('group'),
		theme: themeAsked(url.searchParams) || null,
		lead: asked('lead'),
		coordinating: asked('coordinating'),
		funding: asked('funding'),
		level: askedLevel({ locale }, url)
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
	const own = [
		{ name: 'lead', what: 'agency', value: filter.lead, known: leadsOf(locale, tasks) },
		{ name: 'coordinating', what: 'coordinator', value: filter.coordinating, known: coordinatorsOf(locale, tasks) },
		{ name: 'funding', what: 'funding', value: filter.funding, known: fundingOf(locale, tasks) }
	] as const;
	for (const { name, what, value, known } of own) {
		if (value === null) continue;
		const choices = known.map((text) => ({ value: text, text }));
		// However it is typed, the plan's own spelling is meant.
		filter[name] = known.find((text) => isSame(text, value)) ?? refuse(400, at, { name, what, value }, choices);
	}
	return filter;
}

/** The latest day that a plan is looked at: the earlier of today and its end, or the day on which it was closed. */
export const lastDayOf = (reference: Reference, plan: Plan, today = dayInVietnam(Date.now())): string =>
	earlier(today, endOfPlan(reference.timeOf(plan)));

/** The day until which work counts: the earlier of today and the plan's end, unless the address has an earlier one. */
export function askedDay({ reference, locale }: Context, url: URL, plan: Plan): string {
	const end = endOf(plan);
	const last = lastDayOf(reference, plan);
	const asked = url.searchParams.get('at') ?? '';
	if (asked === '') return last;
	if (!day().safeParse(asked).success) {
		const choices = [`${plan.year}-06-30`, end].map((value) => ({ value, text: date(locale, value) }));
		refuse(400, { locale, url }, { name: 'at', what: 'day', value: asked }, choices);
	}
	return earlier(asked, last);
}
