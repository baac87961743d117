import { z } from 'zod';
import type {
	Activity,
	Agency,
	Assignment,
	Difficulty,
	DutyReport,
	IndexTarget,
	PlanTarget,
	PlanTask,
	ReportedCount,
	ReportingDuty,
	Result,
	ScoreInterval,
	TargetValue
} from '$lib/model/datasets';

// What the rows of each query look like.

const text = z.string();
const number = z.number();
const maybeText = text.nullable();
const maybeNumber = number.nullable();

export const resultRow: z.ZodType<Result> = z.object({
	unit_code: text,
	index_code: text,
	year: number,
	indicator_code: text,
	score: maybeNumber,
	rank: maybeNumber,
	source_id: text
});

const time = { year: number, quarter: maybeNumber, month: maybeNumber };

export const activityCountRow = z.object({
	year: number,
	channel_code: text,
	theme_code: maybeText,
	plan_code: maybeText,
	task_no: maybeText,
	agency: maybeText,
	indices: maybeText,
	demo: z.boolean(),
	count: number,
	audience: maybeNumber
});
export type ActivityCount = z.output<typeof activityCountRow>;

export const provinceWorkRow = z.object({
	unit_code: text,
	year: number,
	channel_code: text,
	demo: z.boolean(),
	count: number
});
export type ProvinceWork = z.output<typeof provinceWorkRow>;

export const channelCountRow = z.object({
	year: number,
	channel_code: text,
	demo: z.boolean(),
	count: number,
	entries: number
});
export type ChannelCount = z.output<typeof channelCountRow>;

export const taskCountRow = z.object({
	task_no: text,
	...time,
	closed_month: maybeNumber,
	demo: z.boolean(),
	count: number,
	entries: number
});
export type TaskCount = z.output<typeof taskCountRow>;

export const taskCountByUnitRow = taskCountRow.extend({ unit_code: text });

export const planDoerRow = z.object({ unit_code: text, agency: maybeText, year: number, demo: z.boolean() });
export type PlanDoer = z.output<typeof planDoerRow>;

export const planReachRow = z.object({
	channel_code: text,
	audience_group: maybeText,
	demo: z.boolean(),
	minutes: maybeNumber,
	reached: maybeNumber,
	entries: number
});
export type PlanReach = z.output<typeof planReachRow>;

export const planTitleRow = z.object({
	date: text,
	title: text,
	theme_code: maybeText,
	channel_code: text,
	agency: maybeText,
	evidence_url: maybeText,
	demo: z.boolean()
});
export type PlanTitle = z.output<typeof planTitleRow>;

export const planTaskRow: z.ZodType<PlanTask> = z.object({
	plan_code: text,
	task_no: text,
	parent_task_no: maybeText,
	section_vi: maybeText,
	task_vi: text,
	task_en: maybeText,
	theme_code: maybeText,
	channel_code: maybeText,
	product_vi: maybeText,
	lead_agency_vi: maybeText,
	coordinating_agencies_vi: maybeText,
	schedule_text_vi: maybeText,
	frequency_per_year_min: maybeNumber,
	frequency_per_year_max: maybeNumber,
	unit_of_count: maybeText,
	period_start: maybeText,
	period_end: maybeText,
	funding_vi: maybeText,
	indices: maybeText,
	note: maybeText,
	quota_scope: z.enum(['plan', 'unit', 'unclear']).nullable()
});

export const planTargetRow: z.ZodType<PlanTarget> = z.object({
	plan_code: text,
	target_no: text,
	target_vi: text,
	target_en: maybeText,
	metric: text,
	target_value: maybeNumber,
	unit: maybeText
});

export const reportingDutyRow: z.ZodType<ReportingDuty> = z.object({
	plan_code: text,
	duty_no: number,
	who_vi: text,
	to_whom_vi: maybeText,
	cadence: z.enum(['monthly', 'quarterly', 'half_year', 'yearly', 'once', 'ad_hoc', 'unspecified']),
	due_rule_vi: text,
	due_on: maybeText
});

export const scoreIntervalRow: z.ZodType<ScoreInterval> = z.object({
	unit_code: text,
	index_code: text,
	year: number,
	indicator_code: text,
	low: number,
	high: number,
	level: maybeNumber,
	source_id: text
});

export const indexTargetRow: z.ZodType<IndexTarget> = z.object({
	unit_code: text,
	index_code: text,
	indicator_code: text,
	year: number,
	kind: z.enum(['score', 'rank', 'group', 'improve', 'maintain']),
	value: maybeNumber,
	plan_code: maybeText,
	source_id: maybeText
});

export const targetValueRow: z.ZodType<TargetValue> = z.object({
	plan_code: text,
	target_no: text,
	unit_code: text,
	date: text,
	numerator: maybeNumber,
	denominator: maybeNumber,
	value: maybeNumber,
	source_id: maybeText
});

export const dutyReportRow: z.ZodType<DutyReport> = z.object({
	plan_code: text,
	duty_no: number,
	period: text,
	received_on: text,
	document_no: maybeText,
	note: maybeText
});

export const difficultyRow: z.ZodType<Difficulty> = z.object({
	plan_code: maybeText,
	unit_code: text,
	raised_on: text,
	text,
	who_resolves: maybeText,
	resolved_on: maybeText
});

export const assignmentRow: z.ZodType<Assignment> = z.object({
	index_code: text,
	indicator_code: text,
	unit_code: text,
	agency: text,
	text,
	assigned_on: text,
	due_on: text,
	done_on: maybeText,
	note: maybeText
});

export const agencyRow: z.ZodType<Agency> = z.object({ agency_name_vi: text, agency_type: text, plan_code: text });

export const reportedCountRow: z.ZodType<ReportedCount> = z.object({
	unit_code: text,
	reporting_unit_vi: text,
	year: number,
	period_start: text,
	period_end: text,
	channel_vi: text,
	channel_group: text,
	count: number,
	unit_of_count_vi: text,
	source_id: text
});

export const activityEntryRow: z.ZodType<Activity & { demo: boolean }> = z.object({
	activity_id: text,
	unit_code: text,
	agency: maybeText,
	plan_code: maybeText,
	task_no: maybeText,
	channel_code: text,
	theme_code: maybeText,
	date: text,
	count: number,
	unit_of_count: maybeText,
	minutes: maybeNumber,
	audience_reached: maybeNumber,
	audience_group: maybeText,
	title: maybeText,
	indices: maybeText,
	evidence_url: maybeText,
	source_id: maybeText,
	note: maybeText,
	demo: z.boolean()
});

export const agencyEntryRow = z.object({
	activity_id: text,
	unit_code: text,
	task_no: maybeText,
	channel_code: text,
	date: text,
	count: number,
	unit_of_count: maybeText,
	title: maybeText,
	evidence_url: maybeText,
	source_id: maybeText,
	demo: z.boolean(),
	/** How many there are in all. */
	entries: number
});

export const planEntryNameRow = z.object({ agency: maybeText, task_no: maybeText });
export type PlanEntryName = z.output<typeof planEntryNameRow>;

export const planEntryRow = planEntryNameRow.extend({
	channel_code: text,
	unit_of_count: maybeText,
	demo: z.boolean(),
	place: z.enum(['inside', 'around', 'outside']),
	entries: number,
	count: number,
	/** The release that brought the last of them. */
	last: number
});
export type PlanEntry = z.output<typeof planEntryRow>;

export const ratedUnitRow = z.object({ unit_code: text, index_code: text });

export const sourceUseRow = z.object({ source_id: text, index_code: maybeText, year: number, figures: number });
export type SourceUse = z.output<typeof sourceUseRow>;
