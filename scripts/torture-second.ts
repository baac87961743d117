import { cpSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from './torture-findings.ts';
import { kill, run, serve, started } from './torture-server.ts';

/** A second server, and a tool, on a folder whose server runs, hangs or was killed. */
export async function tortureBySecond({ base, work }: { base: string; work: string }, found: Findings): Promise<void> {
	const data = join(work, 'second');
	cpSync(base, data, { recursive: true });
	const first = await started(data);
	const refusedInWords = async (when: string) => {
		const second = await serve(data);
		found.holds('second server: refused', second.server === null, when);
		found.holds(
			'second server: told in words',
			/Another program is using/.test(second.words) && !/\n\s+at /.test(second.words),
			second.words
		);
		if (second.server) await kill(second.server);
	};
	await refusedInWords('the first runs');
	first.child.kill('SIGSTOP');
	await refusedInWords('the first hangs');
	first.child.kill('SIGCONT');
	const still = await fetch(`${first.base}/healthz`);
	found.holds('second server: the first goes on', still.ok, String(still.status));
	await kill(first);
	// server.json names a server that has ended.
	const tool = run('rebuild', data);
	found.holds('second server: a tool works after the first was killed', (await tool.ended) === 0, tool.said());
	const third = await started(data);
	found.holds('second server: a server starts after the first was killed', (await third.stop()) === 0, third.said());
}
