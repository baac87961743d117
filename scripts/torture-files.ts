/**
 * Brings the whole corpus of bad files: each through the check of the product, on the thread that reads files, then some of
 * them over HTTP, as an analyst would, to the built server. Ends with 1 where a file was read wrongly, refused without
 * words, changed something, or where the server logged a failure.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BadFile } from '../tests/corpus/bad-file.ts';
import { corpus } from '../tests/corpus/corpus.ts';
import { memoryOf, startServer, type BuiltServer } from './built-server.ts';
import { post, signIn } from './torture-bring.ts';
import { ask } from './torture-server.ts';

/** How much memory the server may take for the worst of them: a thread that reads has 512 MB of its own. */
const mostMemory = 2048;

/** Brings one file and reads what becomes of it in both languages, then gives it up; says what was wrong. */
async function bring(server: BuiltServer, cookie: string, { name, dataset, bytes }: BadFile): Promise<string[]> {
	const form = new FormData();
	form.set('dataset', dataset);
	form.set('files', new Blob([new Uint8Array(bytes())]), `${name.replaceAll('/', ' ')}.csv`);
	const sent = await post(server, cookie, '/data/upload', form);
	const place = sent.headers.get('location');
	if (place === null) return [`${name}: bringing it answered ${sent.status}`];
	const wrong: string[] = [];
	for (const path of [place, `/en${place}`]) {
		for (let round = 0; round < 600; round += 1) {
			const page = await ask(server.base + path, { headers: { cookie } });
			const text = await page.text();
			if (page.status !== 200) wrong.push(`${name}: ${path} answered ${page.status}`);
			else if (/\bat (?:file:|node:|\S+ \()/.test(text)) wrong.push(`${name}: ${path} shows a stack`);
			else if (text.includes('http-equiv="refresh"')) {
				await new Promise((settle) => setTimeout(settle, 200));
				continue;
			}
			break;
		}
	}
	const gone = await post(server, cookie, `${place}?/discard`, new URLSearchParams());
	if (gone.status >= 400) wrong.push(`${name}: giving it up answered ${gone.status}`);
	return wrong;
}

/** Every so many files, and all that are large. */
const sample = () => corpus().filter(({ heavy }, at) => heavy || at % 12 === 0);

async function overHttp(): Promise<string[]> {
	const data = mkdtempSync(join(tmpdir(), 'reform-lens-files-'));
	const server = await startServer(data);
	const wrong: string[] = [];
	try {
		const cookie = await signIn(server);
		const files = sample();
		for (const file of files) wrong.push(...(await bring(server, cookie, file)));
		const health = await (await fetch(`${server.base}/healthz`)).text();
		if (!health.includes('"release":1,')) wrong.push(`a release was made: ${health}`);
		const left = readdirSync(join(data, 'staging'));
		if (left.length > 0) wrong.push(`staging holds ${left.join(', ')}`);
		const { most } = memoryOf(server.child);
		if (most > mostMemory) wrong.push(`the server took ${most.toFixed(0)} MB`);
		console.log(`${files.length} files over HTTP; memory of the server at most ${most.toFixed(0)} MB`);
	} finally {
		await server.stop();
		rmSync(data, { recursive: true, force: true });
	}
	if (server.errors() !== '') wrong.push(`the server wrote: ${server.errors().slice(0, 2000)}`);
	return wrong;
}

const checked = spawnSync(
	'node_modules/.bin/vitest',
	['run', 'tests/integration/bad-files.test.ts', '--reporter=dot'],
	{
		stdio: 'inherit',
		env: { ...process.env, CORPUS: 'all' }
	}
);
const wrong = await overHttp();
for (const words of wrong) console.log(`FAILED ${words}`);
process.exitCode = checked.status === 0 && wrong.length === 0 ? 0 : 1;
