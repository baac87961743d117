import { localized, type Locale } from '$lib/i18n/locale';
import type { Plan } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import type { Closing } from '$lib/model/report-period';

/** What an address of a calendar narrows it to. */
export interface Narrowed {
	month?: string;
	agency?: string | null;
	/** Null where periods close as the office closes them anyway. */
	closing?: Closing | null;
	at?: string | null;
}

const query = ({ month, agency, closing, at }: Narrowed) => ({ month, agency, closing, at });

/** The page of a plan, on the day that was asked for. */
export const planHref = (locale: Locale, plan: Plan, asked: { lead?: string; at?: string | null } = {}): string =>
	localized(locale, planPath(plan.plan_code, asked));

/** The page of a plan's calendar, and its files for programs. */
export const calendarHref = (
	locale: Locale,
	plan: Plan,
	narrowed: Narrowed = {},
	file: 'calendar' | 'calendar.ics' | 'due.atom' = 'calendar'
): string => localized(locale, planPath(plan.plan_code, query(narrowed), `/${file}`));

/** The page of one agency under a plan. */
export const agencyHref = (locale: Locale, plan: Plan, agency: string, narrowed: Narrowed = {}): string =>
	localized(locale, planPath(plan.plan_code, query(narrowed), `/agencies/${encodeURIComponent(agency)}`));
