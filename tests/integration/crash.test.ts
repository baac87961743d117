// Protects: whenever the process is killed, a release is wholly there or wholly not, and the warehouse catches up at start.
import { spawn } from 'node:child_process';
import { cpSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { environmentOn } from '../../scripts/built-server';
import { newFolder, removeFolders, startedFolder, startOn } from './folder';
import { buildTools } from './tools';

const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const rows = 4000;

let tools: string;
let before: string;
let file: string;

beforeAll(async () => {
	tools = await buildTools('crash');
	before = startedFolder();
	file = join(newFolder(), 'activities.csv');
	const lines = Array.from(
		{ length: rows },
		(_, n) => `,42,,,,bao_dia_phuong,,2024-${String((n % 12) + 1).padStart(2, '0')},1,bài,,,,Bài số ${n},,,,`
	);
	writeFileSync(file, [header, ...lines, ''].join('\n'));
}, 60_000);
afterAll(removeFolders);

/** Publishes the file on a copy of the folder, and kills the process when told. */
async function publish(killAt: (folder: string) => Promise<void>): Promise<string> {
	const folder = newFolder();
	cpSync(before, folder, { recursive: true });
	const tool = spawn(
		process.execPath,
		['--disable-warning=ExperimentalWarning', join(tools, 'load.js'), 'activities', file, '--publish'],
		{ env: environmentOn(folder), stdio: 'ignore' }
	);
	const ended = new Promise((settle) => tool.once('exit', settle));
	await Promise.race([killAt(folder), ended]);
	tool.kill('SIGKILL');
	await ended;
	return folder;
}

/** What a start finds: the newest release, how many activities there are, and a hash of what it shows. */
async function found(folder: string) {
	const state = await startOn(folder);
	try {
		const kept = await state.warehouse.everything.rows('activities', state.warehouse.release);
		const content = await state.warehouse.hash();
		await state.warehouse.rebuild(state.ledger);
		expect(await state.warehouse.hash(), 'the warehouse is what the ledger makes of it').toBe(content);
		const { release } = state.warehouse;
		return { release, activities: kept.length, shows: await state.warehouse.stateHash(release) };
	} finally {
		await state.close();
	}
}

const sizeOf = (path: string): number => statSync(path, { throwIfNoEntry: false })?.size ?? 0;

/** Ends when the ledger has been written to for the n-th time. */
async function written(folder: string, times: number): Promise<void> {
	let size = sizeOf(join(folder, 'ledger.sqlite-wal'));
	for (let seen = 0; seen < times;) {
		await setTimeout(1);
		const now = sizeOf(join(folder, 'ledger.sqlite-wal'));
		if (now !== size) seen += 1;
		size = now;
	}
}

test('killed before, while and after it publishes', { timeout: 120_000 }, async () => {
	const none = await found(before);
	expect(none).toMatchObject({ release: 1, activities: 0 });
	const all = await found(await publish(() => new Promise(() => undefined)));
	expect(all).toMatchObject({ release: 2, activities: rows });

	const moments: ((folder: string) => Promise<void>)[] = [
		() => setTimeout(300),
		() => setTimeout(700),
		...[1, 2, 3].flatMap((times) =>
			[0, 5, 25, 80].map((delay) => async (folder: string) => {
				await written(folder, times);
				await setTimeout(delay);
			})
		)
	];
	for (const moment of moments) {
		const left = await found(await publish(moment));
		expect(left).toEqual(left.release === 1 ? none : all);
	}
});
