/** A linear scale from values to pixels. */
export interface Scale {
	(value: number): number;
	domain: [number, number];
}

export function linear(domain: [number, number], range: [number, number]): Scale {
	const [low, high] = domain;
	const span = high - low || 1;
	return Object.assign((value: number) => range[0] + ((value - low) / span) * (range[1] - range[0]), { domain });
}

/** Round ticks that cover the values: at most `count` steps of 1, 2, 2.5 or 5 times a power of ten. */
export function ticks(low: number, high: number, count = 4): number[] {
	return covering(low, high, count, [1, 2, 2.5, 5, 10, 20, 25, 50]);
}

/** The ends of a scale close around the values, and its middle if `count` allows one: for pictures with no height to spare. */
export function closeTicks(low: number, high: number, count: number): number[] {
	const fine = covering(low, high, 6, [1, 2, 5, 10, 20, 50]);
	const middle = count > 1 && fine.length % 2 === 1 ? fine[(fine.length - 1) / 2] : undefined;
	return [fine[0], middle, fine.at(-1)].filter((step) => step !== undefined);
}

function covering(low: number, high: number, count: number, factors: readonly number[]): number[] {
	const span = high - low || Math.abs(high) || 1;
	const power = 10 ** Math.floor(Math.log10(span / count));
	const step =
		factors.map((factor) => factor * power).find((candidate) => covers(low, high, candidate) <= count) ?? 10 * power;
	const first = Math.floor(low / step + 1e-9);
	return Array.from({ length: covers(low, high, step) + 1 }, (_, index) =>
		Number(((first + index) * step).toFixed(10))
	);
}

const covers = (low: number, high: number, step: number) =>
	Math.max(1, Math.ceil(high / step - 1e-9) - Math.floor(low / step + 1e-9));

/** How many decimals it takes to write every tick in full: slopes may be small. */
export function tickDigits(steps: readonly number[]): number {
	const apart = Math.abs((steps[1] ?? 0) - (steps[0] ?? 0)) || 1;
	const isWhole = (digits: number) =>
		steps.every((step) => Math.abs(step - Number(step.toFixed(digits))) < apart / 1000);
	return Array.from({ length: 12 }, (_, digits) => digits).find(isWhole) ?? 12;
}
