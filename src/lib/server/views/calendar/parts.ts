import type { PlanDate } from '$lib/analysis/calendar';
import type { ReportingDuty } from '$lib/model/datasets';
import { names, partInTask } from '../../charts/plan-progress/agencies';

/** The part that an agency has in something that is due. */
export type Part = 'lead' | 'coordinating' | 'reporting' | 'receiving';

/** The part that an agency has in a reporting duty. */
export function partInDuty(duty: ReportingDuty, agency: string): 'reporting' | 'receiving' | null {
	if (names(duty.who_vi, agency)) return 'reporting';
	return names(duty.to_whom_vi, agency) ? 'receiving' : null;
}

/** The part that an agency has in a date of the plan. */
export const partIn = (date: PlanDate, agency: string): Part | null =>
	date.kind === 'report' ? partInDuty(date.duty, agency) : partInTask(date.task, agency);
