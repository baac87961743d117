import type { Standing } from '$lib/analysis/progress';
import { number } from '$lib/i18n/format';
import { following } from '$lib/i18n/messages/following';
import type { PlanTask } from '$lib/model/datasets';
import { unitOfCount } from '../../charts/plan-progress/work';
import type { Context } from '../../context';
import type { Judgement } from './judged';

/** The states in which a task can be said to be, in the order of the list of choices. */
export const states = ['late', 'on_time', 'done', 'running', 'coming', 'active', 'silent', 'open'] as const;
export type State = (typeof states)[number];

/** How a task stands, as a mark and words. */
export interface StandingWords {
	state: Standing['state'];
	text: string;
}

/** A count of a task's own things: `3 số`. */
export const counted = ({ reference, locale }: Context, task: PlanTask, count: number): string =>
	`${number(locale, count)} ${unitOfCount(reference, locale, task, count)}`.trim();

/** How a task stands in words; null where that is not known. */
export function standingWords(context: Context, judgement: Judgement | null, task: PlanTask): StandingWords | null {
	const judged = judgement?.of.get(task.task_no);
	if (!judged) return null;
	const words = following[context.locale];
	const { standing, units } = judged;
	const { state } = standing;
	if (state === 'late') {
		const behind = units.filter(({ missing }) => missing > 0).length;
		const dated = task.frequency_per_year_min === null && task.frequency_per_year_max === null;
		if (behind > 0) return { state, text: words.lateUnits(number(context.locale, behind)) };
		return { state, text: dated ? words.overdueShort : words.lateBy(counted(context, task, standing.missing)) };
	}
	if (state === 'open' && task.quota_scope === 'unit') return { state, text: words.openUnit };
	return { state, text: words.states[state] };
}
