import { dayInYear } from '$lib/analysis/calendar-month';
import type { Agency, Plan, PlanTarget, PlanTask, ReportingDuty } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';

/** A plan with all that it consists of. */
export interface WholePlan {
	plan: Plan;
	tasks: readonly PlanTask[];
	targets: readonly PlanTarget[];
	duties: readonly ReportingDuty[];
	agencies: readonly Agency[];
}

/** The parts of a plan as those of another: days moved by the years between them, ended agencies replaced, words as they are. */
export function clonedPlan(from: WholePlan, plan: Plan, successors: ReadonlyMap<string, string>): WholePlan {
	const { plan_code } = plan;
	const years = plan.year - from.plan.year;
	const moved = (day: string | null) => (day === null ? null : dayInYear(day, Number(day.slice(0, 4)) + years));
	const named = (list: string | null) => renamed(list, successors);
	const agencies = new Map(
		from.agencies.map((agency) => {
			const agency_name_vi = successors.get(agency.agency_name_vi) ?? agency.agency_name_vi;
			return [agency_name_vi, { ...agency, agency_name_vi, plan_code }] as const;
		})
	);
	return {
		plan,
		tasks: from.tasks.map((task) => ({
			...task,
			plan_code,
			lead_agency_vi: named(task.lead_agency_vi),
			coordinating_agencies_vi: named(task.coordinating_agencies_vi),
			period_start: moved(task.period_start),
			period_end: moved(task.period_end)
		})),
		targets: from.targets.map((target) => ({ ...target, plan_code })),
		duties: from.duties.map((duty) => ({
			...duty,
			plan_code,
			who_vi: named(duty.who_vi) ?? duty.who_vi,
			to_whom_vi: named(duty.to_whom_vi),
			due_on: moved(duty.due_on)
		})),
		agencies: [...agencies.values()]
	};
}

/** A list of agencies with successors in the place of those that ended, each once. */
function renamed(list: string | null, successors: ReadonlyMap<string, string>): string | null {
	if (list === null) return null;
	const names = parts(list);
	if (!names.some((name) => successors.has(name))) return list;
	return [...new Set(names.map((name) => successors.get(name) ?? name))].join(';');
}

/** How many schedules name the year of their plan: they stay as they are. */
export const schedulesOfYear = ({ plan, tasks }: WholePlan): number =>
	tasks.filter(({ schedule_text_vi: text }) => text?.includes(String(plan.year))).length;
