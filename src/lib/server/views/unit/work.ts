import { pastOf, type Past, type Whose } from '$lib/analysis/former';
import type { Table } from '$lib/charts/figure';
import { date, number, range } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { former } from '$lib/i18n/messages/former';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as messages } from '$lib/i18n/messages/unit';
import { planTitle, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import { channelCounts, reportedCounts, type ChannelCount } from '../../warehouse/queries';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { formerNotes, isJoint, whoseOf, withheldWithFormer, workWithFormer } from '../../charts/former';
import { plansOf, plansWithFormer } from '../../charts/plans';
import { unitReportLink, type Link } from '../report/link';

/** What a unit planned and carried out, and what others reported of it. */
export interface WorkOfUnit {
	plans: { href: string; title: string; year: string; document: string | null; of: string | null }[];
	/** The periodic report on the unit; null where nothing of it is here. */
	report: Link | null;
	/** Work by year and group of channels; null where none is recorded. */
	activities: Table | null;
	/** Whose work is counted with the unit's own, and whose is not. */
	former: string[];
	/** The work of each unit that it came from; null where there is none. */
	parts: Table | null;
	demo: boolean;
	/** Why there are no plans or no activities; null where there may be. */
	withheld: Record<'activities' | 'plans', ReturnType<typeof withheld>>;
	impactHref: string;
	/** Figures that newspapers and portals gave: cited, never summed. */
	reported: { id: string; what: string; who: string; when: string; count: string; source: string; href: string }[];
}

export async function workOfUnit(context: Context, unit: Unit): Promise<WorkOfUnit> {
	const { warehouse, release, reference, locale } = context;
	const past = pastOf(reference, unit.unit_code);
	const units = [unit.unit_code, ...past.whole.map(({ unit_code }) => unit_code)];
	const [counts, ...cited] = await Promise.all([
		workWithFormer(context, unit.unit_code, (code) => channelCounts(warehouse, release, { unit: code })),
		...units.map((code) => reportedCounts(warehouse, release, { unit: code }))
	]);
	const reported = cited.flat();
	const plans = plansWithFormer(reference, unit.unit_code);
	const joint = isJoint(unit.unit_code, counts);
	const isHere =
		plansOf(reference, unit.unit_code).length > 0 || counts.some((row) => row.unit_code === unit.unit_code);
	return {
		report: isHere ? unitReportLink(context, unit.unit_code) : null,
		plans: plans.map((plan) => ({
			href: localized(locale, planPath(plan.plan_code)),
			title: planTitle(locale, plan),
			year: messages[locale].work.planYear(plan.year),
			document: plan.document_no,
			of: whoseOf(context, unit.unit_code, plan.unit_code)
		})),
		activities: counts.length
			? activityTable(context, messages[locale].work.caption(unitName(reference, locale, unit.unit_code)), counts)
			: null,
		// Beside each plan stands whose it was.
		former: formerNotes(context, past, { work: joint, plans: false }),
		parts: joint ? partsTable(context, unit, past, counts) : null,
		demo: counts.some((row) => row.demo),
		withheld: {
			activities: withheld(warehouse.audience, 'activities', unit.unit_code),
			plans: plans.length === 0 ? withheldWithFormer(context, 'plans', unit.unit_code) : null
		},
		impactHref: localized(locale, `/impact?unit=${encodeURIComponent(unit.unit_code)}`),
		reported: reported.map((row, at) => ({
			id: `${row.source_id}-${at}`,
			what: row.channel_vi,
			who: [row.reporting_unit_vi, whoseOf(context, unit.unit_code, row.unit_code)]
				.filter((part) => part !== null)
				.join(', '),
			when: range(date(locale, row.period_start), date(locale, row.period_end)),
			count: messages[locale].reported.line(number(locale, row.count), row.unit_of_count_vi),
			source: reference.source.get(row.source_id)?.title ?? row.source_id,
			href: localized(locale, `/sources#${row.source_id}`)
		}))
	};
}

type Counted = Whose<ChannelCount>;

/** A row per year (and per unit, where it is asked whose the work is), newest first; a column per group of channels that has work. */
function activityTable(
	{ reference, locale }: Context,
	caption: string,
	counts: readonly Counted[],
	whose: { head: string; name: (row: Counted) => string } | null = null
): Table {
	const words = messages[locale].work;
	const groupOf = (channel: string) => reference.channel.get(channel)?.group ?? channel;
	const groups = [...new Set(counts.map((row) => groupOf(row.channel_code)))].sort(
		(a, b) => groupOrder(a) - groupOrder(b)
	);
	const years = [...new Set(counts.map((row) => row.year))].sort((a, b) => b - a);
	const lines = years.flatMap((year): { year: number; name: string | null; own: readonly Counted[] }[] => {
		const own = counts.filter((row) => row.year === year);
		if (whose === null) return [{ year, name: null, own }];
		return [...Map.groupBy(own, whose.name)].map(([name, rows]) => ({ year, name, own: rows }));
	});
	const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
	return {
		caption,
		head: [
			{ text: resultWords[locale].year },
			...(whose ? [{ text: whose.head }] : []),
			...groups.map((group) => ({ text: channelGroups[locale][group] ?? group, numeric: true }))
		],
		rows: lines.map(({ year, name, own }) => {
			return [
				// Held together: the first column of a table wraps.
				{ text: own.some((row) => row.demo) ? `${year} ${words.demoShort}`.replaceAll(' ', '\u00a0') : String(year) },
				...(name === null ? [] : [{ text: name }]),
				...groups.map((group) => {
					const rows = own.filter((row) => groupOf(row.channel_code) === group);
					return { text: rows.length ? number(locale, sum(rows)) : resultWords[locale].none };
				})
			];
		})
	};
}

/** The same work with whose it is. */
function partsTable(context: Context, unit: Unit, { whole }: Past, counts: readonly Counted[]): Table {
	const { reference, locale } = context;
	const words = former[locale];
	const until = new Map(whole.map((one) => [one.unit_code, one.until]));
	const name = ({ unit_code }: Counted) => {
		const day = until.get(unit_code);
		const named = unitName(reference, locale, unit_code);
		return day === undefined ? named : words.withDay(named, date(locale, day));
	};
	return activityTable(context, words.caption(unitName(reference, locale, unit.unit_code)), counts, {
		head: words.unit,
		name
	});
}
