/** P-values of several tests so that all together hold the level (Holm 1979), in the order given. */
export function holm(values: readonly number[]): number[] {
	let highest = 0;
	return inOrder(values, (p, at) => (highest = Math.max(highest, Math.min(1, p * (values.length - at)))));
}

/** P-values of several tests so that of those found at a level no larger share is false (Benjamini and Hochberg 1995). */
export function benjaminiHochberg(values: readonly number[]): number[] {
	let lowest = 1;
	const fromTop = inOrder(
		values.map((p) => -p),
		(p, at) => (lowest = Math.min(lowest, (-p * values.length) / (values.length - at)))
	);
	return fromTop;
}

/** What becomes of each value when they are gone through from the smallest, set back in the order given. */
function inOrder(values: readonly number[], adjust: (value: number, at: number) => number): number[] {
	const order = values.map((value, place) => ({ value, place })).sort((a, b) => a.value - b.value);
	const result = [...values];
	order.forEach(({ value, place }, at) => {
		result[place] = adjust(value, at);
	});
	return result;
}
