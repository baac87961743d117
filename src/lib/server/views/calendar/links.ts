import { localized, type Locale } from '$lib/i18n/locale';
import type { Plan } from '$lib/model/datasets';
import type { Closing } from '$lib/model/report-period';

/** What an address of a calendar narrows it to. */
export interface Narrowed {
	month?: string;
	agency?: string | null;
	closing?: Closing;
	at?: string | null;
}

function query({ month, agency, closing, at }: Narrowed): string {
	const search = new URLSearchParams();
	if (month) search.set('month', month);
	if (agency) search.set('agency', agency);
	if (closing === 'decree') search.set('closing', closing);
	if (at) search.set('at', at);
	return search.size > 0 ? `?${search.toString()}` : '';
}

export const planHref = (locale: Locale, plan: Plan): string =>
	localized(locale, `/campaigns/${encodeURIComponent(plan.plan_code)}`);

/** The page of a plan's calendar, and its files for programs. */
export const calendarHref = (
	locale: Locale,
	plan: Plan,
	narrowed: Narrowed = {},
	file: 'calendar' | 'calendar.ics' | 'due.atom' = 'calendar'
): string => `${planHref(locale, plan)}/${file}${query(narrowed)}`;

/** The page of one agency under a plan. */
export const agencyHref = (locale: Locale, plan: Plan, agency: string, narrowed: Narrowed = {}): string =>
	`${planHref(locale, plan)}/agencies/${encodeURIComponent(agency)}${query(narrowed)}`;
