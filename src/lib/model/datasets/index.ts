import {
	activities,
	agencies,
	assignments,
	difficulties,
	dutyReports,
	planClosings,
	planTargets,
	planTasks,
	plans,
	reportedCounts,
	reportingDuties,
	targetValues
} from './campaigns';
import type { Dataset } from './dataset';
import {
	breaks,
	channels,
	circularIndicators,
	coverage,
	editionDates,
	fieldwork,
	indexAliases,
	indicators,
	indices,
	sources,
	themes,
	tileMap,
	unitAliases,
	unitNames,
	unitPopulation,
	unitRegions,
	units,
	unitSuccessions
} from './reference';
import { indexTargets, results, scoreIntervals } from './results';

export type { Columns, Dataset, RowOf, Value } from './dataset';
export * from './campaigns';
export * from './reference';
export * from './results';

/** Every dataset, in the order in which a first load must resolve them: what others name comes first. */
export const datasets = {
	sources,
	units,
	unit_names: unitNames,
	unit_aliases: unitAliases,
	unit_regions: unitRegions,
	unit_successions: unitSuccessions,
	unit_population: unitPopulation,
	tile_map: tileMap,
	channels,
	themes,
	indices,
	index_aliases: indexAliases,
	indicators,
	breaks,
	coverage,
	edition_dates: editionDates,
	fieldwork,
	circular_indicators: circularIndicators,
	results,
	score_intervals: scoreIntervals,
	plans,
	plan_closings: planClosings,
	plan_tasks: planTasks,
	plan_targets: planTargets,
	index_targets: indexTargets,
	agencies,
	reporting_duties: reportingDuties,
	target_values: targetValues,
	duty_reports: dutyReports,
	difficulties,
	assignments,
	reported_counts: reportedCounts,
	activities
} as const;

export type DatasetName = keyof typeof datasets;
export const datasetNames = Object.keys(datasets).filter((name): name is DatasetName => name in datasets);
/** The dataset of that name, in the general shape that code over all datasets uses. */
export const datasetOf = (name: DatasetName): Dataset => datasets[name];
