import { fold } from '$lib/i18n/fold';
import type { Agency, PlanTask, ReportingDuty } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';

// Names of agencies are compared in one way everywhere: spellings that differ in case, accents or punctuation are one.

/** Whether two names are of one agency. */
export const isSame = (one: string, other: string): boolean => fold(one) === fold(other);

/** Whether a cell that lists agencies names one. */
export const names = (list: string | null, agency: string): boolean => parts(list).some((name) => isSame(name, agency));

/** Names, each once in its first spelling. */
export const eachOnce = (all: readonly string[]): string[] =>
	[...Map.groupBy(new Set(all), fold).values()].flatMap(([first]) => first ?? []);

/** The part that an agency has in a task, null where the plan does not name it there; who leads does not coordinate. */
export function partInTask(task: PlanTask, agency: string): 'lead' | 'coordinating' | null {
	if (names(task.lead_agency_vi, agency)) return 'lead';
	return names(task.coordinating_agencies_vi, agency) ? 'coordinating' : null;
}

/** Every name of an agency in a plan, of its list, its tasks and its duties, in all spellings. */
export const spellings = (
	listed: readonly Agency[],
	tasks: readonly PlanTask[],
	duties: readonly ReportingDuty[]
): string[] => [
	...listed.map(({ agency_name_vi: name }) => name),
	...tasks.flatMap((task) => [...parts(task.lead_agency_vi), ...parts(task.coordinating_agencies_vi)]),
	...duties.flatMap((duty) => [...parts(duty.who_vi), ...parts(duty.to_whom_vi)])
];

/** Every agency that a plan names, each once. */
export const namedAgencies = (...plan: Parameters<typeof spellings>): string[] => eachOnce(spellings(...plan));

/** The agency that leads a task alone; null where none or several do. */
export function onlyLead(task: PlanTask): string | null {
	const [lead, ...others] = eachOnce(parts(task.lead_agency_vi));
	return others.length === 0 ? (lead ?? null) : null;
}

/** Says whose an entry is: of the agency that it names, else of the only one that leads its task; null for nobody's. */
export function ownerIn(tasks: readonly PlanTask[]) {
	const leads = new Map(tasks.map((task) => [task.task_no, onlyLead(task)]));
	return ({ agency, task_no }: { agency: string | null; task_no: string | null }): string | null =>
		agency ?? leads.get(task_no ?? '') ?? null;
}
