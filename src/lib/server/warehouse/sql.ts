import { datasetOf, type DatasetName } from '$lib/model/datasets';

/** A column or table of a fixed list, quoted (`group` and `row` are words of SQL). */
export const quoted = (name: string) => `"${name}"`;

/** The dataset's columns for a select. */
export const columnsOf = (name: DatasetName, table = '') =>
	Object.keys(datasetOf(name).resolved)
		.map((column) => table + quoted(column))
		.join(', ');

/** The dataset's key columns for a select. */
export const keyOf = (name: DatasetName, table = '') =>
	datasetOf(name)
		.key.map((column) => table + quoted(column))
		.join(', ');

/** Whether two rows carry the same key; a blank part of a key equals a blank. */
export const sameKey = (name: DatasetName, left: string, right: string) =>
	datasetOf(name)
		.key.map((column) => `${left}.${quoted(column)} is not distinct from ${right}.${quoted(column)}`)
		.join(' and ');
