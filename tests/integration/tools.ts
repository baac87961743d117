import { join } from 'node:path';
import { build } from 'vite';

/** Builds the command-line tools as they are shipped, into a folder that nobody else builds into; gives the folder. */
export async function buildTools(name: string): Promise<string> {
	const outDir = join('node_modules', '.cache', `reform-lens-tools-${name}`);
	await build({ configFile: 'vite.cli.config.ts', logLevel: 'error', build: { outDir, emptyOutDir: true } });
	return outDir;
}
