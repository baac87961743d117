import { datasetNames, type DatasetName } from '$lib/model/datasets';
import type { Release, ResolvedRow, SubmittedFile } from '$lib/model/release';
import { check, type CheckedSubmission, type Published } from '../intake/check';
import type { Ledger } from '../ledger/ledger';
import type { Warehouse } from '../warehouse/warehouse';

/** The parts that a file passes through, and the one queue of everything that writes. */
export interface Pipe {
	ledger: Ledger;
	warehouse: Warehouse;
	/** Runs a job after all earlier ones. */
	write<T>(job: () => Promise<T>): Promise<T>;
}

export interface Publisher {
	title: string;
	by: string;
}

export interface Outcome {
	checked: CheckedSubmission;
	/** Null when the files were refused, or change nothing. */
	release: Release | null;
}

/** A queue: each job starts when the one before has ended, however it ended. */
export function queue(): Pipe['write'] {
	let last: Promise<unknown> = Promise.resolve();
	return (job) => {
		const next = last.then(job, job);
		last = next.catch(() => undefined);
		return next;
	};
}

/** Tables that no file refers to: read only when the files themselves are of that kind. */
const leaves: readonly DatasetName[] = ['results', 'activities', 'reported_counts'];

async function publishedState({ warehouse }: Pipe, files: SubmittedFile[]): Promise<Published> {
	const sent = new Set(files.map((file) => file.dataset));
	const needed = datasetNames.filter((name) => !leaves.includes(name) || sent.has(name));
	const tables = new Map<DatasetName, ResolvedRow[]>();
	const read = async (name: DatasetName) => tables.set(name, await warehouse.everything.rows(name, warehouse.release));
	await Promise.all(needed.map(read));
	return {
		rows: (name) => {
			const rows = tables.get(name);
			if (!rows) throw new Error(`The check of these files read ${name} without need`);
			return rows;
		}
	};
}

/** Checks files against what is published. Stores nothing. */
export const checkFiles = async (pipe: Pipe, files: SubmittedFile[]): Promise<CheckedSubmission> =>
	check(files, await publishedState(pipe, files));

/** Publishes files as one release, unless a problem is an error. */
export function publishFiles(pipe: Pipe, files: SubmittedFile[], publisher: Publisher): Promise<Outcome> {
	return pipe.write(async () => {
		const checked = await checkFiles(pipe, files);
		if (checked.errors > 0 || checked.changes.length === 0) return { checked, release: null };
		const release = await pipe.ledger.publish({ files, changes: checked.changes, ...publisher });
		await pipe.warehouse.applyAfter(pipe.warehouse.release, pipe.ledger);
		return { checked, release };
	});
}

/** Makes the warehouse anew from the ledger. */
export const rebuild = (pipe: Pipe): Promise<string> =>
	pipe.write(async () => {
		await pipe.warehouse.rebuild(pipe.ledger);
		return pipe.warehouse.hash();
	});
