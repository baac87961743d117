import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { DatasetName } from '$lib/model/datasets';
import type { ChangeFile } from '$lib/model/release';
import { generatedSql } from './difference';
import { changing, holdBack, type HeldChanges } from './in-use';
import { columnsOf, keyOf, quoted, sameKey } from './sql';

/** The changes that restore what a release found, and what cannot be restored. */
export interface Undo {
	changes: ChangeFile[];
	/** How many rows later releases changed again: they stay as they are. */
	kept: number;
	/** Those later releases. */
	later: number[];
	/** Rows that stay as they are since others name them, or since what they name is gone. */
	held: HeldChanges;
}

const sizeRow = z.object({ upserts: z.number(), removals: z.number(), generated: z.boolean() });
const laterRow = z.object({ kept: z.number(), later: z.array(z.number()) });

/**
 * Works out the inverse of a release from the history, as files in that folder, leaving out rows that were changed since and
 * those without which others would name nothing.
 */
export async function undo(
	connection: DuckDBConnection,
	{ release, newest }: { release: number; newest: number },
	names: readonly DatasetName[],
	folder: string
): Promise<Undo> {
	const one = async <R>(sql: string, row: z.ZodType<R>, parameters = {}) =>
		row.parse((await connection.runAndReadAll(sql, parameters)).getRowObjectsJS()[0]);
	const changes: ChangeFile[] = [];
	const later = new Set<number>();
	let kept = 0;
	for (const dataset of names) {
		const table = quoted(dataset);
		await connection.run(
			`create or replace temp table touched as
				select ${keyOf(dataset, 'version.')},
					list_filter(list(version.release_from) || list(version.release_to), lambda number: number > $release) as later
				from ${table} version
				semi join (select * from ${table} where release_from = $release or release_to = $release) here
					on ${sameKey(dataset, 'version', 'here')}
				group by all`,
			{ release }
		);
		const again = await one(
			`select count(*)::integer as kept, coalesce(list_distinct(flatten(list(later))), []) as later
				from touched where len(later) > 0`,
			laterRow
		);
		kept += again.kept;
		for (const number of again.later) later.add(number);
		await connection.run(
			`create or replace temp table ${changing(dataset)} as
				with free as (select * from touched where len(later) = 0),
				before as (from ${table} where release_to = $release),
				added as (from ${table} where release_from = $release)
				select ${columnsOf(dataset)}, false as removal, position from before
					semi join free on ${sameKey(dataset, 'before', 'free')}
				union all
				select ${columnsOf(dataset)}, true, position from added
					semi join free on ${sameKey(dataset, 'added', 'free')}
					anti join before on ${sameKey(dataset, 'added', 'before')}`,
			{ release }
		);
	}
	const held = await holdBack(connection, names, newest);
	for (const dataset of names) {
		const size = await one(
			`select count(*) filter (not removal)::integer as upserts, count(*) filter (removal)::integer as removals,
					${generatedSql(dataset)} as generated from ${changing(dataset)}`,
			sizeRow
		);
		if (size.upserts + size.removals > 0) {
			const path = join(folder, `${randomUUID()}.parquet`);
			await connection.run(
				`copy (
					select ${columnsOf(dataset)}, removal, row_number() over (order by removal, position) as line
					from ${changing(dataset)} order by line
				) to $path (format parquet, compression zstd)`,
				{ path }
			);
			changes.push({ dataset, ...size, path });
		}
		await connection.run(`drop table ${changing(dataset)}`);
	}
	return { changes, kept, later: [...later].sort((a, b) => a - b), held };
}
