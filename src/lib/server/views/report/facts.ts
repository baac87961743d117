import { leaves, planned, taskKind, type Planned, type TaskKind } from '$lib/analysis/communication';
import { monthsOver, plannedBy, standingOf, isPerUnit, type Standing, type Work } from '$lib/analysis/progress';
import type {
	Difficulty,
	DutyReport,
	Plan,
	PlanTarget,
	PlanTask,
	ReportingDuty,
	TargetValue
} from '$lib/model/datasets';
import { reportPeriod, type Closing, type ReportPeriod } from '$lib/model/report-period';
import type { Context } from '../../context';
import {
	difficulties,
	dutyReports,
	planTargets,
	planTasks,
	reportingDuties,
	targetValues,
	taskCounts,
	type PlanTitle,
	type TaskCount
} from '../../warehouse/queries';
import { planTitles, planWork, type PlanWork } from '../../warehouse/queries-report';

/** Which report: a plan and a period, and the day on which it is written. */
export interface ReportAsked {
	plan: Plan;
	period: ReportPeriod;
	closing: Closing;
	today: string;
}

/** What the warehouse says that a report is made of. */
export interface ReportFacts extends ReportAsked {
	/** The last day that counts: the period's, or today while it runs. */
	until: string;
	/** Whole months of the plan's year that are over then: what is due is spread over them. */
	months: number;
	tasks: readonly PlanTask[];
	counts: readonly TaskCount[];
	work: readonly PlanWork[];
	titles: readonly PlanTitle[];
	targets: readonly PlanTarget[];
	values: readonly TargetValue[];
	duties: readonly ReportingDuty[];
	received: readonly DutyReport[];
	difficulties: readonly Difficulty[];
	/** Whether generated work is counted; whether any real work is recorded under the plan, in whatever time. */
	demo: boolean;
	real: boolean;
}

/** Reads everything that a report of a period is made of, as its reader sees it. */
export async function reportFacts({ warehouse, release }: Context, asked: ReportAsked): Promise<ReportFacts> {
	const { plan, period, closing, today } = asked;
	const by = { plan: plan.plan_code };
	const until = today < period.to ? today : period.to;
	const span = { ...by, from: period.from, to: until };
	const since = reportPeriod(String(plan.year), closing)?.from ?? period.from;
	const [tasks, counts, work, titles, targets, values, duties, received, raised] = await Promise.all([
		planTasks(warehouse, release, by),
		taskCounts(warehouse, release, by),
		planWork(warehouse, release, { ...span, since }),
		planTitles(warehouse, release, span),
		planTargets(warehouse, release, by),
		targetValues(warehouse, release, by),
		reportingDuties(warehouse, release, by),
		dutyReports(warehouse, release, by),
		difficulties(warehouse, release, by)
	]);
	return {
		...asked,
		until,
		months: monthsOver(plan.year, until),
		tasks,
		counts,
		work,
		titles,
		targets,
		values,
		duties,
		received,
		difficulties: raised,
		demo: work.some((row) => row.demo && row.to_date),
		real: work.some((row) => !row.demo)
	};
}

/** One task against the plan. Counts are null where nothing is recorded: that is not zero. */
export interface TaskLine {
	task: PlanTask;
	kind: TaskKind;
	/** The year's number, and what of it is due by the end of the period; null where there is none or it is for each unit. */
	planned: Planned | null;
	due: Planned | null;
	period: number | null;
	toDate: number | null;
	demo: boolean;
	/** `unplaced`: what is missing may be in work that is known for a time longer than the report's. */
	standing: Standing | { state: 'unplaced' };
}

/** Every task that work is logged on, in the order of the plan, against what was due by the end of the period. */
export function taskLines(facts: ReportFacts): TaskLine[] {
	const { plan, tasks, work, months } = facts;
	const known = knownWork(facts);
	return leaves(tasks).map((task) => {
		const own = work.filter((row) => row.task_no === task.task_no);
		return {
			task,
			kind: taskKind(task),
			planned: planned(task),
			due: isPerUnit(task) ? null : plannedBy(task, plan.year, months),
			period: counted(own.filter((row) => row.inside)),
			toDate: counted(own.filter((row) => row.to_date)),
			demo: own.some((row) => row.demo && row.to_date),
			standing: standingIn(facts, task, known)
		};
	});
}

function standingIn(facts: ReportFacts, task: PlanTask, counts: readonly Work[]): TaskLine['standing'] {
	const standing = standingOf(task, { counts, year: facts.plan.year, at: judgedOn(facts, task) });
	const unplaced = facts.work.some((row) => row.task_no === task.task_no && row.around && !row.to_date && !row.demo);
	return standing.state === 'late' && unplaced ? { state: 'unplaced' } : standing;
}

/** Whether the window of a task had closed by the end of the report's time. */
export const isClosed = ({ until, today }: Pick<ReportFacts, 'until' | 'today'>, { period_end }: PlanTask): boolean =>
	period_end !== null && period_end <= until && period_end < today;

/** A window that closes on the report's last day is over once that day is. */
function judgedOn(facts: ReportFacts, task: PlanTask): string {
	return taskKind(task) === 'dated' && isClosed(facts, task)
		? new Date(Date.parse(facts.until) + 86_400_000).toISOString().slice(0, 10)
		: facts.until;
}

const counted = (rows: readonly PlanWork[]): number | null =>
	rows.length === 0 ? null : rows.reduce((sum, row) => sum + row.count, 0);

/**
 * Work as standings are judged by it: what lies in the year until the report's last day, which may be the 14th. Work of
 * other times is of no month of the year: it tells no more than that the plan is recorded at all.
 */
const knownWork = ({ plan, work }: ReportFacts): Work[] =>
	work.map((row) => ({
		task_no: row.task_no ?? '',
		year: row.to_date ? plan.year : 0,
		quarter: null,
		month: 1,
		count: row.count,
		demo: row.demo
	}));
