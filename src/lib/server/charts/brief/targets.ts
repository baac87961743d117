import type { Fact } from '$lib/analysis/questions';
import type { IndexTarget, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { judgedTargets } from '../index-targets';

/** Targets of indices that the result of their year misses; of several years of one target the newest alone. */
export async function targetFacts(context: Context, unit: Unit): Promise<Fact[]> {
	const judged = await judgedTargets(context, { unit: unit.unit_code });
	const known = judged.filter(({ state, standing }) => state !== 'waiting' && standing !== undefined);
	return known
		.filter(({ target }) => !known.some((other) => isSame(other.target, target) && other.target.year > target.year))
		.flatMap(({ target, standing, state }) =>
			state === 'missed' && standing ? { kind: 'target', target, standing } : []
		);
}

const isSame = (a: IndexTarget, b: IndexTarget): boolean =>
	a.index_code === b.index_code && a.indicator_code === b.indicator_code;
