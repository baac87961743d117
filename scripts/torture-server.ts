import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { administrator, environmentOn } from './built-server.ts';
import { freePort } from './free-port.ts';

/** Asks on a line of its own: one that is kept may have been closed by the other side just before it is used again. */
export const ask = (
	address: string,
	{ headers, ...more }: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}
) => fetch(address, { ...more, headers: { ...headers, connection: 'close' } });

/** A program of the product that runs, or has ended. */
export interface Program {
	child: ChildProcess;
	/** What it has said so far, on both outputs. */
	said(): string;
	/** Ends when it has ended, with its exit code; null where a signal ended it. */
	ended: Promise<number | null>;
}

const running = new Set<{ child: ChildProcess; said: () => string }>();

/** Kills whatever still runs; gives the last words of each. */
export function killAll(): string {
	const words = [...running].map(({ said }) => said().slice(-3000));
	for (const { child } of running) child.kill('SIGKILL');
	return words.join('\n---\n');
}

/** Runs a built program, such as `serve` or `load`, on a data folder. */
export function run(name: string, folder: string, args: readonly string[] = [], env: NodeJS.ProcessEnv = {}): Program {
	const child = spawn(
		'node_modules/.bin/node',
		['--disable-warning=ExperimentalWarning', `build/cli/${name}.js`, ...args],
		{ env: environmentOn(folder, { LC_ALL: 'en_US.UTF-8', ...env }), stdio: ['ignore', 'pipe', 'pipe'] }
	);
	let text = '';
	for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (text += chunk.toString()));
	const here = { child, said: () => text };
	running.add(here);
	const ended = new Promise<number | null>((settle) => child.once('close', settle));
	void ended.then(() => running.delete(here));
	return { ...here, ended };
}

/** Kills a program without a warning. */
export async function kill({ child, ended }: Program): Promise<void> {
	child.kill('SIGKILL');
	await ended;
}

/** A server that answers. */
export interface Server extends Program {
	base: string;
	port: number;
	folder: string;
	/** Sends an order as the command line does. */
	order(path: string, body: unknown, file?: Uint8Array): Promise<Response>;
	/** Asks it to stop, and gives its exit code. */
	stop(): Promise<number | null>;
}

/** A machine that has much else to do. */
const longestStart = 600_000;

/** Starts a server and waits until it answers; null with its words where it refuses. */
export async function serve(
	folder: string,
	env: NodeJS.ProcessEnv = {}
): Promise<{ server: Server; words: string } | { server: null; words: string }> {
	const port = await freePort();
	const program = run('serve', folder, [], {
		PORT: String(port),
		HOST: '127.0.0.1',
		REFORM_LENS_ADMIN: `${administrator.email}:${administrator.password}`,
		...env
	});
	const base = `http://127.0.0.1:${port}`;
	const until = performance.now() + longestStart;
	let answers = false;
	void program.ended.then(() => (answers = false));
	while (performance.now() < until) {
		if (program.child.exitCode !== null || program.child.signalCode !== null) break;
		const asked = await ask(`${base}/healthz`, { signal: AbortSignal.timeout(30_000) }).catch(() => null);
		answers = asked?.ok === true;
		if (answers) break;
		await setTimeout(25);
	}
	if (!answers) {
		await kill(program);
		const { exitCode, signalCode } = program.child;
		return { server: null, words: `${program.said()}\nended with ${signalCode ?? exitCode}` };
	}
	const token = () => (JSON.parse(readFileSync(join(folder, 'server.json'), 'utf8')) as { token: string }).token;
	const server: Server = {
		...program,
		base,
		port,
		folder,
		order: (path, body, file) =>
			ask(base + path, {
				method: 'POST',
				headers: { authorization: `Bearer ${token()}`, 'content-type': 'application/octet-stream' },
				body: new Blob([JSON.stringify(body), ...(file ? ['\n', Buffer.from(file)] : [])])
			}),
		stop: () => {
			program.child.kill('SIGTERM');
			return program.ended;
		}
	};
	return { server, words: program.said() };
}

/** A server that has to start. */
export async function started(folder: string, env: NodeJS.ProcessEnv = {}): Promise<Server> {
	const { server, words } = await serve(folder, env);
	if (!server) throw new Error(`the server did not start; is it built? npm run build\n${words}`);
	return server;
}
