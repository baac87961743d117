import { processorMsOf } from './built-server.ts';
import { load } from './load.ts';
import { addressesOf, type ClusterNode } from './nodes-cluster.ts';
import { startProxy } from './nodes-proxy.ts';
import { at } from './timing.ts';

const connections = 50;
const headers = { 'accept-encoding': 'br' };
const pages = ['/?unit=42', '/rankings/PAPI?units=42', '/units/42'];

/** Seconds that nodes have had of a core. */
const coreSeconds = (nodes: readonly ClusterNode[]): number =>
	nodes.reduce((sum, { server }) => sum + (server ? processorMsOf(server.child) : NaN), 0) / 1000;

let never = 0;
const kinds: Record<string, (path: string) => string> = {
	'pages that are kept': (path) => path,
	'pages never asked for': (path) => `${path}${path.includes('?') ? '&' : '?'}bench=${(never += 1)}`
};

/** Lets every node make every page, so that it is kept: by its whole address, which a proxy of its own changes. */
async function warm(base: string, nodes: number): Promise<void> {
	for (const path of pages)
		for (let n = 0; n < 10 * nodes; n += 1) await (await fetch(base + path, { headers })).arrayBuffer();
}

/** Prints pages a second, and for each second of a core of the nodes, by one node alone and by more behind a plain proxy. */
export async function printPages(nodes: readonly ClusterNode[], seconds: number): Promise<void> {
	console.log(`\n${connections} connections, ${seconds} s each; client, proxy, nodes and PostgreSQL share the machine`);
	console.log('pages'.padEnd(24), 'asked'.padEnd(22), 'a second  ratio  a core-second of nodes    p50    p95  failed');
	for (const [kind, named] of Object.entries(kinds)) {
		let n = 0;
		const next = () => named(pages[(n += 1) % pages.length] ?? '/');
		let alone = NaN;
		for (let many = 0; many <= nodes.length; many += 1) {
			const asked = many === 0 ? nodes.slice(0, 1) : nodes.slice(0, many);
			const proxy = many === 0 ? null : await startProxy(() => addressesOf(asked));
			const url = proxy?.base ?? asked[0]?.server?.base ?? '';
			await warm(url, asked.length);
			await load(url, { connections, seconds: 1, next });
			const before = coreSeconds(asked);
			const began = performance.now();
			const { times, failed } = await load(url, { connections, seconds, next });
			// The last answers come when the time is over.
			const rate = (1000 * times.length) / (performance.now() - began);
			const spent = coreSeconds(asked) - before;
			await proxy?.close();
			if (many === 0) alone = rate;
			const figures = [rate.toFixed(0), (rate / alone).toFixed(2), (times.length / spent).toFixed(0)];
			const waits = [0.5, 0.95].map((share) => at(times, share).toFixed(0));
			const cells = [...figures, ...waits, failed];
			const widths = [8, 6, 23, 6, 6, 7];
			console.log(
				kind.padEnd(24),
				(many === 0 ? 'one node directly' : `${many} through the proxy`).padEnd(22),
				cells.map((cell, n) => String(cell).padStart(widths[n] ?? 0)).join(' ')
			);
		}
	}
}
