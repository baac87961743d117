import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/browser.ts';
import { freePort } from './scripts/free-port.ts';

// The workers read this file again and must find the port of the server that already runs.
process.env['TEST_PORT'] ??= String(await freePort());
process.env['CHROMIUM_PATH'] ??= findChromium() ?? '';
if (process.env['TEST_DATA_DIR'] === undefined) {
	const directory = mkdtempSync(join(tmpdir(), 'reform-lens-data-'));
	process.env['TEST_DATA_DIR'] = directory;
	process.once('exit', () => rmSync(directory, { recursive: true, force: true }));
}
const url = `http://localhost:${process.env['TEST_PORT']}`;

export default defineConfig({
	testDir: 'tests/browser',
	outputDir: 'test-results',
	snapshotPathTemplate: 'tests/browser/approved/{arg}{ext}',
	fullyParallel: true,
	forbidOnly: process.env['CI'] !== undefined,
	// More than the two cores of a small machine: stories wait for pages half of their time.
	workers: 3,
	reporter: 'list',
	webServer: {
		command: 'node_modules/.bin/node build/cli/serve.js',
		url: `${url}/healthz`,
		env: {
			PORT: process.env['TEST_PORT'],
			DATA_DIR: process.env['TEST_DATA_DIR'],
			DATABASE_URL: '',
			REFORM_LENS_DEMO: '1',
			NODE_ENV: 'production',
			UV_THREADPOOL_SIZE: '16'
		},
		gracefulShutdown: { signal: 'SIGTERM', timeout: 5000 },
		stderr: 'pipe'
	},
	use: {
		baseURL: url,
		browserName: 'chromium',
		locale: 'vi-VN',
		timezoneId: 'Asia/Ho_Chi_Minh',
		contextOptions: { reducedMotion: 'reduce' },
		screenshot: 'only-on-failure',
		launchOptions: {
			executablePath: process.env['CHROMIUM_PATH'],
			args: [
				'--no-sandbox',
				'--disable-gpu',
				'--disable-quic',
				'--no-first-run',
				'--disable-background-networking',
				'--disable-component-update',
				'--disable-sync'
			]
		}
	},
	projects: [
		{ name: 'desk', use: { viewport: { width: 1440, height: 900 } } },
		// Neither who may do what, nor what a link tells, nor what is refused, nor what stays a name, nor what the log says, nor
		// what servers share depends on the width.
		{
			name: 'phone',
			testIgnore: ['rights', 'share', 'attack', 'markup', 'log', 'ledger-away', 'nodes'].map(
				(name) => `${name}.spec.ts`
			),
			use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
		}
	]
});
