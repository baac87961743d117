// Protects what was published where several servers share a ledger: one is killed, the database stops, its standby takes over.
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { environmentOn } from '../../scripts/built-server';
import { addressesOf, startNodes, startPair } from '../../scripts/nodes-cluster';
import { judge } from '../../scripts/nodes-judging';
import { startProxy } from '../../scripts/nodes-proxy';
import { publishSomewhere } from '../../scripts/nodes-publishing';
import { startReading } from '../../scripts/nodes-reading';
import { chance, type Findings } from '../../scripts/torture-findings';
import { killAll } from '../../scripts/torture-server';

test.describe.configure({ timeout: 180_000 });

const found: Findings = {
	holds: (name, holds, what) => expect.soft(holds, `${name}: ${what}`).toBe(true),
	tell: () => undefined,
	print: () => true
};

test('two nodes: nothing that was acknowledged is lost, and pages are answered all the time', async () => {
	const work = mkdtempSync(join(tmpdir(), 'reform-lens-nodes-'));
	const pair = await startPair();
	try {
		const nodes = await startNodes(2, work, { DATABASE_URL: pair.url });
		const proxy = await startProxy(() => addressesOf(nodes));
		const reading = startReading(proxy.base, 1);
		const random = chance(9);
		const tries = { refused: 0, cut: 0, already: 0 };
		const acknowledged = new Map<string, number | null>();
		const publish = async (from: number, to: number) => {
			for (let n = from; n <= to; n += 1) {
				const file = { mark: `S${n}`, rows: 200 };
				acknowledged.set(file.mark, await publishSomewhere(nodes, file, random, { found, tries }));
			}
		};
		await publish(1, 1);
		await Promise.all([publish(2, 3), nodes[0]?.kill()]);
		await Promise.all([
			publish(4, 6),
			nodes[0]?.start(),
			pair.primary.stop('immediate').then(() => pair.primary.start())
		]);
		await Promise.all([publish(7, 8), pair.lose().then(() => pair.promote())]);
		const { answers, failed } = await reading.end();
		await proxy.close();
		expect(answers).toBeGreaterThan(10);
		expect(failed).toEqual([]);
		await judge({ pair, nodes, work }, acknowledged, found);
		// A node's backup is tried where nothing is, not on the ledger that it shares.
		const backups = join(work, 'backups');
		const env = environmentOn(nodes[0]?.folder ?? '', { DATABASE_URL: pair.url, BACKUP_DIR: backups });
		await promisify(execFile)('scripts/deploy/backup', { env });
		expect(readdirSync(backups)).toEqual([expect.stringMatching(/Z\.backup$/)]);
		for (const node of nodes) expect.soft(await node.stop()).toBe(0);
	} finally {
		killAll();
		await pair.end();
		rmSync(work, { recursive: true, force: true });
	}
});
