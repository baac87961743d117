/**
 * Prints how fast and how light the built app is. Figures are for comparing within one run: server times as ratios to the
 * frame without content, charts as files against screenshots, first chart and bytes in a real Chromium, files brought
 * against DuckDB's own reading, start-up of a second start, how often estimates of simulated panels are wrong. Nothing is
 * asserted.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type CDPSession } from '@playwright/test';
import { printBurst, printCharts } from './bench-charts.ts';
import { printIntake } from './bench-intake.ts';
import { findChromium } from './browser.ts';
import { startServer } from './built-server.ts';
import { at, request } from './timing.ts';

const pages = [
	['frame without content', '/internal/empty'],
	['overview', '/?unit=42'],
	['country', '/'],
	['ranking', '/rankings/PAPI?units=42'],
	['unit', '/units/42'],
	['compare', '/compare?units=42,40,38,44,45&index=PAPI'],
	['impact', '/impact?unit=42'],
	['campaigns', '/campaigns'],
	['plan', '/campaigns/HTH-2024'],
	['methodology', '/methodology'],
	['sources', '/sources'],
	['API, 882 results', '/api/v1/results?index_code=PAPI&year=2024']
] as const;
const rounds = 40;

const data = mkdtempSync(join(tmpdir(), 'reform-lens-bench-'));

const start = () => startServer(data, { REFORM_LENS_DEMO: '1' });

/** Server time of one page in milliseconds; `fresh` asks for an address that is not kept in memory. */
async function serverTimes(base: string, path: string, fresh: boolean): Promise<number[]> {
	const times: number[] = [];
	for (let round = -5; round < rounds; round += 1) {
		const address = fresh ? `${path}${path.includes('?') ? '&' : '?'}bench=${round}-${performance.now()}` : path;
		const { ms } = await request(base + address);
		if (round >= 0) times.push(ms);
	}
	return times;
}

async function printServerTimes(base: string): Promise<void> {
	console.log(`\nServer time, ms, ${rounds} requests one after another; ratio to the frame of the same kind`);
	console.log('page'.padEnd(26), 'made anew: p50    p95  ratio', '   kept: p50    p95  ratio');
	let frame = { fresh: NaN, kept: NaN };
	for (const [name, path] of pages) {
		// The API refuses parameters that it does not know, so its answers are only ever measured as kept.
		const fresh = path.startsWith('/api/') ? [] : await serverTimes(base, path, true);
		const kept = await serverTimes(base, path, false);
		if (path === '/internal/empty') frame = { fresh: at(fresh, 0.5), kept: at(kept, 0.5) };
		const cells = [
			at(fresh, 0.5),
			at(fresh, 0.95),
			at(fresh, 0.5) / frame.fresh,
			at(kept, 0.5),
			at(kept, 0.95),
			at(kept, 0.5) / frame.kept
		];
		console.log(
			name.padEnd(26),
			cells
				.map((value, index) => (Number.isNaN(value) ? '–' : value.toFixed(1)).padStart(index === 0 ? 14 : 6))
				.join(' ')
		);
	}
}

interface Visit {
	firstChart: number;
	bytes: number;
	lazyBytes: number;
}

/** A page without a chart has no time to its first one. */
const milliseconds = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(0));

/** Opens a page in a new browser profile: time to the first chart on the screen, bytes of the first view, and after it came to life. */
async function visit(browser: Browser, address: string, slow: boolean): Promise<Visit> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	if (slow)
		await session.send('Network.emulateNetworkConditions', {
			offline: false,
			latency: 40,
			downloadThroughput: 1_250_000,
			uploadThroughput: 1_250_000
		});
	const received = countBytes(session);
	await page.addInitScript(() => {
		const look = () => {
			const chart = [...document.querySelectorAll('main svg[role="img"]')].find(
				(svg) => svg.getBoundingClientRect().width > 40
			);
			if (chart) requestAnimationFrame(() => performance.mark('first-chart'));
			else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto(address, { waitUntil: 'networkidle' });
	const firstChart = await page.evaluate(() => performance.getEntriesByName('first-chart')[0]?.startTime ?? NaN);
	const bytes = received();
	for (const picture of await page.locator('main figure svg[role="img"]:visible').all())
		await picture.hover({ force: true, timeout: 1000 }).catch(() => undefined);
	await page.waitForLoadState('networkidle');
	await page.waitForTimeout(300);
	const lazyBytes = received();
	await context.close();
	return { firstChart, bytes, lazyBytes };
}

function countBytes(session: CDPSession): () => number {
	let total = 0;
	session.on('Network.loadingFinished', (event) => (total += event.encodedDataLength));
	return () => total;
}

async function printVisits(base: string, browser: Browser): Promise<void> {
	console.log('\nFirst view in Chromium, empty cache, median of 5; first chart in ms, bytes over the wire in KB');
	console.log('page'.padEnd(26), ' local  10 Mbps/40 ms  first view  with every lazy part');
	for (const [name, path] of pages.filter(
		([, address]) => !address.startsWith('/api') && address !== '/internal/empty'
	)) {
		const local: Visit[] = [];
		const slow: Visit[] = [];
		for (let round = 0; round < 5; round += 1) {
			local.push(await visit(browser, base + path, false));
			slow.push(await visit(browser, base + path, true));
		}
		const middle = (visits: Visit[], key: keyof Visit) =>
			at(
				visits.map((one) => one[key]),
				0.5
			);
		const cells = [
			milliseconds(middle(local, 'firstChart')),
			milliseconds(middle(slow, 'firstChart')),
			(middle(local, 'bytes') / 1000).toFixed(0),
			(middle(local, 'lazyBytes') / 1000).toFixed(0)
		];
		console.log(name.padEnd(26), cells.map((cell, index) => cell.padStart([6, 14, 11, 21][index] ?? 8)).join(' '));
	}
}

try {
	const first = await start();
	await first.stop();
	const second = await start();
	const { base, child } = second;
	console.log(`First start with starter and demonstration data: ${first.ms.toFixed(0)} ms`);
	console.log(`Second start until it answers: ${second.ms.toFixed(0)} ms`);
	const browser = await chromium.launch({
		executablePath: findChromium() ?? '',
		args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking']
	});
	try {
		await printServerTimes(base);
		await printBurst(base);
		await printCharts(base, browser);
		await printVisits(base, browser);
		await printIntake(base, child, { data, browser });
	} finally {
		await browser.close();
		await second.stop();
		process.stderr.write(second.errors());
	}
} finally {
	rmSync(data, { recursive: true, force: true });
}
spawnSync(process.execPath, ['build/cli/simulation.js'], { stdio: 'inherit' });
