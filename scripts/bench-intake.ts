import { execFile, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { DuckDBInstance } from '@duckdb/node-api';
import type { Browser } from '@playwright/test';
import { administrator, environmentOn, memoryOf } from './built-server.ts';
import { at, request } from './timing.ts';

const rows = 1_000_000;
const header =
	'activity_id,unit,agency,plan_code,task_no,channel_code,theme_code,date,count,unit_of_count,minutes,audience_reached,audience_group,title,indices,evidence_url,source_id,note';
const units = [
	'01',
	'04',
	'08',
	'11',
	'12',
	'14',
	'15',
	'19',
	'20',
	'22',
	'24',
	'25',
	'31',
	'33',
	'37',
	'38',
	'40',
	'42'
];

/** Writes a file of activities, one line each, as a provincial desk would over years; gives its bytes. */
function writeActivities(path: string): number {
	const file = openSync(path, 'w');
	writeSync(file, `${header}\n`);
	for (let from = 0; from < rows; from += 10_000) {
		const lines: string[] = [];
		for (let n = from; n < from + 10_000; n += 1) {
			const [month, day] = [(n % 12) + 1, (n % 28) + 1].map((part) => String(part).padStart(2, '0'));
			const date = `${2018 + (n % 7)}-${month}-${day}`;
			lines.push(
				`,${units[n % units.length]},Văn phòng UBND tỉnh,,,bao_dia_phuong,,${date},${(n % 9) + 1},bài,,,,Tin bài số ${n} về cải cách hành chính,,,,\n`
			);
		}
		writeSync(file, lines.join(''));
	}
	closeSync(file);
	return statSync(path).size;
}

/** Asks for a ranking, made anew each time, until something has ended. */
async function rankingTimes(base: string, something: Promise<unknown>): Promise<number[]> {
	const times: number[] = [];
	const until = new AbortController();
	void something.finally(() => until.abort());
	while (!until.signal.aborted) {
		const { ms, status } = await request(`${base}/rankings/PAPI?units=42&bench=${performance.now()}`);
		if (status !== 200) throw new Error(`the ranking answered ${status}`);
		times.push(ms);
		await new Promise((settle) => setTimeout(settle, 50));
	}
	return times;
}

async function duckdbTime(path: string): Promise<number> {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	try {
		const began = performance.now();
		await connection.run('CREATE TABLE activities AS SELECT * FROM read_csv($path)', { path });
		return performance.now() - began;
	} finally {
		connection.closeSync();
	}
}

/** A million activities from file to release while a ranking is read, beside DuckDB's own reading of the same file. */
async function printLongFile(base: string, server: ChildProcess, data: string): Promise<void> {
	const path = join(data, 'bench-activities.csv');
	const bytes = writeActivities(path);
	const duckdb = await duckdbTime(path);
	const idle = await rankingTimes(base, new Promise((settle) => setTimeout(settle, 10_000)));
	const before = memoryOf(server).most;
	const began = performance.now();
	const load = promisify(execFile)(
		'node_modules/.bin/node',
		['--disable-warning=ExperimentalWarning', 'build/cli/load.js', 'activities', path, '--publish'],
		{ env: environmentOn(data, { REFORM_LENS_DEMO: '1' }) }
	).then(() => performance.now() - began);
	const busy = await rankingTimes(base, load);
	const pipe = await load;
	rmSync(path);
	const p95 = [idle, busy].map((times) => at(times, 0.95));
	console.log(`\nA file of ${rows} activities, ${(bytes / 1e6).toFixed(0)} MB, from its first byte to the release`);
	console.log(
		`whole pipe: ${(pipe / 1000).toFixed(1)} s, ${Math.round(rows / (pipe / 1000))} rows/s; ` +
			`DuckDB's read_csv: ${(duckdb / 1000).toFixed(1)} s; ratio ${(pipe / duckdb).toFixed(1)}`
	);
	console.log(`memory of the server at most: ${memoryOf(server).most.toFixed(0)} MB; before: ${before.toFixed(0)} MB`);
	const [quiet = NaN, loaded = NaN] = p95;
	console.log(
		`ranking made anew, p95: idle ${quiet.toFixed(1)} ms, meanwhile ${loaded.toFixed(1)} ms; ratio ${(loaded / quiet).toFixed(1)}`
	);
}

/** One indicator of 63 provinces, each score a little higher: from choosing the file to seeing the difference, in a browser. */
async function printShortFile(base: string, browser: Browser): Promise<void> {
	const [heading = '', ...lines] = readFileSync('data/results/papi.csv', 'utf8').trim().split('\n');
	const changed = lines
		.map((line) => line.split(','))
		.filter(([, year, , , indicator]) => year === '2020' && indicator === 'D1')
		.map((cells) => cells.with(5, (Number(cells[5]) + 0.01).toFixed(4)).join(','));
	const buffer = Buffer.from([heading, ...changed, ''].join('\n'));
	const page = await browser.newPage();
	await page.goto(`${base}/sign-in`);
	await page.locator('input[name="email"]').fill(administrator.email);
	await page.locator('input[name="password"]').fill(administrator.password);
	await page.locator('main form button').first().click();
	await page.waitForURL(`${base}/`);
	const times: number[] = [];
	for (let round = 0; round < 5; round += 1) {
		await page.goto(`${base}/data/upload`, { waitUntil: 'networkidle' });
		const began = performance.now();
		await page.locator('input[type="file"]').setInputFiles({ name: 'papi.csv', mimeType: 'text/csv', buffer });
		await page.locator('main form button[type="submit"], main form button:not([type])').first().click();
		await page.locator('#changes').waitFor();
		times.push(performance.now() - began);
	}
	await page.close();
	console.log(`A file of ${changed.length} rows, from choosing it to the difference: ${at(times, 0.5).toFixed(0)} ms`);
}

/** What it takes to bring files. */
export async function printIntake(
	base: string,
	server: ChildProcess,
	{ data, browser }: { data: string; browser: Browser }
): Promise<void> {
	await printShortFile(base, browser);
	await printLongFile(base, server, data);
}
