import type { Edition } from './edition';
import { sameField } from './field';

/** A neighbour in the order and how many points away it is. */
export interface Neighbour {
	unit_code: string;
	place: number;
	score: number;
	/** Points from the unit to this neighbour, always positive. */
	gap: number;
}

/** The nearest better and the nearest worse places of a unit in its field, nearest first, at most `count` each. */
export function neighbours(edition: Edition, unit: string, count = 3): { above: Neighbour[]; below: Neighbour[] } {
	const own = edition.standings.get(unit);
	if (!own?.rank || own.score === null) return { above: [], below: [] };
	const { score: mine, rank } = own;
	const others = [...edition.standings.values()].flatMap((standing) =>
		standing.unit_code !== unit &&
		sameField(standing, own) &&
		standing.score !== null &&
		standing.rank?.kind === rank.kind
			? [
					{
						unit_code: standing.unit_code,
						place: standing.rank.place,
						score: standing.score,
						gap: Math.abs(standing.score - mine)
					}
				]
			: []
	);
	const above = others.filter((other) => other.place < rank.place).sort((a, b) => b.place - a.place);
	const below = others.filter((other) => other.place > rank.place).sort((a, b) => a.place - b.place);
	return { above: above.slice(0, count), below: below.slice(0, count) };
}
