import { planned } from '$lib/analysis/communication';
import type { ChartData } from '$lib/charts/chart';
import { columns } from '$lib/i18n/messages/columns';
import { taskName } from '$lib/i18n/names';
import type { Plan } from '$lib/model/datasets';
import type { WorkLevel } from '$lib/model/work-level';
import type { Context } from '../../context';
import type { CountedGroup } from './groups';
import { unitOfCount } from './work';

/** The counted tasks behind the picture, one row each; what is not recorded or not stated stays blank. `work` is left out where it is not seen; `level` is whose it is, where it is narrowed to some. */
export function chartData(
	{ reference, locale }: Context,
	plan: Plan,
	groups: readonly CountedGroup[],
	{ at, work, level }: { at: string; work: boolean; level: WorkLevel | null }
): ChartData {
	const rows = groups.flatMap(({ group, tasks }) =>
		tasks.map(({ task, due, done }) => {
			const whole = planned(task);
			return [
				plan.plan_code,
				task.task_no,
				taskName(locale, task),
				group,
				task.channel_code,
				...(work ? [done?.count ?? null] : []),
				...(level ? [level] : []),
				whole?.min ?? null,
				whole?.max ?? null,
				at,
				due.min,
				due.max,
				unitOfCount(reference, locale, task),
				task.quota_scope,
				...(work ? [done ? String(done.demo) : null] : [])
			];
		})
	);
	return {
		columns: columns(
			locale,
			'plan_code',
			'task_no',
			'task',
			'channel_group',
			'channel_code',
			...(work ? (['count'] as const) : []),
			...(level ? (['level'] as const) : []),
			'planned_min',
			'planned_max',
			'until',
			'due_min',
			'due_max',
			'unit_of_count',
			'quota_scope',
			...(work ? (['demo'] as const) : [])
		),
		rows
	};
}
