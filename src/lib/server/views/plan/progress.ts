import { taskKind } from '$lib/analysis/communication';
import type { Done } from '$lib/analysis/progress';
import { number } from '$lib/i18n/format';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { levels } from '$lib/i18n/messages/levels';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { figureOf } from '../../charts/figure-of';
import { endOf } from '../../charts/plan-progress/address';
import type { progressChart } from '../../charts/plan-progress/chart';
import { plannedCount } from '../../charts/plan-progress/groups';
import type { Context } from '../../context';

/** What the section on progress is made of, besides the plan. */
interface ProgressShown {
	plan: Plan;
	progress: ReturnType<typeof progressChart>;
	/** The tasks that the reader chose, and the work for them; null where that is not shown. */
	chosen: readonly PlanTask[];
	work: ReadonlyMap<string, Done> | null;
	/** Of whom alone the work is, in words; null for anybody. */
	level: string | null;
	/** The day on which the plan is looked at. */
	at: string;
}

/** The chart of a plan's progress on its page, with what is said of it. */
export function progressSection(context: Context, { plan, progress, chosen, work, level, at }: ProgressShown) {
	const { locale } = context;
	const words = messages[locale].progress;
	const { chart, groups, left } = progress;
	// Of a part of the year, or of some of those who did it, the chart’s own words say so.
	const isPart = at < endOf(plan) || level !== null;
	const largest = groups.toSorted((a, b) => b.due.min - a.due.min)[0];
	return {
		figure: largest ? figureOf(chart, 690) : null,
		title: !largest
			? words.empty
			: isPart
				? chart.title
				: words.heading(number(locale, groups.length), largest.name, plannedCount(locale, largest.due)),
		dek: !largest ? words.none : isPart ? chart.subtitle : words[work === null ? 'dekPlanned' : 'dek'],
		remarks: [
			...(level !== null && at === endOf(plan) ? [levels[locale].work.note(level)] : []),
			...(at < endOf(plan) ? chart.notes : leftOut(context, left, largest !== undefined)),
			...(work === null ? [] : standingRemark(context, chosen, work))
		]
	};
}

/** Of how many tasks work is recorded. */
export const activeOf = (tasks: readonly PlanTask[], work: ReadonlyMap<string, Done>): number =>
	tasks.filter((task) => work.has(task.task_no)).length;

/** How many numbers could not be added up. */
const leftOut = ({ locale }: Context, left: number, any: boolean): string[] =>
	left > 0 ? [messages[locale].progress[any ? 'left' : 'only'](number(locale, left))] : [];

/** How many of the tasks without a number have recorded work in the plan's year. */
function standingRemark({ locale }: Context, shown: readonly PlanTask[], work: ReadonlyMap<string, Done>): string[] {
	const standing = shown.filter((task) => taskKind(task) === 'standing');
	const active = number(locale, activeOf(standing, work));
	return standing.length > 0 ? [messages[locale].progress.standing(active, number(locale, standing.length))] : [];
}
