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

/** So many rows of a kind are listed for each file; what is said of them goes to a page. */
const mostListed = 10_000;

/** The first of some rows for each value of a column, the last of them with how many `more` there are; as SQL. */
export const listed = (rows: string, { by, order }: { by: string; order: string }): string =>
	`select *, (case when nth = ${mostListed} then of_all - nth else 0 end)::integer as more from (
		select *, row_number() over (partition by ${by} order by ${order}) as nth, count(*) over (partition by ${by}) as of_all
		from (${rows})
	) where nth <= ${mostListed}`;

/**
 * Whether two rows carry the same key; a blank part of a key equals a blank. A key of one column is never blank, and plain
 * equality lets the database pass over what it cannot be: a tenth of the time where millions are looked through.
 */
export function sameKey(name: DatasetName, left: string, right: string): string {
	const { key } = datasetOf(name);
	const is = key.length === 1 ? '=' : 'is not distinct from';
	return key.map((column) => `${left}.${quoted(column)} ${is} ${right}.${quoted(column)}`).join(' and ');
}
