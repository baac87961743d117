import { monthsOver } from '$lib/analysis/progress';
import { date, list, number, period } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { visibility } from '$lib/i18n/messages/visibility';
import { taskName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import type { Context } from '../../context';
import { parts } from '../plan-progress/filter';
import { unitOfCount } from '../plan-progress/work';
import { item, remark, type BriefItem, type BriefPart, type Remark } from './part';
import { perUnit, recordedWork, type Late, type Planned } from './plan';

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
			? words.heading(planned.year, number(locale, late.length), lastMonthText(context, planned.year, at))
			: words.plain(planned.year),
		items: shown.map((one) => lateItem(context, one, at)),
		remarks: [
			...(left > 0 && first ? [remark(words.others(number(locale, left)), planHref(first.plan, at))] : []),
			...reason(context, planned, late, at)
		]
	};
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
	const unjudged = perUnit(planned).length;
	return [
		...(late.length === 0 ? [remark(words.onTime(date(locale, at)), href)] : []),
		...(silent.length > 0 ? [remark(words.someUnknown(list(locale, silent)))] : []),
		...(unjudged > 0 ? [remark(words.open(number(locale, unjudged)))] : [])
	];
}

/** A plan on a day of its year. */
export const planHref = (plan: Plan, at: string | null): string => planPath(plan.plan_code, { at });

const dayMs = 86_400_000;

function lateItem(context: Context, one: Late, at: string): BriefItem {
	const { locale } = context;
	const words = messages[locale].late;
	const { plan, task, closed } = one;
	const name = taskName(locale, task);
	return item({
		term: task.task_no,
		text:
			closed === null
				? words.missing(name, number(locale, one.missing), number(locale, one.due), countedUnit(context, one))
				: words.overdue(name, number(locale, (Date.parse(at) - Date.parse(closed)) / dayMs)),
		who: leadText(context, task),
		href: planHref(plan, at),
		figures: { plan_code: plan.plan_code, task_no: task.task_no, year: plan.year }
	});
}

/** What a task is counted in, as it follows what is missing of it. */
export const countedUnit = ({ reference, locale }: Context, { task, due }: Pick<Late, 'task' | 'due'>): string =>
	unitOfCount(reference, locale, task, due);

/** The last month that is over on a day of the plan's year: `tháng 6/2024`. */
export const lastMonthText = ({ locale }: Context, year: number, at: string): string =>
	period(locale, `${year}-${String(monthsOver(year, at)).padStart(2, '0')}`);

/** Who leads a task, in the document's words. */
export function leadText({ locale }: Context, task: PlanTask): string {
	const words = messages[locale].late;
	const leads = parts(task.lead_agency_vi).join('; ');
	return leads === '' ? words.noLead : `${words.lead}: ${leads}`;
}
