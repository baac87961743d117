import { dayInVietnam, period as periodText } from '$lib/i18n/format';
import { report as messages } from '$lib/i18n/messages/report';
import type { Plan } from '$lib/model/datasets';
import { monthName } from '$lib/model/days';
import { closings, reportPeriod, reportPeriodsOf, type Closing, type ReportPeriod } from '$lib/model/report-period';
import type { Context } from '../../context';
import { refuse } from '../../refuse';

/** The parameters that a report's address has. */
export const reportParameters = ['period', 'closing'];

/** When periods close by an address: as the office does it, unless it says otherwise. */
export function askedClosing({ locale, closing: own }: Pick<Context, 'locale' | 'closing'>, url: URL): Closing {
	const said = url.searchParams.get('closing') || own;
	const closing = closings.find((known) => known === said);
	if (closing !== undefined) return closing;
	const choices = closings.map((value) => ({ value, text: messages[locale].ask.closings[value] }));
	return refuse(400, { locale, url }, { name: 'closing', what: 'closing', value: said }, choices);
}

/** How an address says when periods close; null where that is what the office does anyway. */
export const closingSaid = ({ closing: own }: Pick<Context, 'closing'>, closing: Closing): Closing | null =>
	closing === own ? null : closing;

/** The period that an address asks for and when it closes; without one, the year where it is over, else its first half. */
export function askedReportPeriod(
	here: Context,
	url: URL,
	plan: Plan,
	now: number
): { period: ReportPeriod; closing: Closing } {
	const closing = askedClosing(here, url);
	return { period: periodIn(here, url, [plan.year], plan.year, now, closing), closing };
}

/** The same of a report on a unit: without a period, that of the newest of the years that it has something of. */
export function askedUnitPeriod(
	here: Context,
	url: URL,
	years: readonly number[],
	now: number
): { period: ReportPeriod; closing: Closing } {
	const closing = askedClosing(here, url);
	const thisYear = Number(dayInVietnam(now).slice(0, 4));
	const [newest = thisYear] = years;
	// What is recorded of a year may not be for this reader: years without anything are no mistake.
	const asked = Number(/^(20\d\d)/.exec(url.searchParams.get('period') ?? '')?.[1]);
	const known = asked <= thisYear + 1 ? [asked] : [newest];
	return { period: periodIn(here, url, known, newest, now, closing), closing };
}

/** The period of one of some years that an address asks for, without one the usual one of a year; or a refusal with others. */
function periodIn(
	{ locale }: Context,
	url: URL,
	years: readonly number[],
	usual: number,
	now: number,
	closing: Closing
): ReportPeriod {
	const value = url.searchParams.get('period') || usualReportPeriod(usual, closing, dayInVietnam(now));
	const periods = [...years, usual].flatMap((year) => reportPeriodsOf(year, closing));
	const period = periods.find((known) => known.value === value);
	if (period) return period;
	const choices = periods.slice(0, 8).map((known) => ({ value: known.value, text: periodText(locale, known.value) }));
	return refuse(400, { locale, url }, { name: 'period', what: 'period', value }, choices);
}

/** The year where it is over, else its first half, whether that is over, runs or is to come. */
export function usualReportPeriod(year: number, closing: Closing, today: string): string {
	const whole = reportPeriod(String(year), closing);
	return whole !== null && whole.to < today ? String(year) : `${year}-H1`;
}

/** The period of the same length that follows within the year, after nine months the last quarter; null after the year. */
export function followingPeriod({ value }: ReportPeriod, closing: Closing): ReportPeriod | null {
	const [year = '', part = ''] = value.split('-');
	const next = { H1: 'H2', '9M': 'Q4', Q1: 'Q2', Q2: 'Q3', Q3: 'Q4' }[part];
	if (next !== undefined) return reportPeriod(`${year}-${next}`, closing);
	const month = Number(part);
	if (part === '' || Number.isNaN(month) || month >= 12) return null;
	return reportPeriod(monthName(Number(year), month + 1), closing);
}
