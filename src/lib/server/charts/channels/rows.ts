import { leaves, planned, plannedTotal, type Planned } from '$lib/analysis/communication';
import type { Locale } from '$lib/i18n/locale';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import type { Channel, PlanTask } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { ChannelCount } from '../../warehouse/queries';
import { isPerUnit } from '$lib/analysis/progress';
import { countedIn } from '../plan-progress/work';

/** One channel in one year. */
export interface ChannelWork {
	code: string;
	name: string;
	/** Null where nothing is recorded: that is not zero. */
	done: number | null;
	entries: number;
	planned: Planned | null;
	/** What is counted, as it follows a number; empty where tasks count different things. */
	unit: (count: number) => string;
	demo: boolean;
}

/** A group of channels: its channels added up. */
export interface GroupWork {
	group: string;
	name: string;
	done: number | null;
	planned: Planned | null;
	demo: boolean;
	channels: ChannelWork[];
}

/** Channels with work or with planned numbers, in groups, in the order of the groups and of the reference. */
export function channelWork(
	reference: Reference,
	locale: Locale,
	counts: readonly ChannelCount[],
	tasks: readonly PlanTask[]
): { groups: GroupWork[]; left: number } {
	const counted = leaves(tasks).filter((task) => planned(task) !== null);
	const added = counted.filter((task) => !isPerUnit(task));
	const rows = reference.tables.channels.flatMap((channel) => {
		const own = counts.filter((row) => row.channel_code === channel.channel_code);
		const promised = added.filter((task) => task.channel_code === channel.channel_code);
		if (own.length === 0 && promised.length === 0) return [];
		const work: ChannelWork = {
			code: channel.channel_code,
			name: locale === 'en' ? channel.name_en : channel.name_vi,
			done: own.length === 0 ? null : own.reduce((sum, row) => sum + row.count, 0),
			entries: own.reduce((sum, row) => sum + row.entries, 0),
			planned: plannedTotal(promised.flatMap((task) => planned(task) ?? [])),
			unit: isMixed(channel, tasks) ? () => '' : (count) => countedIn(locale, channel, null, count),
			demo: own.some((row) => row.demo)
		};
		return [{ group: channel.group, work }];
	});
	const groups = [...Map.groupBy(rows, ({ group }) => group)]
		.sort(([a], [b]) => groupOrder(a) - groupOrder(b))
		.map(([group, own]) =>
			summed(
				group,
				channelGroups[locale][group] ?? group,
				own.map(({ work }) => work)
			)
		);
	return { groups, left: counted.length - added.length };
}

function summed(group: string, name: string, channels: ChannelWork[]): GroupWork {
	const done = channels.flatMap((channel) => channel.done ?? []);
	return {
		group,
		name,
		done: done.length === 0 ? null : done.reduce((sum, count) => sum + count, 0),
		planned: plannedTotal(channels.flatMap((channel) => channel.planned ?? [])),
		demo: channels.some((channel) => channel.demo),
		channels
	};
}

/** Whether a task of the plans counts something else on a channel than the channel's own unit. */
const isMixed = (channel: Channel, tasks: readonly PlanTask[]): boolean =>
	tasks.some(
		({ channel_code, unit_of_count }) =>
			channel_code === channel.channel_code && unit_of_count !== null && unit_of_count !== channel.unit_of_count_vi
	);
