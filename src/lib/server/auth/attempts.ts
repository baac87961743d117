import { plainAddress } from '../plain-address';

/** How many wrong attempts are borne in a quarter of an hour, by what they are counted for. */
const most = { account: 10, code: 5, address: 50 } as const;
const windowMs = 15 * 60_000;
/** So many things are counted at most: the ones that were counted first are forgotten. */
const mostKeys = 20_000;
/** So many attempts are looked at together: each takes a processor and 32 MB for a tenth of a second. */
const mostTogether = 16;

/** What an attempt is counted for. */
export interface Counted {
	/** The e-mail of the account, whether it exists or not. */
	account?: string;
	/** The person whose code is asked for. */
	code?: string;
	/** Where the attempt comes from. */
	address: string;
}

/**
 * Why an attempt is not looked at: there were too many wrong ones, and `first` says whether nobody was told yet; or too many
 * are looked at now, whosever they are.
 */
export type HeldOff = { is: 'wait'; minutes: number; first: boolean } | { is: 'busy' };

/** An attempt that may be made: `right` takes it out of the count, `over` says that it has ended. */
export interface Attempt {
	right: () => void;
	over: () => void;
}

/** Half of an IPv6 address belongs to one line: who has it has all of them. */
function networkOf(address: string): string {
	const plain = plainAddress(address);
	if (!plain.includes(':')) return plain;
	const [head = '', tail] = plain.toLowerCase().split('::', 2);
	const groups = head === '' ? [] : head.split(':');
	const last = tail === undefined || tail === '' ? [] : tail.split(':');
	const whole = [...groups, ...Array<string>(Math.max(0, 8 - groups.length - last.length)).fill('0'), ...last];
	return whole.slice(0, 4).join(':');
}

/** Counts wrong attempts, for accounts and for addresses, so that nobody can try passwords without end. */
export class Attempts {
	private readonly made = new Map<string, number[]>();
	/** Until when it is known that a key has to wait. */
	private readonly told = new Map<string, number>();
	private together = 0;

	/** Not the hour: waits stay as long as they are when somebody sets the clock. */
	constructor(private readonly now: () => number = () => performance.now()) {}

	/** Begins an attempt, counted as wrong until it is right; or says why it is not looked at. */
	begin({ account, code, address }: Counted): Attempt | HeldOff {
		const keys = [
			...(account === undefined ? [] : [{ key: `account ${account}`, limit: most.account }]),
			...(code === undefined ? [] : [{ key: `code ${code}`, limit: most.code }]),
			{ key: `address ${networkOf(address)}`, limit: most.address }
		];
		const waits = keys.map(({ key, limit }) => ({ key, wait: this.waitOf(key, limit) }));
		const [longest] = waits.sort((a, b) => b.wait - a.wait);
		if (longest && longest.wait > 0) {
			const minutes = Math.max(1, Math.ceil(longest.wait / 60_000));
			return { is: 'wait', minutes, first: this.tell(longest.key, longest.wait) };
		}
		if (this.together >= mostTogether) return { is: 'busy' };
		this.together += 1;
		const at = this.now();
		// Counted before it is looked at: many that come at once would all be found to be the first.
		for (const { key } of keys) this.count(key, at);
		let ended = false;
		const over = () => {
			if (!ended) this.together -= 1;
			ended = true;
		};
		const right = () => {
			for (const { key } of keys)
				if (key.startsWith('address ')) this.uncount(key, at);
				else this.made.delete(key);
			over();
		};
		return { right, over };
	}

	/** Whether nobody was told yet. */
	private tell(key: string, wait: number): boolean {
		const now = this.now();
		const first = (this.told.get(key) ?? 0) <= now;
		this.told.delete(key);
		this.told.set(key, now + wait);
		const [oldest] = this.told.keys();
		if (this.told.size > mostKeys && oldest !== undefined) this.told.delete(oldest);
		return first;
	}

	private recent(key: string): number[] {
		const since = this.now() - windowMs;
		return (this.made.get(key) ?? []).filter((at) => at > since);
	}

	private waitOf(key: string, limit: number): number {
		const recent = this.recent(key);
		const [first] = recent.slice(-limit);
		return recent.length < limit || first === undefined ? 0 : first + windowMs - this.now();
	}

	private count(key: string, at: number): void {
		const recent = [...this.recent(key), at];
		this.made.delete(key);
		this.made.set(key, recent);
		const [oldest] = this.made.keys();
		if (this.made.size > mostKeys && oldest !== undefined) this.made.delete(oldest);
	}

	private uncount(key: string, at: number): void {
		const rest = this.recent(key);
		const index = rest.indexOf(at);
		if (index >= 0) rest.splice(index, 1);
		if (rest.length === 0) this.made.delete(key);
		else this.made.set(key, rest);
	}
}
