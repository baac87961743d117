import activityCountsSql from './queries/activity_counts.sql?raw';
import activityEntriesSql from './queries/activity_entries.sql?raw';
import agenciesSql from './queries/agencies.sql?raw';
import agencyEntriesSql from './queries/agency_entries.sql?raw';
import assignmentsSql from './queries/assignments.sql?raw';
import channelCountsSql from './queries/channel_counts.sql?raw';
import difficultiesSql from './queries/difficulties.sql?raw';
import dutyReportsSql from './queries/duty_reports.sql?raw';
import editionResultsSql from './queries/edition_results.sql?raw';
import headlineResultsSql from './queries/headline_results.sql?raw';
import indexTargetsSql from './queries/index_targets.sql?raw';
import scoreIntervalsSql from './queries/score_intervals.sql?raw';
import indicatorResultsSql from './queries/indicator_results.sql?raw';
import openDifficultiesSql from './queries/open_difficulties.sql?raw';
import planChannelCountsSql from './queries/plan_channel_counts.sql?raw';
import planDoersSql from './queries/plan_doers.sql?raw';
import planEntriesSql from './queries/plan_entries.sql?raw';
import planEntryNamesSql from './queries/plan_entry_names.sql?raw';
import planReachSql from './queries/plan_reach.sql?raw';
import planTargetsSql from './queries/plan_targets.sql?raw';
import planTasksSql from './queries/plan_tasks.sql?raw';
import pressTitlesSql from './queries/press_titles.sql?raw';
import provinceWorkSql from './queries/province_work.sql?raw';
import ratedUnitsSql from './queries/rated_units.sql?raw';
import reportedCountsSql from './queries/reported_counts.sql?raw';
import reportingDutiesSql from './queries/reporting_duties.sql?raw';
import resultsOfChildrenSql from './queries/results_of_children.sql?raw';
import sourceUsesSql from './queries/source_uses.sql?raw';
import targetValuesSql from './queries/target_values.sql?raw';
import taskCountsSql from './queries/task_counts.sql?raw';
import taskCountsByUnitSql from './queries/task_counts_by_unit.sql?raw';
import unitResultsSql from './queries/unit_results.sql?raw';
import {
	activityCountRow,
	activityEntryRow,
	agencyEntryRow,
	agencyRow,
	assignmentRow,
	channelCountRow,
	difficultyRow,
	dutyReportRow,
	indexTargetRow,
	scoreIntervalRow,
	planDoerRow,
	planEntryNameRow,
	planEntryRow,
	planReachRow,
	planTargetRow,
	planTaskRow,
	planTitleRow,
	provinceWorkRow,
	reportedCountRow,
	reportingDutyRow,
	ratedUnitRow,
	resultRow,
	sourceUseRow,
	targetValueRow,
	taskCountByUnitRow,
	taskCountRow,
	type PlanDoer,
	type PlanEntryName
} from './rows';
import type { Reading } from './reading';

export { reference } from './reference';
export type {
	ActivityCount,
	ChannelCount,
	PlanDoer,
	PlanEntry,
	PlanReach,
	PlanTitle,
	ProvinceWork,
	TaskCount
} from './rows';

/** What of the work under a plan is counted: by whom, as `doersOnly` writes it; without it, by anybody. */
type UnderPlan = { plan: string; doers?: string | null };

/** Units and agencies as queries take them. */
export const doersOnly = (doers: readonly Pick<PlanDoer, 'unit_code' | 'agency'>[]): string =>
	JSON.stringify(doers.map(({ unit_code, agency }) => ({ unit_code, agency })));

/** All results of one indicator, every unit and year. */
export const indicatorResults = (warehouse: Reading, release: number, by: { index: string; indicator: string }) =>
	warehouse.read(indicatorResultsSql, resultRow, { release, ...by });

/** All results of one unit. */
export const unitResults = (warehouse: Reading, release: number, by: { unit: string }) =>
	warehouse.read(unitResultsSql, resultRow, { release, ...by });

/** All results of one index in one year. */
export const editionResults = (warehouse: Reading, release: number, by: { index: string; year: number }) =>
	warehouse.read(editionResultsSql, resultRow, { release, ...by });

/** Results of the units inside one unit, every year. */
export const resultsOfChildren = (warehouse: Reading, release: number, by: { index: string; parent: string }) =>
	warehouse.read(resultsOfChildrenSql, resultRow, { release, ...by });

/** Which indices have results of which unit. */
export const ratedUnits = (warehouse: Reading, release: number) =>
	warehouse.read(ratedUnitsSql, ratedUnitRow, { release });

/** Results of provinces on the headlines of every index that rates provinces. */
export const headlineResults = (warehouse: Reading, release: number) =>
	warehouse.read(headlineResultsSql, resultRow, { release });

/** Work that one unit carried out, by year, channel, theme, task, agency and indices served. */
export const activityCounts = (warehouse: Reading, release: number, by: { unit: string }) =>
	warehouse.read(activityCountsSql, activityCountRow, { release, ...by });

/** The same by year and channel alone. */
export const channelCounts = (warehouse: Reading, release: number, by: { unit: string }) =>
	warehouse.read(channelCountsSql, channelCountRow, { release, ...by });

/** Work that provinces carried out, by year and channel. */
export const provinceWork = (warehouse: Reading, release: number) =>
	warehouse.read(provinceWorkSql, provinceWorkRow, { release });

/** Work done under one plan, by year and channel. */
export const planChannelCounts = (warehouse: Reading, release: number, by: UnderPlan) =>
	warehouse.read(planChannelCountsSql, channelCountRow, { release, doers: null, ...by });

/** Who carried out work under one plan, in which years. */
export const planDoers = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(planDoersSql, planDoerRow, { release, ...by });

/** Work done for the tasks of one plan, by time. */
export const taskCounts = (warehouse: Reading, release: number, by: UnderPlan) =>
	warehouse.read(taskCountsSql, taskCountRow, { release, doers: null, ...by });

/** Work done for the tasks of one plan, by the unit that reported it and by time. */
export const taskCountsByUnit = (warehouse: Reading, release: number, by: UnderPlan) =>
	warehouse.read(taskCountsByUnitSql, taskCountByUnitRow, { release, doers: null, ...by });

/** Minutes on air and groups of people addressed under one plan in a year until a day, by channel. */
export const planReach = (warehouse: Reading, release: number, by: UnderPlan & { year: number; until: string }) =>
	warehouse.read(planReachSql, planReachRow, { release, doers: null, ...by });

/** Titles of what was published under one plan in a year until a day in a group of channels, the newest first. */
export const pressTitles = (
	warehouse: Reading,
	release: number,
	by: UnderPlan & { group: string; year: number; until: string; limit: number }
) => warehouse.read(pressTitlesSql, planTitleRow, { release, doers: null, ...by });

/** The tasks of one plan, in the order of the plan. */
export const planTasks = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(planTasksSql, planTaskRow, { release, ...by });

/** The numeric targets of one plan. */
export const planTargets = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(planTargetsSql, planTargetRow, { release, ...by });

/** Who has to report what and when under one plan. */
export const reportingDuties = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(reportingDutiesSql, reportingDutyRow, { release, ...by });

/** What was reached of one plan's targets, by unit and time, the latest last. */
export const targetValues = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(targetValuesSql, targetValueRow, { release, ...by });

/** The reports that were received under one plan, in the order in which they came. */
export const dutyReports = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(dutyReportsSql, dutyReportRow, { release, ...by });

/** The difficulties that were raised under one plan, the oldest first. */
export const difficulties = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(difficultiesSql, difficultyRow, { release, ...by });

/** What plans and decisions want results to reach: of one unit, of one index, or of both. */
export const indexTargets = (warehouse: Reading, release: number, by: { unit: string | null; index: string | null }) =>
	warehouse.read(indexTargetsSql, indexTargetRow, { release, ...by });

/** The intervals of the scores of one indicator in one edition. */
export const scoreIntervals = (
	warehouse: Reading,
	release: number,
	by: { index: string; indicator: string; year: number }
) => warehouse.read(scoreIntervalsSql, scoreIntervalRow, { release, ...by });

/** Difficulties that are open on a day: of one unit, or raised under one of its plans, the oldest first. */
export const openDifficulties = (warehouse: Reading, release: number, by: { unit: string; at: string }) =>
	warehouse.read(openDifficultiesSql, difficultyRow, { release, ...by });

/** What was assigned about the indices of one unit by a day, by when it is due. */
export const unitAssignments = (warehouse: Reading, release: number, by: { unit: string; at: string }) =>
	warehouse.read(assignmentsSql, assignmentRow, { release, ...by });

/** The agencies that one plan names. */
export const agencies = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(agenciesSql, agencyRow, { release, ...by });

/** Figures that newspapers and portals gave for one unit: cited notes, never summed. */
export const reportedCounts = (warehouse: Reading, release: number, by: { unit: string }) =>
	warehouse.read(reportedCountsSql, reportedCountRow, { release, ...by });

/** Activities of one unit one by one, newest first. */
export const activityEntries = (
	warehouse: Reading,
	release: number,
	by: { unit: string; plan?: string; task?: string; year?: number; limit: number; offset: number }
) =>
	warehouse.read(activityEntriesSql, activityEntryRow, {
		release,
		unit: by.unit,
		plan: by.plan ?? null,
		task: by.task ?? null,
		year: by.year ?? null,
		limit: by.limit,
		offset: by.offset
	});

/** Who is named in what was handed in under one plan, and for which task. */
export const planEntryNames = (warehouse: Reading, release: number, by: { plan: string }) =>
	warehouse.read(planEntryNamesSql, planEntryNameRow, { release, ...by });

/** What one agency did under one plan until a day, one by one, newest first; `own` are the names in its entries. */
export const agencyEntries = (
	warehouse: Reading,
	release: number,
	{ own, ...by }: { plan: string; own: readonly PlanEntryName[]; until: string; limit: number }
) => warehouse.read(agencyEntriesSql, agencyEntryRow, { release, ...by, own: JSON.stringify(own) });

/** What was handed in under one plan, by agency and task, inside a period and at other times. */
export const planEntries = (warehouse: Reading, release: number, by: { plan: string; from: string; to: string }) =>
	warehouse.read(planEntriesSql, planEntryRow, { release, ...by });

/** How many figures of which index and year come from each source; without an index, counts that others reported. */
export const sourceUses = (warehouse: Reading, release: number) =>
	warehouse.read(sourceUsesSql, sourceUseRow, { release });
