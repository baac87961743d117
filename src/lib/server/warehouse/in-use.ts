import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetNames, type DatasetName } from '$lib/model/datasets';
import { references, type NamingColumn } from '$lib/model/datasets/references';
import { columnsOf, keyOf, listed, quoted, sameKey } from './sql';

/** A row to be taken away that others name, the tables in which they stand, and how many more such rows are not listed. */
const inUse = z.object({ key: z.string(), by: z.array(z.string()), more: z.number() });
export type InUse = z.output<typeof inUse>;

/** So many of the rows that an undoing leaves are listed; all are counted. */
const mostHeld = 50;

/** What names the rows of each dataset. */
const namings = Map.groupBy(
	datasetNames.flatMap((by) => references[by].map((column) => ({ ...column, by }))),
	({ dataset }) => dataset
);

/** Datasets whose rows are kept while others name them. */
export const kept: readonly DatasetName[] = [...namings.keys()];

/** Rows that a release is to set or, with `removal`, to take away, as a temporary table. */
export const changing = (dataset: DatasetName): string => quoted(`changing_${dataset}`);

/** The rows of a dataset as they will be when the datasets in `changed` are, as SQL. */
function after(dataset: DatasetName, changed: readonly DatasetName[]): string {
	const published = `${quoted(`${dataset}_at`)}($release) published`;
	if (!changed.includes(dataset)) return `select ${columnsOf(dataset)} from ${published}`;
	return `select ${columnsOf(dataset)} from ${changing(dataset)} where not removal
		union all
		select ${columnsOf(dataset, 'published.')} from ${published}
			anti join ${changing(dataset)} changing on ${sameKey(dataset, 'published', 'changing')}`;
}

/** The codes that a column names, with what it shares with the rows that it names; as SQL over rows. */
const codesIn = (rows: string, { column, within, many }: NamingColumn, which = ''): string =>
	`select distinct ${many ? `unnest(string_split(${quoted(column)}, ';'))` : quoted(column)} as code
		${within ? `, ${quoted(within)} as scope` : ''} ${which}
		from (${rows}) where ${quoted(column)} is not null`;

const isNamed = ({ code, within }: NamingColumn, named: string): string =>
	`naming.code = ${named}.${quoted(code)}${within ? ` and naming.scope = ${named}.${quoted(within)}` : ''}`;

/** Rows to be taken away from a dataset that rows name which will be there, as SQL: `place` in its changes and `other`, the table. */
const citedSql = (dataset: DatasetName, changed: readonly DatasetName[]): string[] =>
	(namings.get(dataset) ?? []).map(
		(naming) =>
			`select gone.rowid as place, '${naming.by}' as other
				from ${changing(dataset)} gone
				join (${codesIn(after(naming.by, changed), naming)}) naming on ${isNamed(naming, 'gone')}
				where gone.removal`
	);

/** Rows to be set in a dataset that name what will not be there, in the same form. */
const orphanedSql = (dataset: DatasetName, changed: readonly DatasetName[]): string[] =>
	references[dataset].map((naming) => {
		const set = `select *, rowid as place from ${changing(dataset)} where not removal`;
		return `select naming.place, '${naming.dataset}' as other
			from (${codesIn(set, naming, ', place')}) naming
			anti join (${after(naming.dataset, changed)}) named on ${isNamed(naming, 'named')}
			where naming.code <> '*'`;
	});

const keyText = (dataset: DatasetName) => `concat_ws(', ', ${keyOf(dataset, 'changing.')})`;

/** The removals of differences that rows name which will be there when all of them are published. */
export async function removalsInUse(
	connection: DuckDBConnection,
	differences: readonly { dataset: DatasetName; path: string }[],
	removed: readonly DatasetName[],
	release: number
): Promise<{ dataset: DatasetName; rows: InUse[] }[]> {
	const changed = differences.map(({ dataset }) => dataset);
	const asked = changed.filter((dataset) => removed.includes(dataset) && kept.includes(dataset));
	if (asked.length === 0) return [];
	for (const { dataset, path } of differences)
		await connection.run(
			`create or replace temp table ${changing(dataset)} as
				select ${columnsOf(dataset)}, change_kind = 'missing' as removal from read_parquet($path)
				where change_kind in ('added', 'changed'${removed.includes(dataset) ? ", 'missing'" : ''})`,
			{ path }
		);
	const found = [];
	for (const dataset of asked) {
		const rows = `select '${dataset}' as dataset, ${keyText(dataset)} as key, list(distinct other order by other) as "by"
			from (${citedSql(dataset, changed).join(' union all ')}) uses join ${changing(dataset)} changing on changing.rowid = place
			group by key`;
		const reader = await connection.runAndReadAll(`${listed(rows, { by: 'dataset', order: 'key' })} order by key`, {
			release
		});
		found.push({ dataset, rows: z.array(inUse).parse(reader.getRowObjectsJS()) });
	}
	for (const { dataset } of differences) await connection.run(`drop table ${changing(dataset)}`);
	return found;
}

/** A change that is left out: rows that stay name the row, or it names rows that are gone; in which tables. */
const heldBack = z.object({
	dataset: z.enum(datasetNames),
	key: z.string(),
	why: z.enum(['named', 'names']),
	others: z.array(z.enum(datasetNames))
});

/** The changes that are left out: how many, and the first of them. */
export const heldChanges = z.object({ count: z.number(), rows: z.array(heldBack) });
export type HeldChanges = z.output<typeof heldChanges>;

/** Takes out of changes, each as `changing` has it, whatever would leave rows that name nothing; until nothing more would. */
export async function holdBack(
	connection: DuckDBConnection,
	changed: readonly DatasetName[],
	release: number
): Promise<HeldChanges> {
	const held: HeldChanges = { count: 0, rows: [] };
	let before: number;
	do {
		before = held.count;
		for (const dataset of changed)
			for (const why of ['named', 'names'] as const) {
				const uses = (why === 'named' ? citedSql : orphanedSql)(dataset, changed);
				if (uses.length === 0) continue;
				const { count, rows } = await takeOut(connection, dataset, { uses: uses.join(' union all '), why, release });
				held.count += count;
				held.rows = [...held.rows, ...rows].slice(0, mostHeld);
			}
	} while (held.count > before);
	return held;
}

async function takeOut(
	connection: DuckDBConnection,
	dataset: DatasetName,
	{ uses, why, release }: { uses: string; why: 'named' | 'names'; release: number }
): Promise<HeldChanges> {
	await connection.run(
		`create or replace temp table held as select place, list(distinct other order by other) as others from (${uses}) group by place`,
		{ release }
	);
	const reader = await connection.runAndReadAll(
		`select '${dataset}' as dataset, ${keyText(dataset)} as key, '${why}' as why, others
			from held join ${changing(dataset)} changing on changing.rowid = place order by key limit ${mostHeld}`
	);
	const rows = z.array(heldBack).parse(reader.getRowObjectsJS());
	const { rowsChanged } = await connection.run(
		`delete from ${changing(dataset)} where rowid in (select place from held)`
	);
	await connection.run('drop table held');
	return { count: rowsChanged, rows };
}
