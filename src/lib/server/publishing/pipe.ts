import { randomUUID } from 'node:crypto';
import { mkdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetName } from '$lib/model/datasets';
import type { ChangeFile, Release, SubmittedFile } from '$lib/model/release';
import { needRoom } from '../disk-room';
import type { FileToRead } from '../intake/reading';
import type { Ledger, Publication } from '../ledger/ledger';
import { discardSubmission, submit } from '../ledger/submissions';
import type { Queue } from '../queue';
import type { Warehouse } from '../warehouse/warehouse';
import { type Checked, checkFiles, differenceFile, type ReadJob } from './check';

/** The parts that a file passes through, and the one queue of everything that writes. */
export interface Pipe {
	ledger: Ledger;
	warehouse: Warehouse;
	/** Runs a job after all earlier ones. */
	write: Queue;
	read: ReadJob;
	/** The largest file that is read. */
	maxBytes: number;
}

export interface Publisher {
	title: string;
	by: string;
	/** The address that the order came from. */
	from?: string | null;
}

export interface Outcome {
	checked: Checked;
	/** Null when the files were refused, or change nothing. */
	release: Release | null;
}

/** A file that needs no answers: it is read as its bytes tell. */
export const asItIs = (file: SubmittedFile): FileToRead => ({
	...file,
	mapping: null,
	map: null,
	encoding: null,
	sheet: null,
	corrections: [],
	dropped: [],
	given: {},
	addition: false,
	propose: false
});

/** Gives a job a folder that the warehouse may read, gone when the job has ended. */
export async function inFolder<T>(
	{ warehouse }: Pick<Pipe, 'warehouse'>,
	job: (folder: string) => Promise<T>
): Promise<T> {
	const folder = join(warehouse.folder, randomUUID());
	await mkdir(folder, { recursive: true, mode: 0o700 });
	try {
		return await job(folder);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Checks files against what is published. Stores nothing. */
export const checkOnly = (pipe: Pipe, files: FileToRead[]): Promise<Checked> =>
	inFolder(pipe, (folder) => checkFiles(pipe, files, folder));

/** Checks files and publishes them at once as one release, unless a problem is an error. */
export const publishFiles = (pipe: Pipe, files: FileToRead[], publisher: Publisher): Promise<Outcome> =>
	pipe.write(() => publishFilesNow(pipe, files, publisher));

/** The same, as the job of the queue that runs. */
export const publishFilesNow = (pipe: Pipe, files: FileToRead[], publisher: Publisher): Promise<Outcome> =>
	inFolder(pipe, async (folder) => {
		const checked = await checkFiles(pipe, files, folder);
		const { added, changed } = checked.report.difference;
		if (checked.report.errors > 0 || added + changed === 0) return { checked, release: null };
		const submission = await submit(pipe.ledger.db, files, publisher.by);
		let release: Release | null = null;
		try {
			release = await publishDifferences(pipe, { submission, folder, ...publisher }, checked.differences);
		} finally {
			// Of what was published nothing is given up.
			if (!release) await discardSubmission(pipe.ledger.db, submission);
		}
		return { checked, release };
	});

/** Publishes the differences of a submission, as the job of the queue that runs; null where they change nothing. */
export async function publishDifferences(
	{ ledger, warehouse }: Pipe,
	{ folder, ...publication }: Publisher & Pick<Publication, 'submission' | 'as'> & { folder: string },
	differences: Checked['differences'],
	removed: readonly DatasetName[] = []
): Promise<Release | null> {
	const changes = [];
	for (const { dataset } of differences) {
		const to = { path: join(folder, `change-${dataset}.parquet`), removeMissing: removed.includes(dataset) };
		changes.push(await warehouse.changeOf(dataset, differenceFile(folder, dataset), to));
	}
	const real = changes.filter(({ upserts, removals }) => upserts + removals > 0);
	if (real.length === 0) return null;
	await roomToPublish(warehouse, real);
	const release = await ledger.publish({ ...publication, changes: real, after: warehouse.release });
	await warehouse.applyAfter(warehouse.release, ledger);
	return release;
}

/** How much the ledger and the warehouse may grow by one byte of a change, which is compressed. */
const growth = 8;

/** Refuses to publish where the disk has no room for it: a release is not begun that pages cannot show. */
export async function roomToPublish({ folder }: Warehouse, changes: readonly ChangeFile[]): Promise<void> {
	let bytes = 0;
	for (const { path } of changes) bytes += (await stat(path)).size;
	await needRoom(folder, growth * bytes);
}

/** Makes the warehouse anew from the ledger. */
export const rebuild = (pipe: Pipe): Promise<string> =>
	pipe.write(async () => {
		await pipe.warehouse.rebuild(pipe.ledger);
		return pipe.warehouse.hash();
	});
