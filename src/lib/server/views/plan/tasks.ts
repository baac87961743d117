import { monthAfter } from '$lib/analysis/calendar-month';
import { taskKind, taskTree, type TaskNode } from '$lib/analysis/communication';
import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { campaigns as messages } from '$lib/i18n/messages/campaigns';
import { shortName, taskName } from '$lib/i18n/names';
import type { PlanTask } from '$lib/model/datasets';
import { parts } from '$lib/model/parts';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../../context';
import { type Done } from '$lib/analysis/progress';
import type { StandingWords } from './standing';
import { doneText, plannedText, unitOfCount } from '../../charts/plan-progress/work';

/** One line of the plan. */
export interface TaskRow {
	no: string;
	name: string;
	depth: number;
	/** Words in Vietnamese on an English page. */
	foreign: boolean;
	/** How many tasks lie below, in words; null for a task itself. */
	group: string | null;
	lead: string;
	schedule: string;
	planned: string;
	/** Whether the plan gives a number or a time. */
	stated: boolean;
	/** The number's scope is an open question. */
	open: string | null;
	/** Null where the work done is not shown. */
	done: string | null;
	silent: boolean;
	demo: boolean;
	/** How it stands on the day; null where that is not known. */
	standing: StandingWords | null;
	/** Meant for one month, which may become the next. */
	movable: boolean;
	details: { label: string; text: string; foreign: boolean; narrow: boolean }[];
}

export interface TaskSection {
	name: string;
	foreign: boolean;
	rows: TaskRow[];
}

/** The plan as its document has it: sections, groups, tasks; a group stays while one of its tasks does. Without `work` the plan alone. */
export function taskSections(
	context: Context,
	tasks: readonly PlanTask[],
	work: ReadonlyMap<string, Done> | null,
	chosen: ReadonlySet<string>,
	standing: (task: PlanTask) => StandingWords | null = () => null
): TaskSection[] {
	const { locale } = context;
	const rows: { section: string | null; row: TaskRow }[] = [];
	const kept = (node: TaskNode): number =>
		node.children.length === 0
			? Number(chosen.has(node.task.task_no))
			: node.children.reduce((sum, child) => sum + kept(child), 0);
	const visit = (node: TaskNode, depth: number) => {
		const below = kept(node);
		if (below === 0) return;
		const group = node.children.length > 0 ? below : null;
		rows.push({
			section: node.task.section_vi,
			row: {
				...taskRow(context, node.task, work?.get(node.task.task_no), depth, group),
				...(work === null ? { done: null } : {}),
				standing: group === null ? standing(node.task) : null
			}
		});
		for (const child of node.children) visit(child, depth + 1);
	};
	for (const node of taskTree(tasks)) visit(node, 0);
	return [...Map.groupBy(rows, ({ section }) => section)].map(([section, own]) => ({
		name: section ?? messages[locale].tasks.noSection,
		foreign: locale === 'en' && section !== null,
		rows: own.map(({ row }) => row)
	}));
}

function taskRow(
	context: Context,
	task: PlanTask,
	done: Done | undefined,
	depth: number,
	group: number | null
): TaskRow {
	const { reference, locale } = context;
	const words = messages[locale].tasks;
	const isGroup = group !== null;
	const open = task.quota_scope === 'unclear' || task.quota_scope === 'unit' ? words.quota[task.quota_scope] : null;
	return {
		no: task.task_no,
		name: taskName(locale, task),
		depth,
		foreign: locale === 'en' && task.task_en === null,
		group: isGroup ? words.group(number(locale, group)) : null,
		lead: parts(task.lead_agency_vi).join('; '),
		schedule: task.schedule_text_vi ?? '',
		planned: isGroup ? '' : plannedText(reference, locale, task),
		stated: taskKind(task) !== 'standing' || task.period_start !== null,
		open,
		done: isGroup ? '' : doneText(reference, locale, task, done),
		silent: !done,
		demo: done?.demo ?? false,
		standing: null,
		movable: !isGroup && task.theme_code !== null && monthAfter(task) !== null,
		details: details(reference, locale, task, open)
	};
}

/** The rest of a line; what the document does not say is left out. `narrow` parts stand in the line itself on a desk. */
function details(reference: Reference, locale: Locale, task: PlanTask, open: string | null): TaskRow['details'] {
	const words = messages[locale].tasks.details;
	const channel = reference.channel.get(task.channel_code ?? '');
	const theme = reference.theme.get(task.theme_code ?? '');
	const english = locale === 'en';
	const plan = (label: string, text: string | null, narrow = false) => ({
		label,
		text: text ?? '',
		foreign: english,
		narrow
	});
	const own = (label: string, text: string | null | undefined) => ({
		label,
		text: text ?? '',
		foreign: false,
		narrow: false
	});
	return [
		plan(words.lead, parts(task.lead_agency_vi).join('; '), true),
		plan(words.coordinating, parts(task.coordinating_agencies_vi).join('; ')),
		plan(words.schedule, task.schedule_text_vi, true),
		own(words.window, taskKind(task) === 'dated' ? plannedText(reference, locale, task) : null),
		plan(words.product, task.product_vi),
		own(words.channel, english ? channel?.name_en : channel?.name_vi),
		own(words.theme, english ? theme?.name_en : theme?.name_vi),
		own(words.unit, unitOfCount(reference, locale, task)),
		own(words.indices, parts(task.indices).map(shortName).join(', ')),
		plan(words.funding, task.funding_vi),
		own(words.quota, open),
		plan(words.note, task.note)
	].filter(({ text }) => text !== '');
}
