import { randomUUID } from 'node:crypto';
import { access, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import { ownUnits } from '$lib/model/own-units';
import { takenAway, type Report } from '$lib/model/submission';
import { needRoom } from '../disk-room';
import type { FileToRead } from '../intake/reading';
import { rememberedMappings } from '../ledger/mappings';
import { copyFile, type Submission } from '../ledger/submissions';
import { reference } from '../warehouse/queries';
import { checkFiles, differenceFile, newest, type Against } from './check';
import { asItIs, type Pipe } from './pipe';
import type { CheckRun } from './running-checks';
import { place, submissionFolder } from './staged';

/**
 * Reads and compares a submission, tells what others have published since an earlier check, and puts what it finds where the
 * submission with this report looks for it.
 */
export async function checkSubmission(
	pipe: Pipe,
	submission: Submission,
	{ tell, signal }: CheckRun,
	asOf: Against | null = null
): Promise<Report> {
	const earlier = submission.report?.base;
	// Another node may have checked against what this one does not show yet; the queue brings it up to the ledger.
	if (earlier !== undefined && pipe.warehouse.release < earlier)
		await unlessEnded(
			signal,
			pipe.write(() => Promise.resolve())
		);
	const against = asOf ?? newest(pipe.warehouse);
	// One of its own: several checks of a submission may run at once.
	const folder = join(submissionFolder(pipe, submission.id), randomUUID());
	await mkdir(folder, { recursive: true, mode: 0o700 });
	try {
		// The files as they were sent, and what is read of them.
		await needRoom(folder, 2 * submission.files.reduce((sum, { size }) => sum + size, 0));
		const { units } = submission.review;
		const own = units && ownUnits(units, (await reference(pipe.warehouse.everything, against.base)).tables);
		const removed = takenAway(submission.review);
		const { report, differences } = await checkFiles(pipe, await filesOf(pipe, submission, folder), folder, {
			tell,
			signal,
			remembered: await rememberedMappings(pipe.ledger.db),
			own,
			removed,
			against
		});
		let conflicts = 0;
		if (earlier !== undefined && earlier !== against.base)
			for (const { dataset, path } of differences)
				conflicts += await pipe.warehouse.conflictsSince(dataset, {
					difference: path,
					release: earlier,
					removes: removed.includes(dataset)
				});
		const found = { ...report, files: report.files.slice(0, submission.files.length), conflicts };
		await place(pipe, { submission, report: found, from: folder });
		return found;
	} catch (error) {
		await rm(folder, { recursive: true, force: true });
		throw error;
	}
}

/** Waits for something until the signal ends it. */
function unlessEnded(signal: AbortSignal, waited: Promise<void>): Promise<void> {
	signal.throwIfAborted();
	const { promise: ended, reject } = Promise.withResolvers<never>();
	const end = () => reject(new Error('The check was ended.'));
	signal.addEventListener('abort', end, { once: true });
	return Promise.race([waited, ended]).finally(() => signal.removeEventListener('abort', end));
}

/** Finds here what another node found: a check against the same release, which should tell the same. */
export const checkAgain = (
	pipe: Pipe,
	submission: Submission,
	{ base, base_submission }: Report,
	run: CheckRun
): Promise<Report> => checkSubmission(pipe, submission, run, { base, base_submission });

/** The files of a submission on disk, with everything that was decided about them; added rows as files of their own. */
async function filesOf(pipe: Pipe, { id, files, review }: Submission, folder: string): Promise<FileToRead[]> {
	const own = [];
	const names = fileNames(files);
	for (const [position, file] of files.entries()) {
		const path = join(folder, `file-${position}`);
		await copyFile(pipe.ledger.db, id, position, path);
		const { mapping, encoding, sheet } = review.files[position] ?? { mapping: null, encoding: null, sheet: null };
		own.push({
			dataset: file.dataset,
			name: names[position] ?? file.name,
			path,
			mapping,
			map: null,
			encoding,
			sheet,
			corrections: review.corrections.filter((one) => one.file === position),
			dropped: review.dropped.flatMap((one) => (one.file === position ? [one.line] : [])),
			given: review.given,
			addition: review.partial.includes(position),
			propose: true
		});
	}
	const added = [];
	for (const [dataset, rows] of Map.groupBy(review.supplements, (one) => one.dataset)) {
		const columns = Object.keys(datasetOf(dataset).uploaded);
		const path = join(folder, `supplement-${dataset}.csv`);
		const data = rows.map(({ row }) => columns.map((column) => row[column] ?? ''));
		await writeFile(path, Papa.unparse({ fields: columns, data }, { newline: '\n' }), { mode: 0o600 });
		added.push({ ...asItIs({ dataset, name: `+ ${dataset}`, path }), addition: true });
	}
	return [...own, ...added];
}

/** What the files of a submission are called; those of one name are numbered by their place. */
export const fileNames = (files: readonly { name: string }[]): string[] =>
	files.map(({ name }, position) =>
		files.some((other, at) => at !== position && other.name === name) ? `${name} (${position + 1})` : name
	);

/** The datasets of which a folder holds a difference. */
export async function comparedDatasets(folder: string): Promise<{ dataset: DatasetName; path: string }[]> {
	const found = [];
	for (const dataset of datasetNames) {
		const path = differenceFile(folder, dataset);
		if (
			await access(path).then(
				() => true,
				() => false
			)
		)
			found.push({ dataset, path });
	}
	return found;
}
