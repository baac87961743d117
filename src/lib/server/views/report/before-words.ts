import { date, number, period as periodText } from '$lib/i18n/format';
import { report as messages } from '$lib/i18n/messages/report';
import { reportBefore } from '$lib/i18n/messages/report-before';
import { channelName } from '$lib/i18n/names';
import type { ReportBlock, ReportCell, ReportTable } from '$lib/model/report';
import type { Context } from '../../context';
import { countsText } from '../../charts/plan-progress/work';
import type { PlanWork } from '../../warehouse/queries-report';
import type { Beside, YearBefore } from './before';
import { figure, paragraph, said, subheading } from './cells';
import { channelOrder, countedUnit } from './channels';
import type { ReportFacts } from './facts';
import { recordedCount } from './plan-facts';
import { unitOf } from './situation';

/** The comparison with the same period a year before, in words and as a table; null where there is nothing to say. */
export function beforeBlocks(
	context: Context,
	facts: ReportFacts,
	found: YearBefore | null
): { blocks: ReportBlock[]; table: ReportTable | null } {
	if (found === null) return { blocks: [], table: null };
	const { locale } = context;
	const words = reportBefore[locale];
	const { beside, period } = found;
	const head = subheading(words.heading);
	const days = [date(locale, period.from), date(locale, period.to)] as const;
	if (typeof beside === 'string') return { blocks: [head, paragraph(words.not[beside](...days))], table: null };
	const lines = linesOf(context, beside);
	const counts = (rows: readonly PlanWork[]) =>
		countsText(
			context,
			rows.filter((row) => row.inside)
		);
	const table = tableOf(context, { facts, found, lines });
	return {
		blocks: [
			head,
			paragraph(
				[
					words.scopes[beside.scope](unitOf(context, facts)),
					words.totals(counts(beside.now), counts(beside.before), ...days),
					directions(context, lines)
				].join(' ')
			),
			{ kind: 'table', table },
			paragraph(words.recorded)
		],
		table
	};
}

/** What is counted in one thing on one channel, or on all channels together, in both periods; null where nothing is recorded. */
interface Line {
	channel: string | null;
	unit: string;
	now: number | null;
	before: number | null;
	/** Whether some of it is known only for a time that lies partly in its period. */
	isPartly: boolean;
	/** Of several channels: whether each is recorded in both periods. A channel without records is no zero. */
	isAlike: boolean;
}

/** A line for each channel and what it is counted in, then one for each thing that is counted on several channels. */
function linesOf(context: Context, beside: Beside): Line[] {
	const order = channelOrder(context);
	const all = [...beside.now, ...beside.before].filter((row) => row.inside || row.around);
	const line = (channel: string | null, unit: string): Line => {
		const isOf = (row: PlanWork) =>
			(channel === null || row.channel_code === channel) && countedUnit(context, row) === unit;
		const count = (rows: readonly PlanWork[]) => recordedCount(rows.filter((row) => row.inside && isOf(row)));
		const isPartly = all.some((row) => row.around && isOf(row));
		return { channel, unit, now: count(beside.now), before: count(beside.before), isPartly, isAlike: true };
	};
	const pairs = [...Map.groupBy(all, (row) => `${row.channel_code}\n${countedUnit(context, row)}`).values()].flatMap(
		([row]) => (row ? [{ channel: row.channel_code, unit: countedUnit(context, row) }] : [])
	);
	const channels = pairs
		.toSorted((a, b) => order(a.channel, b.channel))
		.map(({ channel, unit }) => line(channel, unit));
	const several = [...Map.groupBy(pairs, ({ unit }) => unit)].flatMap(([unit, own]) => (own.length > 1 ? [unit] : []));
	const isBoth = ({ now, before }: Line) => now !== null && before !== null;
	const together = several.map((unit) => ({
		...line(null, unit),
		isAlike: channels.every((own) => own.unit !== unit || isBoth(own))
	}));
	return [...channels, ...together].filter(({ now, before }) => now !== null || before !== null);
}

/** How much more or less a line has than a year before; null where that cannot be said. */
const changeOf = ({ now, before, isPartly, isAlike }: Line): number | null =>
	now === null || before === null || isPartly || !isAlike ? null : now - before;

/** How many counts by channel are more, less and the same as a year before; a channel may be counted in several things. */
function directions({ locale }: Context, lines: readonly Line[]): string {
	const words = reportBefore[locale];
	const changes = lines.flatMap((line) => (line.channel === null ? [] : (changeOf(line) ?? [])));
	if (changes.length === 0) return words.noChange;
	const count = (is: (change: number) => boolean) => number(locale, changes.filter(is).length);
	return words.directions(
		number(locale, changes.length),
		count((change) => change > 0),
		count((change) => change < 0),
		count((change) => change === 0)
	);
}

function tableOf(
	context: Context,
	{ facts, found, lines }: { facts: ReportFacts; found: YearBefore; lines: readonly Line[] }
): ReportTable {
	const { locale } = context;
	const { columns, tables } = messages[locale];
	const words = reportBefore[locale];
	return {
		id: 'before',
		title: tables.before,
		columns: [
			{ title: columns.channel, share: 36 },
			{ title: columns.unit, share: 14 },
			{ title: periodText(locale, facts.period.value), share: 15, numeric: true },
			{ title: periodText(locale, found.period.value), share: 15, numeric: true },
			{ title: columns.change, share: 20 }
		],
		rows: lines.map((line) => [
			said(line.channel === null ? words.together : channelName(context, line.channel)),
			said(line.unit),
			figure(locale, line.now),
			figure(locale, line.before),
			changeCell(context, line)
		])
	};
}

function changeCell({ locale }: Context, line: Line): ReportCell {
	const words = reportBefore[locale];
	const { none } = messages[locale];
	const change = changeOf(line);
	if (change === null) return said(line.isPartly ? words.partly : none);
	if (change === 0) return said(words.same);
	const by = number(locale, Math.abs(change));
	return { text: change > 0 ? words.more(by) : words.less(by), value: change };
}
