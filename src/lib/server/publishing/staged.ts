import { createHash } from 'node:crypto';
import { access, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { report as reportSchema, type Report, type Review } from '$lib/model/submission';
import type { Submission } from '../ledger/submissions';
import { kept } from '../warehouse/in-use';
import { problemsFile } from './check';
import type { Pipe } from './pipe';

// What a check found stands in a folder of this node's own, whose name says for what it was found: another node may have
// taken decisions and checked again, so that what is here is of a submission as it was.

/** What of a submission tells whether a check of it still holds. */
type Checkable = Pick<Submission, 'id' | 'review' | 'files'>;

/** The folder with all that checks of a submission found here. */
export const submissionFolder = ({ warehouse }: Pick<Pipe, 'warehouse'>, id: string): string =>
	join(warehouse.folder, id);

/** The part of a review that decides what a check finds, as text. */
export function howRead({ removed, ...review }: Review): string {
	// What is taken away matters to the check only where others may name it.
	const guarded = removed.filter((name) => kept.includes(name));
	return JSON.stringify({ ...review, removed: guarded, acknowledged: 0, hands: [] });
}

/** What a check of these files, read in this way, found by that report: the same text wherever it is found again. */
function foundBy({ review, files }: Checkable, report: Report): string {
	// As the ledger keeps it. What others published since an earlier check is not found again by a later one.
	const plain = reportSchema.parse(JSON.parse(JSON.stringify({ ...report, conflicts: 0 })));
	return JSON.stringify([howRead(review), files.map(({ sha256 }) => sha256), plain]);
}

/** Where what a check of a submission found by that report stands, if it is here. */
export const folderFor = (pipe: Pick<Pipe, 'warehouse'>, submission: Checkable, report: Report): string => {
	const name = createHash('sha256').update(foundBy(submission, report)).digest('hex').slice(0, 32);
	return join(submissionFolder(pipe, submission.id), `found-${name}`);
};

/** What such a folder is called. */
export const foundName = /^found-[0-9a-f]{32}$/;

/** Whether a folder holds what a check found: it comes there whole. */
export const isStaged = (folder: string): Promise<boolean> =>
	access(problemsFile(folder)).then(
		() => true,
		() => false
	);

/** Puts what a check wrote into a folder where it is looked for; gone where the same is there already. */
export async function place(
	pipe: Pick<Pipe, 'warehouse'>,
	{ submission, report, from }: { submission: Checkable; report: Report; from: string }
): Promise<void> {
	const folder = folderFor(pipe, submission, report);
	if (!(await isStaged(folder))) {
		// Not what is whole, and so nothing that anybody reads.
		await rm(folder, { recursive: true, force: true });
		await rename(from, folder).catch(async (error: unknown) => {
			if (!(await isStaged(folder))) throw error;
		});
	}
	await rm(from, { recursive: true, force: true });
}

/** Whether two checks of a submission as it is found the same. */
export const agree = (submission: Submission, again: Report): boolean =>
	submission.report !== null && foundBy(submission, submission.report) === foundBy(submission, again);
