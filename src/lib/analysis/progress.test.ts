// Protects offices from wrong words about their work: what a plan asks for by a day, and what is late, silent or not known.
import { describe, expect, it } from 'vitest';
import { starterTask, starterTasks } from '../../../tests/fixtures/starter';
import { leaves, planned } from './communication';
import type { Look } from './look';
import { isPerUnit, monthlyShares, plannedBy, standingByUnit, standingOf, workByTask, type Work } from './progress';

const tasks = starterTasks();

it('spreads the year’s minimum over the months, 4 a year on the ends of quarters', () => {
	expect(monthlyShares(starterTask('HTH-2024', 'PL.2.2'), 2024)).toEqual(Array(12).fill(3));
	expect(monthlyShares(starterTask('HTH-2024', 'PL.17.1'), 2024)).toEqual([0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0, 1]);
	expect(monthlyShares(starterTask('HTH-2024', 'PL.7'), 2024)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]);
});

it('asks by the end of a month for its part of the year, and for nothing before the year', () => {
	expect(plannedBy(starterTask('HTH-2024', 'PL.2.2'), 2024, 6)).toEqual({ min: 18, max: 24 });
	expect(plannedBy(starterTask('HTH-2024', 'PL.7'), 2024, 6)).toEqual({ min: 0, max: null });
	expect(plannedBy(starterTask('HTH-2024', 'PL.7'), 2024, 12)).toEqual({ min: 1, max: null });
	expect(plannedBy(starterTask('HTH-2024', 'PL.2.2'), 2024, 0)).toEqual({ min: 0, max: 0 });
	expect(plannedBy(starterTask('HTH-2024', 'PL.6'), 2024, 6)).toBeNull();
});

it('knows the three numbers whose scope the plan of Hà Tĩnh leaves open', () => {
	expect(tasks.filter(isPerUnit).map((row) => row.task_no)).toEqual(['PL.16', 'PL.17.1', 'PL.17.3']);
	// Without a number there is nothing to be for each.
	expect(isPerUnit({ ...starterTask('HTH-2024', 'PL.14'), quota_scope: 'unit' })).toBe(false);
});

it.each([
	['HDG-2024', 'III.2.3', 12, null],
	['HDG-2024', 'III.3.2', 12, null],
	['TQT-2024', 'III.5', 12, 12],
	['TQT-2024', 'III.9.1', 12, 12],
	['TQT-2024', 'V.1.2', 4, null],
	['HYN-2024', 'III.1.3', 2, null],
	['HTH-2024', 'II.2.g.2', 12, 12],
	['HTH-2024', 'IV.1.2', 4, null],
	['HTH-2024', 'IV.2.3', 12, 12],
	['HTH-2024', 'IV.4', 1, null],
	['HTH-2024', 'IV.10.3', 12, 12],
	['HTH-2024', 'PL.2.2', 36, 48],
	['HTH-2024', 'PL.2.3', 24, 24],
	['HTH-2024', 'PL.2.4', 12, 24],
	['HTH-2024', 'PL.2.5', 12, 12],
	['HTH-2024', 'PL.7', 1, null],
	['HTH-2024', 'PL.16', 48, 48],
	['HTH-2024', 'PL.17.1', 4, 4],
	['HTH-2024', 'PL.17.3', 12, 12]
])('%s %s asks for %s to %s a year', (plan, no, min, max) => {
	expect(planned(starterTask(plan, no))).toEqual({ min, max });
});

it('nineteen tasks of the five plans carry a number, the other 188 none', () => {
	expect(tasks.filter((row) => planned(row) !== null)).toHaveLength(19);
	expect(tasks.filter((row) => planned(row) === null)).toHaveLength(188);
	expect(leaves(tasks).filter((row) => planned(row) !== null)).toHaveLength(19);
});

/** A day while it lasts. */
const day = (until: string): Look => ({ until, closed: false });
/** A day in the past. */
const evening = (until: string): Look => ({ until, closed: true });
const entry = (task_no: string, month: number | null, count: number, demo = false): Work => ({
	task_no,
	year: 2024,
	quarter: month === null ? null : Math.ceil(month / 3),
	month,
	count,
	demo
});

describe('work of a plan', () => {
	const row = entry('PL.2.2', 1, 3);
	const work = workByTask([row, { ...row, month: null, count: 5 }, { ...row, year: 2023, count: 100 }], 2024);

	it('is of the plan’s year, with what has no month apart', () => {
		expect(work.get('PL.2.2')).toMatchObject({ count: 8, unplaced: 5, demo: false });
		expect(work.get('PL.2.2')?.months.slice(0, 2)).toEqual([3, 0]);
	});

	it('until a month leaves out what is known only to a quarter that is not over', () => {
		const early = workByTask([row, { ...row, month: null, count: 5 }, { ...row, month: 3, count: 2 }], 2024, 2);
		expect(early.get('PL.2.2')).toMatchObject({ count: 3, unplaced: 0 });
	});
});

describe('on 1 July', () => {
	// 36 to 48 a year are 18 by the end of June.
	const counts = [
		entry('PL.2.2', 2, 15),
		entry('PL.2.3', 5, 12),
		entry('PL.2.5', 6, 12),
		entry('PL.12.2', 3, 1),
		entry('PL.14', 4, 2)
	];
	const standing = (no: string, at: string | Look = '2024-07-01', all = counts) =>
		standingOf(starterTask('HTH-2024', no), {
			counts: all,
			year: 2024,
			look: typeof at === 'string' ? day(at) : at
		});

	it('a number is late by what is missing of the last whole month, on time, or done', () => {
		expect(standing('PL.2.2')).toEqual({ state: 'late', missing: 3 });
		expect(standing('PL.2.2', '2024-06-15')).toEqual({ state: 'on_time' });
		expect(standing('PL.2.3')).toEqual({ state: 'on_time' });
		expect(standing('PL.2.5')).toEqual({ state: 'done' });
	});

	it('the last day of a month counts once it is over, of a number as of a window', () => {
		for (const no of ['PL.2.2', 'PL.14']) {
			const all = no === 'PL.14' ? [entry('PL.2.2', 2, 15)] : counts;
			expect(standing(no, day('2024-06-30'), all).state).not.toBe('late');
			expect(standing(no, evening('2024-06-30'), all).state).toBe('late');
			expect(standing(no, day('2024-07-01'), all)).toEqual(standing(no, evening('2024-06-30'), all));
		}
	});

	it('what is missing may be in work that is known for a longer time, unless that is over', () => {
		const whole = [...counts, entry('PL.2.2', null, 21), entry('PL.14', null, 1)].filter(
			({ task_no, month }) => task_no !== 'PL.14' || month === null
		);
		expect(standing('PL.2.2', '2024-07-01', whole)).toEqual({ state: 'unplaced' });
		expect(standing('PL.14', '2024-07-01', whole)).toEqual({ state: 'unplaced' });
		expect(standing('PL.2.2', '2024-12-01', whole)).toEqual({ state: 'done' });
		const ahead = [...counts, { ...entry('PL.2.2', null, 21), quarter: 3 }];
		expect(standing('PL.2.2', day('2024-06-30'), ahead).state).toBe('on_time');
		expect(standing('PL.2.2', evening('2024-06-30'), ahead)).toEqual({ state: 'late', missing: 3 });
	});

	it('at least one a year is not late before the year is over', () => {
		expect(standing('PL.7')).toEqual({ state: 'coming' });
		expect(standing('PL.7', day('2024-12-31'))).toEqual({ state: 'coming' });
		expect(standing('PL.7', evening('2024-12-31'))).toEqual({ state: 'late', missing: 1 });
	});

	it('a window is late once it has closed without work', () => {
		expect(standing('PL.14')).toEqual({ state: 'done' });
		expect(standing('PL.14', '2024-07-01', [entry('PL.2.2', 2, 15)])).toEqual({ state: 'late', missing: 1 });
		expect(standing('PL.4')).toEqual({ state: 'running' });
		expect(standing('PL.6')).toEqual({ state: 'coming' });
	});

	it('work as it comes is active or silent, never late', () => {
		expect(standing('PL.12.2')).toEqual({ state: 'active' });
		for (const row of tasks.filter(({ plan_code }) => plan_code === 'HTH-2024'))
			if (planned(row) === null && row.period_start?.endsWith('-01-01'))
				expect(['active', 'silent']).toContain(standing(row.task_no, '2024-12-31').state);
		expect(standing('PL.1', '2024-12-31')).toEqual({ state: 'silent' });
	});

	it('a number that may be for each unit is open', () => {
		expect(standing('PL.16')).toEqual({ state: 'open' });
	});

	it('of generated work, and where nothing was ever recorded, nothing is late', () => {
		const generated = counts.map((row) => ({ ...row, demo: true }));
		for (const all of [generated, []])
			for (const row of tasks.filter(({ plan_code }) => plan_code === 'HTH-2024'))
				expect(standing(row.task_no, '2024-12-31', all).state).not.toBe('late');
		expect(standing('PL.2.2', '2024-07-01', generated)).toEqual({ state: 'demo' });
		expect(standing('PL.2.2', '2024-07-01', [])).toEqual({ state: 'unknown' });
	});
});

it('a number for each unit is judged unit by unit; those at zero are among them', () => {
	const counts = [
		{ ...entry('PL.16', 3, 24), unit_code: '436' },
		{ ...entry('PL.16', 3, 9), unit_code: '437' }
	];
	const worked = { counts, year: 2024, look: day('2024-07-01') };
	const task = starterTask('HTH-2024', 'PL.16');
	expect(standingByUnit(task, ['436', '437', '439'], worked)).toEqual([
		{ unit: '436', count: 24, missing: 0, unplaced: false },
		{ unit: '437', count: 9, missing: 15, unplaced: false },
		{ unit: '439', count: 0, missing: 24, unplaced: false }
	]);
	const longer = { ...worked, counts: [...counts, { ...entry('PL.16', null, 48), unit_code: '439' }] };
	expect(standingByUnit(task, ['437', '439'], longer)).toEqual([
		{ unit: '437', count: 9, missing: 15, unplaced: false },
		{ unit: '439', count: 0, missing: 0, unplaced: true }
	]);
});
