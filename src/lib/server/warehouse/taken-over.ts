import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { quoted } from './sql';

/** A row that would correct a published one of a unit that is not among those given. */
const takenOver = z.object({ file: z.number(), line: z.number(), key: z.string() });
export type TakenOver = z.output<typeof takenOver>;

/** No more are told. */
const most = 10_000;

/** The rows of a difference that change what is published of other units: a key alone, such as an id, does not say whose it is. */
export async function rowsTakenOver(
	connection: DuckDBConnection,
	dataset: DatasetName,
	difference: string,
	own: readonly string[]
): Promise<TakenOver[]> {
	const { key, resolved } = datasetOf(dataset);
	if (!('unit_code' in resolved) || key.includes('unit_code')) return [];
	const reader = await connection.runAndReadAll(
		`select file::integer as file, line::integer as line, concat_ws(', ', ${key.map(quoted).join(', ')}) as key
		from read_parquet($difference)
		where change_kind = 'changed' and not list_contains(from_json($own, '["VARCHAR"]'), old_unit_code)
		order by file, line limit ${most}`,
		{ difference, own: JSON.stringify(own) }
	);
	return z.array(takenOver).parse(reader.getRowObjectsJS());
}
