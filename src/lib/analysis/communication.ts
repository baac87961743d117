import type { PlanTask } from '$lib/model/datasets';

/**
 * What a task promises: a number per year (`counted`), something within a window shorter than its plan's year (`dated`),
 * or work as it comes (`standing`): that is active or silent, never late.
 */
export type TaskKind = 'counted' | 'dated' | 'standing';

export function taskKind(task: PlanTask): TaskKind {
	if (task.frequency_per_year_min !== null || task.frequency_per_year_max !== null) return 'counted';
	const { period_start: start, period_end: end } = task;
	const opens = start === null || start.endsWith('-01-01');
	const closes = end === null || end.endsWith('-12-31');
	return opens && closes ? 'standing' : 'dated';
}

/** Planned counts of a year; `max` is null for “at least”. */
export interface Planned {
	min: number;
	max: number | null;
}

export function planned(task: PlanTask): Planned | null {
	const { frequency_per_year_min: min, frequency_per_year_max: max } = task;
	return min === null && max === null ? null : { min: min ?? 0, max };
}

/** Planned counts added up; the sum has a maximum only if every part has one. */
export function plannedTotal(parts: readonly Planned[]): Planned | null {
	if (parts.length === 0) return null;
	const maxima = parts.map((part) => part.max);
	return {
		min: parts.reduce((sum, part) => sum + part.min, 0),
		max: maxima.reduce<number | null>((sum, max) => (sum === null || max === null ? null : sum + max), 0)
	};
}

/** Work is logged on leaves: tasks that no other task of the plan names as its parent. */
export function leaves(tasks: readonly PlanTask[]): PlanTask[] {
	const parents = new Set(tasks.map((task) => `${task.plan_code}/${task.parent_task_no ?? ''}`));
	return tasks.filter((task) => !parents.has(`${task.plan_code}/${task.task_no}`));
}

/** A task with the tasks below it. */
export interface TaskNode {
	task: PlanTask;
	children: TaskNode[];
}

/** The tasks of one plan as a tree, in the order of the plan; a task whose parent is not there stands at the top. */
export function taskTree(tasks: readonly PlanTask[]): TaskNode[] {
	const nodes = new Map(tasks.map((task) => [task.task_no, { task, children: [] as TaskNode[] }]));
	const roots: TaskNode[] = [];
	for (const node of nodes.values()) {
		const parent = node.task.parent_task_no === null ? undefined : nodes.get(node.task.parent_task_no);
		(parent && parent !== node ? parent.children : roots).push(node);
	}
	return roots;
}
