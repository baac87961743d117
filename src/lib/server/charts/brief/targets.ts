import { changeSincePrevious } from '$lib/analysis/change';
import { indicatorEditions } from '$lib/analysis/edition';
import { targetState } from '$lib/analysis/index-targets';
import type { Fact } from '$lib/analysis/questions';
import type { IndexTarget, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { indexTargets, indicatorResults } from '../../warehouse/queries';

/** Targets of indices that the result of their year misses; of several years of one target the newest alone. */
export async function targetFacts(context: Context, unit: Unit): Promise<Fact[]> {
	const { warehouse, release, reference } = context;
	const targets = await indexTargets(warehouse, release, { unit: unit.unit_code });
	const judged = targets.map(async (target): Promise<{ target: IndexTarget; fact: Fact | null } | null> => {
		const by = { index: target.index_code, indicator: target.indicator_code };
		const editions = indicatorEditions(
			reference,
			by.index,
			by.indicator,
			await indicatorResults(warehouse, release, by)
		);
		const standing = editions.find((edition) => edition.year === target.year)?.standings.get(unit.unit_code);
		const change = changeSincePrevious(reference, editions, target.year, unit.unit_code);
		const higherIsBetter = reference.index.get(by.index)?.higher_is_better ?? true;
		const state = targetState(target, { standing, change, higherIsBetter });
		if (state === 'waiting' || !standing) return null;
		return { target, fact: state === 'missed' ? { kind: 'target', target, standing } : null };
	});
	const known = (await Promise.all(judged)).filter((one) => one !== null);
	return known
		.filter(({ target }) => !known.some((other) => isSame(other.target, target) && other.target.year > target.year))
		.flatMap(({ fact }) => fact ?? []);
}

const isSame = (a: IndexTarget, b: IndexTarget): boolean =>
	a.index_code === b.index_code && a.indicator_code === b.indicator_code;
