/** Values kept in memory within a limit of their sizes together, oldest use out first. */
export class Kept<T> {
	private readonly entries = new Map<string, T>();
	private size = 0;

	constructor(
		private readonly limit: number,
		private readonly sizeOf: (value: T, key: string) => number
	) {}

	get(key: string): T | undefined {
		const found = this.entries.get(key);
		if (found === undefined) return undefined;
		// Put last again: the first entry is the one used longest ago.
		this.entries.delete(key);
		this.entries.set(key, found);
		return found;
	}

	set(key: string, value: T): void {
		this.delete(key);
		this.entries.set(key, value);
		this.size += this.sizeOf(value, key);
		for (const oldest of this.entries.keys()) {
			if (this.size <= this.limit) return;
			this.delete(oldest);
		}
	}

	delete(key: string): void {
		const found = this.entries.get(key);
		if (found === undefined) return;
		this.entries.delete(key);
		this.size -= this.sizeOf(found, key);
	}
}
