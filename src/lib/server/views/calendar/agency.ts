import { isDueIn } from '$lib/analysis/calendar';
import { isUnresolved } from '$lib/analysis/difficulties';
import { seenOn } from '$lib/analysis/look';
import { date as dateText, number, period as periodText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { channelName, unitName } from '$lib/i18n/names';
import type { Plan } from '$lib/model/datasets';
import { earlier } from '$lib/model/days';
import { endOf } from '../../charts/plan-progress/address';
import { isSame, names, ownerIn } from '../../charts/plan-progress/agencies';
import { countText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import { agencyEntries, difficulties, planEntryNames } from '../../warehouse/queries';
import { askedDays } from '../plan/ask';
import { provinceOf } from '../plan/campaigns';
import { usualReportPeriod } from '../report/address';
import { unitReportLink } from '../report/link';
import { monthOf } from './asked';
import { agencyAssignments } from './agency-assignments';
import { agencyDuties } from './duties';
import { agencyTasks } from './agency-tasks';
import { daysOf } from './entry';
import { calendarHref, planHref } from './links';
import { closedRemarks, followUp, lookedAt, type PlanCalendar } from './load';
import { partIn } from './parts';
import { subscription } from './subscription';

/** The most activities that the page lists. */
const mostWork = 15;

/** What one agency has to do with a plan on a day, and what it did. */
export async function agencyPage(
	context: Context,
	planned: PlanCalendar,
	{ agency, at, named, today }: { agency: string; at: string; named: boolean; today: string },
	site: string
) {
	const { reference, locale } = context;
	const { plan, tasks } = planned;
	const words = messages[locale];
	const follow = await followUp(context, planned, { at, today });
	const { recorded } = follow;
	const seen = seenOn(reference.timeOf(plan), at, today);
	const month = monthOf(plan, at);
	const monthName = periodText(locale, month);
	const own = planned.dates.filter((date) => partIn(date, agency) !== null);
	const due = own.filter((date) => isDueIn(date, month));
	const [lead, coordinating] = (['lead', 'coordinating'] as const).map((part) =>
		agencyTasks(context, tasks, { agency, part, recorded })
	);
	const narrowed = { agency, at: named ? at : null };
	return {
		unit: provinceOf(reference, plan.unit_code),
		unitName: unitName(reference, locale, plan.unit_code, endOf(plan)),
		year: String(plan.year),
		agency,
		finding: words.agency.finding(agency, number(locale, lead?.length ?? 0), number(locale, coordinating?.length ?? 0)),
		dek: words.agency.dek(number(locale, due.length), monthName),
		withheld: follow.withheld,
		remarks: [
			...closedRemarks(context, plan),
			...(due.some(({ kind }) => kind === 'number') ? [words.shares] : []),
			...(planned.listed.some(({ agency_type: type }) => type.endsWith('_group')) ? [words.grouped] : []),
			...lookedAt(context, follow)
		],
		ask: askedDays(context, plan, at),
		monthName,
		due: { count: number(locale, due.length), days: daysOf(context, due, { agency, recorded }) },
		lead: lead ?? [],
		coordinating: coordinating ?? [],
		duties: agencyDuties(context, planned, { agency, seen, reports: recorded?.reports ?? null }),
		work: follow.withheld === null ? await workOf(context, planned, { agency, until: seen.until }) : null,
		assignments:
			follow.withheld === null
				? await agencyAssignments(context, plan, { agency, at: earlier(at, today), month, monthName })
				: null,
		difficulties: follow.withheld === null ? await difficultiesOf(context, plan, { agency, at: seen.until }) : null,
		subscribe: subscription(context, plan, { agency, closing: context.closing }, site),
		links: {
			calendar: calendarHref(locale, plan, { ...narrowed, month }),
			plan: planHref(locale, plan, { at: narrowed.at }),
			report: unitReportLink(context, plan.unit_code, {
				period: usualReportPeriod(plan.year, context.closing, today),
				day: endOf(plan)
			}),
			tasks: (lead?.length ?? 0) > 0 ? `${planHref(locale, plan, { lead: agency, at: narrowed.at })}#tasks` : null
		}
	};
}

/** The newest activities of an agency. */
async function workOf(
	{ warehouse, release, reference, locale }: Context,
	{ plan, tasks }: PlanCalendar,
	{ agency, until }: { agency: string; until: string }
) {
	const words = messages[locale].agency;
	const by = { plan: plan.plan_code };
	const ownerOf = ownerIn(tasks);
	const named = await planEntryNames(warehouse, release, by);
	const own = named.filter((entry) => isSame(ownerOf(entry) ?? '', agency));
	const rows = await agencyEntries(warehouse, release, { ...by, own, until, limit: mostWork });
	const [first] = rows;
	return {
		title: first ? words.work(number(locale, rows.length), number(locale, first.entries)) : words.noWork,
		demo: rows.some(({ demo }) => demo),
		rows: rows.map((row) => {
			return {
				id: row.activity_id,
				when: periodText(locale, row.date),
				title: row.title ?? '',
				task: row.task_no ?? '',
				channel: channelName({ reference, locale }, row.channel_code),
				count: countText({ reference, locale }, row, row.count),
				evidence: row.evidence_url,
				source:
					row.source_id === null ? null : { text: row.source_id, href: localized(locale, `/sources#${row.source_id}`) },
				demo: row.demo
			};
		})
	};
}

/** The difficulties that an agency has to resolve, open ones first. */
async function difficultiesOf(
	{ warehouse, release, reference, locale }: Context,
	plan: Plan,
	{ agency, at }: { agency: string; at: string }
) {
	const words = messages[locale].agency;
	const rows = await difficulties(warehouse, release, { plan: plan.plan_code });
	const own = rows.filter((row) => row.raised_on <= at && names(row.who_resolves, agency));
	const open = own.filter((row) => isUnresolved(row, at)).length;
	return {
		title: open === 0 ? words.noDifficulties : words.difficulties(number(locale, open)),
		rows: own
			.toSorted((a, b) => Number(isUnresolved(b, at)) - Number(isUnresolved(a, at)))
			.map((row) => ({
				text: row.text,
				raised: words.raised(
					dateText(locale, row.raised_on),
					unitName(reference, locale, row.unit_code, row.raised_on)
				),
				resolved:
					row.resolved_on === null || isUnresolved(row, at) ? null : words.resolved(dateText(locale, row.resolved_on))
			}))
	};
}

export type AgencyPage = Awaited<ReturnType<typeof agencyPage>>;
