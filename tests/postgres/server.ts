// One PostgreSQL on a data folder: started, asked, stopped.
import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { copyPrograms, give, keep, run, type Keeper } from './programs.ts';

/** How a server is stopped: it ends its connections in order, at once, or it is killed like a machine that loses its power. */
export type Stop = 'fast' | 'immediate' | 'kill';

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const;
const longestStartMs = 60_000;

/** A port below those that systems give to connections: it must be free again after a stop. */
export async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(15_000, 30_000);
		const probe = createServer().listen(port, '127.0.0.1');
		const free = await once(probe, 'listening').then(
			() => true,
			() => false
		);
		if (!free) continue;
		probe.close();
		await once(probe, 'close');
		return port;
	}
}

/** Does something on a connection of its own. */
export async function asking<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	// A server that is killed meanwhile fails what is asked; it must not end this process.
	client.on('error', () => undefined);
	await client.connect();
	try {
		return await ask(client);
	} finally {
		await client.end();
	}
}

/** A folder with PostgreSQL's programs and its data, which goes away with this process. */
export interface Home {
	data: string;
	file(name: string): string;
	keeper: Keeper;
	/** Makes the data folder: an empty one is filled by `initdb`. */
	initdb(args: readonly string[]): Promise<void>;
	/** Starts the server. */
	postgres(args: readonly string[]): Running;
	/** Its last words. */
	words(): string;
}

interface Running {
	child: ChildProcess;
	ended: Promise<void>;
}

/** Makes a folder for a server. */
export function newHome(): Home {
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-postgres-'));
	const keeper = keep(folder);
	give(folder, 0o700);
	const programs = copyPrograms(join(folder, 'programs'));
	const file = (name: string) => join(folder, name);
	const data = file('data');
	const words = () => readFileSync(file('log'), 'utf8').slice(-3000);
	const running = (program: string, args: readonly string[]): Running => {
		const output = openSync(file('log'), 'a');
		const child = run(program, args, output);
		closeSync(output);
		keeper.knows(child.pid ?? null);
		const ended = once(child, 'exit').then(() => keeper.knows(null));
		return { child, ended };
	};
	const initdb = async (args: readonly string[]) => {
		const made = running(programs.initdb, ['--pgdata', data, ...args]);
		await made.ended;
		if (made.child.exitCode !== 0) throw new Error(`initdb failed:\n${words()}`);
	};
	return { data, file, keeper, initdb, postgres: (args) => running(programs.postgres, ['-D', data, ...args]), words };
}

/** A server's process, of which there is one at a time. */
export interface Process {
	start(): Promise<void>;
	stop(how?: Stop): Promise<void>;
}

/** The process of a server that is set up by `settings` and answers at `admin`. */
export function processOf(home: Home, admin: string, settings: Readonly<Record<string, string | number>>): Process {
	let current: Running | null = null;

	/** False where the server ended before it answered. */
	async function answers({ child }: Running): Promise<boolean> {
		for (const until = Date.now() + longestStartMs; Date.now() < until;) {
			if (child.exitCode !== null || child.signalCode !== null) return false;
			const reached = await asking(admin, (client) => client.query('select 1')).catch(() => null);
			if (reached) return true;
			await setTimeout(50);
		}
		throw new Error(`PostgreSQL does not answer:\n${home.words()}`);
	}

	async function start(): Promise<void> {
		const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
		// What was left of a server that was killed goes away by itself, but not at once.
		for (let tries = 0; tries < 20; tries++) {
			current = home.postgres(flags);
			if (await answers(current)) {
				current.child.unref();
				return;
			}
			await setTimeout(500);
		}
		throw new Error(`PostgreSQL does not start:\n${home.words()}`);
	}

	async function stop(how: Stop = 'fast'): Promise<void> {
		if (!current) return;
		current.child.ref();
		current.child.kill(signals[how]);
		await current.ended;
		current = null;
	}

	return { start, stop };
}
