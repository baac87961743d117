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
	/** Its data folder. */
	folder: string;
	/** What it has printed, once that is there. */
	said: (pattern: RegExp) => Promise<string>;
	/** Publishes rows of a dataset, given as lines of CSV with their header, and tells nothing but success. */
	load: (dataset: string, ...lines: string[]) => Promise<void>;
	/** Publishes results, given as lines of the long CSV format without their header. */
	publish: (...results: string[]) => Promise<void>;
	revert: (release: number) => Promise<void>;
}

const node = join('node_modules', '.bin', 'node');
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

interface Own {
	/** Environment variables of the server: `test.use({ environment: { PUBLIC_READ: 'false' } })`. */
	environment: Record<string, string>;
	server: OwnServer;
}

/** Playwright's `test` on a server with the starter data alone: release 1. `signIn` signs in there. */
export const test = base.extend<Own>({
	environment: [{}, { option: true }],

	server: async ({ browserName, environment: variables }, use) => {
		const folder = mkdtempSync(join(tmpdir(), `reform-lens-own-${browserName}-`));
		const environment = {
			...process.env,
			DATA_DIR: folder,
			PORT: '0',
			REFORM_LENS_DEMO: '',
			NODE_ENV: 'production',
			...variables
		};
		const process_ = spawn(node, ['build/cli/serve.js'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
		const ended = new Promise((settle) => process_.once('exit', settle));
		const run = async (tool: string, ...given: string[]) => {
			await promisify(execFile)(node, [`build/cli/${tool}.js`, ...given], { env: environment });
		};
		try {
			let printed = '';
			process_.stdout.on('data', (text: Buffer) => (printed += text.toString()));
			const said = (pattern: RegExp) =>
				new Promise<string>((settle, fail) => {
					const look = () => {
						const [found] = pattern.exec(printed) ?? [];
						if (found !== undefined) settle(found);
					};
					process_.stdout.on('data', look);
					process_.once('exit', () => fail(new Error('The server ended.')));
					look();
				});
			const url = await said(/http:\/\/localhost:\d+/);
			const load = async (dataset: string, ...lines: string[]) => {
				const file = join(folder, `${dataset}.csv`);
				writeFileSync(file, [...lines, ''].join('\n'));
				await run('load', dataset, file, '--publish');
			};
			await use({
				url,
				folder,
				said,
				load,
				publish: (...results) => load('results', header, ...results),
				revert: (release) => run('revert', String(release))
			});
		} finally {
			process_.kill('SIGTERM');
			await ended;
			rmSync(folder, { recursive: true, force: true });
		}
	},
	baseURL: async ({ server }, use) => use(server.url),
	dataFolder: async ({ server }, use) => use(server.folder)
});
