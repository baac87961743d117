import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const entries = readdirSync(here('src/cli'))
	.filter((name) => /\.ts$/.test(name) && !/\.(d|test)\.ts$/.test(name))
	.map((name) => here(`src/cli/${name}`));

/** The server and the command-line tools: every file of `src/cli` becomes `build/cli/<name>.js`. */
export default defineConfig({
	resolve: { alias: { $lib: here('src/lib'), $data: here('data') } },
	build: { ssr: true, outDir: 'build/cli', target: 'node24', rolldownOptions: { input: entries } }
});
