import type { Edition } from '$lib/analysis/edition';
import { isMadeOf, moved, type MovableField, type MovablePart } from '$lib/analysis/what-if';
import type { Indicator, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { componentRows } from '../../charts/components/rows';

/** An edition in which the components of a unit can be moved, because it is known how its total is made of them. */
export interface Movable {
	edition: Edition;
	field: MovableField;
	/** The components, in the order of the data. */
	parts: { indicator: Indicator; part: MovablePart; own: number; digits: number; name: string }[];
	/** The published total of the unit and its place. */
	own: { total: number; place: number };
	/** How the total is made; `weights` are those that somebody entered. */
	by: 'sum' | 'weights';
}

/** Finds how an edition adds up: by sum, or by the weights that were entered; null where neither gives what was published. */
export async function movable(context: Context, unit: Unit, edition: Edition): Promise<Movable | null> {
	const standing = edition.standings.get(unit.unit_code);
	if (!standing?.rank || standing.score === null) return null;
	const { rows } = await componentRows(context, unit, edition.index_code, edition.year);
	const direct = rows
		.filter(({ standing: { indicator } }) => indicator.parent_code === edition.indicator_code)
		.toSorted((a, b) => orderOf(context, a.standing.indicator) - orderOf(context, b.standing.indicator));
	const field = (shares: readonly number[]): MovableField => ({
		totals: totalsOf(edition, unit),
		parts: direct.map(({ standing: { indicator, field: scores } }, at) => ({
			code: indicator.indicator_code,
			share: shares[at] ?? 1,
			scores: new Map(scores.map(({ unit_code, score }) => [unit_code, score]))
		})),
		higherIsBetter: context.reference.index.get(edition.index_code)?.higher_is_better ?? true
	});
	const ends = direct.map(({ standing: { indicator } }) => indicator.max_score);
	const end = context.reference.indicator(edition.index_code, edition.indicator_code)?.max_score ?? null;
	const weights = direct.flatMap(({ standing: { indicator } }) => indicator.weight ?? []);
	const whole = weights.reduce((sum, weight) => sum + weight, 0);
	const candidates = [
		{ by: 'sum' as const, field: field([]) },
		...(weights.length === direct.length && whole > 0
			? [
					{
						by: 'weights' as const,
						field: field(weights.map((weight, at) => (weight / whole) * lengthened(end, ends[at])))
					}
				]
			: [])
	];
	const own = { total: standing.score, place: standing.rank.place };
	const found = candidates.find(
		(candidate) =>
			isMadeOf(candidate.field, unit.unit_code) &&
			moved(candidate.field, unit.unit_code, new Map())?.place === own.place
	);
	return (
		(found && {
			edition,
			...found,
			own,
			parts: direct.flatMap(({ standing: { indicator }, score, digits, name }, at) => {
				const part = found.field.parts[at];
				return part ? [{ indicator, part, own: score, digits, name }] : [];
			})
		}) ??
		null
	);
}

/** How much longer the scale of a total is than that of its component: PCI has components to 10 and totals to 100. */
const lengthened = (total: number | null, part: number | null | undefined): number =>
	total !== null && part ? total / part : 1;

/** The totals of everybody who is ranked together with the unit. */
function totalsOf({ standings }: Edition, unit: Unit): Map<string, number> {
	const own = standings.get(unit.unit_code);
	return new Map(
		[...standings.values()].flatMap(({ unit_code, group, parent_code, score }) =>
			score !== null && group === own?.group && parent_code === own.parent_code ? [[unit_code, score] as const] : []
		)
	);
}

const orderOf = ({ reference }: Context, { index_code, indicator_code }: Indicator): number =>
	reference.indicatorsOf(index_code).findIndex((row) => row.indicator_code === indicator_code);
