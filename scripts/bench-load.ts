/**
 * Prints what the built server carries with demonstration data: answers a second, the server's processor time for each and
 * waiting times at 1, 50 and 200 connections, as ratios to a page without content in the same run. `--seconds 10` says how
 * long each is asked for; `--soak 600` asks for all of them together for so long and prints the memory of the server every
 * minute. Nothing is asserted.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { memoryOf, processorMsOf, startServer, type BuiltServer } from './built-server.ts';
import { load } from './load.ts';
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

const { values } = parseArgs({
	options: { seconds: { type: 'string', default: '10' }, soak: { type: 'string', default: '0' } }
});
const [seconds, soak] = [Number(values.seconds), Number(values.soak)];

/** Asks for an address for some seconds; the first answers are kept before anything is counted. */
async function asked({ base, child }: BuiltServer, path: string, connections: number) {
	const next = () => path;
	await load(base, { connections, seconds: 1, next });
	const [began, before] = [performance.now(), processorMsOf(child)];
	const { times, failed } = await load(base, { connections, seconds, next });
	const passed = performance.now() - began;
	const microseconds = ((processorMsOf(child) - before) * 1000) / times.length;
	return { rate: (times.length * 1000) / passed, microseconds, times, failed };
}

async function printLoad(server: BuiltServer): Promise<void> {
	// What is asked for first would pay for code that is compiled as it runs.
	for (const [, path] of targets) await load(server.base, { connections: 50, seconds: 1, next: () => path });
	for (const many of connections) {
		console.log(
			`\n${many} connections, ${seconds} s each: answers a second, the server's processor time for one in µs, both as ` +
				'ratios to the page without content, ms, failures'
		);
		console.log('address'.padEnd(24), '   rate   ratio      µs   ratio     p50     p95     p99  failed');
		let empty = { rate: NaN, microseconds: NaN };
		for (const [name, path] of targets) {
			const { rate, microseconds, times, failed } = await asked(server, path, many);
			if (path === '/internal/empty') empty = { rate, microseconds };
			const waits = [0.5, 0.95, 0.99].map((share) => at(times, share).toFixed(1));
			const work = [microseconds.toFixed(0), (empty.microseconds / microseconds).toFixed(2)];
			const cells = [rate.toFixed(0), (rate / empty.rate).toFixed(2), ...work, ...waits, failed];
			console.log(name.padEnd(24), cells.map((cell) => String(cell).padStart(7)).join(' '));
		}
		const { now, most } = memoryOf(server.child);
		console.log(`memory of the server: ${now.toFixed(0)} MB, at most ${most.toFixed(0)} MB`);
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
	let count = 0;
	const next = () => {
		const [, path] = targets[Math.floor(count / 2) % targets.length] ?? targets[0];
		count += 1;
		// The API and charts refuse parameters that they do not know.
		const isNew = count % 2 === 0 && !path.startsWith('/api/') && !path.startsWith('/charts/');
		return isNew ? `${path}${path.includes('?') ? '&' : '?'}bench=${count}` : path;
	};
	const soaking = load(base, { connections: 50, seconds: soak, next });
	const minutes: number[] = [];
	const clock = setInterval(() => {
		minutes.push(memoryOf(child).now);
		console.log(`minute ${minutes.length}: ${memoryOf(child).now.toFixed(0)} MB`);
	}, 60_000);
	const { times, failed, late } = await soaking;
	clearInterval(clock);
	console.log(`${times.length} answers, ${failed} failed, ${late} of them not answered within ten seconds`);
	for (const [when, from] of [
		['after two minutes', 2],
		['in the second half', Math.ceil(minutes.length / 2) - 1]
	] as const) {
		const settled = minutes.slice(from);
		if (settled.length > 2) console.log(`${when} it rises by ${slope(settled).toFixed(2)} MB a minute`);
	}
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
