import type { PlanDate } from '$lib/analysis/calendar';
import { fold } from '$lib/i18n/fold';
import type { Agency, PlanTask, ReportingDuty } from '$lib/model/datasets';
import { parts } from '../../charts/plan-progress/filter';

/** The part that an agency has in something that is due. */
export type Part = 'lead' | 'coordinating' | 'reporting' | 'receiving';

const names = (agency: string) => (text: string | null) => parts(text).some((name) => fold(name) === fold(agency));

/** The part that an agency has in a task, null where the plan does not name it there. */
export function partInTask(task: PlanTask, agency: string): 'lead' | 'coordinating' | null {
	const isIn = names(agency);
	return isIn(task.lead_agency_vi) ? 'lead' : isIn(task.coordinating_agencies_vi) ? 'coordinating' : null;
}

/** The part that an agency has in a reporting duty. */
export function partInDuty(duty: ReportingDuty, agency: string): 'reporting' | 'receiving' | null {
	const isIn = names(agency);
	return isIn(duty.who_vi) ? 'reporting' : isIn(duty.to_whom_vi) ? 'receiving' : null;
}

/** The part that an agency has in a date of the plan. */
export const partIn = (date: PlanDate, agency: string): Part | null =>
	date.kind === 'report' ? partInDuty(date.duty, agency) : partInTask(date.task, agency);

/** Every agency that a plan names, each once: of its list, its tasks and its duties. */
export function namedAgencies(
	listed: readonly Agency[],
	tasks: readonly PlanTask[],
	duties: readonly ReportingDuty[]
): string[] {
	const all = [
		...listed.map(({ agency_name_vi: name }) => name),
		...tasks.flatMap((task) => [...parts(task.lead_agency_vi), ...parts(task.coordinating_agencies_vi)]),
		...duties.flatMap((duty) => [...parts(duty.who_vi), ...parts(duty.to_whom_vi)])
	];
	return [...new Map(all.toReversed().map((name) => [fold(name), name])).values()].reverse();
}
