import { flag, integer, optional, text } from '$lib/model/cells';
import { datasetOf, datasets, type Columns, type DatasetName } from '$lib/model/datasets';
import activitiesSql from './activities.sql?raw';
import resultsSql from './results.sql?raw';
import resultsTodaySql from './results_today.sql?raw';

/** One table of the API: its columns in the order of the answer, and where its rows come from. */
export interface Resource {
	columns: Columns;
	/** A query as of `$release` that gives the columns and `position`; null for the ledger's own list. */
	sql: string | null;
	/** The same query by the provinces of today, where the table has one. */
	today?: string;
}

const table = (name: DatasetName): Resource => ({
	columns: datasetOf(name).resolved,
	sql: `from ${name}_at($release)`
});

const { unit_code, ...activity } = datasets.activities.resolved;
const result = datasets.results.uploaded;
const { activity_id, ...work } = activity;

/** Every table that the API gives. Names of tables and columns in SQL come from here only. */
export const resources = {
	units: table('units'),
	indices: table('indices'),
	indicators: table('indicators'),
	results: {
		columns: {
			index_code: result.index_code,
			year: result.year,
			parent_unit: result.parent_unit,
			unit: result.unit,
			unit_code,
			indicator_code: result.indicator_code,
			score: result.score,
			rank: result.rank,
			estimated: flag(),
			source_id: result.source_id
		},
		sql: resultsSql,
		today: resultsTodaySql
	},
	plans: table('plans'),
	tasks: table('plan_tasks'),
	activities: { columns: { activity_id, unit: text(200), unit_code, ...work, demo: flag() }, sql: activitiesSql },
	sources: table('sources'),
	releases: {
		columns: {
			number: integer(1),
			published_at: text(40),
			title: text(),
			demo: flag(),
			reverts: optional(integer(1))
		},
		sql: null
	}
} satisfies Record<string, Resource>;

export type ResourceName = keyof typeof resources;
export const resourceNames = Object.keys(resources).filter((name): name is ResourceName => name in resources);
/** The resource of that name in a URL, in the general shape. */
export const resourceOf = (name: string): Resource | undefined => {
	const known = resourceNames.find((candidate) => candidate === name);
	return known && resources[known];
};
