import type { Edition } from '$lib/analysis/edition';
import { moved, type MovableField, type MovablePart } from '$lib/analysis/what-if';
import type { Indicator, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { madeOf, type MadeOf, type NotMade } from '../../charts/components/made-of';

/** An edition in which the components of a unit can be moved, because it is known how its total is made of them. */
export interface Movable {
	edition: Edition;
	field: MovableField;
	/** The components, in the order of the data. */
	parts: { indicator: Indicator; part: MovablePart; own: number; digits: number; name: string }[];
	/** The published total of the unit and its place. */
	own: { total: number; place: number };
	by: MadeOf['by'];
}

/** Why nothing can be moved: the unit has no total or place, its total is not known to be made of components, or places are not those of the totals. */
export type Unmovable = 'standing' | NotMade | 'place';

/** The edition as one whose components can be moved, or why it is not known how its totals and places come about. */
export async function movable(
	context: Context,
	unit: Unit,
	edition: Edition
): Promise<Movable | { unknown: Unmovable }> {
	const standing = edition.standings.get(unit.unit_code);
	if (!standing?.rank || standing.score === null) return { unknown: 'standing' };
	const found = await madeOf(context, unit, edition);
	if ('unknown' in found) return found;
	const own = { total: standing.score, place: standing.rank.place };
	if (moved(found.field, unit.unit_code, new Map())?.place !== own.place) return { unknown: 'place' };
	return {
		edition,
		field: found.field,
		by: found.by,
		own,
		parts: found.rows.flatMap(({ standing: { indicator }, score, digits, name }, at) => {
			const part = found.field.parts[at];
			return part ? [{ indicator, part, own: score, digits, name }] : [];
		})
	};
}
