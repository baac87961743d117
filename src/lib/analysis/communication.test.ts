// Protects how a plan's tasks are read: counted, dated or standing; ranges; the tree.
import { describe, expect, it } from 'vitest';
import { starterTask, starterTasks } from '../../../tests/fixtures/starter';
import { leaves, planned, plannedTotal, taskKind, taskTree, type TaskNode } from './communication';

const tasks = starterTasks();

describe('the 207 tasks of the five plans', () => {
	it('have 19 with a number; the others are dated or standing', () => {
		const kinds = Map.groupBy(tasks, taskKind);
		expect(tasks).toHaveLength(207);
		expect(kinds.get('counted')).toHaveLength(19);
	});

	it.each([
		['HTH-2024', 'PL.2.2', 'counted', { min: 36, max: 48 }],
		['HTH-2024', 'PL.7', 'counted', { min: 1, max: null }],
		['HTH-2024', 'PL.4', 'dated', null],
		['HTH-2024', 'PL.12', 'standing', null],
		['TQT-2024', 'V.KL', 'dated', null],
		['HDG-2024', 'PL.II.1', 'dated', null]
	])('%s %s is %s', (plan, no, kind, range) => {
		expect(taskKind(starterTask(plan, no))).toBe(kind);
		expect(planned(starterTask(plan, no))).toEqual(range);
	});

	it('carry numbers on leaves only', () => {
		const parents = tasks.filter((row) => !leaves(tasks).includes(row));
		expect(parents.filter((row) => planned(row))).toEqual([]);
	});

	it('make a tree that loses none', () => {
		const count = (nodes: TaskNode[]): number => nodes.reduce((sum, node) => sum + 1 + count(node.children), 0);
		const own = tasks.filter((row) => row.plan_code === 'HTH-2024');
		expect(count(taskTree(own))).toBe(99);
		expect(
			taskTree(own)
				.find((node) => node.task.task_no === 'PL.2')
				?.children.map((node) => node.task.task_no)
		).toEqual(['PL.2.1', 'PL.2.2', 'PL.2.3', 'PL.2.4', 'PL.2.5']);
	});
});

it('adds ranges, and has no maximum if a part has none', () => {
	expect(
		plannedTotal([
			{ min: 36, max: 48 },
			{ min: 12, max: 24 }
		])
	).toEqual({ min: 48, max: 72 });
	expect(
		plannedTotal([
			{ min: 36, max: 48 },
			{ min: 1, max: null }
		])
	).toEqual({ min: 37, max: null });
	expect(plannedTotal([])).toBeNull();
});
