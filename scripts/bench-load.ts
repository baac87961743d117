/**
 * Prints what the built server carries with demonstration data: answers a second and waiting times at 1, 50 and 200
 * connections, as ratios to a page without content in the same run. `--seconds 10` says how long each is asked for;
 * `--soak 600` asks for all of them together for so long and prints the memory of the server every minute. Nothing is
 * asserted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon from 'autocannon';
import { memoryOf, startServer, type BuiltServer } from './built-server.ts';
import { at } from './timing.ts';

const targets = [
	['page without content', '/internal/empty'],
	['overview', '/?unit=42'],
	['ranking', '/rankings/PAPI?units=42'],
	['unit', '/units/42'],
	['impact', '/impact?unit=42'],
	['chart as SVG', '/charts/ranking.svg?index=PAPI&units=42'],
	['chart as PNG', '/charts/ranking.png?index=PAPI&units=42'],
	['API, 882 results', '/api/v1/results?index_code=PAPI&year=2024']
] as const;
const connections = [1, 50, 200] as const;
const headers = { 'accept-encoding': 'br' };

const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '10' }, soak: { type: 'string', default: '0' } }
});
const [seconds, soak] = [Number(values.seconds), Number(values.soak)];

/** Runs a load to its end; gives its result and the milliseconds of every answer. */
async function run(options: autocannon.Options): Promise<{ result: autocannon.Result; times: number[] }> {
	const { promise, resolve, reject } = Promise.withResolvers<autocannon.Result>();
	const times: number[] = [];
	const load = autocannon(options, (error: Error | null, result) => {
		if (error) reject(error);
		else resolve(result);
	});
	load.on('response', (_client, _status, _bytes, ms) => times.push(ms));
	return { result: await promise, times };
}

/** Who was not answered within ten seconds is among the errors. */
const failures = ({ errors, non2xx }: autocannon.Result) => errors + non2xx;

/** Asks for an address for some seconds; the first answers are kept before anything is counted. */
async function load(url: string, many: number) {
	await run({ url, headers, connections: many, duration: 1 });
	const { result, times } = await run({ url, headers, connections: many, duration: seconds });
	return { rate: result.requests.average, times: times.toSorted((a, b) => a - b), failed: failures(result) };
}

async function printLoad({ base, child }: BuiltServer): Promise<void> {
	for (const many of connections) {
		console.log(
			`\n${many} connections, ${seconds} s each: answers a second, ratio to the page without content, ms, failures`
		);
		console.log('address'.padEnd(24), '   rate   ratio     p50     p95     p99  failed');
		let empty = NaN;
		for (const [name, path] of targets) {
			const { rate, times, failed } = await load(base + path, many);
			if (path === '/internal/empty') empty = rate;
			const waits = [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(1));
			const cells = [rate.toFixed(0), (rate / empty).toFixed(2), ...waits, failed];
			console.log(name.padEnd(24), cells.map((cell) => String(cell).padStart(7)).join(' '));
		}
		console.log(
			`memory of the server: ${memoryOf(child).now.toFixed(0)} MB, at most ${memoryOf(child).most.toFixed(0)} MB`
		);
	}
}

/** Megabytes a minute by which a line through the points rises. */
function slope(points: readonly number[]): number {
	const middle = (points.length - 1) / 2;
	const mean = points.reduce((sum, point) => sum + point, 0) / points.length;
	const [above, below] = points.reduce(
		([rise, run], point, at) => [rise + (at - middle) * (point - mean), run + (at - middle) ** 2],
		[0, 0]
	);
	return above / below;
}

/** The server's memory minute by minute while pages are asked for, known ones and such as must be made anew. */
async function printSoak({ base, child }: BuiltServer): Promise<void> {
	console.log(`\nMemory under load, 50 connections for ${soak} s; half of the addresses have never been asked for`);
	let asked = 0;
	const requests = targets.flatMap(([, path]) => [
		{ path },
		{
			path,
			setupRequest: (request: autocannon.Request) => {
				// The API refuses parameters that it does not know.
				const isNew = !path.startsWith('/api/') && !path.startsWith('/charts/');
				return isNew ? { ...request, path: `${path}${path.includes('?') ? '&' : '?'}bench=${(asked += 1)}` } : request;
			}
		}
	]);
	const soaking = run({ url: base, headers, connections: 50, duration: soak, requests });
	const minutes: number[] = [];
	const clock = setInterval(() => {
		minutes.push(memoryOf(child).now);
		console.log(`minute ${minutes.length}: ${memoryOf(child).now.toFixed(0)} MB`);
	}, 60_000);
	const { result } = await soaking;
	clearInterval(clock);
	console.log(
		`${result.requests.total} answers, ${failures(result)} failed, ${result.timeouts} of them not answered within ten seconds`
	);
	const settled = minutes.slice(2);
	if (settled.length > 2) console.log(`after two minutes it rises by ${slope(settled).toFixed(2)} MB a minute`);
}

const data = mkdtempSync(join(tmpdir(), 'reform-lens-load-'));
try {
	const server = await startServer(data, { REFORM_LENS_DEMO: '1' });
	try {
		await printLoad(server);
		if (soak > 0) await printSoak(server);
	} finally {
		await server.stop();
		process.stderr.write(server.errors());
	}
} finally {
	rmSync(data, { recursive: true, force: true });
}
