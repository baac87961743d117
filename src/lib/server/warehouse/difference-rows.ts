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

/** Some rows of a difference, in the order of the files. */
export async function differenceRows(
	connection: DuckDBConnection,
	dataset: DatasetName,
	path: string,
	asked: { kinds: readonly ChangeKind[]; limit: number; offset: number }
): Promise<DifferenceRow[]> {
	const columns = Object.keys(datasetOf(dataset).resolved);
	// Kinds are of a fixed list.
	const kinds = asked.kinds.map((kind) => `'${kind}'`).join(', ') || "''";
	const reader = await connection.runAndReadAll(
		`select * from read_parquet($path) where change_kind in (${kinds}) limit $limit offset $offset`,
		{ path, limit: asked.limit, offset: asked.offset }
	);
	return reader.getRowObjectsJS().map((found) => {
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
	});
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
