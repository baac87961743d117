import type { Design } from './design';
import { draws } from './draws';
import { clustered, type Slope } from './slope';

/** How often is drawn; with the real one a thousand. */
export const resamples = 999;
/** Fewer units that can be exchanged have too few orders. */
const leastUnits = 20;

/**
 * The share of t at least as large as the real one where whole histories of work are exchanged at random between units
 * with rows in the same years; null where too few units can be exchanged.
 */
export function permutationP(design: Design, { b, se, y, nuisance, factor }: Slope): number | null {
	const rows = Array.from({ length: design.units }, (): number[] => []);
	design.unit.forEach((unit, at) => rows[unit]?.push(at));
	const alike = Map.groupBy(rows, (own) => own.map((at) => design.year[at]).join());
	const groups = [...alike.values()].filter((group) => group.length > 1);
	if (groups.flat().length < leastUnits) return null;
	const [draw, real] = [draws(), Math.abs(b / se)];
	let asLarge = 0;
	for (let time = 0; time < resamples; time += 1) {
		const x = exchanged(design.x, groups, draw);
		const one = clustered(design, nuisance.takenOut(x), y, factor);
		if (Math.abs(one.b / one.se) >= real * (1 - 1e-10)) asLarge += 1;
	}
	return (1 + asLarge) / (1 + resamples);
}

/** The column with the histories of each group's units in a random order. */
function exchanged(x: readonly number[], groups: readonly number[][][], draw: () => number): Float64Array {
	const moved = Float64Array.from(x);
	for (const group of groups) {
		const donors = shuffled(group, draw);
		group.forEach((own, at) => {
			own.forEach((row, year) => {
				moved[row] = x[donors[at]?.[year] ?? row] ?? 0;
			});
		});
	}
	return moved;
}

/** A random order (Fisher and Yates, as Durstenfeld writes it). */
function shuffled<T>(values: readonly T[], draw: () => number): T[] {
	const order = [...values];
	for (let last = order.length - 1; last > 0; last -= 1) {
		const at = Math.floor(draw() * (last + 1));
		const [one, other] = [order[at], order[last]];
		if (one !== undefined && other !== undefined) [order[at], order[last]] = [other, one];
	}
	return order;
}
