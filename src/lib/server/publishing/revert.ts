import { rm } from 'node:fs/promises';
import type { Release } from '$lib/model/release';
import { emptyReview } from '$lib/model/submission';
import { changeSubmission, submissionOf, submit } from '../ledger/submissions';
import type { HeldChanges } from '../warehouse/in-use';
import { roomToPublish, type Pipe, type Publisher } from './pipe';

/** A release that cannot be undone, and why. */
export class CannotRevert extends Error {
	constructor(
		readonly release: number,
		/** Later releases that changed the same rows; empty when there is no such release or nothing to undo. */
		readonly later: number[],
		/** Rows that must stay as they are since others name them, or since what they name is gone. */
		readonly held: HeldChanges
	) {
		super(
			later.length > 0
				? `Release ${release} cannot be reverted before ${later.join(', ')}`
				: held.count > 0
					? `Release ${release} cannot be reverted: others name ${held.rows.map(({ key }) => key).join('; ')}`
					: `Release ${release} has nothing to revert`
		);
	}
}

/** What was undone of a release. */
export interface Reverted {
	release: Release;
	/** Rows that later releases changed again, and those releases: they stay as they are. */
	kept: number;
	later: number[];
	/** Rows that stay as they are so that no row names what is not there. */
	held: HeldChanges;
}

/**
 * Publishes a release that restores what release `number` found. Rows that later releases changed again stay, and so do those
 * without which others would name nothing; unless `partly` they are a reason to refuse.
 */
export function revert(
	pipe: Pipe,
	number: number,
	{ partly = false, ...publisher }: Publisher & { partly?: boolean }
): Promise<Reverted> {
	return pipe.write(async () => {
		const { ledger, warehouse } = pipe;
		const datasets = (await ledger.changesOf(number)).map((change) => change.dataset);
		const { changes, kept, later, held } = await warehouse.undo(number, datasets);
		try {
			if (changes.length === 0 || (kept + held.count > 0 && !partly)) throw new CannotRevert(number, later, held);
			await roomToPublish(warehouse, changes);
			const submission = await submit(ledger.db, [], publisher.by);
			const after = warehouse.release;
			const undoing = { submission, changes, after, reverts: number, stayed: { kept, later, held: held.count } };
			const release = await ledger.publish({ ...undoing, ...publisher });
			await warehouse.applyAfter(warehouse.release, ledger);
			const units = await unitsOf(pipe, number);
			if (units) await changeSubmission(ledger.db, submission, ['published'], { review: { ...emptyReview(0), units } });
			return { release, kept, later, held };
		} finally {
			for (const { path } of changes) await rm(path, { force: true });
		}
	});
}

/** The units that the rows of a release may be about, and so those of its undoing; null for all. */
async function unitsOf({ ledger }: Pipe, number: number): Promise<string[] | null> {
	const undone = (await ledger.releases()).find((one) => one.number === number);
	return (undone && (await submissionOf(ledger.db, undone.submission_id)))?.review.units ?? null;
}
