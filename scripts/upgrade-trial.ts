/**
 * Tries today's build on data folders that older commits made: `node scripts/upgrade-trial.ts [commit …]`, without commits a
 * tenth and a half of the way through the history. Each older commit is built in a folder of its own, starts on an empty data
 * folder, takes a person, publishes a correction and, where it can, makes a backup. Today's build must then show the same, take
 * a release more, rebuild to the same hash, let the person in, and restore the backup. Takes minutes, so no test runs it.
 */
import { execFileSync, spawn } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strict as assert } from 'node:assert';
import { environmentOn } from './built-server.ts';
import { freePort } from './free-port.ts';

const today = resolve('.');
const node = join(today, 'node_modules', '.bin', 'node');
const person = { email: 'nang-cap@example.vn', password: 'mua-xuan-tren-nui-61' };
const header = 'index_code,year,parent_unit,unit,indicator_code,score,rank,source_id';
const correction = 'PAPI,2024,,Hà Tĩnh,TOTAL,45.5,,S_PAPI_TUNAH';

const git = (...given: string[]): string => execFileSync('git', given, { encoding: 'utf8' }).trim();

/** Commits a tenth and a half of the way on the main line: on a branch the ledger may have had a form that no release had. */
function partsOfTheWay(): string[] {
	// Of a clone without its history the oldest commit is today's: trying that would show nothing.
	assert.equal(git('rev-parse', '--is-shallow-repository'), 'false', 'the history is cut short: git fetch --unshallow');
	const all = git('rev-list', '--first-parent', '--reverse', 'HEAD').split('\n');
	return [10, 2].map((part) => all[Math.floor(all.length / part)] ?? '');
}

/** A folder with that commit, built with the packages of today: they have hardly changed. */
function built(commit: string, root: string): string {
	const app = join(root, 'app');
	mkdirSync(app);
	execFileSync('tar', ['x', '-C', app], { input: execFileSync('git', ['archive', commit], { maxBuffer: 2 ** 28 }) });
	symlinkSync(join(today, 'node_modules'), join(app, 'node_modules'));
	const path = `${join(today, 'node_modules', '.bin')}:${process.env['PATH'] ?? ''}`;
	execFileSync('npm', ['run', 'build'], { cwd: app, env: { ...process.env, PATH: path }, stdio: 'ignore' });
	return app;
}

/** Runs a tool of a build on a data folder; gives what it printed. */
const run = (app: string, folder: string, tool: string, ...given: string[]): string =>
	execFileSync(node, ['--disable-warning=ExperimentalWarning', `build/cli/${tool}.js`, ...given], {
		cwd: app,
		env: environmentOn(folder, { LC_ALL: 'en', REFORM_LENS_FRESH: tool === 'restore' ? '1' : '' }),
		encoding: 'utf8'
	});

/** Does a job while the server of a build runs on a data folder. */
async function served<T>(app: string, folder: string, job: (base: string) => Promise<T>): Promise<T> {
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const admin = `${person.email}:${person.password}`;
	const server = spawn(node, ['--disable-warning=ExperimentalWarning', 'build/cli/serve.js'], {
		cwd: app,
		env: environmentOn(folder, { LC_ALL: 'en', PORT: String(port), REFORM_LENS_ADMIN: admin }),
		stdio: ['ignore', 'ignore', 'inherit']
	});
	const ended = new Promise((settle) => server.once('exit', settle));
	try {
		while (!(await fetch(`${base}/healthz`).catch(() => null))?.ok) {
			if (server.exitCode !== null) throw new Error(`the server in ${app} did not start`);
			await new Promise((settle) => setTimeout(settle, 100));
		}
		return await job(base);
	} finally {
		server.kill('SIGTERM');
		await ended;
	}
}

const text = async (address: string) => {
	const answer = await fetch(address);
	assert.equal(answer.status, 200, address);
	return answer.text();
};

const signsIn = async (base: string): Promise<boolean> => {
	const answer = await fetch(`${base}/sign-in`, {
		method: 'POST',
		body: new URLSearchParams(person),
		headers: { origin: base, accept: 'text/html' },
		redirect: 'manual'
	});
	return answer.status === 303;
};

/** Rows of a file as the older commit shipped it. */
function shippedResults(app: string): number {
	const folder = join(app, 'data', 'results');
	const lines = (name: string) => readFileSync(join(folder, name), 'utf8').trim().split('\n').length - 1;
	return readdirSync(folder).reduce((sum, name) => sum + lines(name), 0);
}

/** What today's server must show of the folder: all results that were shipped, the correction, the pages. */
async function shows(base: string, results: number, release: number): Promise<void> {
	assert.ok((await text(`${base}/healthz`)).startsWith(`{"ok":true,"release":${release},`));
	const trend = '/charts/trend.csv?index=PAPI&units=42';
	assert.match(await text(base + trend), /\b45\.5\b/);
	assert.doesNotMatch(await text(`${base}${trend}&release=1`), /\b45\.5\b/);
	// The correction changes a row and adds none.
	const all = (await text(`${base}/data/results/content.csv`)).trim().split('\n').length - 1;
	assert.equal(all, results);
	for (const path of [
		'/',
		'/units/42',
		'/rankings/PAPI',
		'/campaigns',
		'/impact?unit=42',
		'/data/releases/2',
		'/methodology'
	])
		await text(base + path);
}

async function tryFrom(commit: string): Promise<void> {
	const root = mkdtempSync(join(tmpdir(), 'reform-lens-upgrade-'));
	try {
		const app = built(commit, root);
		const folder = join(root, 'data');
		const file = join(root, 'correction.csv');
		const backup = join(root, 'old.backup');
		writeFileSync(file, `${header}\n${correction}\n`);
		const knowsPeople = existsSync(join(app, 'build', 'cli', 'invite.js'));
		const makesBackups = existsSync(join(app, 'build', 'cli', 'backup.js'));
		await served(app, folder, async (base) => {
			run(app, folder, 'load', 'results', file, '--publish');
			if (knowsPeople) assert.ok(await signsIn(base));
			if (makesBackups) run(app, folder, 'backup', backup);
		});
		const results = shippedResults(app);
		const before = join(root, 'before');
		cpSync(folder, before, { recursive: true });

		await served(today, folder, async (base) => {
			await shows(base, results, 2);
			assert.ok(await signsIn(base));
		});
		const hash = run(today, folder, 'rebuild');
		assert.equal(run(today, folder, 'rebuild'), hash);
		assert.match(run(today, folder, 'revert', '2'), /3/);

		if (makesBackups) {
			const elsewhere = join(root, 'elsewhere');
			run(today, elsewhere, 'restore', backup);
			await served(today, elsewhere, async (base) => {
				await shows(base, results, 2);
				assert.ok(await signsIn(base));
			});
		}
		// Going back: the older build on the copy that was made before the upgrade.
		await served(app, before, async (base) => {
			await text(`${base}/rankings/PAPI`);
		});
		const also = [knowsPeople && 'its people sign in', makesBackups && 'its backup restores'].filter(Boolean);
		console.log(
			`${git('log', '-1', '--format=%h %as', commit)}: ${[`${results} results, release 2`, ...also].join('; ')}`
		);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}

const given = process.argv.slice(2);
for (const commit of given.length > 0 ? given : partsOfTheWay()) await tryFrom(commit);
