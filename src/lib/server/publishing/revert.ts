import type { Release } from '$lib/model/release';
import type { Pipe } from './pipe';

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

/** Publishes a release that restores what release `number` found; refused where later releases changed the same rows. */
export function revert(pipe: Pipe, number: number, publisher: { title: string; by: string }): Promise<Release> {
	return pipe.write(async () => {
		const datasets = (await pipe.ledger.changesOf(number)).map((change) => change.dataset);
		const { changes, later } = await pipe.warehouse.undo(number, datasets);
		if (later.length > 0 || changes.length === 0) throw new CannotRevert(number, later);
		const release = await pipe.ledger.publish({ files: [], changes, reverts: number, ...publisher });
		await pipe.warehouse.applyAfter(pipe.warehouse.release, pipe.ledger);
		return release;
	});
}
