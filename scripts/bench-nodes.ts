/**
 * Prints what several built nodes carry that share a ledger in PostgreSQL with a synchronous standby: how soon a release is
 * seen on all of them, what a failover takes, pages behind a plain proxy, and how long an empty node takes to catch up.
 * Nothing is asserted.
 *
 * `npm run bench:nodes -- [--releases 60] [--failovers 5] [--seconds 10] [--rows 1000000] [--only visible,failover,pages,empty]`
 */
import { mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { runnerImport } from 'vite';
import type * as Fill from '../tests/size/fill.ts';
import { startPostgres } from '../tests/postgres/postgres.ts';
import { addressesOf, ClusterNode, startNodes, startPair, type Pair } from './nodes-cluster.ts';
import { shownBy } from './nodes-judging.ts';
import { printPages } from './nodes-load.ts';
import { startProxy } from './nodes-proxy.ts';
import { publishOnce } from './nodes-publishing.ts';
import { startReading } from './nodes-reading.ts';
import { at } from './timing.ts';
import { killAll } from './torture-server.ts';

const { values } = parseArgs({
	options: {
		releases: { type: 'string', default: '60' },
		failovers: { type: 'string', default: '5' },
		seconds: { type: 'string', default: '10' },
		rows: { type: 'string', default: '1000000' },
		only: { type: 'string', default: 'visible,failover,pages,empty' }
	}
});
const asked = new Set(values.only.split(','));
const many = 3;
const rows = 100;
const work = mkdtempSync(join(tmpdir(), 'reform-lens-nodes-'));
const shares = (times: readonly number[]) =>
	[0.5, 0.95, 1].map((share) => at(times, share).toFixed(0).padStart(7)).join('');

/** Publishes through one node after another, and asks all of them how soon they show it. */
async function printVisible(nodes: readonly ClusterNode[], releases: number): Promise<void> {
	const [published, visible]: [number[], number[]] = [[], []];
	for (let n = 0; n < releases; n += 1) {
		const node = nodes[n % nodes.length];
		if (!node) continue;
		const began = performance.now();
		const release = await publishOnce(node, { mark: `V${n}`, rows });
		const told = performance.now();
		await Promise.all(
			nodes.map(async (other) => {
				while (((await shownBy(other)) ?? 0) < release) await wait(10);
			})
		);
		published.push(told - began);
		visible.push(performance.now() - told);
	}
	console.log(`\n${releases} releases of ${rows} rows, ms:            p50    p95   most`);
	console.log('from the order until it is acknowledged   ', shares(published));
	console.log(`from then until all ${many} nodes show it       `, shares(visible));
}

/** Loses the primary again and again, while pages are read and files are brought. */
async function printFailover(pair: Pair, nodes: readonly ClusterNode[], failovers: number): Promise<void> {
	const [promoting, publishing, whole]: [number[], number[], number[]] = [[], [], []];
	const proxy = await startProxy(() => addressesOf(nodes));
	const reading = startReading(proxy.base, 3);
	for (let n = 0; n < failovers; n += 1) {
		const node = nodes[n % nodes.length];
		if (!node) continue;
		const began = performance.now();
		await pair.lose();
		// Somebody is publishing all the time.
		const publishes = (async () => {
			while ((await publishOnce(node, { mark: `F${n}`, rows }).catch(() => null)) === null) await wait(20);
			return performance.now();
		})();
		await pair.promote();
		const promoted = performance.now();
		const acknowledged = await publishes;
		promoting.push(promoted - began);
		publishing.push(acknowledged - promoted);
		whole.push(acknowledged - began);
		await pair.repair();
	}
	const { answers, failed, longest } = await reading.end();
	await proxy.close();
	console.log(`\n${failovers} failovers, ms:                       p50    p95   most`);
	console.log('from the loss until the standby is primary', shares(promoting));
	console.log('from then until a publish is acknowledged ', shares(publishing));
	console.log('both                                      ', shares(whole));
	console.log(`pages read meanwhile: ${answers}, failed ${failed.length}, the longest wait ${longest.toFixed(0)} ms`);
	for (const failure of failed) console.log(failure);
}

const megabytes = (bytes: number) => (bytes / 1e6).toFixed(0);

/** The size of a database. */
async function bytesIn(url: string): Promise<number> {
	const client = new Client({ connectionString: url });
	await client.connect();
	try {
		const { rows: found } = await client.query<{ bytes: string }>(
			'select pg_database_size(current_database()) as bytes'
		);
		return Number(found[0]?.bytes);
	} finally {
		await client.end();
	}
}

/** Fills a ledger in PostgreSQL with activities, and lets an empty node begin on it. */
async function printEmpty(total: number): Promise<void> {
	const { module } = await runnerImport<typeof Fill>('./tests/size/fill.ts', {
		resolve: { alias: { $lib: resolve('src/lib'), $data: resolve('data') } }
	});
	const server = await startPostgres();
	try {
		const url = await server.database();
		const filled = join(work, `filled-${total}`);
		mkdirSync(filled);
		const where = { DATA_DIR: filled, DATABASE_URL: url };
		await module.fill(where, 0);
		const [little, warehouseBefore] = [await bytesIn(url), statSync(join(filled, 'warehouse.duckdb')).size];
		const releases = await module.fill(where, total);
		const [much, warehouse] = [await bytesIn(url), statSync(join(filled, 'warehouse.duckdb')).size];
		const node = new ClusterNode(`empty-${total}`, work, { DATABASE_URL: url });
		const times: number[] = [];
		for (let start = 0; start < 2; start += 1) {
			const began = performance.now();
			await node.start();
			times.push(performance.now() - began);
			await node.stop();
		}
		const [first = NaN, again = NaN] = times;
		console.log(`\n${total} activities in ${releases.length} releases`);
		console.log(`an empty node answers after ${(first / 1000).toFixed(1)} s`);
		console.log(`the same one, which then has all, after ${(again / 1000).toFixed(1)} s`);
		console.log(`PostgreSQL ${megabytes(much)} MB, ${((much - little) / total).toFixed(1)} bytes a row`);
		console.log(
			`warehouse ${megabytes(warehouse)} MB, ${((warehouse - warehouseBefore) / total).toFixed(1)} bytes a row`
		);
	} finally {
		await server.end();
	}
}

try {
	if (['visible', 'failover', 'pages'].some((part) => asked.has(part))) {
		const pair = await startPair();
		try {
			const nodes = await startNodes(many, work, { DATABASE_URL: pair.url, REFORM_LENS_DEMO: '1', LOG: 'off' });
			if (asked.has('visible')) await printVisible(nodes, Number(values.releases));
			if (asked.has('pages')) await printPages(nodes, Number(values.seconds));
			if (asked.has('failover')) await printFailover(pair, nodes, Number(values.failovers));
			for (const node of nodes) await node.stop();
		} finally {
			killAll();
			await pair.end();
		}
	}
	if (asked.has('empty')) for (const total of values.rows.split(',').map(Number)) await printEmpty(total);
} finally {
	killAll();
	rmSync(work, { recursive: true, force: true });
}
