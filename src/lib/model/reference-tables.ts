import type { DatasetName, datasets, RowOf } from './datasets';

/** Small tables that are the same for everybody. */
export const publicTables = [
	'units',
	'unit_names',
	'unit_aliases',
	'unit_regions',
	'unit_successions',
	'unit_population',
	'tile_map',
	'channels',
	'themes'
] as const satisfies readonly DatasetName[];

/** Small tables of which not everybody sees every row. */
export const guardedTables = [
	'indices',
	'indicators',
	'breaks',
	'coverage',
	'edition_dates',
	'fieldwork',
	'circular_indicators',
	'sources',
	'plans',
	'plan_closings'
] as const satisfies readonly DatasetName[];

/** Every one of them. */
export const referenceTables = [...publicTables, ...guardedTables] as const;

export type ReferenceTable = (typeof referenceTables)[number];

/** The small tables that give figures their meaning, of one release. */
export type ReferenceTables = { [N in ReferenceTable]: RowOf<(typeof datasets)[N]['resolved']>[] };

/** Tables by their names, each with the rows that were read by its name: entries do not tell the compiler that they go together. */
export const tablesOf = <N extends ReferenceTable>(entries: readonly (readonly [N, readonly unknown[]])[]) =>
	Object.fromEntries(entries) as Pick<ReferenceTables, N>;
