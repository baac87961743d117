import { Reference } from '$lib/model/reference';
import { Kept } from '../kept';
import activityCountsSql from './queries/activity_counts.sql?raw';
import activityEntriesSql from './queries/activity_entries.sql?raw';
import activityTotalsByUnitSql from './queries/activity_totals_by_unit.sql?raw';
import agenciesSql from './queries/agencies.sql?raw';
import channelCountsSql from './queries/channel_counts.sql?raw';
import editionResultsSql from './queries/edition_results.sql?raw';
import headlineResultsSql from './queries/headline_results.sql?raw';
import indicatorResultsSql from './queries/indicator_results.sql?raw';
import planEntriesSql from './queries/plan_entries.sql?raw';
import planTargetsSql from './queries/plan_targets.sql?raw';
import planTasksSql from './queries/plan_tasks.sql?raw';
import reportedCountsSql from './queries/reported_counts.sql?raw';
import reportingDutiesSql from './queries/reporting_duties.sql?raw';
import resultsOfChildrenSql from './queries/results_of_children.sql?raw';
import sourceUsesSql from './queries/source_uses.sql?raw';
import taskCountsSql from './queries/task_counts.sql?raw';
import unitResultsSql from './queries/unit_results.sql?raw';
import {
	activityCountRow,
	activityEntryRow,
	activityTotalRow,
	agencyRow,
	channelCountRow,
	planEntryRow,
	planTargetRow,
	planTaskRow,
	reportedCountRow,
	reportingDutyRow,
	resultRow,
	sourceUseRow,
	taskCountRow
} from './rows';
import type { Warehouse } from './warehouse';

export type { ActivityCount, ChannelCount, PlanEntry, TaskCount } from './rows';

/** How many releases' reference data a warehouse keeps: the newest, and those that old links ask for. */
const keptReferences = 4;
const references = new WeakMap<Warehouse, Kept<Promise<Reference>>>();

/** The reference data of a release; those asked for last are kept. */
export function reference(warehouse: Warehouse, release: number): Promise<Reference> {
	const kept = references.get(warehouse) ?? new Kept(keptReferences, () => 1);
	references.set(warehouse, kept);
	const key = String(release);
	const known = kept.get(key);
	if (known) return known;
	const reading = readReference(warehouse, release);
	kept.set(key, reading);
	reading.catch(() => kept.delete(key));
	return reading;
}

async function readReference(warehouse: Warehouse, release: number): Promise<Reference> {
	const [
		units,
		unit_names,
		unit_aliases,
		unit_regions,
		unit_successions,
		unit_population,
		tile_map,
		indices,
		indicators,
		breaks,
		coverage,
		sources,
		channels,
		themes,
		plans
	] = await Promise.all([
		warehouse.rows('units', release),
		warehouse.rows('unit_names', release),
		warehouse.rows('unit_aliases', release),
		warehouse.rows('unit_regions', release),
		warehouse.rows('unit_successions', release),
		warehouse.rows('unit_population', release),
		warehouse.rows('tile_map', release),
		warehouse.rows('indices', release),
		warehouse.rows('indicators', release),
		warehouse.rows('breaks', release),
		warehouse.rows('coverage', release),
		warehouse.rows('sources', release),
		warehouse.rows('channels', release),
		warehouse.rows('themes', release),
		warehouse.rows('plans', release)
	]);
	return new Reference({
		units,
		unit_names,
		unit_aliases,
		unit_regions,
		unit_successions,
		unit_population,
		tile_map,
		indices,
		indicators,
		breaks,
		coverage,
		sources,
		channels,
		themes,
		plans
	});
}

/** All results of one indicator, every unit and year. */
export const indicatorResults = (warehouse: Warehouse, release: number, by: { index: string; indicator: string }) =>
	warehouse.read(indicatorResultsSql, resultRow, { release, ...by });

/** All results of one unit. */
export const unitResults = (warehouse: Warehouse, release: number, by: { unit: string }) =>
	warehouse.read(unitResultsSql, resultRow, { release, ...by });

/** All results of one index in one year. */
export const editionResults = (warehouse: Warehouse, release: number, by: { index: string; year: number }) =>
	warehouse.read(editionResultsSql, resultRow, { release, ...by });

/** Results of the units inside one unit, every year. */
export const resultsOfChildren = (warehouse: Warehouse, release: number, by: { index: string; parent: string }) =>
	warehouse.read(resultsOfChildrenSql, resultRow, { release, ...by });

/** Results of provinces on the headlines of every index that rates provinces. */
export const headlineResults = (warehouse: Warehouse, release: number) =>
	warehouse.read(headlineResultsSql, resultRow, { release });

/** Work that one unit carried out, by time, channel, theme and task. */
export const activityCounts = (warehouse: Warehouse, release: number, by: { unit: string }) =>
	warehouse.read(activityCountsSql, activityCountRow, { release, ...by });

/** Work carried out in one year, by unit and channel. */
export const activityTotalsByUnit = (warehouse: Warehouse, release: number, by: { year: number }) =>
	warehouse.read(activityTotalsByUnitSql, activityTotalRow, { release, ...by });

/** Work that one unit carried out, or that was done under one plan, by year and channel. */
export const channelCounts = (warehouse: Warehouse, release: number, by: { unit: string } | { plan: string }) =>
	warehouse.read(channelCountsSql, channelCountRow, { release, unit: null, plan: null, ...by });

/** Work done for the tasks of one plan, by time. */
export const taskCounts = (warehouse: Warehouse, release: number, by: { plan: string }) =>
	warehouse.read(taskCountsSql, taskCountRow, { release, ...by });

/** The tasks of one plan, in the order of the plan. */
export const planTasks = (warehouse: Warehouse, release: number, by: { plan: string }) =>
	warehouse.read(planTasksSql, planTaskRow, { release, ...by });

/** The numeric targets of one plan. */
export const planTargets = (warehouse: Warehouse, release: number, by: { plan: string }) =>
	warehouse.read(planTargetsSql, planTargetRow, { release, ...by });

/** Who has to report what and when under one plan. */
export const reportingDuties = (warehouse: Warehouse, release: number, by: { plan: string }) =>
	warehouse.read(reportingDutiesSql, reportingDutyRow, { release, ...by });

/** The agencies that one plan names. */
export const agencies = (warehouse: Warehouse, release: number, by: { plan: string }) =>
	warehouse.read(agenciesSql, agencyRow, { release, ...by });

/** Figures that newspapers and portals gave for one unit: cited notes, never summed. */
export const reportedCounts = (warehouse: Warehouse, release: number, by: { unit: string }) =>
	warehouse.read(reportedCountsSql, reportedCountRow, { release, ...by });

/** Activities of one unit one by one, newest first. */
export const activityEntries = (
	warehouse: Warehouse,
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

/** What was handed in under one plan, by agency and task, inside a period and at other times. */
export const planEntries = (warehouse: Warehouse, release: number, by: { plan: string; from: string; to: string }) =>
	warehouse.read(planEntriesSql, planEntryRow, { release, ...by });

/** How many figures of which index and year come from each source; without an index, counts that others reported. */
export const sourceUses = (warehouse: Warehouse, release: number) =>
	warehouse.read(sourceUsesSql, sourceUseRow, { release });
