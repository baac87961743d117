import { standingIn } from '$lib/analysis/by-unit';
import type { Recorded } from '$lib/analysis/calendar';
import { leaves } from '$lib/analysis/communication';
import { hasRealWork } from '$lib/analysis/progress';
import { taskName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import { partInTask } from '../../charts/plan-progress/agencies';
import { plannedText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import { standingWords } from '../plan/standing';
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

/** Where nothing real is recorded nothing is said, not even that a task is silent, but which work is generated. */
function standingText(context: Context, task: PlanTask, recorded: Recorded): AgencyTask['standing'] {
	const said = standingWords(context, standingIn(task, recorded), task);
	if (said === null || said.state === 'unknown') return null;
	if (said.state !== 'demo' && !hasRealWork(recorded.counts)) return null;
	return { text: said.text, late: said.state === 'late', demo: said.state === 'demo' };
}
