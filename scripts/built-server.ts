import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { freePort } from './free-port.ts';

/** Who signs in to measure or to try; a server under test is told of them when it starts. */
export const administrator = { email: 'bench@example.vn', password: 'chi-de-do-toc-do-2026' };

/** What a built program is told that runs on a data folder of its own, whatever ledger this shell names. */
export const environmentOn = (data: string, more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
	...process.env,
	// Beside NO_COLOR, Node would warn of it into the log.
	FORCE_COLOR: undefined,
	DATA_DIR: data,
	DATABASE_URL: '',
	NODE_ENV: 'production',
	UV_THREADPOOL_SIZE: '16',
	...more
});

/** A built server that runs on a folder of its own. */
export interface BuiltServer {
	base: string;
	child: ChildProcess;
	/** Milliseconds from its start until it answered. */
	ms: number;
	/** What it has written to standard error. */
	errors: () => string;
	stop: () => Promise<void>;
}

/** Starts the built server on a data folder and waits until it answers. */
export async function startServer(data: string, env: NodeJS.ProcessEnv = {}): Promise<BuiltServer> {
	const port = await freePort();
	const base = `http://localhost:${port}`;
	const began = performance.now();
	const child = spawn('node_modules/.bin/node', ['--disable-warning=ExperimentalWarning', 'build/cli/serve.js'], {
		env: environmentOn(data, {
			PORT: String(port),
			REFORM_LENS_ADMIN: `${administrator.email}:${administrator.password}`,
			...env
		}),
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let errors = '';
	child.stderr.on('data', (piece: Buffer) => (errors += piece.toString()));
	for (;;) {
		const answer = await fetch(`${base}/healthz`).catch(() => null);
		if (answer?.ok) break;
		if (child.exitCode !== null) throw new Error(`the server did not start; is it built? npm run build\n${errors}`);
		await new Promise((settle) => setTimeout(settle, 10));
	}
	const ms = performance.now() - began;
	const stop = () =>
		new Promise<void>((settle) => {
			if (child.exitCode !== null) {
				settle();
				return;
			}
			child.once('exit', () => settle());
			child.kill('SIGTERM');
		});
	return { base, child, ms, errors: () => errors, stop };
}

/** The memory that a process has now, and the most that it ever had, in MB; not known outside Linux. */
export function memoryOf({ pid }: ChildProcess): { now: number; most: number } {
	try {
		const status = readFileSync(`/proc/${pid ?? 0}/status`, 'utf8');
		const [now, most] = ['VmRSS', 'VmHWM'].map(
			(name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1]) / 1024
		);
		return { now: now ?? NaN, most: most ?? NaN };
	} catch {
		return { now: NaN, most: NaN };
	}
}

/** Milliseconds of processor time that a process and its threads have used; not known outside Linux. */
export function processorMsOf({ pid }: ChildProcess): number {
	try {
		const fields =
			readFileSync(`/proc/${pid ?? 0}/stat`, 'utf8')
				.split(') ')
				.at(-1)
				?.split(' ') ?? [];
		// User and system time in ticks, of which Linux tells programs a hundred a second.
		return (Number(fields[11]) + Number(fields[12])) * 10;
	} catch {
		return NaN;
	}
}
