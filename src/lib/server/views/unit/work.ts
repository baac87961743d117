import type { Table } from '$lib/charts/figure';
import { date, number, range } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { channelGroups, groupOrder } from '$lib/i18n/messages/channels';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as messages } from '$lib/i18n/messages/unit';
import { planTitle, unitName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import { activityCounts, reportedCounts } from '../../warehouse/queries';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { plansOf } from '../../charts/plans';
import { unitReportLink, type Link } from '../report/link';

/** What a unit planned and carried out, and what others reported of it. */
export interface WorkOfUnit {
	plans: { href: string; title: string; year: string; document: string | null }[];
	/** The periodic report on the unit; null where nothing of it is here. */
	report: Link | null;
	/** Work by year and group of channels; null where none is recorded. */
	activities: Table | null;
	demo: boolean;
	/** Why there are no plans or no activities; null where there may be. */
	withheld: Record<'activities' | 'plans', ReturnType<typeof withheld>>;
	impactHref: string;
	/** Figures that newspapers and portals gave: cited, never summed. */
	reported: { id: string; what: string; who: string; when: string; count: string; source: string; href: string }[];
}

export async function workOfUnit(context: Context, unit: Unit): Promise<WorkOfUnit> {
	const { warehouse, release, reference, locale } = context;
	const by = { unit: unit.unit_code };
	const [counts, reported] = await Promise.all([
		activityCounts(warehouse, release, by),
		reportedCounts(warehouse, release, by)
	]);
	const plans = plansOf(reference, unit.unit_code);
	return {
		report: plans.length + counts.length > 0 ? unitReportLink(context, unit.unit_code) : null,
		plans: plans.map((plan) => ({
			href: localized(locale, planPath(plan.plan_code)),
			title: planTitle(locale, plan),
			year: messages[locale].work.planYear(plan.year),
			document: plan.document_no
		})),
		activities: counts.length ? activityTable(context, unit, counts) : null,
		demo: counts.some((row) => row.demo),
		withheld: {
			activities: withheld(warehouse.audience, 'activities', unit.unit_code),
			plans: withheld(warehouse.audience, 'plans', unit.unit_code)
		},
		impactHref: localized(locale, `/impact?unit=${encodeURIComponent(unit.unit_code)}`),
		reported: reported.map((row, at) => ({
			id: `${row.source_id}-${at}`,
			what: row.channel_vi,
			who: row.reporting_unit_vi,
			when: range(date(locale, row.period_start), date(locale, row.period_end)),
			count: messages[locale].reported.line(number(locale, row.count), row.unit_of_count_vi),
			source: reference.source.get(row.source_id)?.title ?? row.source_id,
			href: localized(locale, `/sources#${row.source_id}`)
		}))
	};
}

/** A row per year, newest first; a column per group of channels that has work. */
function activityTable(
	{ reference, locale }: Context,
	unit: Unit,
	counts: readonly { year: number; channel_code: string; count: number; demo: boolean }[]
): Table {
	const words = messages[locale].work;
	const groupOf = (channel: string) => reference.channel.get(channel)?.group ?? channel;
	const groups = [...new Set(counts.map((row) => groupOf(row.channel_code)))].sort(
		(a, b) => groupOrder(a) - groupOrder(b)
	);
	const years = [...new Set(counts.map((row) => row.year))].sort((a, b) => b - a);
	const sum = (rows: readonly { count: number }[]) => rows.reduce((total, row) => total + row.count, 0);
	return {
		caption: words.caption(unitName(reference, locale, unit.unit_code)),
		head: [
			{ text: resultWords[locale].year },
			...groups.map((group) => ({ text: channelGroups[locale][group] ?? group, numeric: true }))
		],
		rows: years.map((year) => {
			const own = counts.filter((row) => row.year === year);
			return [
				// Held together: the first column of a table wraps.
				{ text: own.some((row) => row.demo) ? `${year} ${words.demoShort}`.replaceAll(' ', '\u00a0') : String(year) },
				...groups.map((group) => {
					const rows = own.filter((row) => groupOf(row.channel_code) === group);
					return { text: rows.length ? number(locale, sum(rows)) : resultWords[locale].none };
				})
			];
		})
	};
}
