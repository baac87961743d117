// A server of its own for stories that publish: nobody else's figures change under them.
import { execFile, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { environmentOn } from '../../scripts/built-server';
import { test as base } from './test';

export { expect } from '@playwright/test';

interface OwnServer {
	url: string;
	/** Its data folder. */
	folder: string;
	/** What it has printed, log and all, once that is there. */
	said: (pattern: RegExp) => Promise<string>;
	/** Publishes rows of a dataset, given as lines of CSV with their header, and tells nothing but success. */
	load: (dataset: string, ...lines: string[]) => Promise<void>;
	/** Publishes results, given as lines of the long CSV format without their header. */
	publish: (...results: string[]) => Promise<void>;
	revert: (release: number) => Promise<void>;
}

const node = join('node_modules', '.bin', 'node');
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';

/** A server on a folder; `said` is what it has printed once a pattern is in it. */
function serve(folder: string, variables: Record<string, string>) {
	const environment = environmentOn(folder, { PORT: '0', REFORM_LENS_DEMO: '', ...variables });
	const server = spawn(node, ['build/cli/serve.js'], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
	const ended = new Promise((settle) => server.once('exit', settle));
	let printed = '';
	server.stdout.on('data', (text: Buffer) => (printed += text.toString()));
	server.stderr.on('data', (text: Buffer) => {
		printed += text.toString();
		process.stderr.write(text);
	});
	const said = (pattern: RegExp) =>
		new Promise<string>((settle, fail) => {
			const look = () => {
				const [found] = pattern.exec(printed) ?? [];
				if (found !== undefined) settle(found);
			};
			server.stdout.on('data', look);
			server.stderr.on('data', look);
			server.once('exit', () => fail(new Error('The server ended.')));
			look();
		});
	const stop = async () => {
		server.kill('SIGTERM');
		await ended;
	};
	return { environment, said, stop };
}

const address = /http:\/\/localhost:\d+/;

interface Once {
	/** A folder after the first start: the starter data is published once for all stories of a worker. */
	firstStart: string;
}

interface Own {
	/** Environment variables of the server: `test.use({ environment: { PUBLIC_READ: 'false' } })`. */
	environment: Record<string, string>;
	server: OwnServer;
}

/** Playwright's `test` on a server with the starter data alone: release 1. `signIn` signs in there. */
export const test = base.extend<Own, Once>({
	environment: [{}, { option: true }],

	firstStart: [
		async ({ browserName }, use) => {
			const folder = mkdtempSync(join(tmpdir(), `reform-lens-first-${browserName}-`));
			try {
				const { said, stop } = serve(folder, {});
				await said(address).finally(stop);
				await use(folder);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		},
		{ scope: 'worker' }
	],

	server: async ({ firstStart, environment: variables }, use) => {
		const folder = mkdtempSync(join(tmpdir(), 'reform-lens-own-'));
		cpSync(firstStart, folder, { recursive: true });
		const { environment, said, stop } = serve(folder, variables);
		const run = async (tool: string, ...given: string[]) => {
			await promisify(execFile)(node, [`build/cli/${tool}.js`, ...given], { env: environment });
		};
		const load = async (dataset: string, ...lines: string[]) => {
			const file = join(folder, `${dataset}.csv`);
			writeFileSync(file, [...lines, ''].join('\n'));
			await run('load', dataset, file, '--publish');
		};
		try {
			await use({
				url: await said(address),
				folder,
				said,
				load,
				publish: (...results) => load('results', header, ...results),
				revert: (release) => run('revert', String(release))
			});
		} finally {
			await stop();
			rmSync(folder, { recursive: true, force: true });
		}
	},
	baseURL: async ({ server }, use) => use(server.url),
	dataFolder: async ({ server }, use) => use(server.folder)
});
