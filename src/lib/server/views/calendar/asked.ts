import { editDistance } from '$lib/i18n/collate';
import { fold } from '$lib/i18n/fold';
import { period } from '$lib/i18n/format';
import type { Plan } from '$lib/model/datasets';
import { monthName } from '$lib/model/days';
import { isSame } from '../../charts/plan-progress/agencies';
import type { Context } from '../../context';
import { refuse, type Choice } from '../../refuse';

/** An agency that the plan names, as the plan spells it, or a refusal with the nearest. */
export function askedAgency(
	{ locale }: Context,
	url: URL,
	{ named, asked, href }: { named: readonly string[]; asked: string; href?: (choice: Choice) => string }
): string {
	const found = named.find((name) => isSame(name, asked));
	if (found !== undefined) return found;
	const away = (name: string) => editDistance(fold(name), fold(asked.slice(0, 300)));
	const nearest = named.toSorted((a, b) => away(a) - away(b)).slice(0, 5);
	const choices = nearest.map((value) => ({ value, text: value }));
	return refuse(404, { locale, url }, { name: 'agency', what: 'planAgency', value: asked }, choices, href);
}

/** The months of a plan's year. */
export const monthsOf = (plan: Plan): string[] => Array.from({ length: 12 }, (_, at) => monthName(plan.year, at + 1));

/** The month of a day in a plan's year: the first one for a day before it. */
export const monthOf = (plan: Plan, day: string): string =>
	monthsOf(plan).find((month) => month === day.slice(0, 7)) ?? monthName(plan.year, 1);

/** The month that an address asks for: one of the plan's year, or that of the day. */
export function askedMonth({ locale }: Context, url: URL, plan: Plan, day: string): string {
	const usual = monthOf(plan, day);
	const asked = url.searchParams.get('month') || usual;
	if (monthsOf(plan).includes(asked)) return asked;
	const choices = [{ value: usual, text: period(locale, usual) }];
	return refuse(400, { locale, url }, { name: 'month', what: 'month', value: asked }, choices);
}
