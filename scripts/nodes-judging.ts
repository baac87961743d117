import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { ClusterNode, type Pair } from './nodes-cluster.ts';
import { readShared } from './nodes-ledger.ts';
import type { Findings } from './torture-findings.ts';
import { readWarehouse, type LedgerContent } from './torture-inside.ts';
import { ask } from './torture-server.ts';

const health = z.object({ ok: z.boolean(), release: z.number() });
const rebuilt = z.object({ release: z.number(), hash: z.string() });
const longestMs = 60_000;

/** The release that a node shows; null where it does not answer. */
export async function shownBy({ server }: ClusterNode): Promise<number | null> {
	const answer = await ask(`${server?.base ?? ''}/healthz`).catch(() => null);
	return answer?.ok ? health.parse(await answer.json()).release : null;
}

/** Waits until a node shows that release; what it shows at last. */
async function shownAtLast(node: ClusterNode, release: number): Promise<number | null> {
	let shown = await shownBy(node);
	for (const until = performance.now() + longestMs; shown !== release && performance.now() < until;) {
		await wait(100);
		shown = await shownBy(node);
	}
	return shown;
}

/** Looks whether everything that was acknowledged is there, once, and in the same way on every node. */
export async function judge(
	{ pair, nodes, work }: { pair: Pair; nodes: readonly ClusterNode[]; work: string },
	acknowledged: ReadonlyMap<string, number | null>,
	found: Findings
): Promise<void> {
	const ledger = await readShared(pair.ledger, found);
	for (const [mark, number] of acknowledged) {
		const of = ledger.releases.filter(({ title }) => title.endsWith(` ${mark}.csv`));
		const told = of.map((release) => release.number).join(' ');
		found.holds('nodes: what was acknowledged is there, once', of.length === 1, `${mark}: ${told}`);
		if (number !== null)
			found.holds('nodes: under the number that was told', told === String(number), `${mark}: ${number}, ${told}`);
	}
	const most = acknowledged.size + 1;
	found.holds(
		'nodes: nothing but what was brought',
		ledger.releases.length === most,
		`${ledger.releases.length} of ${most}`
	);

	const fresh = new ClusterNode('fresh', work, { DATABASE_URL: pair.url });
	await fresh.start();
	const all = [...nodes, fresh];
	const newest = ledger.releases.length;
	for (const node of all) {
		const shown = await shownAtLast(node, newest);
		found.holds('nodes: each shows the newest release', shown === newest, `${node.name}: ${shown} of ${newest}`);
	}
	await judgeSame(all, ledger, found);
	for (const node of all) {
		found.holds('nodes: none ended but those that were killed', node.deaths.length === 0, node.deaths.join('\n'));
		judgeWords(node, found);
	}
	await fresh.stop();
}

/** Every node shows the same as every other, as it came about, and made anew from nothing. */
async function judgeSame(nodes: readonly ClusterNode[], ledger: LedgerContent, found: Findings): Promise<void> {
	const contents = () =>
		Promise.all(nodes.map(({ folder }) => readWarehouse(join(folder, 'warehouse.duckdb'), ledger, found)));
	const before = await contents();
	const told: string[] = [];
	for (const { server } of nodes) {
		const answer = await server?.order('/internal/rebuild', {});
		told.push(rebuilt.parse(await answer?.json()).hash);
	}
	const after = await contents();
	const names = nodes.map(({ name }) => name).join(' ');
	found.holds('nodes: all show the same', new Set(before).size === 1, `${names}\n${before.join('\n\n')}`);
	found.holds('nodes: all show the same after a rebuild', new Set([...before, ...after]).size === 1, names);
	found.holds('nodes: all tell the same hash', new Set(told).size === 1, `${names}: ${told.join(' ')}`);
}

const line = z.object({
	event: z.string(),
	status: z.number().optional(),
	route: z.string().optional(),
	error: z.string().optional()
});

/** No node failed without knowing why. */
function judgeWords(node: ClusterNode, found: Findings): void {
	for (const text of node.said()) {
		if (!text.startsWith('{')) {
			found.holds('nodes: nothing written beside the log', false, `${node.name}: ${text}`);
			continue;
		}
		const { event, status, route, error } = line.parse(JSON.parse(text));
		const failed = event === 'failure' || status === 500;
		found.holds('nodes: no failure that is not explained', !failed, `${node.name}: ${route ?? ''} ${error ?? text}`);
	}
}
