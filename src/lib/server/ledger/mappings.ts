import type { Kysely } from 'kysely';
import type { DatasetName } from '$lib/model/datasets';
import { mapping as mappingSchema, type Mapping } from '$lib/model/mapping';
import type { LedgerTables } from './tables';

/** How files of each shape were mapped the last time that such a file was published. */
export async function rememberedMappings(db: Kysely<LedgerTables>): Promise<{ shape: string; mapping: Mapping }[]> {
	const rows = await db.selectFrom('mapping').select(['shape', 'mapping']).execute();
	return rows.flatMap(({ shape, mapping }) => {
		const read = mappingSchema.safeParse(JSON.parse(mapping));
		return read.success ? [{ shape, mapping: read.data }] : [];
	});
}

/** Keeps a mapping for the next file of that shape. */
export async function rememberMapping(
	db: Kysely<LedgerTables>,
	{ dataset, shape, mapping, by }: { dataset: DatasetName; shape: string; mapping: Mapping; by: string }
): Promise<void> {
	const row = { mapping: JSON.stringify(mapping), saved_at: new Date().toISOString(), saved_by: by };
	await db
		.insertInto('mapping')
		.values({ dataset, shape, ...row })
		.onConflict((conflict) => conflict.columns(['dataset', 'shape']).doUpdateSet(row))
		.execute();
}
