import type { Unit } from '$lib/model/datasets';
import { plansOf } from '../../charts/plans';
import type { Context } from '../../context';
import { channelCounts } from '../../warehouse/queries';

/** The years that a unit has a plan or recorded work of, as the reader sees them, newest first. */
export async function reportYears(context: Context, { unit_code: unit }: Unit): Promise<number[]> {
	const { warehouse, release, reference } = context;
	const rows = [...plansOf(reference, unit), ...(await channelCounts(warehouse, release, { unit }))];
	return [...new Set(rows.map(({ year }) => year))].sort((a, b) => b - a);
}
