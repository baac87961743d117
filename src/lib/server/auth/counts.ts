/** What is kept for something that attempts are counted for, in milliseconds of one clock. */
export interface Kept {
	/** When attempts were made that may have been wrong, the oldest first. */
	made: number[];
	/** Until when somebody was told to wait; 0 where nobody was. */
	told: number;
}

/** Keeps counts of attempts: for one node in its memory, for several in the ledger that they share. */
export interface Counts {
	/** Lets `step` read and change what is kept for some keys, with nobody else in between; `now` is of the clock of `made`. */
	change<T>(keys: readonly string[], step: (kept: Kept[], now: number) => T): Promise<T>;
}

/** What is older counts no more. */
export const windowMs = 15 * 60_000;

/** So many things are counted at most: the ones that were counted first are forgotten. */
export const mostKeys = 20_000;

/** Counts of one node, which a restart forgets. */
export class OwnCounts implements Counts {
	private readonly kept = new Map<string, Kept>();

	/** Not the hour: waits stay as long as they are when somebody sets the clock. */
	constructor(private readonly now: () => number = () => performance.now()) {}

	async change<T>(keys: readonly string[], step: (kept: Kept[], now: number) => T): Promise<T> {
		const found = keys.map((key) => this.kept.get(key) ?? { made: [], told: 0 });
		const result = step(found, this.now());
		for (const [at, kept] of found.entries()) this.keep(keys[at] ?? '', kept);
		return result;
	}

	private keep(key: string, kept: Kept): void {
		this.kept.delete(key);
		if (kept.made.length > 0) this.kept.set(key, kept);
		const [oldest] = this.kept.keys();
		if (this.kept.size > mostKeys && oldest !== undefined) this.kept.delete(oldest);
	}
}
