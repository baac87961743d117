import { choice, code, day, decimal, integer, link, list, mostCounted, optional, text, year } from '../cells';
import { period } from '../period';
import { reportPeriodCell } from '../report-period';
import { plain, type RowOf } from './dataset';

export const plans = plain(
	'plans',
	{
		plan_code: code(),
		unit_code: code(),
		issuer_vi: text(400),
		issuer_level: text(40),
		year: year(),
		document_no: optional(text(120)),
		issued_on: optional(day()),
		/** The plan that this one carries out: often a document outside, as text. */
		parent_reference_vi: optional(text(400)),
		title_vi: text(600),
		title_en: optional(text(600))
	},
	['plan_code']
);
export type Plan = RowOf<typeof plans.resolved>;

/** Plans that somebody closed, each at most once: a table of its own, since the columns of `plans` are a fixed contract. */
export const planClosings = plain(
	'plan_closings',
	{
		plan_code: code(),
		/** The last day on which the plan asked for anything. */
		closed_on: day(),
		/** The document that closed it. */
		document_no: optional(text(120)),
		note: optional(text())
	},
	['plan_code']
);
export type PlanClosing = RowOf<typeof planClosings.resolved>;

export const planTasks = plain(
	'plan_tasks',
	{
		plan_code: code(),
		task_no: text(40),
		parent_task_no: optional(text(40)),
		section_vi: optional(text(300)),
		task_vi: text(1000),
		task_en: optional(text(1000)),
		theme_code: optional(code()),
		channel_code: optional(code()),
		product_vi: optional(text(600)),
		lead_agency_vi: optional(text(600)),
		coordinating_agencies_vi: optional(text(1000)),
		schedule_text_vi: optional(text(300)),
		/** Planned count per year: both for a range, only the minimum for “at least”, neither for a standing task. */
		frequency_per_year_min: optional(decimal(0)),
		frequency_per_year_max: optional(decimal(0)),
		unit_of_count: optional(text(60)),
		period_start: optional(day()),
		period_end: optional(day()),
		funding_vi: optional(text(400)),
		/** Indices that the task serves, separated by semicolons. */
		indices: optional(list()),
		note: optional(text()),
		/** Whether the number is for the whole plan, for each unit in it, or not said. */
		quota_scope: optional(choice('plan', 'unit', 'unclear'))
	},
	['plan_code', 'task_no']
);
export type PlanTask = RowOf<typeof planTasks.resolved>;

export const planTargets = plain(
	'plan_targets',
	{
		plan_code: code(),
		target_no: text(20),
		target_vi: text(1000),
		target_en: optional(text(1000)),
		metric: code(),
		target_value: optional(decimal()),
		unit: optional(text(60))
	},
	['plan_code', 'target_no']
);
export type PlanTarget = RowOf<typeof planTargets.resolved>;

export const agencies = plain('agencies', { agency_name_vi: text(300), agency_type: code(), plan_code: code() }, [
	'agency_name_vi',
	'plan_code'
]);
export type Agency = RowOf<typeof agencies.resolved>;

export const reportingDuties = plain(
	'reporting_duties',
	{
		plan_code: code(),
		duty_no: integer(1),
		who_vi: text(600),
		to_whom_vi: optional(text(600)),
		cadence: choice('monthly', 'quarterly', 'half_year', 'yearly', 'once', 'ad_hoc', 'unspecified'),
		due_rule_vi: text(600),
		due_on: optional(day())
	},
	['plan_code', 'duty_no']
);
export type ReportingDuty = RowOf<typeof reportingDuties.resolved>;

const targetValueColumns = {
	/** The day, or the end of the time, that the value is of. */
	date: period(),
	numerator: optional(decimal(0)),
	denominator: optional(decimal(0)),
	value: optional(decimal()),
	source_id: optional(code())
};
/** What was reached of a plan's target: a value, or a part and the whole that it is a part of. */
export const targetValues = {
	name: 'target_values',
	uploaded: { plan_code: code(), target_no: text(20), unit: text(200), ...targetValueColumns },
	resolved: { plan_code: code(), target_no: text(20), unit_code: code(), ...targetValueColumns },
	key: ['plan_code', 'target_no', 'unit_code', 'date']
} as const;
export type TargetValue = RowOf<typeof targetValues.resolved>;

/** Reports that were received; a duty and period without a row is not known to have been fulfilled. */
export const dutyReports = plain(
	'duty_reports',
	{
		plan_code: code(),
		duty_no: integer(1),
		period: reportPeriodCell(),
		received_on: day(),
		document_no: optional(text(120)),
		note: optional(text())
	},
	['plan_code', 'duty_no', 'period']
);
export type DutyReport = RowOf<typeof dutyReports.resolved>;

const difficultyColumns = {
	raised_on: day(),
	text: text(2000),
	/** Who has to resolve it. */
	who_resolves: optional(text(300)),
	resolved_on: optional(day())
};
/** Difficulties that a unit met, with who has to resolve them; open until a day is given. */
export const difficulties = {
	name: 'difficulties',
	uploaded: { plan_code: optional(code()), unit: text(200), ...difficultyColumns },
	resolved: { plan_code: optional(code()), unit_code: code(), ...difficultyColumns },
	key: ['unit_code', 'raised_on', 'text']
} as const;
export type Difficulty = RowOf<typeof difficulties.resolved>;

const assignmentColumns = {
	/** Who has to do it. */
	agency: text(300),
	text: text(2000),
	assigned_on: day(),
	due_on: day(),
	done_on: optional(day()),
	note: optional(text())
};
/** What agencies are to do about an indicator of a unit, and by when; open until a day is given on which it was done. */
export const assignments = {
	name: 'assignments',
	uploaded: { index_code: code(), indicator_code: code(), unit: text(200), ...assignmentColumns },
	resolved: { index_code: code(), indicator_code: code(), unit_code: code(), ...assignmentColumns },
	key: ['unit_code', 'index_code', 'indicator_code', 'agency', 'assigned_on', 'text']
} as const;
export type Assignment = RowOf<typeof assignments.resolved>;

const reportedCountColumns = {
	reporting_unit_vi: text(300),
	year: year(),
	period_start: day(),
	period_end: day(),
	channel_vi: text(400),
	channel_group: code(),
	count: decimal(0),
	unit_of_count_vi: text(200),
	source_id: code()
};
/** Figures that a newspaper or portal gave: cited notes, never summed. The province is the one of the period's last day. */
export const reportedCounts = {
	name: 'reported_counts',
	uploaded: { province: text(200), ...reportedCountColumns },
	resolved: { unit_code: code(), ...reportedCountColumns },
	key: ['unit_code', 'reporting_unit_vi', 'period_start', 'channel_vi', 'unit_of_count_vi', 'source_id']
} as const;
export type ReportedCount = RowOf<typeof reportedCounts.resolved>;

const activityColumns = {
	agency: optional(text(300)),
	plan_code: optional(code()),
	task_no: optional(text(40)),
	channel_code: code(),
	theme_code: optional(code()),
	/** `2024`, `2024-Q1`, `2024-03` (the calendar month) or `2024-03-15`. */
	date: period(),
	count: decimal(0, mostCounted),
	unit_of_count: optional(text(60)),
	minutes: optional(decimal(0, mostCounted)),
	audience_reached: optional(decimal(0, mostCounted)),
	audience_group: optional(text(120)),
	title: optional(text(1000)),
	/** Indices served, separated by semicolons. */
	indices: optional(list()),
	evidence_url: optional(link()),
	source_id: optional(code()),
	note: optional(text())
};
/** Work carried out. A blank `activity_id` is derived from unit, agency, plan, task, channel, date and title. */
export const activities = {
	name: 'activities',
	uploaded: { activity_id: optional(code()), unit: text(200), ...activityColumns },
	resolved: { activity_id: code(), unit_code: code(), ...activityColumns },
	key: ['activity_id']
} as const;
export type Activity = RowOf<typeof activities.resolved>;
