import { leaves, type Planned } from '$lib/analysis/communication';
import { monthsBegun, monthsOver, type Look } from '$lib/analysis/look';
import { firstMonth, lastMonth, workByTask } from '$lib/analysis/progress';
import type { Chart } from '$lib/charts/chart';
import { progress, type ProgressRow } from '$lib/charts/progress/picture';
import { number, period } from '$lib/i18n/format';
import { campaigns } from '$lib/i18n/messages/campaigns';
import { levels } from '$lib/i18n/messages/levels';
import { planCharts } from '$lib/i18n/messages/plan-charts';
import { visibility } from '$lib/i18n/messages/visibility';
import { taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { monthName } from '$lib/model/days';
import type { Context } from '../../context';
import type { TaskCount } from '../../warehouse/queries';
import { endOf } from './address';
import { chartData } from './data';
import { filterText, fits, type TaskFilter } from './filter';
import { countedGroups, plannedCount, type CountedGroup } from './groups';
import { workWithheld } from './withheld';
import { planPath } from '$lib/model/plan-path';
import type { WorkLevel } from '$lib/model/work-level';

/** Which plan, which of its tasks, and the day on which work is looked at. */
export interface ProgressAsked {
	plan: Plan;
	tasks: readonly PlanTask[];
	counts: readonly TaskCount[];
	/** Why work is not shown; told by the counts where it is left out: they are then all of the plan's. */
	withheld?: ReturnType<typeof workWithheld>;
	filter: TaskFilter;
	look: Look;
}

/**
 * Work recorded beside a plan's numbers by group of channels, and how many numbers could not be added up. Who may not see
 * the work gets the numbers alone.
 */
export function progressChart(
	context: Context,
	asked: ProgressAsked
): { chart: Chart; groups: CountedGroup[]; left: number } {
	const { reference, locale } = context;
	const { plan, filter, look } = asked;
	const at = look.until;
	const begun = monthsBegun(plan.year, look);
	// Due is what the last whole month asks for, as a task's standing is judged; January is due from its first day.
	const months = Math.max(monthsOver(plan.year, look), Math.min(begun, 1));
	const until = { year: plan.year, months };
	const tasks = leaves(asked.tasks).filter((task) => fits(reference, filter, task));
	const why = asked.withheld === undefined ? workWithheld(context, plan, asked.counts) : asked.withheld;
	const level = why === null ? (filter.level ?? null) : null;
	const done = levels[locale].work;
	const who = level && levels[locale].names[level];
	const part = (text: string) => (who ? done.of(text, who) : text);
	const counts = why === null ? asked.counts : [];
	const work = workByTask(counts, plan.year, begun);
	const { groups, left } = countedGroups(reference, locale, tasks, work, until);
	const words = planCharts[locale];
	const by = words.until(months < 12 ? period(locale, monthName(plan.year, Math.max(1, months))) : null);
	const spread = months < 12 ? words.progress.spread(by) : null;
	const name = words.plan(
		unitName(reference, locale, plan.unit_code, endOf(plan)),
		String(plan.year),
		filterText(reference, locale, { ...filter, level })
	);
	const title =
		why === null ? titleOf(context, name, groups, { by, months, level }) : plannedTitle(context, name, groups);
	const demo = groups.some((group) => group.demo);
	const list = groups.map((group) => `${group.name} ${overDue(context, group, why !== null)}`);
	const { onlyPlanned } = words.progress;
	const query = new URLSearchParams({ plan: plan.plan_code, at, ...chosen(filter) });
	return {
		groups,
		left,
		chart: {
			kind: 'plan-progress',
			name: words.progress.name(name),
			title,
			subtitle:
				why === null
					? words.progress.subtitle(by)
					: `${onlyPlanned.subtitle(by)}. ${visibility[locale].withheld.progress[why]}`,
			alt:
				groups.length === 0
					? words.progress.none
					: why === null
						? part(words.progress.alt(by, demo, list.join('; ')))
						: onlyPlanned.alt(by, list.join('; ')),
			caption: demo
				? words.demoCaption(title)
				: groups.length > 0
					? (why === null ? words.progress : onlyPlanned).caption(title, list.join('; '))
					: `${title}.`,
			notes: [...notesOf(context, { plan, counts }, { groups, left, spread, begun }), ...(who ? [done.note(who)] : [])],
			demo,
			table: {
				caption: why === null ? part(campaigns[locale].progress.caption) : onlyPlanned.table,
				head: [
					{ text: campaigns[locale].progress.group },
					...(why === null ? [{ text: campaigns[locale].matrix.done, numeric: true }] : []),
					{ text: campaigns[locale].matrix.planned, numeric: true }
				],
				rows: groups.map((group) => [
					{ text: group.name },
					...(why === null ? [{ text: doneText(context, group) }] : []),
					{ text: dueText(context, group.due) }
				])
			},
			data: chartData(context, plan, groups, { at, work: why === null, level }),
			sources: [],
			plans: [plan.plan_code],
			page: planPath(plan.plan_code, { at: at < endOf(plan) ? at : null, ...chosen(filter) }),
			address: query.toString(),
			draw: (room) => progress(pictureData(context, groups, why !== null), room),
			live: null
		}
	};
}

const chosen = (filter: TaskFilter): Record<string, string> =>
	Object.fromEntries(Object.entries(filter).flatMap(([name, value]) => (value ? [[name, String(value)]] : [])));

function titleOf(
	{ locale }: Context,
	plan: string,
	groups: readonly CountedGroup[],
	{ by: until, months, level }: { by: string; months: number; level: WorkLevel | null }
) {
	const words = planCharts[locale].progress;
	if (groups.length === 0) return words.uncounted(plan);
	if (months === 0) return words.notBegun(plan);
	if (groups.some((group) => group.demo)) return words.demo(plan);
	// What some did is not judged by the number of all.
	if (level) return levels[locale].work.progress(plan);
	const tasks = groups.flatMap((group) => group.tasks).filter(({ due }) => due.min > 0);
	const all = number(locale, tasks.length);
	if (groups.every((group) => group.done === null)) return words.silent(plan, all, months < 12 ? until : null);
	const reached = tasks.filter(({ due, done }) => done !== undefined && done.count >= due.min);
	return words.reached(plan, number(locale, reached.length), all, until);
}

/** Of who sees the plan alone: how many tasks it gives a number. */
function plannedTitle({ locale }: Context, plan: string, groups: readonly CountedGroup[]): string {
	const words = planCharts[locale].progress;
	if (groups.length === 0) return words.uncounted(plan);
	return words.onlyPlanned.title(plan, number(locale, groups.flatMap((group) => group.tasks).length));
}

function notesOf(
	{ locale }: Context,
	{ plan, counts }: Pick<ProgressAsked, 'plan' | 'counts'>,
	{
		groups,
		left,
		spread,
		begun
	}: { groups: readonly CountedGroup[]; left: number; spread: string | null; begun: number }
): string[] {
	const words = planCharts[locale].progress;
	const unplaced = counts.filter(
		(row) => row.year === plan.year && row.month === null && lastMonth(row) > begun && firstMonth(row) <= begun
	);
	const entries = unplaced.reduce((sum, row) => sum + row.entries, 0);
	const remark = campaigns[locale].progress[groups.length > 0 ? 'left' : 'only'];
	return [
		...(left > 0 ? [remark(number(locale, left))] : []),
		...(spread === null ? [] : [spread]),
		...(entries > 0 ? [words.unplaced(number(locale, entries))] : []),
		...(groups.some((group) => group.tasks.length > 1) ? [words.units] : [])
	];
}

const doneText = ({ locale }: Context, { done }: { done: number | null }): string =>
	done === null ? campaigns[locale].done.none : number(locale, done);

/** What was done over what is due, or what is due alone. */
const overDue = (context: Context, group: CountedGroup, alone: boolean): string =>
	alone ? dueText(context, group.due) : `${doneText(context, group)}/${dueText(context, group.due)}`;

const dueText = ({ locale }: Context, due: Planned): string =>
	due.min === 0 && !due.max ? planCharts[locale].progress.notDue : plannedCount(locale, due);

function pictureData(context: Context, groups: readonly CountedGroup[], alone: boolean) {
	const { locale } = context;
	const row = (name: string, done: number | null, due: Planned, demo: boolean): ProgressRow => ({
		name,
		done: done ?? 0,
		...due,
		doneText: alone ? '' : doneText(context, { done }),
		plannedText: alone ? dueText(context, due) : `/ ${dueText(context, due)}`,
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
		alt: groups.map((group) => `${group.name} ${overDue(context, group, alone)}`).join('; ')
	};
}
