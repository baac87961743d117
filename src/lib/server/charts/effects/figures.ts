import { findings, type Findings } from '$lib/analysis/association/finding';
import type { Reason } from '$lib/analysis/association/estimate';
import { estimateNames } from '$lib/charts/effects/data';
import { associationFigures, type AssociationFigures } from '../../association/figures';
import { lags, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';

/** The estimates of every lag, and what may be said of them together. */
export interface EffectsFigures extends Omit<Findings, 'lags'> {
	lags: { lag: AssociationQuestion['lag']; figures: AssociationFigures; finding: Findings['lags'][number] }[];
	/** Whether the work is generated: then nothing is said of it. */
	demo: boolean;
}

type Asked = Pick<Context, 'warehouse' | 'release' | 'reference' | 'locale' | 'estimate'>;

/** The estimates of a question at all lags; its own lag does not matter. */
export async function effectsFigures(context: Asked, question: AssociationQuestion): Promise<EffectsFigures> {
	const all = await Promise.all(
		lags.map(async (lag) => ({ lag, figures: await associationFigures(context, { ...question, lag }) }))
	);
	const { lags: found, tests, backwards } = findings(all.map(({ figures }) => figures));
	return {
		lags: all.flatMap((one, at) => {
			const finding = found[at];
			return finding ? [{ ...one, finding }] : [];
		}),
		tests,
		backwards,
		demo: all.some(({ figures }) => figures.demo)
	};
}

/** Why there is no estimate at any lag; null where there is one. */
export function nothingEstimated({ lags: all }: EffectsFigures): Reason | null {
	const estimates = all.flatMap(({ figures }) => estimateNames.map((name) => figures[name]));
	return estimates.some(({ b }) => b !== null) ? null : (estimates[0]?.reason ?? 'no_activities');
}
