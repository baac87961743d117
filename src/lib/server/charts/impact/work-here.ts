import { leaves, planned } from '$lib/analysis/communication';
import type { Whose } from '$lib/analysis/former';
import type { WorkMeasure } from '$lib/analysis/work-measure';
import { byName } from '$lib/i18n/collate';
import type { PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { activityCounts, planTasks, type ActivityCount } from '../../warehouse/queries';
import type { Context } from '../../context';
import { eachOnce, isSame, names, ownerIn } from '../plan-progress/agencies';
import { workWithFormer } from '../former';
import { plansWithFormer } from '../plans';

/** The tasks of one plan on which work is logged. */
export interface PlanWork {
	plan: string;
	unit_code: string;
	year: number;
	tasks: PlanTask[];
}

/** All work that a unit has here, and what its plans ask for. */
export interface WorkHere {
	counts: readonly Whose<ActivityCount>[];
	plans: PlanWork[];
}

/** Which part of the work is meant; null is all of it. */
export interface WorkAsked {
	/** A channel or a group of channels. */
	channel: string | null;
	theme: string | null;
	/** Who did it, or leads the task. */
	agency: string | null;
	/** The index that it was meant to serve. */
	serves: string | null;
	measure: WorkMeasure;
}

/** Reads the work of a unit and of those that went wholly into it, and the tasks of their plans. */
export async function workHere(context: Context, unit: string): Promise<WorkHere> {
	const { warehouse, release, reference } = context;
	const [counts, plans] = await Promise.all([
		workWithFormer(context, unit, (code) => activityCounts(warehouse, release, { unit: code })),
		Promise.all(
			plansWithFormer(reference, unit).map(async ({ plan_code, unit_code, year }) => ({
				plan: plan_code,
				unit_code,
				year,
				tasks: leaves(await planTasks(warehouse, release, { plan: plan_code }))
			}))
		)
	]);
	return { counts, plans };
}

/** Everybody who did work or leads a task, each once, in the order of the language. */
export const agenciesHere = ({ locale }: Context, { counts, plans }: WorkHere): string[] =>
	eachOnce([
		...counts.flatMap(({ agency }) => agency ?? []),
		...plans.flatMap(({ tasks }) => tasks.flatMap((task) => parts(task.lead_agency_vi)))
	]).sort(byName(locale, (name) => name));

/** Indices that work or tasks are said to serve, in the order of the data. */
export function servedHere({ reference }: Context, { counts, plans }: WorkHere): string[] {
	const said = [...counts, ...plans.flatMap(({ tasks }) => tasks)].flatMap(({ indices }) => parts(indices));
	return reference.tables.indices.map(({ index_code }) => index_code).filter((code) => said.includes(code));
}

/** Keeps the work and the tasks that are asked for. An entry that says neither agency nor index has those of its task. */
export function chosenWork({ reference }: Context, asked: WorkAsked, { counts, plans }: WorkHere): WorkHere {
	const byPlan = new Map(
		plans.map(({ plan, tasks }) => [
			plan,
			{ owner: ownerIn(tasks), tasks: new Map(tasks.map((task) => [task.task_no, task])) }
		])
	);
	const about = ({ channel_code, theme_code }: Pick<PlanTask, 'channel_code' | 'theme_code'>) => {
		const group = channel_code === null ? undefined : reference.channel.get(channel_code)?.group;
		return (
			(asked.channel === null || channel_code === asked.channel || group === asked.channel) &&
			(asked.theme === null || theme_code === asked.theme)
		);
	};
	const serves = (indices: string | null) => asked.serves === null || parts(indices).includes(asked.serves);
	const done = (row: ActivityCount) => {
		const plan = byPlan.get(row.plan_code ?? '');
		const owner = plan ? plan.owner(row) : row.agency;
		return (
			about(row) &&
			(asked.agency === null || (owner !== null && isSame(owner, asked.agency))) &&
			serves(row.indices ?? plan?.tasks.get(row.task_no ?? '')?.indices ?? null)
		);
	};
	const wanted = (task: PlanTask) =>
		about(task) && (asked.agency === null || names(task.lead_agency_vi, asked.agency)) && serves(task.indices);
	return {
		counts: counts.filter(done),
		plans: plans.map((plan) => ({ ...plan, tasks: plan.tasks.filter(wanted) }))
	};
}

/** Whether a task with a number leaves open whether it is for the plan or for each unit. */
export const leavesOpen = ({ plans }: WorkHere): boolean =>
	plans.some(({ tasks }) => tasks.some((task) => planned(task) && task.quota_scope === 'unclear'));
