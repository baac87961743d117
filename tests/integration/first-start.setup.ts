import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { readSettings } from '$lib/server/settings';
import { start } from '$lib/server/state';

declare module 'vitest' {
	export interface ProvidedContext {
		/** A folder after the first start, to be copied: the starter data is published once for all tests. */
		firstStart: string;
		/** Where the files that tests bring are written, until all tests are over. */
		files: string;
	}
}

/** Starts once on an empty folder, for all tests that begin after that. */
export default async function setup({ provide }: TestProject) {
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-first-'));
	await (await start(readSettings({ DATA_DIR: folder }))).close();
	provide('firstStart', folder);
	const files = mkdtempSync(join(tmpdir(), 'reform-lens-files-'));
	provide('files', files);
	return () => {
		for (const made of [folder, files]) rmSync(made, { recursive: true, force: true });
	};
}
