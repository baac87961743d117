import { monthsOver } from '$lib/analysis/look';
import { dueBy, isForEach } from '$lib/analysis/progress';
import { date, number } from '$lib/i18n/format';
import { following } from '$lib/i18n/messages/following';
import { taskName, unitName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { lastDay } from '$lib/model/days';
import { endOf } from '../../charts/plan-progress/address';
import { realCount, type Judgement } from '../../charts/plan-progress/judged';
import { countText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';

/** One unit inside the plan's, on a number that is for each. */
export interface UnitRow {
	name: string;
	done: string;
	missing: string | null;
	/** No work at all is recorded. */
	silent: boolean;
}

/** A task that units carry out each for itself. */
export interface UnitsTask {
	no: string;
	name: string;
	foreign: boolean;
	summary: string;
	/** What each unit had to have; null where the number is not for each. */
	due: string | null;
	/** Every unit of a number that is for each, those at zero first; empty where only the silent are named. */
	rows: UnitRow[];
	silent: string[];
	note: string | null;
}

/** The tasks that are judged unit by unit, and those of which several units report work; null where there are none. */
export function unitsSection(context: Context, plan: Plan, judgement: Judgement | null, tasks: readonly PlanTask[]) {
	if (!judgement || judgement.units.length === 0) return null;
	const { locale } = context;
	const words = following[locale].units;
	const shown = tasks.flatMap((task): UnitsTask[] => {
		if (isForEach(task)) return [perUnit(context, plan, judgement, task)];
		const silent = judgement.without.get(task.task_no);
		return silent ? [withSilent(context, plan, judgement, task, silent)] : [];
	});
	if (shown.length === 0) return null;
	return {
		title: words.heading(number(locale, judgement.units.length)),
		dek: `${words[judgement.scope]} ${words.wholePlan}`,
		scope: judgement.scope,
		tasks: shown
	};
}

const nameOf = ({ reference, locale }: Context, plan: Plan, unit: string) =>
	unitName(reference, locale, unit, endOf(plan));

const told = ({ locale }: Context, task: PlanTask) => ({
	no: task.task_no,
	name: taskName(locale, task),
	foreign: locale === 'en' && task.task_en === null
});

function perUnit(context: Context, plan: Plan, judgement: Judgement, task: PlanTask): UnitsTask {
	const { locale } = context;
	const words = following[locale].units;
	const { year, look } = judgement;
	const own = judgement.of.get(task.task_no)?.units ?? [];
	const due = dueBy(task, judgement);
	const day = lastDay(year, monthsOver(year, look));
	const silent = own.filter(({ count }) => count === 0);
	const others = realCount(judgement, task) - own.reduce((sum, { count }) => sum + count, 0);
	const amount = (count: number) => number(locale, count);
	return {
		...told(context, task),
		summary:
			own.length === 0
				? words.unknown
				: words.summary(
						amount(own.filter(({ missing }) => missing > 0).length),
						amount(silent.length),
						amount(own.length)
					),
		due: due > 0 ? following[locale].late.perUnit(countText(context, task, due), date(locale, day)) : null,
		rows: own
			.toSorted((a, b) => b.missing - a.missing)
			.map(({ unit, count, missing }) => ({
				name: nameOf(context, plan, unit),
				done: count === 0 ? words.none : countText(context, task, count),
				missing: missing > 0 ? countText(context, task, missing) : null,
				silent: count === 0
			})),
		silent: [],
		note: own.length > 0 && others > 0 ? words.others(countText(context, task, others)) : null
	};
}

function withSilent(
	context: Context,
	plan: Plan,
	{ units }: Judgement,
	task: PlanTask,
	silent: readonly string[]
): UnitsTask {
	const { locale } = context;
	const words = following[locale].units;
	const all = number(locale, units.length);
	return {
		...told(context, task),
		summary: silent.length === 0 ? words.withoutNone(all) : words.without(number(locale, silent.length), all),
		due: null,
		rows: [],
		silent: silent.map((unit) => nameOf(context, plan, unit)),
		note: null
	};
}
