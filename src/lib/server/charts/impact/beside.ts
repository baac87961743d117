import type { Edition } from '$lib/analysis/edition';
import { meanwhile, yearlyNoise, type Meanwhile, type Noise, type NoMeanwhile } from '$lib/analysis/meanwhile';
import type { ImpactData } from '$lib/charts/impact/data';
import type { Context } from '../../context';
import type { ImpactQuestion } from './question';

/** What others did in the same time, and what is usual from one year to the next. */
export interface Beside {
	others: Meanwhile | NoMeanwhile;
	usual: Noise | null;
}

/** Reads both from the editions of the unit's own field; without a score of the unit nothing is usual for it. */
export function besideOf(
	{ reference }: Context,
	editions: readonly Edition[],
	{ unit, since }: Pick<ImpactQuestion, 'unit' | 'since'>
): Beside {
	const isScored = editions.some(({ standings }) => (standings.get(unit)?.score ?? null) !== null);
	return {
		others: meanwhile(reference, editions, unit, since),
		usual: isScored ? yearlyNoise(reference, editions) : null
	};
}

/** The band of those who began alike, laid at the unit's own first score; null where there is none. */
export function alikeOf({ others }: Beside): ImpactData['alike'] {
	if (typeof others === 'string') return null;
	const { from, start, years } = others;
	return [
		{ year: from, low: start, high: start },
		...years.flatMap(({ year, nearest }) =>
			nearest === null ? [] : [{ year, low: start + nearest.low, high: start + nearest.high }]
		)
	];
}
