import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import type { DatasetName } from '$lib/model/datasets';
import type { Change } from '$lib/model/release';
import { columnsOf, keyOf, quoted, sameKey } from './sql';

/** The changes that restore what a release found, and what stands in the way. */
export interface Undo {
	changes: Change[];
	/** Later releases that changed the same rows: they must be undone first. */
	later: number[];
}

const resolvedRow = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const versionRow = z.object({ number: z.number().nullable() });

/** Works out the inverse of a release from the history. */
export async function undo(connection: DuckDBConnection, release: number, names: DatasetName[]): Promise<Undo> {
	const rows = async <R>(sql: string, row: z.ZodType<R>) =>
		z.array(row).parse((await connection.runAndReadAll(sql, { release })).getRowObjectsJS());

	const changes: Change[] = [];
	const later = new Set<number>();
	for (const name of names) {
		const table = quoted(name);
		const upserts = await rows(
			`select ${columnsOf(name)} from ${table} where release_to = $release order by position`,
			resolvedRow
		);
		const removals = await rows(
			`select ${keyOf(name, 'added.')} from ${table} added
				anti join (from ${table} where release_to = $release) before on ${sameKey(name, 'added', 'before')}
				where added.release_from = $release order by added.position`,
			resolvedRow
		);
		const touchedLater = await rows(
			`with touched as (select ${keyOf(name)} from ${table} where release_from = $release or release_to = $release)
			select distinct unnest([release_from, release_to]) as number from ${table} version
				semi join touched on ${sameKey(name, 'version', 'touched')}
				where release_from > $release or release_to > $release`,
			versionRow
		);
		for (const { number } of touchedLater) if (number !== null && number > release) later.add(number);
		changes.push({ dataset: name, upserts, removals });
	}
	return {
		changes: changes.filter((change) => change.upserts.length + change.removals.length > 0),
		later: [...later].sort((a, b) => a - b)
	};
}
