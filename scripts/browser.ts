import { spawnSync } from 'node:child_process';
import { chromium } from '@playwright/test';

/** Asking for the version also proves that its shared libraries are there. */
const runs = (path: string): boolean => spawnSync(path, ['--version'], { stdio: 'ignore' }).status === 0;

/**
 * A Chromium that runs here: `CHROMIUM_PATH`, the system's without windows, in which tests take two thirds of the time,
 * Playwright's own, or the system's.
 */
export function findChromium(): string | undefined {
	const candidates = [
		process.env['CHROMIUM_PATH'],
		'/usr/bin/chromium-headless-shell',
		chromium.executablePath(),
		'/usr/bin/chromium'
	];
	return candidates.find((path) => path !== undefined && path !== '' && runs(path));
}

function run(command: readonly string[]): void {
	const [program = '', ...rest] = command;
	spawnSync(program, rest, { stdio: ['ignore', 2, 2], timeout: 300_000 });
}

/** Installs a Chromium where none runs: by Playwright's download, else from the system's packages. */
export function installChromium(): string | undefined {
	console.error('Đang cài Chromium …\nInstalling Chromium …');
	run(['npx', 'playwright', 'install', 'chromium']);
	const downloaded = findChromium();
	if (downloaded !== undefined) return downloaded;

	const privileged = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	run([...privileged, 'apt-get', 'update']);
	for (const name of ['chromium-headless-shell', 'chromium']) {
		run([...privileged, 'apt-get', 'install', '-y', '--no-install-recommends', name]);
		const installed = findChromium();
		if (installed !== undefined) return installed;
	}
	return undefined;
}
