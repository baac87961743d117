import { staleSince } from './node';
import type { ServerState } from './state';

/** What can be asked of a server about its data: it is well while it shows them, also where the ledger is away. */
export interface Health {
	/** The release on show. */
	release: number;
	/** The newest one that this server knows of. */
	newest: number;
	/** Since when readers are told that the data may be old; null where they are not. */
	stale: string | null;
	/** Whether the ledger can be reached, and else since when not. */
	ledger: { reached: boolean; since: string | null };
}

export async function healthOf({
	release,
	releases,
	node
}: Pick<ServerState, 'release' | 'releases' | 'node'>): Promise<Health> {
	// Where a full disk puts off what is published, a ledger of the server's own has more than the warehouse shows.
	const known = (await releases()).at(-1)?.number ?? 0;
	return {
		release,
		newest: Math.max(node.newest, known),
		stale: staleSince(node)?.toISOString() ?? null,
		ledger: { reached: node.away === null, since: node.away?.toISOString() ?? null }
	};
}
