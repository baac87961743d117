/** What a torture found: how often each thing was looked at, and what did not hold. */
export interface Findings {
	/** Counts one look; what does not hold is printed at once and makes the run fail. */
	holds(name: string, holds: boolean, what: string): void;
	/** Something worth telling at the end that is neither right nor wrong. */
	tell(text: string): void;
	/** Prints all figures; whether everything held. */
	print(): boolean;
}

export function findings(): Findings {
	const looks = new Map<string, { seen: number; failed: number }>();
	const told: string[] = [];
	return {
		holds(name, holds, what) {
			const look = looks.get(name) ?? { seen: 0, failed: 0 };
			looks.set(name, look);
			look.seen += 1;
			if (holds) return;
			look.failed += 1;
			console.log(`VIOLATED ${name}: ${what}`);
		},
		tell: (text) => told.push(text),
		print() {
			console.log('\nWhat was looked at                                            times  violated');
			for (const [name, { seen, failed }] of looks)
				console.log(name.padEnd(60), String(seen).padStart(6), String(failed).padStart(9));
			for (const text of told) console.log(text);
			return [...looks.values()].every(({ failed }) => failed === 0);
		}
	};
}

/** Random numbers that a seed repeats. */
export interface Chance {
	/** A whole number from 0 up to, not with, that one. */
	below(most: number): number;
	of<T>(list: readonly [T, ...T[]]): T;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
	let state = seed >>> 0;
	const number = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const below = (most: number) => Math.floor(number() * most);
	return { below, of: (list) => list[below(list.length)] ?? list[0] };
}
