import { isOpen, type NumberDate, type PlanDate, type ReportDate, type WindowDate } from '$lib/analysis/calendar';
import { date, number, period } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import { taskName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import { dayAfter } from '$lib/model/days';
import { parts } from '$lib/model/parts';
import type { Context } from '../../context';
import { countsText } from '../plan-progress/work';
import { leadText, ofPlan, planHref } from './late';
import { item, remark, type BriefItem, type BriefPart } from './part';
import { isDone, type Planned, type PlanOfYear } from './plan';

/** How far ahead a leader looks, in days. */
export const ahead = 30;
const most = 5;

/** What is due soon and not there yet: windows that close, reports, numbers at the ends of months. */
export function duePart(context: Context, unit: Unit, planned: Planned, at: string): BriefPart | null {
	const { locale } = context;
	const words = messages[locale].due;
	// Why there is nothing is said with the plan's progress already.
	if (planned.withheld.plans !== null || planned.plans.length === 0) return null;
	const until = dayAfter(at, ahead);
	const waiting = planned.plans.map((of) => ({
		of,
		// A number for each unit is none that the plan's own unit has to reach.
		dates: of.dates.filter((due) => isIn(due, at, until) && !isOpen(due) && !isDone(of, due))
	}));
	const all = waiting
		.flatMap(({ of, dates }) =>
			entriesOf(context, of, dates, at).map(({ on, entry }) => ({
				on,
				entry: { ...entry, note: ofPlan(context, unit, of.plan) }
			}))
		)
		.sort((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)));
	const left = all.length - most;
	const [first] = planned.plans;
	const spread = waiting.some(({ dates }) => dates.some(({ kind }) => kind === 'number'));
	return {
		id: 'due',
		heading: words.heading(date(locale, until)),
		items: all.slice(0, most).map(({ entry }) => entry),
		remarks: [
			...(left > 0 && first ? [remark(words.others(number(locale, left)), planHref(first.plan, at))] : []),
			...(all.length === 0 ? [remark(words.none)] : []),
			...(spread ? [remark(words.spread)] : [])
		]
	};
}

/** An entry with the day that it is due on. */
interface Dated {
	on: string;
	entry: BriefItem;
}

const isIn = ({ due }: PlanDate, from: string, until: string): boolean => due !== null && from <= due && due <= until;

/** `31/7`, `31 Jul`: the year stands in the heading. */
export const shortDay = (context: Context, day: string): string => date(context.locale, day).replace(/[/ ]\d{4}$/, '');

/** Windows and reports one by one, the numbers of a day by who leads. */
function entriesOf(context: Context, of: PlanOfYear, dates: readonly PlanDate[], at: string): Dated[] {
	const one = dates.flatMap((due): Dated[] => {
		if (due.kind === 'number') return [];
		return [
			{ on: due.to, entry: due.kind === 'window' ? windowItem(context, of, due, at) : reportItem(context, of, due, at) }
		];
	});
	const numbers = dates.filter((due) => due.kind === 'number');
	return [
		...one,
		...[...Map.groupBy(numbers, ({ to }) => to)].flatMap(([on, own]) =>
			numberItems(context, of, own, at).map((entry) => ({ on, entry }))
		)
	];
}

const windowItem = (context: Context, { plan }: PlanOfYear, { task, to }: WindowDate, at: string): BriefItem =>
	item({
		term: shortDay(context, to),
		text: messages[context.locale].due.window(taskName(context.locale, task)),
		who: leadText(context, task),
		href: planHref(plan, at),
		figures: { plan_code: plan.plan_code, task_no: task.task_no, year: plan.year }
	});

function reportItem(
	context: Context,
	{ plan }: PlanOfYear,
	{ duty, period: of, to }: ReportDate,
	at: string
): BriefItem {
	const words = messages[context.locale].due;
	const receiver = parts(duty.to_whom_vi).join('; ');
	return item({
		term: shortDay(context, to),
		text: words.report(receiver === '' ? null : receiver, of && period(context.locale, of.value)),
		who: `${words.who}: ${parts(duty.who_vi).join('; ')}`,
		href: `${planHref(plan, at)}#duties`,
		figures: { plan_code: plan.plan_code, year: plan.year }
	});
}

/** What the plan's numbers ask for by one day, by who leads; the largest first. */
function numberItems(context: Context, { plan }: PlanOfYear, dates: readonly NumberDate[], at: string): BriefItem[] {
	const { locale } = context;
	const words = messages[locale].due;
	return [...Map.groupBy(dates, ({ task }) => parts(task.lead_agency_vi).join('; ')).values()]
		.map((own) => ({ own, sum: own.reduce((sum, { count }) => sum + count, 0) }))
		.sort((a, b) => b.sum - a.sum)
		.flatMap(({ own }) => {
			const [first] = own;
			if (!first) return [];
			const what = own.length === 1 ? taskName(locale, first.task) : words.tasks(number(locale, own.length));
			const counts = countsText(
				context,
				own.map(({ task, count }) => ({ ...task, count }))
			);
			return [
				item({
					term: shortDay(context, first.to),
					text: words.month(what, counts),
					who: leadText(context, first.task),
					href: planHref(plan, at),
					figures: {
						plan_code: plan.plan_code,
						task_no: own.map(({ task }) => task.task_no).join(';'),
						year: plan.year
					}
				})
			];
		});
}
