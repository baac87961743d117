import { list, number, period as periodText } from '$lib/i18n/format';
import { groupOrder } from '$lib/i18n/messages/channels';
import { report as messages } from '$lib/i18n/messages/report';
import { channelName } from '$lib/i18n/names';
import type { ReportBlock, ReportTable } from '$lib/model/report';
import type { Context } from '../../context';
import { countedIn, countsText } from '../../charts/plan-progress/work';
import type { PlanTitle } from '../../warehouse/queries';
import type { PlanWork } from '../../warehouse/queries-report';
import { counted, figure, heading, quoted, said, titleOf } from './cells';
import type { ReportFacts } from './facts';
import { recordedCount } from './plan-facts';

/** The most titles that the document itself lists. */
const mostTitles = 60;

/** Results by channel and theme. */
export function channelsBlocks(context: Context, facts: ReportFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale];
	const inside = facts.work.filter((row) => row.inside);
	const byChannel = [...Map.groupBy(inside, (row) => row.channel_code)].map(([code, rows]) => ({
		code,
		entries: entriesOf(rows)
	}));
	const most = Math.max(0, ...byChannel.map(({ entries }) => entries));
	const first = byChannel.filter(({ entries }) => entries === most).map(({ code }) => channelName(context, code));
	const minutes = inside.reduce((sum, row) => sum + (row.minutes ?? 0), 0);
	const [channels, themes] = [channelsTable(context, facts), themesTable(context, facts)];
	return [
		heading(words.headings.channels),
		counted(
			locale,
			first.length > 0
				? [
						words.channels.most(list(locale, first), number(locale, most)),
						...(minutes > 0 ? [words.channels.minutes(number(locale, minutes))] : []),
						words.channels.units
					].join(' ')
				: words.work.none,
			facts.demo && first.length > 0
		),
		...[channels, themes].flatMap((table) => (table.rows.length > 0 ? [{ kind: 'table' as const, table }] : []))
	];
}

const entriesOf = (rows: readonly PlanWork[]): number => rows.reduce((sum, row) => sum + row.entries, 0);

/** What work is counted in, as it heads a column of counts. */
export const countedUnit = ({ reference, locale }: Context, row: PlanWork): string =>
	countedIn(locale, reference.channel.get(row.channel_code), row.unit_of_count, 2);

/** Sorts channels in the order of the groups and of the reference. */
export function channelOrder({ reference }: Context): (a: string | undefined, b: string | undefined) => number {
	const { channels } = reference.tables;
	const places = new Map(channels.map(({ channel_code, group }, at) => [channel_code, groupOrder(group) * 1000 + at]));
	const place = (code = '') => places.get(code) ?? Number.MAX_SAFE_INTEGER;
	return (a, b) => place(a) - place(b);
}

/** A row for each channel and what it is counted in, in the order of the groups and of the reference. */
export function channelsTable(context: Context, { work, demo }: ReportFacts): ReportTable {
	const { locale } = context;
	const { columns } = messages[locale];
	const order = channelOrder(context);
	const known = work.filter((row) => row.to_date);
	const rows = [...Map.groupBy(known, (row) => `${row.channel_code}\n${countedUnit(context, row)}`).values()].sort(
		([a], [b]) => order(a?.channel_code, b?.channel_code)
	);
	return {
		id: 'channels',
		title: titleOf(locale, 'channels', demo),
		columns: [
			{ title: columns.channel, share: 36 },
			{ title: columns.unit, share: 16 },
			{ title: columns.period, share: 12, numeric: true },
			{ title: columns.toDate, share: 12, numeric: true },
			{ title: columns.entries, share: 12, numeric: true },
			{ title: columns.minutes, share: 12, numeric: true }
		],
		rows: rows.flatMap((own) => {
			const [row] = own;
			if (!row) return [];
			const inside = own.filter((one) => one.inside);
			const timed = inside.flatMap((one) => one.minutes ?? []);
			return [
				[
					said(channelName(context, row.channel_code)),
					said(countedUnit(context, row)),
					figure(locale, recordedCount(inside)),
					figure(locale, recordedCount(own)),
					figure(locale, inside.length === 0 ? null : entriesOf(inside)),
					figure(locale, timed.length === 0 ? null : timed.reduce((sum, one) => sum + one, 0))
				]
			];
		})
	};
}

/** A row for each theme, in the order of the reference; counts of different things stand side by side. */
export function themesTable(context: Context, { work, demo }: ReportFacts): ReportTable {
	const { reference, locale } = context;
	const { columns, none } = messages[locale];
	const known = Map.groupBy(
		work.filter((row) => row.to_date),
		(row) => row.theme_code
	);
	const codes = [...reference.tables.themes.map(({ theme_code }) => theme_code), null];
	return {
		id: 'themes',
		title: titleOf(locale, 'themes', demo),
		columns: [
			{ title: columns.theme, share: 40 },
			{ title: columns.period, share: 23 },
			{ title: columns.toDate, share: 23 },
			{ title: columns.entries, share: 14, numeric: true }
		],
		rows: codes.flatMap((code) => {
			const own = known.get(code) ?? [];
			const inside = own.filter((row) => row.inside);
			return own.length === 0
				? []
				: [
						[
							said(themeName(context, code)),
							said(countsText(context, inside) || none),
							said(countsText(context, own)),
							figure(locale, inside.length === 0 ? null : entriesOf(inside))
						]
					];
		})
	};
}

function themeName({ reference, locale }: Context, code: string | null): string {
	const theme = code === null ? undefined : reference.theme.get(code);
	return (locale === 'en' ? theme?.name_en : theme?.name_vi) ?? code ?? messages[locale].channels.noTheme;
}

/** What has a title, by theme and then by time; the document lists the first of many. */
export function titlesBlocks(context: Context, { titles, demo }: ReportFacts): ReportBlock[] {
	const { locale } = context;
	const words = messages[locale];
	const [all, shown] = [number(locale, titles.length), number(locale, mostTitles)];
	const sentence =
		titles.length === 0
			? words.titles.none
			: titles.length > mostTitles
				? words.titles.first(shown, all)
				: words.titles.all(all);
	const table = titlesTable(context, titles);
	return [
		heading(words.headings.titles),
		counted(locale, sentence, demo && titles.length > 0),
		...(titles.length > 0
			? [{ kind: 'table' as const, table: { ...table, rows: table.rows.slice(0, mostTitles) } }]
			: [])
	];
}

export function titlesTable(context: Context, titles: readonly PlanTitle[]): ReportTable {
	const { reference, locale } = context;
	const { columns } = messages[locale];
	const order = new Map(reference.tables.themes.map(({ theme_code }, at) => [theme_code, at]));
	const place = ({ theme_code }: PlanTitle) => order.get(theme_code ?? '') ?? Infinity;
	return {
		id: 'titles',
		title: titleOf(
			locale,
			'titles',
			titles.some((title) => title.demo)
		),
		columns: [
			{ title: columns.theme, share: 22 },
			{ title: columns.time, share: 13 },
			{ title: columns.name, share: 33 },
			{ title: columns.channel, share: 18 },
			{ title: columns.agency, share: 18 }
		],
		// The rows come by time, and sorting keeps that order within a theme.
		rows: titles
			.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)))
			.map((title) => [
				said(themeName(context, title.theme_code)),
				said(periodText(locale, title.date)),
				{
					...quoted(locale, title.title),
					...(title.evidence_url === null ? {} : { href: title.evidence_url })
				},
				said(channelName(context, title.channel_code)),
				quoted(locale, title.agency ?? '')
			])
	};
}
