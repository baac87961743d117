import { overdue } from '$lib/analysis/late';
import { monthsOver } from '$lib/analysis/look';
import { date, list, number, period } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { visibility } from '$lib/i18n/messages/visibility';
import { taskName } from '$lib/i18n/names';
import type { Plan, PlanTask, Unit } from '$lib/model/datasets';
import { monthName } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { planPath } from '$lib/model/plan-path';
import type { Context } from '../../context';
import { unseenText, whoseOf } from '../former';
import { closedClause } from '../plan-progress/closed';
import { countText, unitOfCount } from '../plan-progress/work';
import { item, remark, type BriefItem, type BriefPart, type Remark } from './part';
import { recordedWork, unjudged, type Late, type Planned } from './plan';

/** As many late tasks as one page has room for. */
const most = 3;

/** What of the plan is late and with whom, or why that is not said. */
export function latePart(
	context: Context,
	unit: Unit,
	planned: Planned,
	{ late, at }: { late: readonly Late[]; at: string }
): BriefPart {
	const { locale } = context;
	const words = messages[locale].late;
	const shown = late.slice(0, most);
	const left = late.length - shown.length;
	const [first] = late;
	return {
		id: 'late',
		heading: first
			? words.heading(planned.year, number(locale, late.length), date(locale, planned.look.until))
			: words.plain(planned.year),
		items: shown.map((one) => ({ ...lateItem(context, one, at), note: ofPlan(context, unit, one.plan) })),
		remarks: [
			...planned.plans.flatMap(({ plan }) => closedRemark(context, plan, at)),
			...(left > 0 && first ? [remark(words.others(number(locale, left)), planHref(first.plan, at))] : []),
			...reason(context, unit, planned, { late, at })
		]
	};
}

/** That a plan was closed, by its code: a unit may have several. */
function closedRemark(context: Context, plan: Plan, at: string): Remark[] {
	const closed = closedClause(context, plan);
	return closed === null ? [] : [remark(`${plan.plan_code} ${closed}.`, planHref(plan, at))];
}

/** Why no task, or not every task, is judged. */
function reason(
	context: Context,
	unit: Unit,
	planned: Planned,
	{ late, at }: { late: readonly Late[]; at: string }
): Remark[] {
	const { locale } = context;
	const words = messages[locale].late;
	const { plans: all, newest, year, withheld } = planned;
	const hidden = visibility[locale].withheld;
	if (withheld.plans !== null)
		return [{ text: hidden.plans[withheld.plans], href: null, signIn: withheld.plans === 'none' }];
	if (all.length === 0) {
		const whose = newest && whoseOf(context, unit.unit_code, newest.unit_code);
		return [remark(words.noPlan(year, newest?.year ?? null, whose), newest && planHref(newest, null))];
	}
	const plans = all.filter((of) => of.withheld === null);
	const why = all.find((of) => of.withheld !== null)?.withheld ?? null;
	if (plans.length === 0 && why !== null) return [{ text: hidden.progress[why], href: null, signIn: why === 'none' }];
	const unseen = all.flatMap((of) => (of.withheld === null ? [] : of.plan.unit_code));
	const [only] = plans;
	const href = only ? planHref(only.plan, at) : null;
	const recorded = plans.map(recordedWork);
	const apart = unseen.length > 0 ? [remark(unseenText(context, [...new Set(unseen)]))] : [];
	if (!recorded.includes('real'))
		return [remark(recorded.includes('demo') ? words.demo : words.unknown, href), ...apart];
	const silent = plans.filter((_, at) => recorded[at] !== 'real').map(({ plan }) => plan.plan_code);
	const open = unjudged(plans);
	return [
		...(late.length === 0 ? [remark(words.onTime(date(locale, planned.look.until)), href)] : []),
		...(silent.length > 0 ? [remark(words.someUnknown(list(locale, silent)))] : []),
		...(open > 0 ? [remark(words.open(number(locale, open)))] : []),
		...apart
	];
}

/** Whose plan an entry is of: `Kế hoạch của Bắc Giang trước 1/7/2025`; null of the unit's own. */
export function ofPlan(context: Context, unit: Unit, plan: Plan): string | null {
	const whose = whoseOf(context, unit.unit_code, plan.unit_code);
	return whose && messages[context.locale].late.ofPlan(whose);
}

/** A plan on a day of its year. */
export const planHref = (plan: Plan, at: string | null): string => planPath(plan.plan_code, { at });

function lateItem(context: Context, one: Late, at: string): BriefItem {
	const { plan, task } = one;
	return item({
		term: task.task_no,
		text: lateText(context, one, number(context.locale, overdue(one, one.look))),
		who: leadText(context, task),
		href: planHref(plan, at),
		figures: { plan_code: plan.plan_code, task_no: task.task_no, year: plan.year }
	});
}

function lateText(context: Context, one: Late, days: string): string {
	const { reference, locale } = context;
	const words = messages[locale].late;
	const { task, missing, due, closed, units } = one;
	const name = taskName(locale, task);
	if (closed !== null) return words.overdue(name, days);
	if (units.length > 0)
		return words.units(name, ...unitsBehind(context, one), countText(context, task, due / units.length));
	return words.missing(name, number(locale, missing), number(locale, due), unitOfCount(reference, locale, task, due));
}

/** In how many units a number that is for each falls short, and how many they are. */
export const unitsBehind = ({ locale }: Context, { units }: Late): [string, string] => [
	number(locale, units.filter(({ missing }) => missing > 0).length),
	number(locale, units.length)
];

/** The last month of its year by which numbers of a plan are due: `tháng 6/2024`. */
export const dueMonthText = ({ locale }: Context, { year, look }: Pick<Planned, 'year' | 'look'>): string =>
	period(locale, monthName(year, monthsOver(year, look)));

/** Who leads a task, in the document's words. */
export function leadText({ locale }: Context, task: PlanTask): string {
	const words = messages[locale].late;
	const leads = parts(task.lead_agency_vi).join('; ');
	return leads === '' ? words.noLead : `${words.lead}: ${leads}`;
}
