import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import Papa from 'papaparse';
import { datasetNames, datasetOf, type DatasetName } from '$lib/model/datasets';
import { ownUnits } from '$lib/model/own-units';
import { takenAway } from '$lib/model/submission';
import { needRoom } from '../disk-room';
import type { FileToRead } from '../intake/reading';
import { rememberedMappings } from '../ledger/mappings';
import { copyFile, type Submission } from '../ledger/submissions';
import { reference } from '../warehouse/queries';
import { checkFiles, differenceFile } from './check';
import { asItIs, type Pipe } from './pipe';
import type { CheckRun } from './running-checks';

/** Reads and compares a submission; differences of an earlier check tell what others have published since. */
export async function checkSubmission(
	pipe: Pipe,
	submission: Submission,
	folder: string,
	{ tell, signal }: CheckRun
): Promise<NonNullable<Submission['report']>> {
	await mkdir(folder, { recursive: true, mode: 0o700 });
	// The files as they were sent, and what is read of them.
	await needRoom(folder, 2 * submission.files.reduce((sum, { size }) => sum + size, 0));
	const before = await comparedDatasets(folder);
	const earlier = submission.report !== null && submission.report.base !== pipe.warehouse.release;
	for (const { path } of before) {
		if (earlier) await rename(path, `${path}.before`);
		else await rm(path);
	}
	const remembered = await rememberedMappings(pipe.ledger.db);
	const { units } = submission.review;
	const own = units && ownUnits(units, (await reference(pipe.warehouse.everything, pipe.warehouse.release)).tables);
	const files = await filesOf(pipe, submission, folder);
	const { report, differences } = await checkFiles(pipe, files, folder, {
		tell,
		signal,
		remembered,
		own,
		removed: takenAway(submission.review)
	});
	let conflicts = 0;
	for (const { dataset, path } of earlier ? differences : []) {
		const old = before.find((one) => one.dataset === dataset);
		if (old) conflicts += await pipe.warehouse.conflictsBetween(dataset, { before: `${path}.before`, now: path });
	}
	for (const { path } of before) await rm(`${path}.before`, { force: true });
	return { ...report, files: report.files.slice(0, submission.files.length), conflicts };
}

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
