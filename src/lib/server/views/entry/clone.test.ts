// Protects next year's plan: every day keeps its place in the year, agencies that ended give way to those that follow them, and nothing is said that the document did not say.
import { expect, test } from 'vitest';
import type { Agency, Plan, PlanTask, ReportingDuty } from '$lib/model/datasets';
import { clonedPlan, schedulesOfYear, type WholePlan } from './clone';

const plan: Plan = {
	plan_code: 'A-2024',
	unit_code: '42',
	issuer_vi: 'UBND tỉnh',
	issuer_level: 'province',
	year: 2024,
	document_no: null,
	issued_on: null,
	parent_reference_vi: null,
	title_vi: 'Kế hoạch 2024',
	title_en: null
};
const task: PlanTask = {
	plan_code: 'A-2024',
	task_no: '1',
	parent_task_no: null,
	section_vi: null,
	task_vi: 'Việc',
	task_en: null,
	theme_code: null,
	channel_code: null,
	product_vi: null,
	lead_agency_vi: 'Sở Cũ;Sở Nội vụ',
	coordinating_agencies_vi: 'Sở Mới;Sở Cũ',
	schedule_text_vi: 'Tháng 02/2024',
	frequency_per_year_min: 3,
	frequency_per_year_max: 4,
	unit_of_count: null,
	period_start: '2024-02-01',
	period_end: '2024-02-29',
	funding_vi: null,
	indices: null,
	note: null,
	quota_scope: 'plan'
};
const duty: ReportingDuty = {
	plan_code: 'A-2024',
	duty_no: 1,
	who_vi: 'Sở Cũ',
	to_whom_vi: null,
	cadence: 'once',
	due_rule_vi: 'Trước ngày 15/01/2025',
	due_on: '2025-01-15'
};
const agency = (agency_name_vi: string): Agency => ({ agency_name_vi, agency_type: 'department', plan_code: 'A-2024' });
const whole: WholePlan = {
	plan,
	tasks: [task, { ...task, task_no: '2', lead_agency_vi: null, schedule_text_vi: null }],
	targets: [],
	duties: [duty],
	agencies: ['Sở Cũ', 'Sở Mới', 'Sở Nội vụ'].map(agency)
};
const next: Plan = { ...plan, plan_code: 'A-2025', year: 2025 };

test('days move by the years between, those of the year after too', () => {
	const cloned = clonedPlan(whole, next, new Map());
	expect(cloned.tasks[0]).toMatchObject({ plan_code: 'A-2025', period_start: '2025-02-01', period_end: '2025-02-28' });
	expect(cloned.duties[0]?.due_on).toBe('2026-01-15');
	expect(clonedPlan(whole, { ...next, year: 2028 }, new Map()).tasks[0]?.period_end).toBe('2028-02-29');
});

test('who follows an agency takes its place everywhere, once', () => {
	const { tasks, duties, agencies } = clonedPlan(whole, next, new Map([['Sở Cũ', 'Sở Mới']]));
	expect(tasks.map((one) => [one.lead_agency_vi, one.coordinating_agencies_vi])).toEqual([
		['Sở Mới;Sở Nội vụ', 'Sở Mới'],
		[null, 'Sở Mới']
	]);
	expect(duties[0]?.who_vi).toBe('Sở Mới');
	expect(agencies.map((one) => one.agency_name_vi)).toEqual(['Sở Mới', 'Sở Nội vụ']);
});

test('schedules and numbers stay, and those that name the old year are counted', () => {
	const { tasks } = clonedPlan(whole, next, new Map());
	expect(tasks[0]).toMatchObject({
		schedule_text_vi: 'Tháng 02/2024',
		frequency_per_year_min: 3,
		frequency_per_year_max: 4
	});
	expect(schedulesOfYear(whole)).toBe(1);
});
