import { scopes, type WorkScope } from '$lib/analysis/by-unit';
import { leaves } from '$lib/analysis/communication';
import { date } from '$lib/i18n/format';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { levels } from '$lib/i18n/messages/levels';
import { following } from '$lib/i18n/messages/following';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { monthEnds } from '$lib/model/days';
import { workLevels, type WorkLevel } from '$lib/model/work-level';
import { lastDayOf } from '../../charts/plan-progress/address';
import { coordinatorsOf, fundingOf, leadsOf, type TaskFilter } from '../../charts/plan-progress/filter';
import { levelChoices } from '../../charts/plan-progress/level';
import type { Context } from '../../context';
import { refuse } from '../../refuse';
import { states, type State } from './standing';

/** What of the tasks is listed beside the filter, and whose work counts as a unit's. */
export interface Shown {
	/** Null lists every task. */
	state: State | null;
	scope: WorkScope;
}

/** The state and the scope that an address asks for. */
export function askedShown({ locale }: Context, url: URL): Shown {
	const asked = url.searchParams.get('state') ?? '';
	const state = states.find((known) => known === asked) ?? null;
	if (asked !== '' && state === null) {
		const choices = states.map((value) => ({ value, text: following[locale].states[value] }));
		refuse(400, { locale, url }, { name: 'state', what: 'state', value: asked }, choices);
	}
	const wanted = url.searchParams.get('scope') ?? '';
	const scope = wanted === '' ? 'own' : scopes.find((known) => known === wanted);
	if (scope === undefined) {
		const { toOwn, toAll } = following[locale].units;
		const choices = [
			{ value: 'own', text: toOwn },
			{ value: 'all', text: toAll }
		];
		refuse(400, { locale, url }, { name: 'scope', what: 'parameter', value: wanted }, choices);
	}
	return { state, scope };
}

/** The choices of the control sentence; `judged` says whether the standing of tasks is known to the reader, `offered` of whom the work may be looked at alone. */
export function ask(
	context: Context,
	plan: Plan,
	tasks: readonly PlanTask[],
	{
		filter,
		at,
		shown,
		judged,
		offered
	}: { filter: TaskFilter; at: string; shown: Shown; judged: boolean; offered: readonly WorkLevel[] }
) {
	const { reference, locale } = context;
	const words = messages[locale].plan.ask;
	const more = following[locale].ask;
	const own = leaves(tasks);
	const groups = new Set(own.flatMap((task) => reference.channel.get(task.channel_code ?? '')?.group ?? []));
	const themes = new Set(own.map((task) => task.theme_code));
	const levelled = levelChoices(
		locale,
		workLevels.filter((level) => offered.includes(level) || level === filter.level)
	);
	const named = (any: string, values: readonly string[]) => [
		{ value: '', text: any },
		...values.map((value) => ({ value, text: value }))
	];
	return {
		group: filter.group ?? '',
		theme: filter.theme ?? '',
		lead: filter.lead ?? '',
		coordinating: filter.coordinating ?? '',
		funding: filter.funding ?? '',
		level: filter.level ?? '',
		state: shown.state ?? '',
		scope: shown.scope,
		groups: [
			{ value: '', text: words.anyGroup },
			...[...groups]
				.sort((a, b) => groupOrder(a) - groupOrder(b))
				.map((value) => ({ value, text: channelGroups[locale][value] ?? value }))
		],
		themes: [
			{ value: '', text: words.anyTheme },
			...reference.tables.themes
				.filter((theme) => themes.has(theme.theme_code))
				.map((theme) => ({ value: theme.theme_code, text: locale === 'en' ? theme.name_en : theme.name_vi }))
		],
		leads: named(words.anyLead, leadsOf(locale, tasks)),
		coordinators: named(more.anyAgency, coordinatorsOf(locale, tasks)),
		fundings: named(more.anyFunding, fundingOf(locale, tasks)),
		/** Empty where the work is of one level at most, or is not shown. */
		levels: levelled.length > 1 ? [{ value: '', text: levels[locale].work.any }, ...levelled] : [],
		/** Empty where the standing is not known. */
		states: judged
			? [
					{ value: '', text: more.anyState },
					...states.map((value) => ({ value, text: following[locale].states[value] }))
				]
			: [],
		...askedDays(context, plan, at)
	};
}

/** The ends of the plan's months until the last day that it is looked at, and the day that is asked for. */
export function askedDays({ reference, locale }: Context, plan: Plan, at: string) {
	const last = lastDayOf(reference, plan);
	const ends = monthEnds(plan.year).filter((day) => day < last);
	const all = [...new Set([...ends, ...(at < last ? [at] : [])])].sort().reverse();
	return {
		at: at < last ? at : '',
		days: [{ value: '', text: date(locale, last) }, ...all.map((value) => ({ value, text: date(locale, value) }))]
	};
}
