import type { DuckDBConnection } from '@duckdb/node-api';
import { z } from 'zod';
import { datasetOf, type DatasetName } from '$lib/model/datasets';
import { quoted } from './sql';

/** A row that others name, and the tables in which they stand. */
const inUse = z.object({ key: z.string(), by: z.array(z.string()) });
export type InUse = z.output<typeof inUse>;

/** What names the rows of a dataset: a table, and which of its columns holds which column of the row. */
interface Naming {
	by: DatasetName;
	columns: Readonly<Record<string, string>>;
}

const ofPlan = (by: DatasetName): Naming => ({ by, columns: { plan_code: 'plan_code' } });

/** Plans and their parts are not taken away from under what was done for them. */
const namings: Partial<Record<DatasetName, readonly Naming[]>> = {
	plans: [
		ofPlan('activities'),
		ofPlan('plan_tasks'),
		ofPlan('plan_targets'),
		ofPlan('reporting_duties'),
		ofPlan('target_values'),
		ofPlan('duty_reports'),
		ofPlan('difficulties')
	],
	plan_tasks: [
		{ by: 'activities', columns: { plan_code: 'plan_code', task_no: 'task_no' } },
		{ by: 'plan_tasks', columns: { plan_code: 'plan_code', task_no: 'parent_task_no' } }
	],
	plan_targets: [{ by: 'target_values', columns: { plan_code: 'plan_code', target_no: 'target_no' } }],
	reporting_duties: [{ by: 'duty_reports', columns: { plan_code: 'plan_code', duty_no: 'duty_no' } }]
};

/** Datasets whose rows are kept while others name them. */
export const kept: readonly string[] = Object.keys(namings);

/**
 * The missing rows of a difference that published rows name. Rows of the same dataset count as the difference would leave
 * them: a group goes together with the tasks in it.
 */
export async function removalsInUse(
	connection: DuckDBConnection,
	dataset: DatasetName,
	difference: string,
	release: number
): Promise<InUse[]> {
	const names = namings[dataset];
	if (!names) return [];
	const { key, resolved } = datasetOf(dataset);
	const columns = Object.keys(resolved).map(quoted).join(', ');
	const uses = names.map(({ by, columns: pairs }) => {
		const table = by === dataset ? 'left_over' : `${quoted(`${by}_at`)}($release)`;
		const same = Object.entries(pairs).map(([own, its]) => `naming.${quoted(its)} = gone.${quoted(own)}`);
		return `select distinct gone.place, '${by}' as named_by from gone join ${table} naming on ${same.join(' and ')}`;
	});
	const reader = await connection.runAndReadAll(
		`with difference as (from read_parquet($difference)),
		gone as (
			select ${key.map(quoted).join(', ')}, concat_ws(', ', ${key.map(quoted).join(', ')}) as place
			from difference where change_kind = 'missing'
		),
		-- What the file does not speak for stays as it is published.
		left_over as (
			select ${columns} from difference where change_kind <> 'missing'
			union all by name
			select ${columns} from ${quoted(`${dataset}_at`)}($release) published
			anti join difference using (${key.map(quoted).join(', ')})
		),
		uses as (${uses.join(' union all ')})
		select place as key, list(named_by order by named_by) as "by" from uses group by place order by place`,
		{ difference, release }
	);
	return z.array(inUse).parse(reader.getRowObjectsJS());
}
