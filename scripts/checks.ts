import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { findChromium, installChromium } from './browser.ts';

interface Tally {
	passed: number;
	failed: number;
	skipped: number;
}

const counts = mkdtempSync(join(tmpdir(), 'reform-lens-test-'));
const total: Tally = { passed: 0, failed: 0, skipped: 0 };

/** Runs one command; what it wrote is shown only when it failed. */
function run(name: string, command: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<boolean> {
	const began = performance.now();
	return new Promise((settle) => {
		const child = spawn(command, args, {
			env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, ...env },
			stdio: ['ignore', 'pipe', 'pipe']
		});
		const output: Buffer[] = [];
		child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
		child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
		child.once('error', (error) => output.push(Buffer.from(error.message)));
		child.once('close', (code) => {
			const seconds = ((performance.now() - began) / 1000).toFixed(1);
			console.log(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
			if (code !== 0) console.log(`${Buffer.concat(output).toString()}\n`);
			settle(code === 0);
		});
	});
}

function add(tally: Tally): void {
	total.passed += tally.passed;
	total.failed += tally.failed;
	total.skipped += tally.skipped;
}

/** A part that is either right or wrong. */
async function check(name: string, command: string, args: readonly string[]): Promise<boolean> {
	const ok = await run(name, command, args);
	add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
	return ok;
}

const vitestReport = z.object({
	numPassedTests: z.number(),
	numFailedTests: z.number(),
	numPendingTests: z.number(),
	numTodoTests: z.number(),
	testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }))
});

const playwrightReport = z.object({
	stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
	errors: z.array(z.unknown())
});

/** A file that fails outside its tests, such as one that does not load, counts as one failure. */
function ofVitest(written: unknown): Tally {
	const report = vitestReport.parse(written);
	const brokenFiles = report.testResults.filter(
		(file) => file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed')
	);
	return {
		passed: report.numPassedTests,
		failed: report.numFailedTests + brokenFiles.length,
		skipped: report.numPendingTests + report.numTodoTests
	};
}

function ofPlaywright(written: unknown): Tally {
	const { stats, errors } = playwrightReport.parse(written);
	return { passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length, skipped: stats.skipped };
}

/** A part that counts its own tests into a file; ending badly without a failed test is a failure too. */
async function tests(
	name: string,
	command: readonly string[],
	reportFile: string,
	env: NodeJS.ProcessEnv,
	count: (written: unknown) => Tally
): Promise<void> {
	const [program = '', ...args] = command;
	const ok = await run(name, program, args, env);
	let tally: Tally = { passed: 0, failed: 0, skipped: 0 };
	try {
		tally = count(JSON.parse(readFileSync(reportFile, 'utf8')));
	} catch (error) {
		console.log(`${name}: no report was written (${String(error)})`);
	}
	if (tally.failed === 0 && (!ok || tally.passed === 0)) tally.failed = 1;
	console.log(`       ${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped`);
	add(tally);
}

function failed(words: string): void {
	console.log(`FAILED ${words}`);
	total.failed += 1;
}

const built = await check('build', 'bash', ['-c', 'set -euo pipefail; . scripts/prepare.sh; build_stale']);

// Two at a time: the small machines that this runs on have two cores.
await check('svelte-kit sync', 'svelte-kit', ['sync']);
const types = (): Promise<boolean> =>
	check('types', 'svelte-check', ['--tsconfig', './tsconfig.json', '--fail-on-warnings']);
const lint = (): Promise<boolean> => check('lint', 'eslint', ['.', '--max-warnings', '0']);
const rest = async (): Promise<void> => {
	await check('import rules', 'depcruise', ['src']);
	await check('unused code', 'knip', []);
	await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
};
await Promise.all([lint(), types().then(rest)]);

const unitReport = join(counts, 'unit.json');
await tests(
	'unit and integration tests',
	['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`],
	unitReport,
	{},
	ofVitest
);

const chromium = findChromium() ?? installChromium();
if (!built) {
	failed('browser tests: there is no build to test');
} else if (chromium === undefined) {
	failed('browser tests: no Chromium runs here and none could be installed; set CHROMIUM_PATH to one');
} else {
	const browserReport = join(counts, 'browser.json');
	await tests(
		'browser tests',
		['playwright', 'test', '--reporter=dot,json'],
		browserReport,
		{ CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
		ofPlaywright
	);
}

rmSync(counts, { recursive: true });
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
