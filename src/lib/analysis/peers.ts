import { median } from './distribution';
import type { Edition, Standing } from './edition';
import { sameField } from './field';

/** How many units with the nearest scores stand for those like a unit. */
export const nearestCount = 6;

/** Everybody rated together with a unit in an edition and scored there, without the unit itself. */
export function othersOf({ standings }: Edition, unit: string): (Standing & { score: number })[] {
	const own = standings.get(unit);
	return [...standings.values()].flatMap((other) =>
		own && other.unit_code !== unit && sameField(other, own) && other.score !== null
			? [{ ...other, score: other.score }]
			: []
	);
}

/** The units of the field whose scores lie nearest to the unit's own, the nearest first. */
export function byNearestScore(edition: Edition, unit: string): string[] {
	const own = edition.standings.get(unit)?.score ?? null;
	if (own === null) return [];
	const away = ({ score }: { score: number }) => Math.abs(score - own);
	return othersOf(edition, unit)
		.toSorted((a, b) => away(a) - away(b) || a.unit_code.localeCompare(b.unit_code))
		.map(({ unit_code }) => unit_code);
}

/** The units just above and just below in the order, as many on each side, and those that share the place. */
export function aroundPlace(edition: Edition, unit: string, each: number): string[] {
	const place = edition.standings.get(unit)?.rank?.place;
	if (place === undefined) return [];
	const others = othersOf(edition, unit)
		.flatMap(({ unit_code, rank }) => (rank ? [{ unit_code, place: rank.place }] : []))
		.toSorted((a, b) => a.place - b.place || a.unit_code.localeCompare(b.unit_code));
	return [
		...others.filter((other) => other.place < place).slice(-each),
		...others.filter((other) => other.place === place),
		...others.filter((other) => other.place > place).slice(0, each)
	].map(({ unit_code }) => unit_code);
}

/** One score against those of peers. */
export interface PeerGap {
	/** The middle of the peers that have a score. */
	median: number;
	/** How many of them have one. */
	scored: number;
	/** Points above the median; negative is below. */
	difference: number;
	/** The same in the better direction. */
	lead: number;
}

/** Sets a unit's score against the median of its peers; null where none of them has a score. */
export function peerGap(
	score: number,
	scores: readonly { unit_code: string; score: number }[],
	peers: ReadonlySet<string>,
	higherIsBetter: boolean
): PeerGap | null {
	const theirs = scores.filter(({ unit_code }) => peers.has(unit_code)).map((row) => row.score);
	const middle = median(theirs);
	if (middle === null) return null;
	// Published decimals: what binary fractions add is not a difference.
	const difference = Number((score - middle).toFixed(8));
	return { median: middle, scored: theirs.length, difference, lead: higherIsBetter ? difference : 0 - difference };
}
