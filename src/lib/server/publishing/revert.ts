import { rm } from 'node:fs/promises';
import type { Release } from '$lib/model/release';
import { submit } from '../ledger/submissions';
import type { Pipe, Publisher } from './pipe';

/** A release that cannot be undone, and why. */
export class CannotRevert extends Error {
	constructor(
		readonly release: number,
		/** Later releases that changed the same rows; empty when there is no such release or nothing to undo. */
		readonly later: number[]
	) {
		super(
			later.length > 0
				? `Release ${release} cannot be reverted before ${later.join(', ')}`
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
}

/**
 * Publishes a release that restores what release `number` found. Rows that later releases changed again stay; unless
 * `partly` they are a reason to refuse.
 */
export function revert(
	pipe: Pipe,
	number: number,
	{ partly = false, ...publisher }: Publisher & { partly?: boolean }
): Promise<Reverted> {
	return pipe.write(async () => {
		const { ledger, warehouse } = pipe;
		const datasets = (await ledger.changesOf(number)).map((change) => change.dataset);
		const { changes, kept, later } = await warehouse.undo(number, datasets);
		try {
			if (changes.length === 0 || (kept > 0 && !partly)) throw new CannotRevert(number, later);
			const submission = await submit(ledger.db, [], publisher.by);
			const undoing = { submission, changes, reverts: number, stayed: { kept, later } };
			const release = await ledger.publish({ ...undoing, ...publisher });
			await warehouse.applyAfter(warehouse.release, ledger);
			return { release, kept, later };
		} finally {
			for (const { path } of changes) await rm(path, { force: true });
		}
	});
}
