import type { Release } from '$lib/model/release';
import { logFailure } from './failure';
import { isAway } from './ledger/away';
import type { Ledger } from './ledger/ledger';
import { log } from './observing/log';
import type { Queue } from './queue';
import type { Visibility } from './visibility';
import type { Warehouse } from './warehouse/warehouse';

/** A node asks so often whether there is something new; what the ledger tells by itself comes sooner. */
const askMs = 1000;

/** One web server of those that share a ledger, or the only one. */
export interface Node {
	/** Since when the ledger has been out of reach; null while it answers. */
	readonly away: Date | null;
	/** Since when there has been a release that this node does not show yet. */
	readonly behind: Date | null;
	/** The newest release that this node knows of. */
	readonly newest: number;
	/** Every release that pages show, the older ones first. */
	releases(): Promise<Release[]>;
	close(): void;
}

/** What a node follows a ledger with. */
interface Parts {
	ledger: Ledger;
	warehouse: Warehouse;
	visibility: Visibility;
	/** The releases that the ledger had at the start. */
	known: Release[];
	/** This process's own queue of everything that changes the warehouse. */
	inTurn: Queue;
	/** Brings the warehouse up to the ledger. */
	catchUp: () => Promise<void>;
}

/** A node whose ledger is its own: nobody else writes to it. */
export const aloneNode = ({ ledger, warehouse }: Pick<Parts, 'ledger' | 'warehouse'>): Node => ({
	away: null,
	behind: null,
	get newest() {
		return warehouse.release;
	},
	releases: () => ledger.releases(),
	close: () => undefined
});

/** A database that answers again within this time, or a release that is shown within it, is not worth telling readers of. */
const untoldMs = 10_000;

/** Since when what a node shows may be old; null where it is not, or not for long. */
export function staleSince({ away, behind }: Pick<Node, 'away' | 'behind'>): Date | null {
	const told = [away, behind].filter((since) => since !== null && Date.now() - since.getTime() >= untoldMs);
	return told.reduce((first, since) => (first === null || (since !== null && since < first) ? since : first), null);
}

/** Follows a ledger that other nodes write to. Pages ask it nothing: they are answered while it is away. */
export class SharingNode implements Node {
	away: Date | null = null;
	behind: Date | null = null;
	newest: number;
	private known: Release[];
	private stopWatching: () => void = () => undefined;
	private catching: Promise<void> | null = null;
	private looking: Promise<void> | null = null;
	private again = false;
	private closed = false;
	private trouble = '';
	private timer: NodeJS.Timeout | null = null;

	constructor(private readonly parts: Parts) {
		this.newest = parts.warehouse.release;
		this.known = parts.known;
		this.watch();
	}

	/** Asked only where pages show another release than before. */
	async releases(): Promise<Release[]> {
		const { ledger, warehouse } = this.parts;
		const { release, submission } = warehouse;
		const last = this.known.at(-1);
		if (last?.number === release && last.submission_id === submission) return this.known;
		// No page waits for a database that does not answer.
		if (this.away !== null) return this.known;
		try {
			this.known = (await ledger.releases()).filter(({ number }) => number <= release);
		} catch (error) {
			if (!isAway(error)) throw error;
		}
		return this.known;
	}

	close(): void {
		this.closed = true;
		this.stopWatching();
		if (this.timer) clearTimeout(this.timer);
	}

	private watch(): void {
		this.stopWatching();
		this.stopWatching = this.parts.ledger.watch(() => this.soon());
		this.soon();
	}

	/** Looks now, or once more after the look that is going on. */
	private soon(): void {
		if (this.closed) return;
		if (this.looking) {
			this.again = true;
			return;
		}
		if (this.timer) clearTimeout(this.timer);
		this.again = false;
		this.looking = this.look().finally(() => {
			this.looking = null;
			if (this.again) this.soon();
			else if (!this.closed) this.timer = setTimeout(() => this.soon(), askMs).unref();
		});
	}

	private async look(): Promise<void> {
		const { ledger, warehouse, visibility } = this.parts;
		try {
			await ledger.ask();
			const { number, submission } = await ledger.newest();
			// Who may see what comes first: what was closed elsewhere is closed here. What has less than is shown may be no ledger of
			// this node's: it says nothing of that before it has been caught up with.
			if (number >= warehouse.release) await visibility.reload();
			this.newest = number;
			if (this.away) this.back();
			if (number !== warehouse.release || submission !== warehouse.submission) this.catchUp();
			else {
				this.behind = null;
				this.trouble = '';
			}
			// Known before the ledger goes away: pages name the day of their release.
			await this.releases();
		} catch (error) {
			this.failed(error);
		}
	}

	private back(): void {
		log('info', 'ledger_back', { away_since: this.away?.toISOString() });
		this.away = null;
		// A connection that listened may have died without a word.
		this.watch();
	}

	private catchUp(): void {
		this.behind ??= new Date();
		const { inTurn, catchUp } = this.parts;
		this.catching ??= inTurn(catchUp)
			.then(() => this.releases())
			.then(() => {
				if (this.parts.warehouse.release >= this.newest) this.behind = null;
			})
			.catch((error: unknown) => this.failed(error))
			.finally(() => (this.catching = null));
	}

	private failed(error: unknown): void {
		if (this.closed) return;
		if (!isAway(error)) {
			// It is tried again every second: until it is over, once is enough for the log.
			const trouble = error instanceof Error ? error.message : String(error);
			if (trouble !== this.trouble) logFailure(error, 500, 'ledger');
			this.trouble = trouble;
		} else if (this.away === null) {
			this.away = new Date();
			log('warn', 'ledger_away', { release: this.parts.warehouse.release });
		}
	}
}
