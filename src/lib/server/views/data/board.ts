import { leaves } from '$lib/analysis/communication';
import { byName } from '$lib/i18n/collate';
import { fold } from '$lib/i18n/fold';
import { date, dayInVietnam, number, period as periodText } from '$lib/i18n/format';
import { type Locale, localized } from '$lib/i18n/locale';
import { board as messages } from '$lib/i18n/messages/board';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { report } from '$lib/i18n/messages/report';
import { planTitle } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { asksFor } from '$lib/model/plan-time';
import { type Closing, closings, type ReportPeriod, reportPeriodsOf } from '$lib/model/report-period';
import { closedText } from '../../charts/plan-progress/closed';
import { ownerIn, partInTask } from '../../charts/plan-progress/agencies';
import { leadsOf } from '../../charts/plan-progress/filter';
import { countsText } from '../../charts/plan-progress/work';
import { withheld } from '../../audience';
import type { Context } from '../../context';
import { planEntries, planTasks, type PlanEntry } from '../../warehouse/queries';
import { periodTitle } from './period';
import { releaseHref } from './releases';

/** An agency that leads tasks, with what it has handed in. */
export interface BoardRow {
	agency: string;
	tasks: string;
	entries: string;
	/** What was done, by what it is counted in. */
	count: string;
	last: { text: string; href: string } | null;
	/** Nothing has come, and that may be said. */
	missing: boolean;
	demo: boolean;
}

/** Everything that the board shows. */
export interface BoardPage {
	finding: string;
	/** Why what was handed in is not shown; null where it is. */
	withheld: ReturnType<typeof withheld>;
	note: string | null;
	ask: {
		plan: string;
		plans: { value: string; text: string }[];
		period: string;
		periods: { value: string; text: string }[];
		closing: Closing;
		closings: { value: string; text: string }[];
	};
	/** By what an activity belongs to the period. */
	basis: string;
	heading: string;
	dek: string;
	rows: BoardRow[];
	remarks: string[];
	/** Null where nobody is missing, or it may not be said. */
	reminder: string | null;
	workbook: string;
}

/** Who has handed in what under a plan for a period. Generated activities never make anybody missing. */
export async function boardPage(
	context: Context,
	{ plan, period, closing }: { plan: Plan; period: ReportPeriod; closing: Closing },
	{ site, now }: { site: string; now: number }
): Promise<BoardPage> {
	const { warehouse, release, reference, locale } = context;
	const words = messages[locale];
	const { from, to } = period;
	const [tasks, entries, releases] = await Promise.all([
		planTasks(warehouse, release, { plan: plan.plan_code }),
		planEntries(warehouse, release, { plan: plan.plan_code, from, to }),
		context.releases()
	]);
	const today = dayInVietnam(now);
	const demo = entries.some((entry) => entry.demo);
	const why = demo ? null : withheld(warehouse.audience, 'progress', plan.unit_code);
	// For a period that began after the plan was closed nobody has anything to send.
	const over = !asksFor(from, reference.timeOf(plan));
	const closed = closedText(context, plan, today);
	// Where nobody has sent anything here, it is not known that they should have.
	const mayBeMissing = why === null && !demo && !over && entries.length > 0 && from <= today;
	const own = attributed(tasks, leadsOf(locale, tasks), entries);
	const published = new Map(releases.map((known) => [known.number, known.published_at]));
	const rows = [...own.byLead].map(([agency, received]): BoardRow => {
		const last = Math.max(0, ...received.map((entry) => entry.last));
		const at = published.get(last);
		return {
			agency,
			tasks: number(locale, leaves(tasks).filter((task) => partInTask(task, agency) === 'lead').length),
			entries: number(locale, sum(received)),
			count: countsText(context, received),
			last:
				at === undefined
					? null
					: { text: words.received(date(locale, at), number(locale, last)), href: releaseHref(locale, last) },
			missing: mayBeMissing && received.length === 0,
			demo: received.some((entry) => entry.demo)
		};
	});
	const missing = rows.filter((row) => row.missing).map(({ agency }) => agency);
	const title = periodTitle(locale, period.value);
	return {
		finding: finding(context, {
			title,
			rows: rows.length,
			missing: missing.length,
			demo,
			over,
			ahead: from > today,
			none: entries.length === 0,
			why
		}),
		withheld: why,
		note:
			closed !== null
				? `${closed}.`
				: from <= today && today <= to && !demo && why === null
					? words.open(date(locale, to))
					: null,
		ask: choices(context, plan, { period, closing }),
		basis: words.basis(closing === 'decree' ? days(locale, period) : null),
		heading: words.heading(number(locale, rows.length)),
		dek: missing.length > 0 ? `${words.missingFirst} ${words.attributed}` : words.attributed,
		rows: (why === null ? rows : []).sort(
			(a, b) => Number(b.missing) - Number(a.missing) || byName<BoardRow>(locale, ({ agency }) => agency)(a, b)
		),
		remarks: why === null ? remarks(context, entries, own) : [],
		reminder: missing.length === 0 ? null : reminder(context, plan, { period, closing, missing, site, today }),
		workbook: workbookHref(context, plan)
	};
}

const sum = (entries: readonly PlanEntry[]): number => entries.reduce((total, entry) => total + entry.entries, 0);

interface Attributed {
	byLead: Map<string, PlanEntry[]>;
	/** Of agencies that lead nothing, by name; '' is of nobody. */
	others: Map<string, PlanEntry[]>;
}

/** Whose each entry is, those that lead and those that do not apart. */
function attributed(tasks: readonly PlanTask[], leads: readonly string[], entries: readonly PlanEntry[]): Attributed {
	const byLead = new Map(leads.map((lead) => [lead, [] as PlanEntry[]]));
	const others = new Map<string, PlanEntry[]>();
	const spelt = new Map(leads.map((lead) => [fold(lead), lead]));
	const ownerOf = ownerIn(tasks);
	for (const entry of entries) {
		if (entry.place !== 'inside') continue;
		const owner = ownerOf(entry) ?? '';
		const known = byLead.get(spelt.get(fold(owner)) ?? '');
		if (known) known.push(entry);
		else others.set(owner, [...(others.get(owner) ?? []), entry]);
	}
	return { byLead, others };
}

function finding(
	{ locale }: Context,
	{
		title,
		rows,
		missing,
		demo,
		over,
		ahead,
		none,
		why
	}: {
		title: string;
		rows: number;
		missing: number;
		demo: boolean;
		over: boolean;
		ahead: boolean;
		none: boolean;
		why: BoardPage['withheld'];
	}
): string {
	const words = messages[locale];
	if (rows === 0) return words.noLeads;
	if (why !== null) return words.withheld(title, number(locale, rows));
	if (demo) return words.demo(title);
	if (over) return words.over(title);
	if (ahead) return words.ahead(title);
	if (none) return words.nothing(title);
	const all = number(locale, rows);
	return missing === 0 ? words.whole(title, all) : words.finding(title, number(locale, missing), all);
}

const days = (locale: Locale, { from, to }: ReportPeriod): string =>
	messages[locale].days(date(locale, from), date(locale, to));

function choices(
	{ reference, locale }: Context,
	plan: Plan,
	{ period, closing }: { period: ReportPeriod; closing: Closing }
): BoardPage['ask'] {
	return {
		plan: plan.plan_code,
		plans: reference.tables.plans
			.toSorted((a, b) => b.year - a.year)
			.map((known) => ({ value: known.plan_code, text: known.plan_code })),
		period: period.value,
		periods: reportPeriodsOf(plan.year).map(({ value }) => ({ value, text: periodText(locale, value) })),
		closing,
		closings: closings.map((value) => ({ value, text: report[locale].ask.closings[value] }))
	};
}

function remarks({ locale }: Context, entries: readonly PlanEntry[], { others }: Attributed): string[] {
	const words = messages[locale];
	const around = sum(entries.filter(({ place }) => place === 'around'));
	const unnamed = sum(others.get('') ?? []);
	const named = [...others].filter(([agency]) => agency !== '');
	const ofOthers = named.reduce((total, [, own]) => total + sum(own), 0);
	return [
		...(around > 0 ? [words.around(number(locale, around))] : []),
		...(ofOthers > 0 ? [words.others(number(locale, ofOthers), named.map(([agency]) => agency).join('; '))] : []),
		...(unnamed > 0 ? [words.unnamed(number(locale, unnamed))] : [])
	];
}

const workbookHref = ({ locale }: Context, plan: Plan): string =>
	localized(locale, `/data/activities/template.xlsx?plan=${encodeURIComponent(plan.plan_code)}`);

function reminder(
	context: Context,
	plan: Plan,
	{
		period,
		closing,
		missing,
		site,
		today
	}: { period: ReportPeriod; closing: Closing; missing: string[]; site: string; today: string }
): string {
	const { locale } = context;
	const words = messages[locale].reminder;
	const name = periodText(locale, period.value);
	// Who closes with the calendar need not be told its days.
	const when = closing === 'decree' ? `${name} (${days(locale, period)})` : name;
	const document = `“${planTitle(locale, plan)}”, ${campaigns[locale].number(plan.document_no)},`;
	return [
		words.subject(when),
		words.body(date(locale, today), when, document),
		missing.map((agency, at) => `${at + 1}. ${agency}`).join('\n'),
		words.please(site + workbookHref(context, plan))
	].join('\n\n');
}
