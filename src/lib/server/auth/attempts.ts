import { plainAddress } from '../plain-address';
import { windowMs, type Counts, type Kept } from './counts';

/** How many wrong attempts are borne in a quarter of an hour, by what they are counted for. */
const most = { account: 10, code: 5, address: 50 } as const;
/** So many attempts are looked at together on this node: each takes a processor and 32 MB for a tenth of a second. */
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
	right: () => Promise<void>;
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

/** What an attempt is counted for, by name, and how many wrong ones are borne. */
const countedFor = ({ account, code, address }: Counted) => [
	...(account === undefined ? [] : [{ key: `account ${account}`, limit: most.account }]),
	...(code === undefined ? [] : [{ key: `code ${code}`, limit: most.code }]),
	{ key: `address ${networkOf(address)}`, limit: most.address }
];

/** The attempts that still count; where the clock was set back, those that are to come were made now. */
const recent = (made: readonly number[], now: number) =>
	made.map((at) => Math.min(at, now)).filter((at) => at > now - windowMs);

/** How long somebody has to wait who comes now. */
function waitOf({ made }: Kept, limit: number, now: number): number {
	const [first] = made.slice(-limit);
	return made.length < limit || first === undefined ? 0 : first + windowMs - now;
}

/** Counts wrong attempts, for accounts and for addresses, so that nobody can try passwords without end. */
export class Attempts {
	private together = 0;

	constructor(private readonly counts: Counts) {}

	/** Begins an attempt, counted as wrong until it is right; or says why it is not looked at. */
	async begin(counted: Counted): Promise<Attempt | HeldOff> {
		if (this.together >= mostTogether) return { is: 'busy' };
		this.together += 1;
		let ended = false;
		const over = () => {
			if (!ended) this.together -= 1;
			ended = true;
		};
		let begun = false;
		try {
			const asked = countedFor(counted);
			const result = await this.count(asked);
			if (typeof result !== 'number') return result;
			begun = true;
			return { right: () => this.uncount(asked, result).finally(over), over };
		} finally {
			if (!begun) over();
		}
	}

	/** Counts an attempt and gives its moment. Before it is looked at: many that come at once would all be the first. */
	private count(asked: ReturnType<typeof countedFor>): Promise<number | HeldOff> {
		const keys = asked.map(({ key }) => key);
		return this.counts.change(keys, (found, now) => {
			for (const kept of found) kept.made = recent(kept.made, now);
			const waits = found.map((kept, at) => ({ kept, wait: waitOf(kept, asked[at]?.limit ?? 0, now) }));
			const [longest] = waits.sort((a, b) => b.wait - a.wait);
			if (longest && longest.wait > 0) {
				const first = longest.kept.told <= now;
				longest.kept.told = now + longest.wait;
				return { is: 'wait', minutes: Math.max(1, Math.ceil(longest.wait / 60_000)), first };
			}
			for (const kept of found) kept.made.push(now);
			return now;
		});
	}

	/** A right attempt ends the count of an account or a code; of an address only its own goes: others are tried from there. */
	private uncount(asked: ReturnType<typeof countedFor>, at: number): Promise<void> {
		const keys = asked.map(({ key }) => key);
		return this.counts.change(keys, (found) => {
			for (const [position, kept] of found.entries()) {
				const index = kept.made.indexOf(at);
				if (!keys[position]?.startsWith('address ')) kept.made = [];
				else if (index >= 0) kept.made.splice(index, 1);
			}
		});
	}
}
