import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetOf, type DatasetName, type Value } from '$lib/model/datasets';
import { quoted } from './sql';

/** What a row of a difference is. */
export const changeKinds = ['added', 'changed', 'missing', 'unchanged'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One row of a difference: what it is now and what it would be; null where it is not, or would not be. */
export interface DifferenceRow {
	kind: ChangeKind;
	/** Position of the file and line in it; null for rows that no file has. */
	file: number | null;
	line: number | null;
	before: Record<string, Value> | null;
	after: Record<string, Value> | null;
}

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const row = z.looseObject({
	change_kind: z.enum(changeKinds),
	file: z.number().nullable(),
	line: z.number().nullable()
});

/** Whether a row is of one of these kinds, which are of a fixed list; as SQL. */
const isOf = (kinds: readonly ChangeKind[]) =>
	`change_kind in (${kinds.map((kind) => `'${kind}'`).join(', ') || "''"})`;

/** Some rows of a difference, in the order of the files. */
export async function differenceRows(
	connection: DuckDBConnection,
	dataset: DatasetName,
	path: string,
	asked: { kinds: readonly ChangeKind[]; limit: number; offset: number }
): Promise<DifferenceRow[]> {
	const reader = await connection.runAndReadAll(
		`select * from read_parquet($path) where ${isOf(asked.kinds)} limit $limit offset $offset`,
		{ path, limit: asked.limit, offset: asked.offset }
	);
	return reader.getRowObjectsJS().map((found) => rowOf(dataset, found));
}

function rowOf(dataset: DatasetName, found: Record<string, unknown>): DifferenceRow {
	const columns = Object.keys(datasetOf(dataset).resolved);
	const { change_kind: kind, file, line } = row.parse(found);
	const part = (prefix: string) =>
		Object.fromEntries(columns.map((column) => [column, value.parse(found[prefix + column] ?? null)]));
	return {
		kind,
		file,
		line,
		before: kind === 'added' ? null : part('old_'),
		after: kind === 'missing' ? null : part('')
	};
}

/** Rows that are read at a time: what is made of them must not keep pages waiting. */
const step = 4_000;

/** One stretch of the rows of a difference, in the order of the files; empty behind the last. */
export async function differencePart(
	connection: DuckDBConnection,
	dataset: DatasetName,
	path: string,
	part: number
): Promise<DifferenceRow[]> {
	const reader = await connection.runAndReadAll(
		`select * from read_parquet($path, file_row_number = true)
			where file_row_number >= $from and file_row_number < $until order by file_row_number`,
		{ path, from: part * step, until: (part + 1) * step }
	);
	return reader.getRowObjectsJS().map((found) => rowOf(dataset, found));
}

const touched = z.object({ index_code: z.string(), year: z.number(), indicator_code: z.string() });
export type TouchedEdition = z.output<typeof touched>;

/** The editions, by indicator, that rows of these kinds in a difference of results touch, the newest first. */
export async function touchedEditions(
	connection: DuckDBConnection,
	path: string,
	kinds: readonly ChangeKind[]
): Promise<TouchedEdition[]> {
	const reader = await connection.runAndReadAll(
		`select distinct index_code, year, indicator_code from read_parquet($path) where ${isOf(kinds)}
			order by year desc, index_code, indicator_code`,
		{ path }
	);
	return z.array(touched).parse(reader.getRowObjectsJS());
}

/** The rows of these kinds in a difference of results that belong to one edition of an indicator. */
export async function editionRows(
	connection: DuckDBConnection,
	path: string,
	kinds: readonly ChangeKind[],
	{ index_code, year, indicator_code }: TouchedEdition
): Promise<DifferenceRow[]> {
	const reader = await connection.runAndReadAll(
		`select * from read_parquet($path)
			where ${isOf(kinds)} and index_code = $index_code and year = $year and indicator_code = $indicator_code`,
		{ path, index_code, year, indicator_code }
	);
	return reader.getRowObjectsJS().map((found) => rowOf('results', found));
}

const edition = z.object({
	index_code: z.string(),
	year: z.number(),
	indicator_code: z.string(),
	scores: z.number(),
	ranks: z.number()
});

/** How many scores and ranks each edition of a difference of results would have. */
export async function editionCounts(connection: DuckDBConnection, path: string) {
	const reader = await connection.runAndReadAll(
		`select coalesce(index_code, old_index_code) as index_code, coalesce(year, old_year) as year,
				coalesce(indicator_code, old_indicator_code) as indicator_code,
				count(coalesce(${quoted('score')}, case when change_kind = 'missing' then old_score end))::integer as scores,
				count(coalesce(${quoted('rank')}, case when change_kind = 'missing' then old_rank end))::integer as ranks
			from read_parquet($path) group by all order by all`,
		{ path }
	);
	return z.array(edition).parse(reader.getRowObjectsJS());
}
