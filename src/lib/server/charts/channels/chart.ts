import { channels, type ChannelsData } from '$lib/charts/channels/picture';
import type { Chart } from '$lib/charts/chart';
import type { Planned } from '$lib/analysis/communication';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { columns } from '$lib/i18n/messages/columns';
import { former } from '$lib/i18n/messages/former';
import { levels } from '$lib/i18n/messages/levels';
import { planCharts } from '$lib/i18n/messages/plan-charts';
import { visibility } from '$lib/i18n/messages/visibility';
import { unitName } from '$lib/i18n/names';
import { planPath } from '$lib/model/plan-path';
import type { Context } from '../../context';
import { plannedCount } from '../plan-progress/groups';
import type { ChannelsAsked } from './asked';
import { channelWork, type ChannelWork, type GroupWork } from './rows';

/** What was carried out in a year, by group of channels and channel, beside the plans' numbers. */
export function channelsChart({ reference, locale }: Context, asked: ChannelsAsked): Chart {
	const { unit, plan, year } = asked;
	const words = planCharts[locale];
	const { groups, left } = channelWork(reference, locale, asked.counts, asked.tasks);
	const level = asked.level && levels[locale].names[asked.level];
	const done = levels[locale].work;
	const part = (text: string) => (level ? done.of(text, level) : text);
	const of = plan
		? words.plan(unit.name, String(year), level ? [done.part(level)] : [])
		: words.channels.of(unit.name, String(year));
	const recorded = groups.filter((group) => group.done !== null);
	const demo = groups.some((group) => group.demo);
	const why = asked.withheld;
	const title = why === null ? titleOf(locale, of, groups) : words.channels.planned(of);
	const list = recorded.map((group) => `${group.name} ${doneText(locale, group.done)}`).join('; ');
	// Whose work it is, where it is not all the unit's own.
	const joint = asked.counts.some(({ unit_code }) => unit_code !== undefined && unit_code !== unit.code);
	const within = (channel: string): [unit: string, count: number][] => {
		const own = asked.counts.filter(({ channel_code }) => channel_code === channel);
		return [...Map.groupBy(own, ({ unit_code }) => unit_code ?? unit.code)].map(([code, rows]) => [
			code,
			rows.reduce((sum, { count }) => sum + count, 0)
		]);
	};
	const told = (parts: readonly [string, number][]) =>
		parts
			.map(([code, count]) => former[locale].part(unitName(reference, locale, code), number(locale, count)))
			.join(', ');
	const planned = groups.some((group) => group.planned !== null);
	const data: ChannelsData = {
		groups: groups.map((group) => ({
			...rowOf(locale, group, () => '', why !== null),
			channels: group.channels.map((channel) => rowOf(locale, channel, channel.unit, why !== null))
		})),
		none: why === null ? words.channels.none : withheldText(locale, asked),
		more: (count) => words.more(number(locale, count)),
		alt: recorded.length > 0 ? part(words.channels.alt(demo, list)) : title
	};
	return {
		kind: 'channels',
		name: words.channels.name(of),
		title,
		subtitle:
			why === null
				? planned
					? words.channels.subtitle
					: words.channels.subtitleBare
				: `${words.channels.subtitlePlanned}. ${withheldText(locale, asked)}`,
		alt: data.alt,
		caption: [
			demo
				? words.demoCaption(title)
				: recorded.length > 0
					? words.channels.caption(title, list)
					: `${title}. ${why === null ? words.channels.notZero : withheldText(locale, asked)}`,
			...asked.former
		].join(' '),
		notes: [
			...asked.former,
			...(recorded.length > 0 ? [words.channels.units] : []),
			...(why === null && recorded.length < groups.length ? [words.channels.notZero] : []),
			...(left > 0 ? [words.channels.left(number(locale, left))] : []),
			...(level ? [done.note(level)] : [])
		],
		demo,
		table: {
			caption: part(words.channels.tableCaption),
			head: [
				{ text: campaigns[locale].progress.group },
				{ text: words.channels.channel },
				...(why === null ? [{ text: campaigns[locale].matrix.done, numeric: true }] : []),
				...(joint ? [{ text: former[locale].within }] : []),
				{ text: campaigns[locale].matrix.planned, numeric: true }
			],
			rows: groups.flatMap((group) =>
				group.channels.map((channel) => [
					{ text: group.name },
					{ text: channel.name },
					...(why === null ? [{ text: counted(locale, channel.done, channel.unit) }] : []),
					...(joint ? [{ text: told(within(channel.code)) }] : []),
					{ text: channel.planned ? plannedCount(locale, channel.planned) : '' }
				])
			)
		},
		data: {
			columns: columns(
				locale,
				'unit_code',
				'unit',
				'plan_code',
				'year',
				'channel_group',
				'channel_code',
				'channel',
				...(why === null ? (['count', 'entries'] as const) : []),
				...(joint ? (['count_of_units'] as const) : []),
				...(level ? (['level'] as const) : []),
				'planned_min',
				'planned_max',
				'unit_of_count',
				...(why === null ? (['demo'] as const) : [])
			),
			rows: groups.flatMap((group) =>
				group.channels.map((channel) => [
					unit.code,
					unit.name,
					plan?.plan_code ?? null,
					year,
					group.group,
					channel.code,
					channel.name,
					...(why === null ? [channel.done, channel.done === null ? null : channel.entries] : []),
					...(joint
						? [
								within(channel.code)
									.map(([code, count]) => `${code}=${count}`)
									.join(';')
							]
						: []),
					...(level ? [asked.level] : []),
					channel.planned?.min ?? null,
					channel.planned?.max ?? null,
					channel.unit(1) || null,
					...(why === null ? [channel.done === null ? null : String(channel.demo)] : [])
				])
			)
		},
		sources: [],
		plans: plan ? [plan.plan_code] : [],
		page: plan ? planPath(plan.plan_code, { level: asked.level }) : `/units/${encodeURIComponent(unit.code)}`,
		address: new URLSearchParams({
			...(plan ? { plan: plan.plan_code } : { unit: unit.code }),
			year: String(year),
			...(asked.level ? { level: asked.level } : {})
		}).toString(),
		draw: (room) => channels(data, room),
		live: null
	};
}

function titleOf(locale: Locale, of: string, groups: readonly GroupWork[]): string {
	const words = planCharts[locale].channels;
	const recorded = groups.filter((group) => group.done !== null);
	if (recorded.length === 0) return words.silent(of);
	if (recorded.some((group) => group.demo)) return words.demo(of);
	const kinds = recorded.flatMap((group) => group.channels).filter((channel) => channel.done !== null);
	return words.active(of, number(locale, kinds.length), number(locale, recorded.length));
}

/** Why the work is not shown; blank where it is. */
const withheldText = (locale: Locale, { plan, withheld }: ChannelsAsked): string =>
	withheld === null ? '' : visibility[locale].withheld[plan ? 'progress' : 'activities'][withheld];

const doneText = (locale: Locale, done: number | null): string =>
	done === null ? campaigns[locale].done.none : number(locale, done);

const counted = (locale: Locale, done: number | null, unit: ChannelWork['unit']): string =>
	done === null ? campaigns[locale].done.none : `${number(locale, done)} ${unit(done)}`.trim();

function rowOf(
	locale: Locale,
	row: { name: string; done: number | null; planned: Planned | null; demo: boolean },
	unit: ChannelWork['unit'],
	alone: boolean
) {
	const planned = row.planned
		? `${plannedCount(locale, row.planned)} ${unit(row.planned.max ?? row.planned.min)}`.trim()
		: '';
	return {
		// What stands in brackets explains the channel; the table has it in full.
		name: row.name.replace(/ \([^)]*\)$/, ''),
		done: row.done,
		planned: row.planned,
		doneText: alone ? '' : counted(locale, row.done, row.planned ? () => '' : unit),
		plannedText: alone || planned === '' ? planned : `/ ${planned}`,
		demo: row.demo
	};
}
