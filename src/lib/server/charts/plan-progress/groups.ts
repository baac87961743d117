import { planned, plannedTotal, type Planned } from '$lib/analysis/communication';
import { number, range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import type { PlanTask } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { isPerUnit, plannedBy, type Done } from '$lib/analysis/progress';

/** A counted task whose number may be added up, with what is due by then and what was recorded. */
export interface CountedTask {
	task: PlanTask;
	due: Planned;
	done: Done | undefined;
}

/** A group of channels: its tasks added up. */
export interface CountedGroup {
	group: string;
	name: string;
	tasks: CountedTask[];
	due: Planned;
	/** Null where nothing is recorded: that is not zero. */
	done: number | null;
	demo: boolean;
}

/** Things with a channel in groups of channels, in the order of the groups. */
export function inGroups<T>(
	reference: Reference,
	locale: Locale,
	things: readonly T[],
	channel: (thing: T) => string | null
): { group: string; name: string; things: T[] }[] {
	return [...Map.groupBy(things, (thing) => reference.channel.get(channel(thing) ?? '')?.group ?? '')]
		.sort(([a], [b]) => groupOrder(a) - groupOrder(b))
		.map(([group, own]) => ({ group, name: channelGroups[locale][group] ?? group, things: own }));
}

/** A planned count without what is counted: `36–48`, `tối thiểu 1`. */
export function plannedCount(locale: Locale, { min, max }: Planned): string {
	const words = campaigns[locale].planned.short;
	return max === null ? words.least(number(locale, min)) : words.range(range(number(locale, min), number(locale, max)));
}

/** Counted tasks by group of channels, until the end of a month of the plan's year; numbers of unclear scope are left out. */
export function countedGroups(
	reference: Reference,
	locale: Locale,
	tasks: readonly PlanTask[],
	work: ReadonlyMap<string, Done>,
	until: { year: number; months: number }
): { groups: CountedGroup[]; left: number } {
	const counted = tasks.filter((task) => planned(task) !== null);
	const own = counted
		.filter((task) => !isPerUnit(task))
		.flatMap((task): CountedTask[] => {
			const due = plannedBy(task, until.year, until.months);
			return due ? [{ task, due, done: work.get(task.task_no) }] : [];
		});
	const groups = inGroups(reference, locale, own, ({ task }) => task.channel_code).map(({ group, name, things }) => {
		const done = things.flatMap((thing) => thing.done ?? []);
		return {
			group,
			name,
			tasks: things,
			due: plannedTotal(things.map((thing) => thing.due)) ?? { min: 0, max: null },
			done: done.length === 0 ? null : done.reduce((sum, { count }) => sum + count, 0),
			demo: done.some(({ demo }) => demo)
		};
	});
	return { groups, left: counted.length - own.length };
}
