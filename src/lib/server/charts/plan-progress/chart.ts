import { leaves, type Planned } from '$lib/analysis/communication';
import type { Chart } from '$lib/charts/chart';
import { progress, type ProgressRow } from '$lib/charts/progress/picture';
import { number, period } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { planCharts } from '$lib/i18n/messages/plan-charts';
import { taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import type { Context } from '../../context';
import type { TaskCount } from '../../warehouse/queries';
import { endOf } from './address';
import { chartData } from './data';
import { filterText, fits, type TaskFilter } from './filter';
import { countedGroups, plannedCount, type CountedGroup } from './groups';
import { lastMonth, workByTask } from './work';

/** Which plan, which of its tasks, and the day until which work counts. */
export interface ProgressAsked {
	plan: Plan;
	tasks: readonly PlanTask[];
	counts: readonly TaskCount[];
	filter: TaskFilter;
	at: string;
}

/** Work recorded beside a plan's numbers by group of channels, and how many numbers could not be added up. */
export function progressChart(
	context: Context,
	asked: ProgressAsked
): { chart: Chart; groups: CountedGroup[]; left: number } {
	const { reference, locale } = context;
	const { plan, filter, at } = asked;
	const months = at < `${plan.year}-01-01` ? 0 : Number(at.slice(5, 7));
	const until = { year: plan.year, months };
	const tasks = leaves(asked.tasks).filter((task) => fits(reference, filter, task));
	const work = workByTask(asked.counts, plan.year, months);
	const { groups, left } = countedGroups(reference, locale, tasks, work, until);
	const words = planCharts[locale];
	const by = words.until(months < 12 ? period(locale, at.slice(0, 7)) : null);
	const name = words.plan(
		unitName(reference, locale, plan.unit_code, endOf(plan)),
		String(plan.year),
		filterText(reference, locale, filter)
	);
	const title = titleOf(context, name, groups, by, months);
	const demo = groups.some((group) => group.demo);
	const list = groups.map((group) => `${group.name} ${doneText(context, group)}/${dueText(context, group.due)}`);
	const query = new URLSearchParams({ plan: plan.plan_code, at, ...chosen(filter) });
	const shown = new URLSearchParams({ ...(at < endOf(plan) ? { at } : {}), ...chosen(filter) }).toString();
	return {
		groups,
		left,
		chart: {
			kind: 'plan-progress',
			name: words.progress.name(name),
			title,
			subtitle: words.progress.subtitle(by),
			alt: groups.length > 0 ? words.progress.alt(by, demo, list.join('; ')) : words.progress.none,
			caption: demo
				? words.demoCaption(title)
				: groups.length > 0
					? words.progress.caption(title, list.join('; '))
					: `${title}.`,
			notes: notesOf(context, asked, { groups, left, by, months }),
			demo,
			table: {
				caption: campaigns[locale].progress.caption,
				head: [
					{ text: campaigns[locale].progress.group },
					{ text: campaigns[locale].matrix.done, numeric: true },
					{ text: campaigns[locale].matrix.planned, numeric: true }
				],
				rows: groups.map((group) => [
					{ text: group.name },
					{ text: doneText(context, group) },
					{ text: dueText(context, group.due) }
				])
			},
			data: chartData(context, plan, groups, at),
			sources: [],
			plans: [plan.plan_code],
			page: `/campaigns/${encodeURIComponent(plan.plan_code)}${shown === '' ? '' : `?${shown}`}`,
			address: query.toString(),
			draw: (room) => progress(pictureData(context, groups), room),
			live: null
		}
	};
}

const chosen = (filter: TaskFilter): Record<string, string> =>
	Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));

function titleOf({ locale }: Context, plan: string, groups: readonly CountedGroup[], until: string, months: number) {
	const words = planCharts[locale].progress;
	if (groups.length === 0) return words.uncounted(plan);
	if (months === 0) return words.notBegun(plan);
	if (groups.some((group) => group.demo)) return words.demo(plan);
	const tasks = groups.flatMap((group) => group.tasks).filter(({ due }) => due.min > 0);
	const all = number(locale, tasks.length);
	if (groups.every((group) => group.done === null)) return words.silent(plan, all, months < 12 ? until : null);
	const reached = tasks.filter(({ due, done }) => done !== undefined && done.count >= due.min);
	return words.reached(plan, number(locale, reached.length), all, until);
}

function notesOf(
	{ locale }: Context,
	{ plan, counts }: ProgressAsked,
	{ groups, left, by, months }: { groups: readonly CountedGroup[]; left: number; by: string; months: number }
): string[] {
	const words = planCharts[locale].progress;
	const unplaced = counts.filter(
		(row) => row.year === plan.year && row.month === null && lastMonth(row) > months && firstMonth(row) <= months
	);
	const entries = unplaced.reduce((sum, row) => sum + row.entries, 0);
	const remark = campaigns[locale].progress[groups.length > 0 ? 'left' : 'only'];
	return [
		...(left > 0 ? [remark(number(locale, left))] : []),
		...(months < 12 ? [words.spread(by)] : []),
		...(entries > 0 ? [words.unplaced(number(locale, entries))] : []),
		...(groups.some((group) => group.tasks.length > 1) ? [words.units] : [])
	];
}

const firstMonth = ({ quarter }: TaskCount) => (quarter === null ? 1 : quarter * 3 - 2);

const doneText = ({ locale }: Context, { done }: { done: number | null }): string =>
	done === null ? campaigns[locale].done.none : number(locale, done);

const dueText = ({ locale }: Context, due: Planned): string =>
	due.min === 0 && !due.max ? planCharts[locale].progress.notDue : plannedCount(locale, due);

function pictureData(context: Context, groups: readonly CountedGroup[]) {
	const { locale } = context;
	const row = (name: string, done: number | null, due: Planned, demo: boolean): ProgressRow => ({
		name,
		done: done ?? 0,
		...due,
		doneText: doneText(context, { done }),
		plannedText: `/ ${dueText(context, due)}`,
		demo
	});
	return {
		groups: groups.map((group) => ({
			...row(group.name, group.done, group.due, group.demo),
			tasks: group.tasks.map(({ task, done, due }) =>
				row(taskName(locale, task), done?.count ?? null, due, done?.demo ?? false)
			)
		})),
		none: planCharts[locale].progress.none,
		more: (count: number) => planCharts[locale].more(number(locale, count)),
		alt: groups.map((group) => `${group.name} ${doneText(context, group)}/${dueText(context, group.due)}`).join('; ')
	};
}
