import type { ReferenceTables } from './reference-tables';

/** What tells which unit lies inside which, and which became which. */
export type UnitTree = Pick<ReferenceTables, 'units' | 'unit_successions'>;

/**
 * The units that somebody of these units belongs to: they, everything inside them, and what they came from or became.
 * What became of a unit does not bring in the others that it was made of: Yên Bái's people belong to the new Lào Cai, not
 * to the Lào Cai of before.
 */
export function ownUnits(codes: readonly string[], { units, unit_successions }: UnitTree): string[] {
	const inside = links(units, ({ parent_code, unit_code }) => [parent_code, unit_code]);
	const later = links(unit_successions, ({ from_code, to_code }) => [from_code, to_code]);
	const earlier = links(unit_successions, ({ from_code, to_code }) => [to_code, from_code]);
	const known = new Set(units.map((unit) => unit.unit_code));
	const own = [...reached(codes, [inside, later]), ...reached(codes, [inside, earlier])];
	return [...new Set(own)].filter((code) => known.has(code)).sort();
}

type Links = ReadonlyMap<string, readonly string[]>;

function links<T>(rows: readonly T[], link: (row: T) => [from: string | null, to: string]): Links {
	const all = rows.map(link);
	const groups = Map.groupBy(all, ([from]) => from ?? '');
	return new Map([...groups].map(([from, own]) => [from, own.map(([, to]) => to)]));
}

/** Everything that the links lead to, with where they begin. */
function reached(from: readonly string[], along: readonly Links[]): Set<string> {
	const found = new Set(from);
	// A set that grows while it is walked is walked to its end.
	for (const code of found) for (const next of along) for (const to of next.get(code) ?? []) found.add(to);
	return found;
}
