import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import { chartAddresses } from '../tests/fixtures/chart-addresses.ts';
import { findChromium } from './browser.ts';
import { at, request } from './timing.ts';

const sizes = [
	['article', { width: 1200, height: 675 }],
	['screen', { width: 1920, height: 1080 }],
	['a4', { width: 2480, height: 3508 }]
] as const;

/** Files of one kind and size that differ in data, language, theme and release: none is kept when it is asked for. */
function* different(kind: string, format: string, size: string, addresses: readonly string[]): Generator<string> {
	for (const address of addresses)
		for (const release of [1, 2])
			for (const lang of ['vi', 'en'])
				for (const theme of ['light', 'dark'])
					yield `/charts/${kind}.${format}?${address}&size=${size}&lang=${lang}&theme=${theme}&release=${release}`;
}

async function times(base: string, paths: Iterable<string>, most: number): Promise<number[]> {
	const found: number[] = [];
	for (const path of paths) {
		const { ms, status } = await request(base + path);
		if (status !== 200) throw new Error(`${path}: ${status}`);
		// The first one also reads the data and the fonts.
		if (found.push(ms) > most) break;
	}
	return found.slice(1);
}

/** Milliseconds until a browser that already runs has opened a finished chart in a new tab and taken its picture. */
async function screenshots(
	browser: Browser,
	address: string,
	viewport: { width: number; height: number }
): Promise<number[]> {
	const context = await browser.newContext({ viewport });
	const found: number[] = [];
	for (let round = 0; round < 4; round += 1) {
		const began = performance.now();
		const page = await context.newPage();
		await page.goto(address);
		await page.screenshot();
		await page.close();
		found.push(performance.now() - began);
	}
	await context.close();
	return found.slice(1);
}

/** The same with a browser that is started for the picture, as a server without one beside it would. */
async function coldScreenshot(address: string, { width, height }: { width: number; height: number }): Promise<number> {
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-shot-'));
	const options = ['--headless', '--no-sandbox', '--disable-gpu', '--hide-scrollbars', `--user-data-dir=${folder}`];
	const file = `--screenshot=${join(folder, 'chart.png')}`;
	const began = performance.now();
	const child = spawn(findChromium() ?? '', [...options, `--window-size=${width},${height}`, file, address], {
		stdio: 'ignore'
	});
	await once(child, 'exit');
	const ms = performance.now() - began;
	rmSync(folder, { recursive: true, force: true });
	return ms;
}

/** Prints how fast charts become files, against pictures of the same charts taken by a browser in the same run. */
export async function printCharts(base: string, browser: Browser): Promise<void> {
	console.log(
		'\nCharts as files, each made anew, ms; a screenshot by Chromium, started for it or running, and its ratio to the PNG'
	);
	console.log('kind and size'.padEnd(26), ' SVG: p50   p95   PNG: p50    p95   kept   started  ratio  running  ratio');
	for (const [kind, addresses] of Object.entries(chartAddresses)) {
		for (const [size, viewport] of sizes) {
			const most = size === 'a4' ? 6 : 15;
			const svg = await times(base, different(kind, 'svg', size, addresses), most);
			const png = await times(base, different(kind, 'png', size, addresses), most);
			const path = `${base}/charts/${kind}.svg?${addresses[0] ?? ''}&size=${size}`;
			await request(path);
			const kept = await Promise.all([1, 2, 3].map(() => request(path)));
			const started = await coldScreenshot(path, viewport);
			const running = at(await screenshots(browser, path, viewport), 0.5);
			const cells = [at(svg, 0.5), at(svg, 0.95), at(png, 0.5), at(png, 0.95)].map((ms) => ms.toFixed(0));
			const last = [
				at(
					kept.map(({ ms }) => ms),
					0.5
				).toFixed(1),
				...[started, running].flatMap((ms) => [ms.toFixed(0), (ms / at(png, 0.5)).toFixed(1)])
			];
			console.log(
				`${kind}, ${size}`.padEnd(26),
				[...cells, ...last].map((cell, index) => cell.padStart([9, 5, 10, 6, 6, 9, 6, 8, 6][index] ?? 6)).join(' ')
			);
		}
	}
}

/** Prints how long pages take while a hundred different exports are asked for at once. */
export async function printBurst(base: string): Promise<void> {
	const page = async (round: string) => (await request(`${base}/rankings/PAPI?units=42&bench=${round}`)).ms;
	const idle: number[] = [];
	for (let round = 0; round < 40; round += 1) idle.push(await page(`idle-${round}`));

	let left = 100;
	const exports = Array.from({ length: left }, async (_, index) => {
		const { status } = await request(`${base}/charts/ranking.png?index=PAPI&units=42&size=1200x${600 + index}`);
		left -= 1;
		return status;
	});
	const busy: number[] = [];
	while (left > 0) busy.push(await page(`busy-${busy.length}`));
	const statuses = await Promise.all(exports);
	const made = statuses.filter((status) => status === 200).length;
	const refused = statuses.filter((status) => status === 429).length;
	const ratio = (at(busy, 0.95) / at(idle, 0.95)).toFixed(1);
	console.log('\nA page made anew while 100 different pictures are asked for at once, ms');
	console.log(
		`idle p95 ${at(idle, 0.95).toFixed(0)}, busy p95 ${at(busy, 0.95).toFixed(0)} (${busy.length} pages), ratio ${ratio}; ${made} pictures made, ${refused} asked to come again`
	);
}
