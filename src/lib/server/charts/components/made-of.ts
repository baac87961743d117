import { edition, type Edition } from '$lib/analysis/edition';
import { sameField } from '$lib/analysis/field';
import { isMadeOf, type MovableField } from '$lib/analysis/what-if';
import type { Indicator, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { componentRows, fieldResults, type Row } from './rows';

/** How the total of a unit is made of its components in one edition. */
export interface MadeOf {
	/** By adding them up, or by the weights that somebody entered. */
	by: 'sum' | 'weights';
	field: MovableField;
	/** The components of the unit, in the order of the data and of `field.parts`. */
	rows: Row[];
}

/**
 * Why it is not known how a total is made: a component of the unit is missing, it is no sum and weights are not entered for
 * every component, or they are and do not give what was published.
 */
export type NotMade = 'part' | 'unweighted' | 'weights';

/** Finds how an edition adds up: by sum, or by the weights that were entered; else why neither is known to give what was published. */
export async function madeOf(context: Context, unit: Unit, edition: Edition): Promise<MadeOf | { unknown: NotMade }> {
	const { reference } = context;
	const { rows: all } = await componentRows(context, unit, edition.index_code, edition.year);
	const rows = all
		.filter(({ standing: { indicator } }) => isDirect(context, indicator))
		.toSorted((a, b) => orderOf(context, a.standing.indicator) - orderOf(context, b.standing.indicator));
	const field = (shares: readonly number[]): MovableField => ({
		totals: totalsOf(edition, unit),
		parts: rows.map(({ standing: { indicator, field: scores } }, at) => ({
			code: indicator.indicator_code,
			share: shares[at] ?? 1,
			scores: new Map(scores.map(({ unit_code, score }) => [unit_code, score]))
		})),
		higherIsBetter: reference.index.get(edition.index_code)?.higher_is_better ?? true
	});
	const ends = rows.map(({ standing: { indicator } }) => indicator.max_score);
	const end = reference.indicator(edition.index_code, edition.indicator_code)?.max_score ?? null;
	const weights = rows.flatMap(({ standing: { indicator } }) => indicator.weight ?? []);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const weighted = weights.length === rows.length && whole > 0;
	const candidates = [
		{ by: 'sum' as const, field: field([]) },
		...(weighted
			? [
					{
						by: 'weights' as const,
						field: field(weights.map((weight, at) => (weight / whole) * lengthened(end, ends[at])))
					}
				]
			: [])
	];
	const found = candidates.find((candidate) => isMadeOf(candidate.field, unit.unit_code));
	if (found) return { ...found, rows };
	const parts = reference
		.components(edition.index_code, edition.year)
		.filter((indicator) => isDirect(context, indicator));
	if (rows.length < Math.max(2, parts.length)) return { unknown: 'part' };
	return { unknown: weighted ? 'weights' : 'unweighted' };
}

/** The same for the headline of a year, whatever it was called then; null where it is not known. */
export async function madeOfIn(context: Context, unit: Unit, index: string, year: number): Promise<MadeOf | null> {
	const { reference } = context;
	const headline = reference.headline(index, year);
	if (!headline) return null;
	const results = await fieldResults(context, unit, index, year);
	const found = await madeOf(context, unit, edition(reference, index, headline.indicator_code, year, results));
	return 'unknown' in found ? null : found;
}

/** Whether a component stands right under a headline: PAPI's dimensions belong to both of its totals. */
export const isDirect = ({ reference }: Pick<Context, 'reference'>, { index_code, parent_code }: Indicator): boolean =>
	reference.headlines(index_code).some(({ indicator_code }) => indicator_code === parent_code);

/** How much longer the scale of a total is than that of its component: PCI has components to 10 and totals to 100. */
const lengthened = (total: number | null, part: number | null | undefined): number =>
	total !== null && part ? total / part : 1;

/** The totals of everybody who is ranked together with the unit. */
function totalsOf({ standings }: Edition, unit: Unit): Map<string, number> {
	const own = standings.get(unit.unit_code);
	return new Map(
		[...standings.values()].flatMap(({ unit_code, score, ...other }) =>
			own && score !== null && sameField(other, own) ? [[unit_code, score] as const] : []
		)
	);
}

const orderOf = ({ reference }: Context, { index_code, indicator_code }: Indicator): number =>
	reference.indicatorsOf(index_code).findIndex((row) => row.indicator_code === indicator_code);
