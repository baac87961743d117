// A server of its own for stories that publish: nobody else's figures change under them.
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { test as base } from './test';

export { expect } from '@playwright/test';

interface OwnServer {
	url: string;
	/** Publishes results, given as lines of the long CSV format, and tells nothing but success. */
	publish: (...results: string[]) => Promise<void>;
	revert: (release: number) => Promise<void>;
}

const node = join('node_modules', '.bin', 'node');
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

/** Playwright's `test` on a server with the starter data alone: release 1. */
export const test = base.extend<{ server: OwnServer }>({
	server: async ({ browserName }, use) => {
		const folder = mkdtempSync(join(tmpdir(), `reform-lens-own-${browserName}-`));
		const environment = { ...process.env, DATA_DIR: folder, PORT: '0', REFORM_LENS_DEMO: '', NODE_ENV: 'production' };
		const process_ = spawn(node, ['build/cli/serve.js'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
		const ended = new Promise((settle) => process_.once('exit', settle));
		const run = async (tool: string, ...given: string[]) => {
			await promisify(execFile)(node, [`build/cli/${tool}.js`, ...given], { env: environment });
		};
		try {
			const url = await new Promise<string>((settle, fail) => {
				process_.stdout.on('data', (text: Buffer) => {
					const [found] = /http:\/\/localhost:\d+/.exec(text.toString()) ?? [];
					if (found !== undefined) settle(found);
				});
				process_.once('exit', () => fail(new Error('The server ended.')));
			});
			await use({
				url,
				publish: async (...results) => {
					const file = join(folder, 'results.csv');
					writeFileSync(file, [header, ...results, ''].join('\n'));
					await run('load', 'results', file, '--publish');
				},
				revert: (release) => run('revert', String(release))
			});
		} finally {
			process_.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	},
	baseURL: async ({ server }, use) => use(server.url)
});
