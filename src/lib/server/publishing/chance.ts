/** Numbers that look random and are always the same for the same seed. */
export interface Chance {
	/** From 0 up to, not including, 1. */
	number(): number;
	between(low: number, high: number): number;
	pick<T>(values: readonly T[]): T | undefined;
}

/** The generator mulberry32, seeded by the characters of a text. */
export function chance(seed: string): Chance {
	let state = 2166136261;
	for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
	const number = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	return {
		number,
		between: (low, high) => low + (high - low) * number(),
		pick: (values) => values[Math.floor(number() * values.length)]
	};
}
