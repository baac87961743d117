import { leaves } from '$lib/analysis/communication';
import { byName } from '$lib/i18n/collate';
import type { Locale } from '$lib/i18n/locale';
import { channelGroups } from '$lib/i18n/messages/channels';
import { levels } from '$lib/i18n/messages/levels';
import type { PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import type { Reference } from '$lib/model/reference';
import type { WorkLevel } from '$lib/model/work-level';
import { eachOnce, partInTask } from './agencies';

/** What tasks the reader chose; null is all. */
export interface TaskFilter {
	group: string | null;
	theme: string | null;
	lead: string | null;
	coordinating?: string | null;
	/** The words of the plan on where the money comes from. */
	funding?: string | null;
	/** Whose work is set beside them; it chooses no tasks. */
	level?: WorkLevel | null;
}

/** Whether a task fits the filter. */
export function fits(reference: Reference, filter: TaskFilter, task: PlanTask): boolean {
	return (
		(filter.group === null || reference.channel.get(task.channel_code ?? '')?.group === filter.group) &&
		(filter.theme === null || task.theme_code === filter.theme) &&
		(filter.lead === null || partInTask(task, filter.lead) === 'lead') &&
		(!filter.coordinating || partInTask(task, filter.coordinating) === 'coordinating') &&
		(!filter.funding || task.funding_vi === filter.funding)
	);
}

/** The leading agencies of a plan, each once, in the order of the language. */
export const leadsOf = (locale: Locale, tasks: readonly PlanTask[]): string[] =>
	eachOnce(leaves(tasks).flatMap((task) => parts(task.lead_agency_vi))).sort(byName(locale, (name) => name));

/** The coordinating agencies of a plan, each once, in the order of the language. */
export const coordinatorsOf = (locale: Locale, tasks: readonly PlanTask[]): string[] =>
	eachOnce(
		leaves(tasks).flatMap((task) =>
			parts(task.coordinating_agencies_vi).filter((name) => partInTask(task, name) === 'coordinating')
		)
	).sort(byName(locale, (name) => name));

/** Where the money of a plan comes from, each words once, in the order of the language. */
export const fundingOf = (locale: Locale, tasks: readonly PlanTask[]): string[] =>
	[...new Set(leaves(tasks).flatMap((task) => task.funding_vi ?? []))].sort(byName(locale, (name) => name));

/** What was chosen, in words. */
export function filterText(
	reference: Reference,
	locale: Locale,
	{ group, theme, lead, coordinating, funding, level }: TaskFilter
): string[] {
	const named = theme === null ? undefined : reference.theme.get(theme);
	return [
		group === null ? null : (channelGroups[locale][group] ?? group),
		named ? (locale === 'en' ? named.name_en : named.name_vi) : null,
		lead,
		coordinating ?? null,
		funding ?? null,
		level ? levels[locale].work.part(levels[locale].names[level]) : null
	].filter((text) => text !== null);
}
