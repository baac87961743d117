/**
 * Places by value, best first. Equal values share a place and the next place skips (1, 2, 2, 4).
 * @param values value per unit; units without a value must not be in it
 */
export function places(values: ReadonlyMap<string, number>, higherIsBetter = true): Map<string, number> {
	const ordered = [...values].sort(([, a], [, b]) => (higherIsBetter ? b - a : a - b));
	const result = new Map<string, number>();
	let place = 0;
	let previous: number | undefined;
	ordered.forEach(([unit, value], position) => {
		if (value !== previous) place = position + 1;
		previous = value;
		result.set(unit, place);
	});
	return result;
}
