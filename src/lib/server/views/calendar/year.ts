import { isDueIn, touches, type PlanDate } from '$lib/analysis/calendar';
import { capital } from '$lib/i18n/capital';
import { number, period as periodText } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import type { Context } from '../../context';
import { monthsOf } from './asked';
import { whatOf, whoOf, type Said } from './entry';
import { calendarHref, type Narrowed } from './links';
import type { PlanCalendar } from './load';

/** A month of a plan's year. */
export interface YearMonth {
	month: string;
	name: string;
	href: string;
	shown: boolean;
	tasks: Said[];
	/** How many planned numbers fall due; null for none. */
	numbers: string | null;
	themes: string[];
	duties: { who: Said; what: string }[];
}

/** The year at a glance: for each month its tasks, themes and reports. */
export function yearTable(
	context: Context,
	{ plan }: PlanCalendar,
	dates: readonly PlanDate[],
	{ month: shown, ...narrowed }: Narrowed
): YearMonth[] {
	const { reference, locale } = context;
	return monthsOf(plan).map((month): YearMonth => {
		const windows = dates.filter((date) => date.kind === 'window' && touches(date, month));
		const due = dates.filter((date) => isDueIn(date, month));
		const numbers = due.filter(({ kind }) => kind === 'number').length;
		const themes = windows.flatMap((date) => {
			const theme = date.kind === 'window' ? reference.theme.get(date.task.theme_code ?? '') : undefined;
			return theme ? [locale === 'en' ? theme.name_en : theme.name_vi] : [];
		});
		return {
			month,
			name: capital(periodText(locale, month)),
			href: calendarHref(locale, plan, { ...narrowed, month }),
			shown: month === shown,
			tasks: windows.map((date) => whatOf(locale, date)),
			numbers: numbers === 0 ? null : messages[locale].year.numbers(number(locale, numbers)),
			themes: [...new Set(themes)],
			duties: byWho(context, due)
		};
	});
}

/** `quý III/2024` stays on one line. */
const unbroken = (text: string) => text.replaceAll(' ', '\u00a0');

/** Reports that fall due, each sender once with all periods. */
function byWho({ locale }: Context, due: readonly PlanDate[]): YearMonth['duties'] {
	const reports = due.flatMap((date) => (date.kind === 'report' ? [date] : []));
	return [...Map.groupBy(reports, ({ duty }) => duty.who_vi)].flatMap(([, own]) => {
		const [first] = own;
		if (!first) return [];
		const periods = own.flatMap(({ period }) => (period === null ? [] : [unbroken(periodText(locale, period.value))]));
		return [{ who: whoOf(locale, first), what: [...new Set(periods)].join(', ') }];
	});
}
