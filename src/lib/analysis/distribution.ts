/** The middle value of the numbers; null if there is none. */
export function median(values: readonly number[]): number | null {
	return quantile(values, 0.5);
}

/** Quantile by linear interpolation between order statistics (type 7 of Hyndman and Fan 1996, R's default). */
function quantile(values: readonly number[], share: number): number | null {
	const sorted = [...values].sort((a, b) => a - b);
	const position = (sorted.length - 1) * share;
	const low = sorted[Math.floor(position)];
	const high = sorted[Math.ceil(position)];
	return low === undefined || high === undefined ? null : low + (high - low) * (position - Math.floor(position));
}

/** Upper bounds of `count` classes that hold about as many values each. */
export function classBounds(values: readonly number[], count: number): number[] {
	return Array.from({ length: count }, (_, index) => quantile(values, (index + 1) / count)).filter(
		(bound) => bound !== null
	);
}

/** Index of the class that a value falls into; what lies above the last bound belongs to the last class. */
export function classOf(bounds: readonly number[], value: number): number {
	const found = bounds.findIndex((bound) => value <= bound);
	return found === -1 ? Math.max(0, bounds.length - 1) : found;
}

/**
 * Share of the other values that lie below, with ties counted half, 0 to 100: the common scale on which indices with
 * different scales are set side by side. Null for a field of one.
 */
export function percentile(values: readonly number[], value: number, higherIsBetter = true): number | null {
	if (values.length < 2) return null;
	const below = values.filter((other) => (higherIsBetter ? other < value : other > value)).length;
	const ties = values.filter((other) => other === value).length - 1;
	return (100 * (below + ties / 2)) / (values.length - 1);
}
