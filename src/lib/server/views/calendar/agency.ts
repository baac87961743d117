import { isDueIn } from '$lib/analysis/calendar';
import { date as dateText, dayInVietnam, number, period as periodText } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { channelName, unitName } from '$lib/i18n/names';
import type { Plan } from '$lib/model/datasets';
import { endOf } from '../../charts/plan-progress/address';
import { isSame, names, ownerIn } from '../../charts/plan-progress/agencies';
import { countedIn } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import { agencyEntries, difficulties, planEntryNames } from '../../warehouse/queries';
import { askedDays } from '../plan/ask';
import { provinceOf } from '../plan/campaigns';
import { monthOf } from './asked';
import { agencyDuties } from './duties';
import { agencyTasks } from './agency-tasks';
import { daysOf } from './entry';
import { calendarHref, planHref } from './links';
import { followUp, type PlanCalendar } from './load';
import { partIn } from './parts';
import { subscription } from './subscription';

/** The most activities that the page lists. */
const mostWork = 15;

/** What one agency has to do with a plan on a day, and what it did. */
export async function agencyPage(
	context: Context,
	planned: PlanCalendar,
	{ agency, at, named }: { agency: string; at: string; named: boolean },
	site: string
) {
	const { reference, locale } = context;
	const { plan, tasks } = planned;
	const words = messages[locale];
	const follow = await followUp(context, plan, at);
	const { recorded } = follow;
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
		unitName: unitName(reference, locale, plan.unit_code, `${plan.year}-12-31`),
		year: String(plan.year),
		agency,
		finding: words.agency.finding(agency, number(locale, lead?.length ?? 0), number(locale, coordinating?.length ?? 0)),
		dek: words.agency.dek(number(locale, due.length), monthName),
		withheld: follow.withheld,
		remarks: [
			...(due.some(({ kind }) => kind === 'number') ? [words.shares] : []),
			...(planned.listed.some(({ agency_type: type }) => type.endsWith('_group')) ? [words.grouped] : []),
			...(recorded === null ? [] : [follow.note ?? words.at(dateText(locale, at))])
		],
		ask: askedDays(locale, plan, at),
		monthName,
		due: { count: number(locale, due.length), days: daysOf(context, due, { agency, recorded }) },
		lead: lead ?? [],
		coordinating: coordinating ?? [],
		duties: agencyDuties(context, planned, { agency, at, reports: recorded?.reports ?? null }),
		work: follow.withheld === null ? await workOf(context, planned, { agency, at }) : null,
		difficulties: follow.withheld === null ? await difficultiesOf(context, plan, { agency, at }) : null,
		subscribe: subscription(context, plan, { agency, closing: 'calendar' }, site),
		links: {
			calendar: calendarHref(locale, plan, { ...narrowed, month }),
			plan: planHref(locale, plan, { at: narrowed.at }),
			tasks: (lead?.length ?? 0) > 0 ? `${planHref(locale, plan, { lead: agency, at: narrowed.at })}#tasks` : null
		}
	};
}

/** The day until which work is listed: what came after the plan's end still belongs to it. */
const lastDaySeen = (plan: Plan, at: string): string => (at < endOf(plan) ? at : dayInVietnam(Date.now()));

/** The newest activities of an agency. */
async function workOf(
	{ warehouse, release, reference, locale }: Context,
	{ plan, tasks }: PlanCalendar,
	{ agency, at }: { agency: string; at: string }
) {
	const words = messages[locale].agency;
	const by = { plan: plan.plan_code };
	const ownerOf = ownerIn(tasks);
	const named = await planEntryNames(warehouse, release, by);
	const own = named.filter((entry) => isSame(ownerOf(entry) ?? '', agency));
	const rows = await agencyEntries(warehouse, release, { ...by, own, until: lastDaySeen(plan, at), limit: mostWork });
	const [first] = rows;
	return {
		title: first ? words.work(number(locale, rows.length), number(locale, first.entries)) : words.noWork,
		demo: rows.some(({ demo }) => demo),
		rows: rows.map((row) => {
			const channel = reference.channel.get(row.channel_code);
			const unit = countedIn(locale, channel, row.unit_of_count, row.count);
			return {
				id: row.activity_id,
				when: periodText(locale, row.date),
				title: row.title ?? '',
				task: row.task_no ?? '',
				channel: channelName({ reference, locale }, row.channel_code),
				count: campaigns[locale].done.some(number(locale, row.count), unit),
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
	const isOpen = (day: string | null) => day === null || day > at;
	const open = own.filter((row) => isOpen(row.resolved_on)).length;
	return {
		title: open === 0 ? words.noDifficulties : words.difficulties(number(locale, open)),
		rows: own
			.toSorted((a, b) => Number(isOpen(b.resolved_on)) - Number(isOpen(a.resolved_on)))
			.map((row) => ({
				text: row.text,
				raised: words.raised(dateText(locale, row.raised_on), unitName(reference, locale, row.unit_code)),
				resolved:
					row.resolved_on === null || isOpen(row.resolved_on) ? null : words.resolved(dateText(locale, row.resolved_on))
			}))
	};
}

export type AgencyPage = Awaited<ReturnType<typeof agencyPage>>;
