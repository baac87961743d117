import { standings, type AcrossUnits, type UnitWork } from '$lib/analysis/by-unit';
import { leaves, planned, taskKind, type Planned, type TaskKind } from '$lib/analysis/communication';
import { countedUntil, lookOn, monthsOver, seenOn, type Look } from '$lib/analysis/look';
import { countOf, isPerUnit, plannedBy } from '$lib/analysis/progress';
import type {
	Difficulty,
	DutyReport,
	Plan,
	PlanTarget,
	PlanTask,
	ReportingDuty,
	TargetValue
} from '$lib/model/datasets';
import { earlier } from '$lib/model/days';
import { asksFor, type PlanTime } from '$lib/model/plan-time';
import { reportPeriod, type Closing, type ReportPeriod } from '$lib/model/report-period';
import { judgedBy } from '../../charts/plan-progress/judged';
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
import { fulfilledDuty } from './letter';

/** Which time a report is of, and the day on which it is written. */
export interface PeriodAsked {
	period: ReportPeriod;
	closing: Closing;
	today: string;
}

/** What the warehouse says of one plan that a report is made of. */
export interface PlanFacts extends PeriodAsked {
	plan: Plan;
	/** When the plan is, and whether it was closed. */
	time: PlanTime;
	/** The day that the report is written as of: the period's last one, today while it runs, or that of the plan's closing. */
	look: Look;
	until: string;
	/** The period's last day, today while it runs: what came by then is told, also after the plan was closed. */
	day: string;
	/** How reports that were received are looked at: what came after the plan's end still belongs to it. */
	seen: Look;
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
	/** The duty that the report itself is what it asks for; null where it is none. */
	fulfilled: ReportingDuty | null;
	difficulties: readonly Difficulty[];
	/** Whether generated work is counted; whether any real work is recorded under the plan, in whatever time. */
	demo: boolean;
	real: boolean;
}

/** Reads everything that a report of a period says of a plan, as its reader sees it. */
export async function planFacts(
	{ warehouse, release, reference }: Context,
	plan: Plan,
	asked: PeriodAsked
): Promise<PlanFacts> {
	const { period, closing, today } = asked;
	const by = { plan: plan.plan_code };
	const time = reference.timeOf(plan);
	const look = lookOn(time, period.to, today);
	const { until } = look;
	// Of a period that runs, work of the month that has begun is there as soon as it is recorded.
	const span = { ...by, from: period.from, to: earlier(period.to, countedUntil(plan.year, look)) };
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
		plan,
		time,
		look,
		until,
		day: earlier(period.to, today),
		seen: seenOn(time, period.to, today),
		months: monthsOver(plan.year, look),
		tasks,
		counts,
		work,
		titles,
		targets,
		values,
		duties,
		received,
		fulfilled: fulfilledDuty({ plan, duties, period }),
		difficulties: raised,
		demo: work.some((row) => row.demo && row.to_date),
		real: work.some((row) => !row.demo)
	};
}

/** Whether a report's time has not begun on the day on which it is written. */
export const isAhead = ({ period, today }: Pick<PeriodAsked, 'period' | 'today'>): boolean => today < period.from;

/** Whether a report's time began after the plan was closed. */
export const isAfter = ({ period, time }: Pick<PlanFacts, 'period' | 'time'>): boolean => !asksFor(period.from, time);

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
	standing: AcrossUnits['standing'];
	/** The units of a number that is for each; empty for others. */
	units: AcrossUnits['units'];
}

/** Every task that work is logged on, in the order of the plan, against what was due by the end of the period. */
export function taskLines(context: Context, facts: PlanFacts): TaskLine[] {
	const { plan, tasks, work, months, look } = facts;
	const judged = standings(tasks, judgedBy(context, plan, knownWork(facts), { look }));
	return leaves(tasks).map((task) => {
		const own = work.filter((row) => row.task_no === task.task_no);
		const { standing, units } = judged.get(task.task_no) ?? { standing: { state: 'unknown' }, units: [] };
		return {
			task,
			kind: taskKind(task),
			planned: planned(task),
			due: isPerUnit(task) ? null : plannedBy(task, plan.year, months),
			period: recordedCount(own.filter((row) => row.inside)),
			toDate: recordedCount(own.filter((row) => row.to_date)),
			demo: own.some((row) => row.demo && row.to_date),
			standing,
			units
		};
	});
}

/** Counts added up; null where nothing is recorded. */
export const recordedCount = (rows: readonly PlanWork[]): number | null => (rows.length === 0 ? null : countOf(rows));

/**
 * Work as standings are judged by it: what lies in the year until the report's last day, which may be the 14th, and what
 * lies partly in its time. Work of other times is of no month of the year: it tells no more than that the plan is recorded.
 */
const knownWork = ({ plan, work }: PlanFacts): UnitWork[] =>
	work.map((row) => ({
		unit_code: row.unit_code,
		task_no: row.task_no ?? '',
		year: row.to_date || row.around ? plan.year : 0,
		quarter: null,
		month: 1,
		count: row.count,
		demo: row.demo,
		partly: !row.to_date
	}));
