import { leaves } from '$lib/analysis/communication';
import { hasRealWork, standingOf } from '$lib/analysis/progress';
import type { Recorded } from '$lib/analysis/calendar';
import { number } from '$lib/i18n/format';
import { calendar as messages } from '$lib/i18n/messages/calendar';
import { taskName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { partInTask } from '../../charts/plan-progress/agencies';
import { parts } from '../../charts/plan-progress/filter';
import { plannedText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import type { Said } from './entry';

/** A task in which an agency has a part. */
export interface AgencyTask {
	no: string;
	name: Said;
	planned: string;
	schedule: Said | null;
	lead: Said;
	/** How it stands; null where that is not said. */
	standing: { text: string; late: boolean; demo: boolean } | null;
}

/** The tasks that an agency leads, or in which it coordinates, in the order of the plan. */
export function agencyTasks(
	context: Context,
	tasks: readonly PlanTask[],
	{ agency, part, recorded }: { agency: string; part: 'lead' | 'coordinating'; recorded: Recorded | null }
): AgencyTask[] {
	const { reference, locale } = context;
	const foreign = locale === 'en';
	return leaves(tasks)
		.filter((task) => partInTask(task, agency) === part)
		.map((task) => ({
			no: task.task_no,
			name: { text: taskName(locale, task), foreign: foreign && task.task_en === null },
			planned: plannedText(reference, locale, task),
			schedule: task.schedule_text_vi === null ? null : { text: task.schedule_text_vi, foreign },
			lead: { text: parts(task.lead_agency_vi).join('; '), foreign },
			standing: recorded === null ? null : standingText(context, task, recorded)
		}));
}

/** Where nothing real is recorded nothing is said, not even that a task is silent. */
function standingText({ locale }: Context, task: PlanTask, recorded: Recorded): AgencyTask['standing'] {
	const words = messages[locale].agency;
	const standing = standingOf(task, recorded);
	if (standing.state === 'late') return { text: words.late(number(locale, standing.missing)), late: true, demo: false };
	if (standing.state === 'unknown' || (standing.state === 'silent' && !hasRealWork(recorded.counts))) return null;
	return { text: words.standing[standing.state], late: false, demo: standing.state === 'demo' };
}
