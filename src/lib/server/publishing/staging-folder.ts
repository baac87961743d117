import { readdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { openStatuses, submissionOf, submissionsOf } from '../ledger/submissions';
import type { Pipe } from './pipe';
import { foundName, folderFor } from './staged';

const namesIn = (path: string) => readdir(path).catch(() => []);
const remove = (path: string) => rm(path, { recursive: true, force: true });

/** Takes away what an earlier process left in the folder: everything but what was found of submissions that are still open. */
export async function tidy({ ledger, warehouse }: Pipe): Promise<void> {
	const known = new Set((await submissionsOf(ledger.db, openStatuses)).map(({ id }) => id));
	for (const name of await readdir(warehouse.folder)) {
		const path = join(warehouse.folder, name);
		if (!known.has(name)) await remove(path);
		else for (const inside of await namesIn(path)) if (!foundName.test(inside)) await remove(join(path, inside));
	}
}

/** Takes away what was found of submissions that other nodes have published, given up or checked anew, each in its turn. */
export async function sweep(pipe: Pipe, turn: (id: string, job: () => Promise<void>) => Promise<void>): Promise<void> {
	const { ledger, warehouse } = pipe;
	for (const id of await readdir(warehouse.folder))
		await turn(id, async () => {
			const submission = await submissionOf(ledger.db, id);
			// What jobs of the queue write is nobody's submission, and a check that runs may have found what no report tells yet.
			if (!submission || submission.status === 'checking') return;
			const { report } = submission;
			const path = join(warehouse.folder, id);
			if (!openStatuses.some((status) => status === submission.status)) return remove(path);
			const own = report && basename(folderFor(pipe, submission, report));
			for (const inside of await namesIn(path))
				if (foundName.test(inside) && inside !== own) await remove(join(path, inside));
		});
}
