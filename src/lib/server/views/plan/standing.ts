import type { AcrossUnits } from '$lib/analysis/by-unit';
import { taskKind } from '$lib/analysis/communication';
import { isForEach, type Standing } from '$lib/analysis/progress';
import { number } from '$lib/i18n/format';
import { following } from '$lib/i18n/messages/following';
import type { PlanTask } from '$lib/model/datasets';
import { countText } from '../../charts/plan-progress/work';
import type { Context } from '../../context';

/** The states in which a task can be said to be, in the order of the list of choices. */
export const states = ['late', 'on_time', 'unplaced', 'done', 'running', 'coming', 'active', 'silent', 'open'] as const;
export type State = (typeof states)[number];

/** How a task stands, as a mark and words. */
export interface StandingWords {
	state: Standing['state'];
	text: string;
}

/** How a task stands in words; null where that is not known. */
export function standingWords(context: Context, judged: AcrossUnits | undefined, task: PlanTask): StandingWords | null {
	if (!judged) return null;
	const words = following[context.locale];
	const { standing, units } = judged;
	const { state } = standing;
	if (state === 'late') {
		const behind = units.filter(({ missing }) => missing > 0).length;
		if (behind > 0) return { state, text: words.lateUnits(number(context.locale, behind)) };
		const isWindow = taskKind(task) === 'dated';
		return { state, text: isWindow ? words.overdueShort : words.lateBy(countText(context, task, standing.missing)) };
	}
	if (state === 'open' && isForEach(task)) return { state, text: words.openUnit };
	return { state, text: words.states[state] };
}
