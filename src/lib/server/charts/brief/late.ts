import { overdue } from '$lib/analysis/late';
import { monthsOver } from '$lib/analysis/look';
import { date, list, number, period } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { visibility } from '$lib/i18n/messages/visibility';
import { taskName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { monthName } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import { planPath } from '$lib/model/plan-path';
import type { Context } from '../../context';
import { closedClause } from '../plan-progress/closed';
import { countText, unitOfCount } from '../plan-progress/work';
import { item, remark, type BriefItem, type BriefPart, type Remark } from './part';
import { recordedWork, unjudged, type Late, type Planned } from './plan';

/** As many late tasks as one page has room for. */
const most = 3;

/** What of the plan is late and with whom, or why that is not said. */
export function latePart(context: Context, planned: Planned, late: readonly Late[], at: string): BriefPart {
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
		items: shown.map((one) => lateItem(context, one, at)),
		remarks: [
			...planned.plans.flatMap(({ plan }) => closedRemark(context, plan, at)),
			...(left > 0 && first ? [remark(words.others(number(locale, left)), planHref(first.plan, at))] : []),
			...reason(context, planned, late, at)
		]
	};
}

/** That a plan was closed, by its code: a unit may have several. */
function closedRemark(context: Context, plan: Plan, at: string): Remark[] {
	const closed = closedClause(context, plan);
	return closed === null ? [] : [remark(`${plan.plan_code} ${closed}.`, planHref(plan, at))];
}

/** Why no task, or not every task, is judged. */
function reason(context: Context, planned: Planned, late: readonly Late[], at: string): Remark[] {
	const { locale } = context;
	const words = messages[locale].late;
	const { plans, newest, year, withheld } = planned;
	const hidden = visibility[locale].withheld;
	if (withheld.plans !== null)
		return [{ text: hidden.plans[withheld.plans], href: null, signIn: withheld.plans === 'none' }];
	if (plans.length === 0) return [remark(words.noPlan(year, newest?.year ?? null), newest && planHref(newest, null))];
	if (withheld.progress !== null)
		return [{ text: hidden.progress[withheld.progress], href: null, signIn: withheld.progress === 'none' }];
	const [only] = plans;
	const href = only ? planHref(only.plan, at) : null;
	const recorded = plans.map(recordedWork);
	if (!recorded.includes('real')) return [remark(recorded.includes('demo') ? words.demo : words.unknown, href)];
	const silent = plans.filter((_, at) => recorded[at] !== 'real').map(({ plan }) => plan.plan_code);
	const open = unjudged(planned);
	return [
		...(late.length === 0 ? [remark(words.onTime(date(locale, planned.look.until)), href)] : []),
		...(silent.length > 0 ? [remark(words.someUnknown(list(locale, silent)))] : []),
		...(open > 0 ? [remark(words.open(number(locale, open)))] : [])
	];
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
