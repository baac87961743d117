import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import type { ClusterNode } from './nodes-cluster.ts';
import { activitiesFile } from './torture-bring.ts';
import type { Chance, Findings } from './torture-findings.ts';

const report = z.object({ release: z.number().nullable(), unchanged: z.number(), errors: z.number() });
const againMs = 200;
const longestMs = 5 * 60_000;

/** What is brought: so many new activities that a mark tells from all others. */
interface Brought {
	mark: string;
	rows: number;
}

const orderOf = (mark: string) => ({ dataset: 'activities', name: `${mark}.csv`, publish: 'true' });

/**
 * Brings a file to one node and gives the number of its release.
 * @throws Error where it was not published
 */
export async function publishOnce({ server }: ClusterNode, { mark, rows }: Brought): Promise<number> {
	const answer = await server?.order('/internal/load', orderOf(mark), activitiesFile(mark, rows));
	const text = (await answer?.text()) ?? '';
	const release = answer?.ok ? report.parse(JSON.parse(text)).release : null;
	if (release === null) throw new Error(`${mark} was not published: ${answer?.status} ${text.slice(0, 200)}`);
	return release;
}

/** How often what was ordered was not acknowledged, by why. */
export interface Tries {
	/** The node said that the ledger cannot be reached now. */
	refused: number;
	/** The node was killed before it answered. */
	cut: number;
	/** It had been published, although nobody was told. */
	already: number;
}

/**
 * Brings a file of so many rows through one node after another, until one says that it is published; gives the number of the
 * release, null where an earlier one had published it without being able to say so.
 */
export async function publishSomewhere(
	nodes: readonly ClusterNode[],
	{ mark, rows }: Brought,
	random: Chance,
	{ found, tries }: { found: Findings; tries: Tries }
): Promise<number | null> {
	const bytes = activitiesFile(mark, rows);
	for (const until = performance.now() + longestMs; performance.now() < until;) {
		const node = nodes[random.below(nodes.length)];
		const server = node?.server;
		if (!node || !server) {
			await wait(againMs);
			continue;
		}
		const answer = await server.order('/internal/load', orderOf(mark), bytes).catch(() => null);
		const text = await answer?.text().catch(() => null);
		if (answer == null || text == null) {
			found.holds(
				'publishing: cut off only where the node was killed',
				node.server !== server,
				`${mark} at ${node.name}`
			);
			tries.cut += 1;
			await wait(againMs);
			continue;
		}
		if (answer.status !== 200) {
			const known = answer.status === 503 && answer.headers.has('retry-after');
			found.holds(
				'publishing: refused only with 503',
				known,
				`${mark} at ${node.name}: ${answer.status} ${text.slice(0, 200)}`
			);
			tries.refused += 1;
			await wait(againMs);
			continue;
		}
		const { release, unchanged, errors } = report.parse(JSON.parse(text));
		const whole = release !== null || unchanged === rows;
		found.holds('publishing: a file wholly or not at all', whole && errors === 0, `${mark}: ${text.slice(0, 200)}`);
		if (release === null) tries.already += 1;
		return release;
	}
	throw new Error(`${mark} could not be published for ${longestMs} ms`);
}
