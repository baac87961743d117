import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { keyOf, listed } from './sql';

/** A row that would correct a published one of a unit that is not among those given. */
const takenOver = z.object({
	file: z.number(),
	line: z.number(),
	key: z.string(),
	/** How many more its file has that are not listed. */
	more: z.number()
});
export type TakenOver = z.output<typeof takenOver>;

/** The rows of a difference that change what is published of other units: a key alone, such as an id, does not say whose it is. */
export async function rowsTakenOver(
	connection: DuckDBConnection,
	dataset: DatasetName,
	difference: string,
	own: readonly string[]
): Promise<TakenOver[]> {
	const { key, resolved } = datasetOf(dataset);
	if (!('unit_code' in resolved) || key.includes('unit_code')) return [];
	const rows = `select file::integer as file, line::integer as line, concat_ws(', ', ${keyOf(dataset)}) as key
		from read_parquet($difference)
		where change_kind = 'changed' and not list_contains(from_json($own, '["VARCHAR"]'), old_unit_code)`;
	const reader = await connection.runAndReadAll(`${listed(rows, { by: 'file', order: 'line' })} order by file, line`, {
		difference,
		own: JSON.stringify(own)
	});
	return z.array(takenOver).parse(reader.getRowObjectsJS());
}
