import { taskKind } from '$lib/analysis/communication';
import { isPerUnit, monthlyShares } from '$lib/analysis/progress';
import { date, number } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { taskName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import type { Context } from '../../context';
import { unitOfCount } from '../plan-progress/work';
import { leadText, planHref } from './late';
import { item, remark, type BriefItem, type BriefPart } from './part';
import { isDone, type Planned, type PlanOfYear } from './plan';

/** How far ahead a leader looks, in days. */
const ahead = 30;
const most = 5;
const dayMs = 86_400_000;

/** What is due soon: windows that close, numbers at the end of the month, reports with a day. */
export function duePart(context: Context, planned: Planned, at: string): BriefPart | null {
	const { locale } = context;
	const words = messages[locale].due;
	// Why there is nothing is said with the plan's progress already.
	if (planned.withheld.plans !== null || planned.plans.length === 0) return null;
	const until = new Date(Date.parse(at) + ahead * dayMs).toISOString().slice(0, 10);
	const dated = planned.plans
		.flatMap((of) => [...windows(context, planned, of, { at, until }), ...reports(context, of, { at, until })])
		.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
	const numbers = planned.plans.flatMap((of) => monthNumbers(context, planned, of, at));
	const all = [...dated.map(({ entry }) => entry), ...numbers];
	const left = all.length - most;
	const [first] = planned.plans;
	return {
		id: 'due',
		heading: words.heading(date(locale, until)),
		items: all.slice(0, most),
		remarks: [
			...(left > 0 && first ? [remark(words.others(number(locale, left)), planHref(first.plan, at))] : []),
			...(all.length === 0 ? [remark(words.none)] : []),
			...(numbers.length > 0 ? [remark(words.spread)] : [])
		]
	};
}

interface Span {
	at: string;
	until: string;
}
/** An entry with the day that it is due on. */
interface Dated {
	on: string;
	entry: BriefItem;
}

const isIn = (day: string | null, { at, until }: Span): day is string => day !== null && at <= day && day <= until;

/** `31/7`, `31 Jul`: the year stands in the heading. */
const shortDay = (context: Context, day: string): string => date(context.locale, day).replace(/[/ ]\d{4}$/, '');

function windows(context: Context, planned: Planned, of: PlanOfYear, span: Span): Dated[] {
	const { locale } = context;
	return of.tasks.flatMap((task) => {
		const on = task.period_end;
		if (taskKind(task) !== 'dated' || !isIn(on, span) || isDone(planned, of, task, span.at)) return [];
		const entry = item({
			term: shortDay(context, on),
			text: messages[locale].due.window(taskName(locale, task)),
			who: leadText(context, task),
			href: planHref(of.plan, span.at),
			figures: { plan_code: of.plan.plan_code, task_no: task.task_no, year: of.plan.year }
		});
		return [{ on, entry }];
	});
}

function reports(context: Context, { plan, duties, received }: PlanOfYear, span: Span): Dated[] {
	const words = messages[context.locale].due;
	return duties.flatMap((duty) => {
		const on = duty.due_on;
		if (!isIn(on, span) || received.has(duty.duty_no)) return [];
		const to = parts(duty.to_whom_vi).join('; ');
		const entry = item({
			term: shortDay(context, on),
			text: words.report(to === '' ? null : to),
			who: `${words.who}: ${parts(duty.who_vi).join('; ')}`,
			href: `${planHref(plan, span.at)}#duties`,
			figures: { plan_code: plan.plan_code, year: plan.year }
		});
		return [{ on, entry }];
	});
}

/** What the plan's numbers ask for by the end of the month, by who leads; the largest first. */
function monthNumbers(context: Context, planned: Planned, of: PlanOfYear, at: string): BriefItem[] {
	const { locale } = context;
	const words = messages[locale].due;
	const month = Number(at.slice(5, 7));
	const end = new Date(Date.UTC(planned.year, month, 0)).toISOString().slice(0, 10);
	const asked = of.tasks
		.filter((task) => !isPerUnit(task) && !isDone(planned, of, task, at))
		.map((task) => ({ task, count: monthlyShares(task, planned.year)[month - 1] ?? 0 }))
		.filter(({ count }) => count > 0);
	return [...Map.groupBy(asked, ({ task }) => parts(task.lead_agency_vi).join('; '))]
		.map(([, own]) => ({ own, sum: own.reduce((sum, { count }) => sum + count, 0) }))
		.sort((a, b) => b.sum - a.sum)
		.flatMap(({ own }) => {
			const [first] = own;
			if (!first) return [];
			const what = own.length === 1 ? taskName(locale, first.task) : words.tasks(number(locale, own.length));
			return [
				item({
					term: shortDay(context, end),
					text: words.month(what, countsOf(context, own)),
					who: leadText(context, first.task),
					href: planHref(of.plan, at),
					figures: {
						plan_code: of.plan.plan_code,
						task_no: own.map(({ task }) => task.task_no).join(';'),
						year: of.plan.year
					}
				})
			];
		});
}

/** `8 số; 1 lần`: counts of different things are not added up. */
function countsOf({ reference, locale }: Context, own: readonly { task: PlanTask; count: number }[]): string {
	return [...Map.groupBy(own, ({ task }) => unitOfCount(reference, locale, task))]
		.map(([, same]) => {
			const count = same.reduce((sum, one) => sum + one.count, 0);
			const [first] = same;
			return `${number(locale, count)} ${first ? unitOfCount(reference, locale, first.task, count) : ''}`.trim();
		})
		.join('; ');
}
