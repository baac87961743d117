// Protects the dates that offices plan by, checked by hand against the documents, and offices from wrong words about them.
import { describe, expect, it } from 'vitest';
import { datasets, type DutyReport, type PlanTask, type ReportingDuty } from '$lib/model/datasets';
import type { Closing } from '$lib/model/report-period';
import { records } from '../../../tests/fixtures/starter';
import { datesOf, isDueIn, standingOfDate, touches, withoutDay, type PlanDate } from './calendar';
import type { UnitWork } from './by-unit';

const tasks = records('campaigns/plan_tasks').map(
	(record) =>
		Object.fromEntries(
			Object.entries(datasets.plan_tasks.resolved).map(([name, cell]) => [name, cell.parse(record[name] ?? '')])
		) as PlanTask
);
const duties = records('campaigns/reporting_duties').map(
	(record) =>
		Object.fromEntries(
			Object.entries(datasets.reporting_duties.resolved).map(([name, cell]) => [name, cell.parse(record[name] ?? '')])
		) as ReportingDuty
);

const of = (plan: string, closing: Closing = 'calendar') =>
	datesOf({
		tasks: tasks.filter(({ plan_code: code }) => code === plan),
		duties: duties.filter(({ plan_code: code }) => code === plan),
		year: Number(plan.slice(-4)),
		closing,
		issued: null,
		closedOn: null
	});
function one(dates: readonly PlanDate[], id: string): PlanDate {
	const found = dates.find((date) => date.id === id);
	if (!found) throw new Error(`no date ${id}`);
	return found;
}
const dueOf = (dates: readonly PlanDate[], start: string) =>
	dates.flatMap(({ id, due }) => (id.startsWith(start) ? [due] : []));

describe('the dates of the documents', () => {
	it('Hải Dương: a theme each month from February to November', () => {
		const themes = of('HDG-2024').flatMap((date) =>
			date.kind === 'window' ? [[date.task.task_no, date.from, date.due, date.task.theme_code]] : []
		);
		expect(themes).toEqual([
			['PL.II.1', '2024-02-01', '2024-02-29', 'mo_hinh'],
			['PL.II.2', '2024-03-01', '2024-03-31', 'chi_so'],
			['PL.II.3', '2024-04-01', '2024-04-30', 'chi_so'],
			['PL.II.4', '2024-05-01', '2024-05-31', 'cp_so'],
			['PL.II.5', '2024-06-01', '2024-06-30', 'bo_may'],
			['PL.II.6', '2024-07-01', '2024-07-31', 'tthc'],
			['PL.II.7', '2024-08-01', '2024-08-31', 'van_hoa_ky_cuong'],
			['PL.II.8', '2024-09-01', '2024-09-30', 'chung'],
			['PL.II.9', '2024-10-01', '2024-10-31', 'kiem_tra'],
			['PL.II.10', '2024-11-01', '2024-11-30', 'hai_long']
		]);
	});

	it('Trương Quang Trọng: the report of 15 October, as a task and as a duty', () => {
		const dates = of('TQT-2024');
		const day = { from: '2024-10-15', to: '2024-10-15', due: '2024-10-15' };
		expect(one(dates, 'window/V.KL')).toMatchObject({ kind: 'window', ...day });
		expect(one(dates, 'report/4')).toMatchObject({ kind: 'report', period: null, ...day });
	});

	it('Hà Tĩnh: windows of quarters, of a month, of half a year', () => {
		const dates = of('HTH-2024');
		const windows = dates.flatMap((date) => (date.kind === 'window' ? [[date.task.task_no, date.from, date.due]] : []));
		expect(windows).toEqual([
			['PL.14', '2024-04-01', '2024-06-30'],
			['PL.4', '2024-04-01', '2024-09-30'],
			['PL.5', '2024-07-01', '2024-09-30'],
			['PL.6', '2024-10-01', '2024-10-31']
		]);
		const contest = one(dates, 'window/PL.4');
		expect(['2024-03', '2024-04', '2024-09', '2024-10'].map((month) => touches(contest, month))).toEqual([
			false,
			true,
			true,
			false
		]);
		expect([isDueIn(contest, '2024-08'), isDueIn(contest, '2024-09')]).toEqual([false, true]);
	});

	it('Hà Tĩnh: numbers at the ends of the months, quarters or year in which they fall', () => {
		const dates = of('HTH-2024');
		expect(dueOf(dates, 'number/PL.17.1/')).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']);
		expect(dueOf(dates, 'number/PL.2.2/')).toHaveLength(12);
		expect(one(dates, 'number/PL.2.2/2024-02')).toMatchObject({ count: 3, from: '2024-02-01', due: '2024-02-29' });
		expect(one(dates, 'number/PL.17.1/2024-06')).toMatchObject({ count: 1, from: '2024-04-01' });
		expect(one(dates, 'number/PL.7/2024-12')).toMatchObject({ count: 1, from: '2024-01-01', due: '2024-12-31' });
		expect(dueOf(dates, 'number/PL.7/')).toHaveLength(1);
	});

	it('Hà Tĩnh: reports at the end of each period, by calendar or on the 14th', () => {
		const dates = of('HTH-2024');
		expect(dueOf(dates, 'report/1/')).toEqual(['2024-03-31', '2024-06-30', '2024-09-30', '2024-12-31']);
		expect(dueOf(dates, 'report/2/')).toEqual(['2024-06-30', '2024-12-31']);
		expect(dueOf(dates, 'report/3/')).toEqual(['2024-12-31']);
		expect(dueOf(dates, 'report/4/')).toHaveLength(12);
		const decree = of('HTH-2024', 'decree');
		expect(dueOf(decree, 'report/1/')).toEqual(['2024-03-14', '2024-06-14', '2024-09-14', '2024-12-14']);
		expect(dueOf(decree, 'report/3/')).toEqual(['2024-12-14']);
		expect(decree.map(({ id }) => id).sort()).toEqual(dates.map(({ id }) => id).sort());
	});

	it('duties as it comes, and those that name no period, have no day', () => {
		const own = duties.filter(({ plan_code: code }) => code === 'HTH-2024');
		expect(withoutDay(own)).toHaveLength(12);
		expect(dueOf(of('BGG-2019'), 'report/')).toEqual([]);
	});

	it('every date has a name of its own, and they stand in the order of their days', () => {
		for (const plan of ['HDG-2024', 'TQT-2024', 'HYN-2024', 'BGG-2019', 'HTH-2024']) {
			const dates = of(plan);
			expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length);
			expect(dates.map(({ to }) => to)).toEqual(dates.map(({ to }) => to).sort());
		}
	});
});

describe('how a date stands', () => {
	const work = (task_no: string, month: number | null, count: number, demo = false, unit_code = '42'): UnitWork => ({
		unit_code,
		task_no,
		year: 2024,
		quarter: null,
		month,
		count,
		demo
	});
	const dates = of('HTH-2024');
	const received: DutyReport[] = [
		{ plan_code: 'HTH-2024', duty_no: 1, period: '2024-Q1', received_on: '2024-04-03', document_no: null, note: null }
	];
	const standing = (id: string, until: string, counts: UnitWork[], reports: DutyReport[] = [], more = {}) => {
		const look = { until, closed: false };
		const terms = { year: 2024, closedOn: null, closing: 'calendar', issued: null } as const;
		return standingOfDate(one(dates, id), { counts, reports, units: [], look, seen: look, ...terms, ...more });
	};
	const evening = (until: string) => ({ look: { until, closed: true }, seen: { until, closed: true } });
	const other = work('PL.3', 1, 5);

	it('says nothing where nothing real is recorded', () => {
		for (const id of ['window/PL.14', 'number/PL.2.2/2024-02', 'report/1/2024-Q1']) {
			expect(standing(id, '2024-12-31', [])).toEqual({ state: 'unknown' });
			expect(standing(id, '2024-12-31', [work('PL.3', 1, 5, true)])).toEqual({ state: 'unknown' });
		}
		expect(standing('number/PL.2.2/2024-02', '2024-12-31', [work('PL.2.2', 1, 9, true), other])).toEqual({
			state: 'demo'
		});
	});

	it('a window is late once it is over, by real records', () => {
		expect(standing('window/PL.14', '2024-03-31', [other])).toEqual({ state: 'coming' });
		expect(standing('window/PL.14', '2024-06-30', [other])).toEqual({ state: 'running' });
		expect(standing('window/PL.14', '2024-09-20', [other])).toEqual({ state: 'late', days: 82, missing: 1 });
		expect(standing('window/PL.14', '2024-09-20', [work('PL.14', 6, 1)])).toEqual({ state: 'done', on: null });
	});

	it('a number counts with all that the year asked for until then', () => {
		const five = [work('PL.2.2', 1, 3), work('PL.2.2', 2, 2)];
		expect(standing('number/PL.2.2/2024-01', '2024-03-10', five)).toEqual({ state: 'done', on: null });
		expect(standing('number/PL.2.2/2024-02', '2024-03-10', five)).toEqual({ state: 'late', days: 10, missing: 1 });
		expect(standing('number/PL.2.2/2024-03', '2024-03-10', five)).toEqual({ state: 'running' });
		expect(standing('number/PL.2.2/2024-04', '2024-03-10', five)).toEqual({ state: 'coming' });
		expect(standing('number/PL.2.2/2024-03', '2024-03-31', five)).toEqual({ state: 'running' });
		expect(standing('number/PL.2.2/2024-03', '2024-04-01', five)).toEqual({ state: 'late', days: 1, missing: 3 });
		const caught = [...five, work('PL.2.2', 3, 4)];
		expect(standing('number/PL.2.2/2024-02', '2024-03-31', caught)).toEqual({ state: 'done', on: null });
	});

	it('a number of each unit is not judged as a whole', () => {
		expect(standing('number/PL.16/2024-01', '2024-03-10', [other])).toEqual({ state: 'open' });
	});

	it('a number that is for each unit is there once every unit has it', () => {
		const [date] = dates.filter(({ id }) => id === 'number/PL.16/2024-01');
		if (date?.kind !== 'number') throw new Error('no number');
		const each = { ...date, task: { ...date.task, quota_scope: 'unit' as const } };
		const on = (counts: UnitWork[], until = '2024-02-10') => {
			const look = { until, closed: false };
			const terms = { year: 2024, closedOn: null, closing: 'calendar', issued: null } as const;
			return standingOfDate(each, { counts, reports: [], units: ['436', '437'], look, seen: look, ...terms });
		};
		const [first, second] = ['436', '437'].map((unit) => work('PL.16', 1, 4, false, unit));
		if (!first || !second) throw new Error('no work');
		expect(on([first, second])).toEqual({ state: 'done', on: null });
		expect(on([first])).toEqual({ state: 'late', days: 10, missing: 4, units: 1 });
		expect(on([first], '2024-01-31')).toEqual({ state: 'running' });
		expect(on([other])).toEqual({ state: 'open' });
	});

	it('the last day counts once it is over, of windows, numbers and reports alike', () => {
		for (const id of ['window/PL.14', 'number/PL.2.2/2024-06', 'report/1/2024-Q2']) {
			expect(standing(id, '2024-06-30', [other], received).state).toBe('running');
			expect(standing(id, '2024-06-30', [other], received, evening('2024-06-30'))).toMatchObject({
				state: 'late',
				days: 0
			});
			expect(standing(id, '2024-07-01', [other], received)).toMatchObject({ state: 'late', days: 1 });
		}
		expect(standing('number/PL.7/2024-12', '2024-12-31', [other], [], evening('2024-12-31')).state).toBe('late');
	});

	it('what may be in work of a longer time is not said to be missing', () => {
		const whole = [other, work('PL.2.2', null, 40)];
		expect(standing('number/PL.2.2/2024-02', '2024-03-10', whole)).toEqual({ state: 'unplaced' });
	});

	it('a report is received from its day on, late after its own', () => {
		expect(standing('report/1/2024-Q1', '2024-03-31', [other], received)).toEqual({ state: 'running' });
		expect(standing('report/1/2024-Q1', '2024-04-02', [other], received)).toEqual({
			state: 'late',
			days: 2,
			missing: 1
		});
		expect(standing('report/1/2024-Q1', '2024-04-03', [other], received)).toEqual({ state: 'done', on: '2024-04-03' });
		expect(standing('report/1/2024-Q2', '2024-04-03', [other], received)).toEqual({ state: 'running' });
		expect(standing('report/1/2024-Q3', '2024-04-03', [other], received)).toEqual({ state: 'coming' });
	});
});
