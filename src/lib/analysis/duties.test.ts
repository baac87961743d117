// Protects those who report: only a period that is over, of a plan under which reports are recorded at all, is said not to have come.
import { expect, it } from 'vitest';
import type { DutyReport, ReportingDuty } from '$lib/model/datasets';
import { dutyStanding, periodsOf } from './duties';

const duty = (cadence: ReportingDuty['cadence'], due_on: string | null = null): ReportingDuty => ({
	plan_code: 'HTH-2024',
	duty_no: 1,
	who_vi: 'Sở Nội vụ',
	to_whom_vi: null,
	cadence,
	due_rule_vi: '',
	due_on
});
const report = (period: string, received_on: string, duty_no = 1): DutyReport => ({
	plan_code: 'HTH-2024',
	duty_no,
	period,
	received_on,
	document_no: null,
	note: null
});
const on = (until: string, issued: string | null = null, closed = false) => ({
	year: 2024,
	closedOn: null,
	seen: { until, closed },
	issued,
	closing: 'calendar' as const
});
const other = report('2024-01', '2024-02-02', 9);

it('lists the periods that are over and did not come, the newest first', () => {
	const standing = dutyStanding(duty('monthly'), [report('2024-02', '2024-03-04'), other], on('2024-05-01'));
	expect(standing.missing).toEqual(['2024-04', '2024-03', '2024-01']);
	expect(standing.received.map(({ period }) => period)).toEqual(['2024-02']);
	expect(dutyStanding(duty('quarterly'), [other], on('2024-06-30')).missing).toEqual(['2024-Q1']);
	expect(dutyStanding(duty('quarterly'), [other], on('2024-06-30', null, true)).missing).toEqual([
		'2024-Q2',
		'2024-Q1'
	]);
	expect(dutyStanding(duty('half_year'), [other], on('2024-07-01')).missing).toEqual(['2024-H1']);
	expect(dutyStanding(duty('yearly'), [other], on('2024-12-31')).missing).toEqual([]);
	expect(dutyStanding(duty('yearly'), [other], on('2025-01-01')).missing).toEqual(['2024']);
});

it('counts what had been received by that day', () => {
	const late = [report('2024-Q1', '2024-05-10')];
	expect(dutyStanding(duty('quarterly'), late, on('2024-05-01')).missing).toEqual(['2024-Q1']);
	expect(dutyStanding(duty('quarterly'), late, on('2024-05-10')).missing).toEqual([]);
});

it('takes a report of a longer time for the parts of it', () => {
	expect(dutyStanding(duty('quarterly'), [report('2024-H1', '2024-07-02')], on('2024-10-01')).missing).toEqual([
		'2024-Q3'
	]);
});

it('knows nothing where no report was ever recorded under the plan, and asks for nothing before it was issued', () => {
	expect(dutyStanding(duty('monthly', '2024-03-01'), [], on('2024-12-31'))).toEqual({
		received: [],
		missing: [],
		overdue: false,
		unknown: true
	});
	expect(dutyStanding(duty('quarterly'), [other], on('2024-07-01', '2024-04-15')).missing).toEqual(['2024-Q2']);
});

it('a day that has passed is overdue unless something came; as needed and unstated are never missing', () => {
	expect(dutyStanding(duty('once', '2024-10-15'), [other], on('2024-10-15')).overdue).toBe(false);
	expect(dutyStanding(duty('once', '2024-10-15'), [other], on('2024-10-15', null, true)).overdue).toBe(true);
	expect(dutyStanding(duty('once', '2024-10-15'), [other], on('2024-10-16')).overdue).toBe(true);
	expect(dutyStanding(duty('once', '2024-10-15'), [report('2024', '2024-10-14')], on('2024-10-16')).overdue).toBe(
		false
	);
	for (const cadence of ['ad_hoc', 'unspecified', 'once'] as const)
		expect(dutyStanding(duty(cadence), [other], on('2024-12-31')).missing).toEqual([]);
});

it('asks for the periods of the cadence, closed with the calendar or on the 14th, none before the plan was issued', () => {
	const terms = { year: 2024, closedOn: null, closing: 'calendar', issued: null } as const;
	const values = (cadence: ReportingDuty['cadence'], more = {}) =>
		periodsOf(duty(cadence), { ...terms, ...more }).map(({ value }) => value);
	expect(values('half_year')).toEqual(['2024-H1', '2024-H2']);
	expect(values('monthly', { issued: '2024-10-31' })).toEqual(['2024-10', '2024-11', '2024-12']);
	expect(values('monthly', { issued: '2024-10-31', closing: 'decree' })).toEqual(['2024-11', '2024-12']);
	expect(periodsOf(duty('monthly', '2024-03-01'), terms)).toEqual([]);
	const decree = { ...on('2024-06-15'), closing: 'decree' as const };
	expect(dutyStanding(duty('half_year'), [other], decree).missing).toEqual(['2024-H1']);
});

it('asks a closed plan for nothing that falls due after that day, and still counts what came later', () => {
	const closed = { ...on('2026-11-28'), closedOn: '2024-06-15' };
	// May ended before the 15th of June, June and the second quarter did not.
	expect(dutyStanding(duty('monthly'), [other], closed).missing).toEqual([
		'2024-05',
		'2024-04',
		'2024-03',
		'2024-02',
		'2024-01'
	]);
	expect(dutyStanding(duty('quarterly'), [report('2024-Q1', '2024-07-02')], closed)).toMatchObject({
		received: [{ period: '2024-Q1' }],
		missing: []
	});
	expect(dutyStanding(duty('half_year'), [other], closed).missing).toEqual([]);
	expect(dutyStanding(duty('once', '2024-06-15'), [other], closed).overdue).toBe(true);
	expect(dutyStanding(duty('once', '2024-06-16'), [other], closed).overdue).toBe(false);
});
