import type { Unit } from '$lib/model/datasets';
import { judgedTargets } from '../../charts/index-targets';
import type { UnitIndex } from '../../charts/editions';
import type { Context } from '../../context';
import { targetsSection, type TargetsSection } from './targets';

/** The unit's targets of one index in which it has no result yet. */
export type Goal = TargetsSection & { code: string };

/** What a unit wants to reach in the indices in which it has no result yet, in the order of the indices: a new province has but these. */
export async function goalsOf(context: Context, unit: Unit, indices: readonly UnitIndex[]): Promise<Goal[]> {
	const measured = new Set(indices.map(({ index }) => index.index_code));
	const all = await judgedTargets(context, { unit: unit.unit_code });
	return context.reference.tables.indices.flatMap(({ index_code: code }): Goal[] => {
		const own = measured.has(code) ? [] : all.filter(({ target }) => target.index_code === code);
		const section = targetsSection(context, unit, code, own);
		return section ? [{ code, ...section }] : [];
	});
}
