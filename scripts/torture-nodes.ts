/**
 * Tries several built nodes on one ledger in PostgreSQL that has a synchronous standby: files are published through any of
 * them and pages read through a plain proxy, while nodes are killed, PostgreSQL is stopped or killed, and its primary lost
 * for good with the standby taking over. At the end everything that was acknowledged must be there, once, on every node.
 * Prints what it looked at; exits with 1 where something did not hold.
 *
 * `npm run torture:nodes -- [--releases 200] [--nodes 3] [--seed 1]`
 */
import { parseArgs } from 'node:util';
import { addressesOf, startNodes, startPair } from './nodes-cluster.ts';
import { breakDatabases, breakNodes, type Breaking } from './nodes-breaking.ts';
import { judge } from './nodes-judging.ts';
import { startProxy } from './nodes-proxy.ts';
import { publishSomewhere } from './nodes-publishing.ts';
import { startReading } from './nodes-reading.ts';
import { numberOf, torture } from './torture-run.ts';
import { killAll } from './torture-server.ts';

const { values } = parseArgs({
	options: {
		releases: { type: 'string', default: '200' },
		nodes: { type: 'string', default: '3' },
		seed: { type: 'string', default: String(Date.now() % 1_000_000) }
	}
});
const releases = numberOf('releases', values.releases, 1);
const many = numberOf('nodes', values.nodes, 1);
const seed = numberOf('seed', values.seed);

/** So many are brought at the same time. */
const publishers = 2;
const readers = 3;
const [fewest, most] = [20, 2000];

const pair = await startPair();
const held = await torture(seed, async ({ found, work, random }) => {
	const nodes = await startNodes(many, work, { DATABASE_URL: pair.url });
	const proxy = await startProxy(() => addressesOf(nodes));
	const reading = startReading(proxy.base, readers);
	const acknowledged = new Map<string, number | null>();
	const tries = { refused: 0, cut: 0, already: 0 };
	let brought = 0;

	const publisher = async (part: number) => {
		const own = random(part);
		while (brought < releases) {
			const mark = `N${(brought += 1)}`;
			const file = { mark, rows: fewest + own.below(most) };
			acknowledged.set(mark, await publishSomewhere(nodes, file, own, { found, tries }));
			if (acknowledged.size % 10 === 0) console.log(`${acknowledged.size} releases acknowledged`);
		}
	};
	const breaking: Breaking = {
		nodes,
		pair,
		releases,
		done: () => acknowledged.size,
		tell: (text) => console.log(text)
	};
	const began = performance.now();
	await Promise.all([
		...Array.from({ length: publishers }, (_, n) => publisher(n + 1)),
		breakNodes(breaking, random(11)),
		breakDatabases(breaking, random(12))
	]);
	const took = (performance.now() - began) / 1000;
	const read = await reading.end();
	await proxy.close();
	await judge({ pair, nodes, work }, acknowledged, found);
	found.holds('reading: every page was answered', read.failed.length === 0, read.failed.join('\n'));
	found.tell(`${acknowledged.size} releases through ${many} nodes in ${took.toFixed(0)} s`);
	found.tell(
		`orders not acknowledged: ${tries.refused} refused, ${tries.cut} cut off, ${tries.already} of them published`
	);
	found.tell(
		`pages read: ${read.answers}, failed ${read.failed.length}, put to another node ${proxy.turned}, the longest wait ${read.longest.toFixed(0)} ms`
	);
	for (const node of nodes) found.holds('nodes: SIGTERM ends each with 0', (await node.stop()) === 0, node.name);
});
await pair.end();
killAll();
// What still publishes or breaks something after a failure ends here.
process.exit(held ? 0 : 1);
