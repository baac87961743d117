// Protects how a plan's numbers and times are read: shares by month that add up, windows in words, numbers that must not be added.
import { describe, expect, it } from 'vitest';
import { datasets, type PlanTask } from '$lib/model/datasets';
import { records, starterReference } from '../../../../../tests/fixtures/starter';
import { doneText, isPerUnit, monthlyShares, plannedBy, plannedText, workByTask } from './work';

const reference = starterReference();
const tasks = records('campaigns/plan_tasks').map(
	(record) =>
		Object.fromEntries(
			Object.entries(datasets.plan_tasks.resolved).map(([name, cell]) => [name, cell.parse(record[name] ?? '')])
		) as PlanTask
);
const task = (plan: string, no: string) => {
	const found = tasks.find((row) => row.plan_code === plan && row.task_no === no);
	if (!found) throw new Error(`no task ${plan} ${no}`);
	return found;
};

it('spreads the year’s minimum over the months, 4 a year on the ends of quarters', () => {
	expect(monthlyShares(task('HTH-2024', 'PL.2.2'), 2024)).toEqual(Array(12).fill(3));
	expect(monthlyShares(task('HTH-2024', 'PL.17.1'), 2024)).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
	expect(monthlyShares(task('HTH-2024', 'PL.7'), 2024)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

it('asks by the end of a month for its part of the year, and for nothing before the year', () => {
	expect(plannedBy(task('HTH-2024', 'PL.2.2'), 2024, 6)).toEqual({ min: 18, max: 24 });
	expect(plannedBy(task('HTH-2024', 'PL.7'), 2024, 6)).toEqual({ min: 0, max: null });
	expect(plannedBy(task('HTH-2024', 'PL.7'), 2024, 12)).toEqual({ min: 1, max: null });
	expect(plannedBy(task('HTH-2024', 'PL.2.2'), 2024, 0)).toEqual({ min: 0, max: 0 });
	expect(plannedBy(task('HTH-2024', 'PL.6'), 2024, 6)).toBeNull();
});

it.each([
	['HTH-2024', 'PL.2.2', '36–48 số', '36–48 episodes'],
	['HTH-2024', 'PL.2.5', '12 số', '12 episodes'],
	['HTH-2024', 'PL.7', 'tối thiểu 1 lần', 'at least 1 dialogue'],
	['HTH-2024', 'PL.6', 'tháng 10/2024', 'October 2024'],
	['HTH-2024', 'PL.5', 'quý III/2024', 'Q3 2024'],
	['HTH-2024', 'PL.4', 'từ 1/4/2024 đến 30/9/2024', 'from 1 Apr 2024 until 30 Sep 2024'],
	['HTH-2024', 'PL.12.2', 'thường xuyên', 'standing'],
	['HTH-2024', 'II.2.b.1', 'không nêu số lượng', 'no number given']
])('%s %s is planned as “%s”', (plan, no, vi, en) => {
	expect(plannedText(reference, 'vi', task(plan, no))).toBe(vi);
	expect(plannedText(reference, 'en', task(plan, no))).toBe(en);
});

it('knows the three numbers whose scope the plan of Hà Tĩnh leaves open', () => {
	expect(tasks.filter(isPerUnit).map((row) => row.task_no)).toEqual(['PL.16', 'PL.17.1', 'PL.17.3']);
});

describe('work of a plan', () => {
	const row = { task_no: 'PL.2.2', year: 2024, quarter: 1, month: 1, demo: false, count: 3, entries: 1 };
	const work = workByTask([row, { ...row, month: null, count: 5 }, { ...row, year: 2023, count: 100 }], 2024);

	it('is of the plan’s year, with what has no month apart', () => {
		expect(work.get('PL.2.2')).toMatchObject({ count: 8, unplaced: 5, demo: false });
		expect(work.get('PL.2.2')?.months.slice(0, 2)).toEqual([3, 0]);
	});

	it('until a month leaves out what is known only to a quarter that is not over', () => {
		const early = workByTask([row, { ...row, month: null, count: 5 }, { ...row, month: 3, count: 2 }], 2024, 2);
		expect(early.get('PL.2.2')).toMatchObject({ count: 3, unplaced: 0 });
	});

	it('is silent, not zero, where nothing was recorded', () => {
		expect(doneText(reference, 'vi', task('HTH-2024', 'PL.2.2'), work.get('PL.2.2'))).toBe('8 số');
		expect(doneText(reference, 'vi', task('HTH-2024', 'PL.7'), work.get('PL.7'))).toBe('chưa ghi nhận');
	});
});
