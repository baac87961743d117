import { leaves, planned, taskKind } from '$lib/analysis/communication';
import { pastOf } from '$lib/analysis/former';
import { number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { overview as messages } from '$lib/i18n/messages/overview';
import { planTitle, taskName } from '$lib/i18n/names';
import type { Plan, PlanTask } from '$lib/model/datasets';
import { planPath } from '$lib/model/plan-path';
import { inGroups } from '../../charts/plan-progress/groups';
import { workWithheld } from '../../charts/plan-progress/withheld';
import { formerNotes, isJoint, whoseOf, withheldWithFormer, workWithFormer } from '../../charts/former';
import { plansWithFormer } from '../../charts/plans';
import { channelCounts, planTasks, taskCounts, type ChannelCount } from '../../warehouse/queries';
import { withheld } from '../../audience';
import type { Context } from '../../context';

/** What a unit planned and carried out in its latest year with a plan or recorded work. */
export interface WorkSection {
	year: number | null;
	/** Whether the counts are demonstration data. */
	demo: boolean;
	plans: {
		code: string;
		title: string;
		href: string;
		/** Whose it was, where that is a unit that ended; null otherwise. */
		of: string | null;
		tasks: CountedTask[];
		standing: { active: string; all: string } | null;
		/** Why the work done is not set beside the tasks; null where it is. */
		withheld: ReturnType<typeof withheld>;
	}[];
	/** Why there are no plans or no counts; null where they may be. */
	withheld: Record<'activities' | 'plans', ReturnType<typeof withheld>>;
	/** The newest plan of an earlier year, where that year has none. */
	older: { year: number; title: string; href: string; of: string | null } | null;
	channels: { name: string; count: string; share: number }[];
	/** Whose work is counted with the unit's own, and whose is not. */
	former: string[];
	impactHref: string;
}

/** A task with a number, and what was done for it (null: not shown). `done` and `min` of the bar are shares of the longest, 0 to 1. */
export interface CountedTask {
	no: string;
	name: string;
	done: string | null;
	planned: string;
	bar: { done: number; min: number };
}

export async function workSection(context: Context, unit: string): Promise<WorkSection> {
	const { warehouse, release, reference, locale } = context;
	const counts = await workWithFormer(context, unit, (code) => channelCounts(warehouse, release, { unit: code }));
	const all = plansWithFormer(reference, unit);
	const years = [...counts.map((row) => row.year), ...all.map((plan) => plan.year)];
	const year = years.length ? Math.max(...years) : null;
	const plans = all.filter((plan) => plan.year === year);
	const [newest] = all;
	const own = counts.filter((row) => row.year === year);
	return {
		year,
		demo: own.some((row) => row.demo),
		plans: await Promise.all(plans.map((plan) => planProgress(context, unit, plan))),
		withheld: {
			activities: withheld(warehouse.audience, 'activities', unit),
			plans: all.length === 0 ? withheldWithFormer(context, 'plans', unit) : null
		},
		older:
			newest && plans.length === 0
				? {
						year: newest.year,
						title: planTitle(locale, newest),
						href: localized(locale, planPath(newest.plan_code)),
						of: whoseOf(context, unit, newest.unit_code)
					}
				: null,
		channels: byGroup(context, own),
		former: formerNotes(context, pastOf(reference, unit), { work: isJoint(unit, own), plans: false }),
		impactHref: localized(locale, `/impact?unit=${encodeURIComponent(unit)}`)
	};
}

async function planProgress(context: Context, unit: string, plan: Plan) {
	const { warehouse, release, locale } = context;
	const by = { plan: plan.plan_code };
	const [tasks, counts] = await Promise.all([planTasks(warehouse, release, by), taskCounts(warehouse, release, by)]);
	const why = workWithheld(context, plan, counts);
	const told = why === null ? counts : [];
	const done = (task: PlanTask) =>
		told
			.filter((row) => row.task_no === task.task_no && row.year === plan.year)
			.reduce((sum, row) => sum + row.count, 0);
	const own = leaves(tasks);
	const standing = own.filter((task) => taskKind(task) === 'standing');
	const words = messages[locale].work;
	return {
		code: plan.plan_code,
		title: planTitle(locale, plan),
		href: localized(locale, planPath(plan.plan_code)),
		of: whoseOf(context, unit, plan.unit_code),
		tasks: own.flatMap((task): CountedTask[] => {
			const range = planned(task);
			if (!range) return [];
			const most = Math.max(range.max ?? range.min, done(task), 1);
			return [
				{
					no: task.task_no,
					name: taskName(locale, task),
					done: why === null ? number(locale, done(task)) : null,
					planned: words.planned(number(locale, range.min), range.max === null ? null : number(locale, range.max)),
					bar: { done: done(task) / most, min: range.min / most }
				}
			];
		}),
		withheld: why,
		standing:
			why === null && standing.length
				? {
						active: number(locale, standing.filter((task) => done(task) > 0).length),
						all: number(locale, standing.length)
					}
				: null
	};
}

/** Counts of one year by group of channels, in the order of the groups. */
function byGroup({ reference, locale }: Context, counts: readonly ChannelCount[]): WorkSection['channels'] {
	const totals = inGroups(reference, locale, counts, ({ channel_code }) => channel_code).map(({ name, things }) => ({
		name,
		count: things.reduce((sum, row) => sum + row.count, 0)
	}));
	const most = Math.max(1, ...totals.map((row) => row.count));
	return totals.map(({ name, count }) => ({ name, count: number(locale, count), share: count / most }));
}
