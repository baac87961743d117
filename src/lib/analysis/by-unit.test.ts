// Protects units from wrong words: a number that is for each is judged by what each reported, and only where units report.
import { expect, it } from 'vitest';
import { datasets, type PlanTask } from '$lib/model/datasets';
import { records } from '../../../tests/fixtures/starter';
import { acrossUnits, standings, unitsWithout, withBelow, type UnitWork } from './by-unit';

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
const units = ['436', '437', '439'];
const on = (counts: UnitWork[], until = '2024-07-01') => ({
	counts,
	units,
	year: 2024,
	look: { until, closed: false }
});

it('is late by what is missing of every unit, those at zero too', () => {
	const { standing, units: own } = acrossUnits(task, on([work('436', 2, 24), work('437', 3, 9)]));
	expect(standing).toEqual({ state: 'late', missing: 39 });
	expect(own.map(({ count, missing }) => [count, missing])).toEqual([
		[24, 0],
		[9, 15],
		[0, 24]
	]);
});

it('counts what had been done by that day alone', () => {
	const counts = units.map((unit) => work(unit, 9, 48));
	expect(acrossUnits(task, on(counts)).standing).toEqual({ state: 'late', missing: 72 });
	expect(acrossUnits(task, on(counts, '2024-10-01')).standing).toEqual({ state: 'done' });
	expect(acrossUnits(task, on([work('436', 1, 4)], '2024-01-20')).standing).toEqual({ state: 'on_time' });
});

it('says nothing of units where none of them reports, or only generated work is there', () => {
	for (const counts of [[work('42', 2, 90)], [work('436', 2, 1, true)], []])
		expect(acrossUnits(task, on(counts))).toEqual({ standing: { state: 'open' }, units: [] });
});

it('takes what lies below a unit as its own where that is asked for', () => {
	const parents = new Map([['18406', ['436']]]);
	const below = withBelow([work('18406', 2, 24), work('42', 2, 1)], units, (unit) => parents.get(unit) ?? []);
	expect(below.map(({ unit_code }) => unit_code)).toEqual(['436', '42']);
});

it('counts work of a unit that ended once: for the listed one that it lay in, else for that which it became', () => {
	const holders = new Map([['old', ['436', 'new']]]);
	const of = (listed: string[]) =>
		withBelow([work('old', 2, 24)], listed, (unit) => holders.get(unit) ?? []).map(({ unit_code }) => unit_code);
	expect([of(['436', '437']), of(['new', 'other']), of(['other'])]).toEqual([['436'], ['new'], ['old']]);
});

it('names the units without work once at least two others have some', () => {
	expect(unitsWithout(task, on([work('436', 2, 1), work('437', 3, 1)]))).toEqual(['439']);
	expect(unitsWithout(task, on([work('436', 2, 1)]))).toBeNull();
});

it('judges a plan: across units only what is for each, and has a number', () => {
	const each = { ...task, quota_scope: 'unit' as const };
	const dated: PlanTask = {
		...each,
		task_no: 'PL.14',
		frequency_per_year_min: null,
		frequency_per_year_max: null,
		period_start: '2024-04-01',
		period_end: '2024-06-30'
	};
	const judged = standings([each, dated], on([work('436', 2, 24), work('437', 3, 24)]));
	expect(judged.get('PL.16')?.standing).toEqual({ state: 'late', missing: 24 });
	expect(judged.get('PL.14')).toEqual({ standing: { state: 'late', missing: 1 }, units: [] });
	expect(standings([task], on([work('436', 2, 24)])).get('PL.16')?.standing).toEqual({ state: 'open' });
	const nobody = { ...on([work('436', 2, 24)]), units: [] };
	expect(standings([each], nobody).get('PL.16')?.standing).toEqual({ state: 'open' });
});

it('a unit whose work is known for the year alone is not said to lack it', () => {
	const whole = { ...work('439', 1, 48), month: null, quarter: null };
	const others = [work('436', 2, 24), work('437', 3, 24)];
	expect(acrossUnits(task, on([...others, whole])).standing).toEqual({ state: 'unplaced' });
	expect(acrossUnits(task, on([work('436', 2, 24), whole])).standing).toEqual({ state: 'late', missing: 24 });
});
