import { addsUp, decimalsOf, mostly } from './plausible';
import { places } from './ranking';

/** One component of a table of results. */
export interface MovablePart {
	code: string;
	/** What one point of it adds to the total: 1 where the total is a sum, its share of the weights where it is weighted. */
	share: number;
	scores: ReadonlyMap<string, number>;
}

/** One edition of a field that is wholly here: its totals, and the components that they are made of. */
export interface MovableField {
	totals: ReadonlyMap<string, number>;
	parts: readonly MovablePart[];
	higherIsBetter: boolean;
}

/** The total and the place that a unit would have had, all others unchanged. */
export interface Moved {
	total: number;
	place: number;
}

/** A single component brought to a score: what it would have added and where that would have led. */
export interface Lever extends Moved {
	code: string;
	score: number;
	/** Points that the component would have to gain; always in the better direction. */
	gain: number;
}

/**
 * Whether the unit's total, and those of at least eight of ten units, are what their components make but for
 * rounding. Only then may a component be moved: what is known is how the publisher adds up.
 */
export function isMadeOf({ totals, parts }: MovableField, unit: string): boolean {
	if (parts.length < 2) return false;
	const unitOf = (scores: readonly number[]) => 10 ** -decimalsOf(scores);
	// Half of the last digit of the total, and of each component as far as it counts in the total.
	const shares = parts.reduce((sum, { share }) => sum + Math.abs(share), 0);
	const rounding =
		(unitOf([...totals.values()]) + shares * unitOf(parts.flatMap(({ scores }) => [...scores.values()]))) / 2;
	const rows = [...totals].flatMap(([code, total]) => {
		const own = parts.flatMap(({ share, scores }) => {
			const score = scores.get(code);
			return score === undefined ? [] : [share * score];
		});
		return own.length === parts.length ? [{ code, adds: addsUp({ total, parts: own }, rounding) }] : [];
	});
	const adding = rows.filter(({ adds }) => adds);
	return adding.some(({ code }) => code === unit) && adding.length >= rows.length * mostly;
}

/** The unit's total and place with other scores for some of its components; places by total, equal totals share one. */
export function moved(field: MovableField, unit: string, scores: ReadonlyMap<string, number>): Moved | null {
	const own = field.totals.get(unit);
	if (own === undefined) return null;
	const added = field.parts.reduce((sum, { code, share, scores: published }) => {
		const [to, from] = [scores.get(code), published.get(unit)];
		return to === undefined || from === undefined ? sum : sum + share * (to - from);
	}, 0);
	// Sums of published decimals: what binary fractions add is not a difference between two units.
	const total = Number((own + added).toFixed(8));
	const place = places(new Map([...field.totals, [unit, total]]), field.higherIsBetter).get(unit);
	return place === undefined ? null : { total, place };
}

/**
 * What each single component would do if it were brought to a score that somebody of the field has; components that are
 * there already are left out. The one that lifts the place most stands first, then the one that adds most.
 */
export function levers(field: MovableField, unit: string, goal: (part: MovablePart) => number | null): Lever[] {
	return field.parts
		.flatMap((part): Lever[] => {
			const [own, score] = [part.scores.get(unit), goal(part)];
			if (own === undefined || score === null) return [];
			const gain = (score - own) * (field.higherIsBetter ? 1 : -1);
			const to = gain > 0 ? moved(field, unit, new Map([[part.code, score]])) : null;
			return to ? [{ code: part.code, score, gain, ...to }] : [];
		})
		.sort((a, b) => a.place - b.place || (field.higherIsBetter ? b.total - a.total : a.total - b.total));
}
