import { leaves, planned } from '$lib/analysis/communication';
import { isPerUnit } from '$lib/analysis/progress';
import { following } from '$lib/i18n/messages/following';
import { taskName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { hasRole, type Person } from '$lib/model/person';
import type { Context } from '../../context';

/** A task whose number may be for the whole plan or for each unit. */
export interface QuotaQuestion {
	no: string;
	name: string;
	/** Words in Vietnamese on an English page. */
	foreign: boolean;
	/** What was answered; null where that is still open. */
	answer: 'unit' | null;
}

/** Whether somebody answers such questions. */
export const mayAnswer = (person: Person | null): boolean => person !== null && hasRole(person, 'analyst');

/** The numbers of a plan of which it is asked, or was answered, that they are for each unit. */
export const quotaQuestions = ({ locale }: Context, tasks: readonly PlanTask[]): QuotaQuestion[] =>
	leaves(tasks)
		.filter(isPerUnit)
		.map((task) => ({
			no: task.task_no,
			name: taskName(locale, task),
			foreign: locale === 'en' && task.task_en === null,
			answer: task.quota_scope === 'unit' ? 'unit' : null
		}));

/** The row that an answer corrects, as a file would write it, with a name for that file; or what is wrong with the answer. */
export function quotaAnswer(
	{ locale }: Context,
	tasks: readonly PlanTask[],
	asked: { task: unknown; scope: unknown }
): { problem: string } | { dataset: 'plan_tasks'; name: string; rows: Record<string, string>[] } {
	const words = following[locale].quota;
	const task = leaves(tasks).find((known) => known.task_no === asked.task && planned(known) !== null);
	if (!task) return { problem: words.unknownTask };
	if (asked.scope !== 'plan' && asked.scope !== 'unit') return { problem: words.unknownScope };
	const row: Record<string, string> = {};
	for (const [column, value] of Object.entries({ ...task, quota_scope: asked.scope }))
		row[column] = String(value ?? '');
	return { dataset: 'plan_tasks', name: words.title(task.task_no), rows: [row] };
}
