import { isDueIn, touches, withoutDay, type PlanDate } from '$lib/analysis/calendar';
import { capital } from '$lib/i18n/capital';
import { byName } from '$lib/i18n/collate';
import { list, number, period as periodText } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { report } from '$lib/i18n/messages/report';
import { unitName } from '$lib/i18n/names';
import { closings, type Closing } from '$lib/model/report-period';
import type { Context } from '../../context';
import { endOf } from '../../charts/plan-progress/address';
import { provinceOf } from '../plan/campaigns';
import { closingSaid } from '../report/address';
import { monthsOf } from './asked';
import { daysOf, entryOf, type CalendarDay, type CalendarEntry } from './entry';
import { calendarHref, planHref } from './links';
import { closedRemarks, followUp, lookedAt, type FollowUp, type PlanCalendar } from './load';
import { partIn, partInDuty } from './parts';
import { subscription, type Subscription } from './subscription';
import { yearTable, type YearMonth } from './year';

/** Everything that the calendar of a plan shows. */
export interface CalendarPage {
	unit: string | null;
	unitName: string;
	finding: string;
	remarks: string[];
	withheld: FollowUp['withheld'];
	back: string;
	ask: Record<'months' | 'agencies' | 'closings', { value: string; text: string }[]> & {
		month: string;
		agency: string;
		closing: Closing;
		at: string | null;
		year: string;
	};
	/** Months beside the one shown; null where the year ends. */
	earlier: { href: string; text: string } | null;
	later: { href: string; text: string } | null;
	monthName: string;
	content: CalendarEntry[];
	due: { count: string; days: CalendarDay[] };
	year: { name: string; months: YearMonth[] };
	subscribe: Subscription;
}

/** What the reader chose to see. */
export interface CalendarChoice {
	month: string;
	agency: string | null;
	closing: Closing;
	/** The day on which work is looked at, and whether the address names it. */
	at: string;
	named: boolean;
	today: string;
}

/** One month of a plan by day, and its year. */
export async function calendarPage(
	context: Context,
	planned: PlanCalendar,
	{ month, agency, closing, at, named, today }: CalendarChoice,
	site: string
): Promise<CalendarPage> {
	const { reference, locale } = context;
	const { plan } = planned;
	const words = messages[locale];
	const follow = await followUp(context, planned, { at, today });
	const look = { agency, recorded: follow.recorded };
	const dates = agency === null ? planned.dates : planned.dates.filter((date) => partIn(date, agency) !== null);
	const due = dates.filter((date) => isDueIn(date, month));
	const narrowed = { agency, closing: closingSaid(context, closing), at: named ? at : null };
	const months = monthsOf(plan);
	const beside = (step: number) => {
		const other = months[months.indexOf(month) + step];
		return other === undefined
			? null
			: { href: calendarHref(locale, plan, { ...narrowed, month: other }), text: periodText(locale, other) };
	};
	const monthName = periodText(locale, month);
	return {
		unit: provinceOf(reference, plan.unit_code),
		unitName: unitName(reference, locale, plan.unit_code, endOf(plan)),
		finding: capital(words.finding(monthName, dueText(context, due))),
		remarks: remarks(context, planned, { agency, closing, due, follow }),
		withheld: follow.withheld,
		back: planHref(locale, plan, { at: narrowed.at }),
		ask: {
			month,
			agency: agency ?? '',
			closing,
			at: narrowed.at,
			year: String(plan.year),
			months: months.map((value) => ({ value, text: periodText(locale, value) })),
			agencies: [
				{ value: '', text: words.ask.any },
				...planned.named.toSorted(byName(locale, (name) => name)).map((value) => ({ value, text: value }))
			],
			closings: closings.map((value) => ({ value, text: report[locale].ask.closings[value] }))
		},
		earlier: beside(-1),
		later: beside(1),
		monthName,
		content: dates
			.filter((date) => date.kind === 'window' && touches(date, month))
			.map((date) => entryOf(context, date, look)),
		due: { count: number(locale, due.length), days: daysOf(context, due, look) },
		year: { name: String(plan.year), months: yearTable(context, planned, dates, { ...narrowed, month }) },
		subscribe: subscription(context, plan, { agency, closing }, site)
	};
}

/** `1 nhiệm vụ, 14 định mức và 3 báo cáo`; null where there is nothing. */
function dueText({ locale }: Context, due: readonly PlanDate[]): string | null {
	const words = messages[locale].parts;
	const count = (kind: PlanDate['kind']) => due.filter((date) => date.kind === kind).length;
	const [windows, numbers, reports] = [count('window'), count('number'), count('report')];
	const said = [
		...(windows > 0 ? [words.windows(number(locale, windows))] : []),
		...(numbers > 0 ? [words.numbers(number(locale, numbers))] : []),
		...(reports > 0 ? [words.reports(number(locale, reports))] : [])
	];
	return said.length === 0 ? null : list(locale, said);
}

function remarks(
	context: Context,
	{ plan, duties, listed }: PlanCalendar,
	{
		agency,
		closing,
		due,
		follow
	}: Pick<CalendarChoice, 'agency' | 'closing'> & {
		due: readonly PlanDate[];
		follow: FollowUp;
	}
): string[] {
	const { locale } = context;
	const words = messages[locale];
	const own = agency === null ? duties : duties.filter((duty) => partInDuty(duty, agency) !== null);
	const undated = withoutDay(own).length;
	const has = (kind: PlanDate['kind']) => due.some((date) => date.kind === kind);
	return [
		...closedRemarks(context, plan),
		...(has('number') ? [words.shares] : []),
		...(has('report') ? [words.ask.closingNote[closing]] : []),
		...(undated > 0 ? [words.undated(number(locale, undated))] : []),
		...(agency !== null && listed.some(({ agency_type: type }) => type.endsWith('_group')) ? [words.grouped] : []),
		...lookedAt(context, follow)
	];
}
