import { readdir, writeFile } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { datasetNames } from '$lib/model/datasets';
import type { Problem } from '$lib/model/problem';
import { undone, type Release, type SubmittedFile } from '$lib/model/release';
import { demoActivities } from './demo';
import { demoInput } from './demo-input';
import { asItIs, inFolder, publishFilesNow, type Pipe } from './pipe';

/** Files of the program's own that the check refused. */
class StarterRefused extends Error {
	constructor(problems: Problem[]) {
		super(problems.map((p) => `${p.file}:${p.row ?? ''} ${p.column ?? ''} ${p.value ?? ''} ${p.code}`).join('\n'));
	}
}

/** The files of a data folder with their datasets: everything under `results` is results, else the name tells. */
async function starterFiles(folder: string): Promise<SubmittedFile[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const paths = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.csv'));
	return paths
		.map((entry) => join(entry.parentPath, entry.name))
		.sort()
		.map((path) => {
			const name = relative(folder, path);
			const stem = name.startsWith('results') ? 'results' : basename(path, '.csv');
			const dataset = datasetNames.find((known) => known === stem);
			if (!dataset) throw new Error(`${name} is no dataset: ${datasetNames.join(', ')}`);
			return { dataset, name, path };
		});
}

async function publishOwn(pipe: Pipe, files: SubmittedFile[], title: string): Promise<Release | null> {
	const { checked, release } = await publishFilesNow(pipe, files.map(asItIs), { title, by: 'system' });
	if (checked.report.errors > 0)
		throw new StarterRefused(checked.problems.filter(({ severity }) => severity === 'error'));
	return release;
}

// Several nodes may start at once: whether there is anything to publish is asked when it is this one's turn.

/** Publishes the starter data as release 1, when the ledger is empty. */
export async function firstStart(pipe: Pipe, folder: string): Promise<Release | null> {
	if (pipe.warehouse.release > 0) return null;
	return pipe.write(async () =>
		pipe.warehouse.release > 0 ? null : publishOwn(pipe, await starterFiles(folder), 'Dữ liệu ban đầu')
	);
}

/** Publishes generated activities as a release of their own, unless such a release stands. */
export async function loadDemo(pipe: Pipe): Promise<Release | null> {
	const stands = async () => {
		const releases = await pipe.ledger.releases();
		const gone = undone(releases);
		return releases.some((release) => release.demo && !gone.has(release.number));
	};
	if (await stands()) return null;
	return pipe.write(async () => {
		if (await stands()) return null;
		return inFolder(pipe, async (folder) => {
			const path = join(folder, 'demo-activities.csv');
			await writeFile(path, demoActivities(await demoInput(pipe.warehouse.everything, pipe.warehouse.release)));
			const file = { dataset: 'activities' as const, name: 'demo-activities.csv', path };
			return publishOwn(pipe, [file], 'Hoạt động minh họa do phần mềm tạo, không phải số liệu thực');
		});
	});
}
