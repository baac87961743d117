import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, inject, onTestFinished } from 'vitest';
import { z } from 'zod';
import type { Locale } from '$lib/i18n/locale';
import type { DatasetName } from '$lib/model/datasets';
import type { Person } from '$lib/model/person';
import type { PlacedProblem } from '$lib/model/problem';
import type { FileToRead } from '$lib/server/intake/reading';
import { submissionOf, type Submission } from '$lib/server/ledger/submissions';
import { readProblems } from '$lib/server/publishing/check';
import { asItIs } from '$lib/server/publishing/pipe';
import { readSettings } from '$lib/server/settings';
import { start, type ServerState } from '$lib/server/state';
import { isShared, newDatabase, startedDatabase } from './databases';

const folders: string[] = [];
/** Folders of the first start, and the databases that hold the ledgers of folders where they are not in them. */
const afterFirstStart = new Set<string>();
const databases = new Map<string, Promise<string>>();

/** A data folder of its own for a test. */
export function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-'));
	folders.push(folder);
	return folder;
}

/** A data folder of its own in which the starter data is published as release 1. */
export function startedFolder(): string {
	const folder = newFolder();
	cpSync(inject('firstStart'), folder, { recursive: true });
	afterFirstStart.add(folder);
	return folder;
}

/** Where the ledger of a data folder is: in it, or in a database of its own. */
export async function ledgerOf(folder: string): Promise<{ DATABASE_URL?: string }> {
	if (!isShared) return {};
	const made = databases.get(folder) ?? (afterFirstStart.has(folder) ? startedDatabase() : newDatabase());
	databases.set(folder, made);
	return { DATABASE_URL: await made };
}

/** Opens the product on a folder as its server does. */
export const startOn = async (DATA_DIR: string, settings: Record<string, string> = {}): Promise<ServerState> =>
	start(readSettings({ DATA_DIR, ...(await ledgerOf(DATA_DIR)), ...settings }));

/** Products that files have open: folders go away with the last. */
const open = new Set<ServerState>();

/** The product on a folder of its own, open until the tests of the file are over. Asked for by the file itself: in a hook or a test it is too late to say what comes after all. */
export async function started(settings: Record<string, string> = {}): Promise<ServerState> {
	const state = await startOn(startedFolder(), settings);
	open.add(state);
	afterAll(async () => {
		await state.close();
		open.delete(state);
		if (open.size === 0) removeFolders();
	});
	return state;
}

/** The same for one test, open until that is over. */
export async function startedForTest(settings: Record<string, string> = {}): Promise<ServerState> {
	const state = await startOn(startedFolder(), settings);
	onTestFinished(() => state.close());
	return state;
}

/** Closes the product and opens it again on its folder, with other settings and after what happens in between. */
type Restart = (settings?: Record<string, string>, between?: () => void) => Promise<void>;

/** The product on a folder of its own for each test of the file, which `take` is given, also when it is opened again. */
export function startedEach(take: (state: ServerState) => void): Restart {
	let folder: string;
	let state: ServerState;
	const open = async (settings: Record<string, string> = {}) => take((state = await startOn(folder, settings)));
	beforeEach(async () => {
		folder = startedFolder();
		await open();
		return () => state.close();
	});
	afterAll(removeFolders);
	return async (settings, between) => {
		await state.close();
		between?.();
		await open(settings);
	};
}

/** A submission as it stands now. */
export async function submissionIn(state: ServerState, id: string): Promise<Submission> {
	const submission = await submissionOf(state.ledger.db, id);
	if (!submission) throw new Error(`There is no submission ${id}`);
	return submission;
}

/** The folder with what the check of a submission found. */
export async function foundIn(state: ServerState, id: string): Promise<string> {
	const found = await state.reviews.found(await submissionIn(state, id));
	if (found.is !== 'here') throw new Error(`Nothing is here of submission ${id}: ${found.is}`);
	return found.folder;
}

/** The problems of a submission. */
export const problemsIn = async (state: ServerState, id: string): Promise<PlacedProblem[]> =>
	readProblems(await foundIn(state, id));

export function removeFolders(): void {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** What a request of somebody brings along, or (null) of anybody. */
export const localsOf = async (
	state: ServerState,
	locale: Locale = 'vi',
	person: Person | null = null
): Promise<App.Locals> => ({
	locale,
	theme: null,
	state,
	person,
	unknown: false,
	audience: await state.visibility.audience(person)
});

/** The columns of a macro such as `results_at`, as the database names them. */
export async function describeTable(state: ServerState, macro: string): Promise<string[]> {
	const row = z.object({ column_name: z.string() });
	const columns = await state.warehouse.everything.read(
		`select column_name from (describe from ${macro}($release))`,
		row,
		{
			release: 0
		}
	);
	return columns.map((column) => column.column_name);
}

/** A small CSV file as it would be uploaded. It outlives the test file: fixtures are shared by those of a worker. */
export function csv(dataset: DatasetName, ...lines: string[]): FileToRead {
	const path = join(mkdtempSync(join(inject('files'), 'csv-')), `${dataset}.csv`);
	writeFileSync(path, lines.join('\n') + '\n');
	return asItIs({ dataset, name: `${dataset}.csv`, path });
}
