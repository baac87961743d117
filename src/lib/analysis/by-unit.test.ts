// Protects units from wrong words: a number that is for each is judged by what each reported, and only where units report.
import { expect, it } from 'vitest';
import { datasets, type PlanTask } from '$lib/model/datasets';
import { records } from '../../../tests/fixtures/starter';
import { acrossUnits, unitsWithout, withBelow, type UnitWork } from './by-unit';

const record = records('campaigns/plan_tasks').find((row) => row.plan_code === 'HTH-2024' && row.task_no === 'PL.16');
const task = Object.fromEntries(
	Object.entries(datasets.plan_tasks.resolved).map(([name, cell]) => [name, cell.parse(record?.[name] ?? '')])
) as PlanTask;
const work = (unit_code: string, month: number, count: number, demo = false): UnitWork => ({
	task_no: 'PL.16',
	unit_code,
	year: 2024,
	quarter: Math.ceil(month / 3),
	month,
	count,
	demo
});
const on = (counts: UnitWork[], at = '2024-07-01') => ({ counts, year: 2024, at });
const units = ['436', '437', '439'];

it('is late by what is missing of every unit, those at zero too', () => {
	const { standing, units: own } = acrossUnits(task, units, on([work('436', 2, 24), work('437', 3, 9)]));
	expect(standing).toEqual({ state: 'late', missing: 39 });
	expect(own.map(({ count, missing }) => [count, missing])).toEqual([
		[24, 0],
		[9, 15],
		[0, 24]
	]);
});

it('counts what had been done by that day alone', () => {
	const counts = units.map((unit) => work(unit, 9, 48));
	expect(acrossUnits(task, units, on(counts)).standing).toEqual({ state: 'late', missing: 72 });
	expect(acrossUnits(task, units, on(counts, '2024-10-01')).standing).toEqual({ state: 'done' });
	expect(acrossUnits(task, units, on([work('436', 1, 4)], '2024-01-20')).standing).toEqual({ state: 'on_time' });
});

it('says nothing of units where none of them reports, or only generated work is there', () => {
	for (const counts of [[work('42', 2, 90)], [work('436', 2, 1, true)], []])
		expect(acrossUnits(task, units, on(counts))).toEqual({ standing: { state: 'open' }, units: [] });
});

it('takes what lies below a unit as its own where that is asked for', () => {
	const parents = new Map([['18406', '436']]);
	const below = withBelow([work('18406', 2, 24), work('42', 2, 1)], units, (unit) => parents.get(unit) ?? null);
	expect(below.map(({ unit_code }) => unit_code)).toEqual(['436', '42']);
});

it('names the units without work once at least two others have some', () => {
	expect(unitsWithout(task, units, on([work('436', 2, 1), work('437', 3, 1)]))).toEqual(['439']);
	expect(unitsWithout(task, units, on([work('436', 2, 1)]))).toBeNull();
});
