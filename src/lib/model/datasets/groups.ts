import type { DatasetName } from '.';

/** Datasets as people look for them: what is measured, what is done, what is planned, and what gives these their meaning. */
export const datasetGroups = {
	results: ['results', 'score_intervals', 'index_targets'],
	work: ['activities', 'target_values', 'duty_reports', 'difficulties', 'assignments', 'reported_counts'],
	plans: ['plans', 'plan_closings', 'plan_tasks', 'plan_targets', 'agencies', 'reporting_duties'],
	reference: [
		'indices',
		'indicators',
		'index_aliases',
		'breaks',
		'coverage',
		'edition_dates',
		'fieldwork',
		'circular_indicators',
		'sources',
		'units',
		'unit_names',
		'unit_aliases',
		'unit_regions',
		'unit_successions',
		'unit_population',
		'tile_map',
		'channels',
		'themes'
	]
} as const satisfies Record<string, readonly DatasetName[]>;

export type DatasetGroup = keyof typeof datasetGroups;
export const datasetGroupNames = Object.keys(datasetGroups).filter(
	(name): name is DatasetGroup => name in datasetGroups
);

/** Every dataset once, in the order of the groups. */
export const inGroups: readonly DatasetName[] = datasetGroupNames.flatMap(
	(group): readonly DatasetName[] => datasetGroups[group]
);
