import { setTimeout as wait } from 'node:timers/promises';
import type { ClusterNode, Pair } from './nodes-cluster.ts';
import type { Chance } from './torture-findings.ts';

/** What is broken while files are published. */
export interface Breaking {
	nodes: readonly ClusterNode[];
	pair: Pair;
	/** How many releases there are to be, and how many there are. */
	releases: number;
	done: () => number;
	tell: (text: string) => void;
}

/** One breaking for so many releases, but at least one. */
const every = { node: 6, stop: 12, failover: 60, standby: 60 };
const breaksFor = (releases: number, per: number) => Math.ceil(releases / per);

/** Waits until so many releases have been acknowledged. */
async function reached(done: () => number, releases: number): Promise<void> {
	while (done() < releases) await wait(20);
}

/** Kills one node after another at any moment, and starts it again a little later. */
export async function breakNodes({ nodes, releases, done, tell }: Breaking, random: Chance): Promise<void> {
	const kills = breaksFor(releases, every.node);
	for (let at = 0; at < kills; at += 1) {
		await reached(done, Math.floor(((at + 0.5) * releases) / kills));
		await wait(random.below(1000));
		const node = nodes[random.below(nodes.length)];
		if (!node) continue;
		await node.kill();
		await wait(random.below(2000));
		await node.start();
		tell(`${node.name} was killed, and runs again`);
	}
}

type Break = 'fast' | 'immediate' | 'kill' | 'standby' | 'failover';

/** The breakings of databases in any order. */
function plan(releases: number, random: Chance): Break[] {
	const stops = Array.from({ length: breaksFor(releases, every.stop) }, () =>
		random.of<Break>(['fast', 'immediate', 'kill'])
	);
	const left: Break[] = [
		...stops,
		...Array.from({ length: breaksFor(releases, every.failover) }, (): Break => 'failover'),
		...Array.from({ length: Math.floor(releases / every.standby) }, (): Break => 'standby')
	];
	const order: Break[] = [];
	while (left.length > 0) order.push(...left.splice(random.below(left.length), 1));
	return order;
}

/** Stops, kills and loses PostgreSQL, and brings it back. */
export async function breakDatabases({ pair, releases, done, tell }: Breaking, random: Chance): Promise<void> {
	const breaks = plan(releases, random);
	for (const [at, what] of breaks.entries()) {
		await reached(done, Math.floor(((at + 0.5) * releases) / breaks.length));
		await wait(random.below(1000));
		if (what === 'failover') {
			await pair.lose();
			await wait(random.below(2000));
			await pair.promote();
			tell('the primary was lost, and the standby is in its place');
			await reached(done, Math.min(done() + 2, releases));
			await pair.repair();
			tell('there is a standby again');
			continue;
		}
		const server = what === 'standby' ? pair.standby : pair.primary;
		await server?.stop(what === 'standby' ? 'kill' : what);
		await wait(random.below(4000));
		await server?.start();
		tell(
			what === 'standby' ? 'the standby was killed, and runs again' : `PostgreSQL was stopped (${what}), and runs again`
		);
	}
}
