// A real PostgreSQL for tests: in a folder of its own, on a port of its own, gone with the process that started it.
import type { ChildProcess } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Client } from 'pg';
import { copyPrograms, give, keep, run } from './programs.ts';

/** How a server is stopped: it ends its connections in order, at once, or it is killed like a machine that loses its power. */
export type Stop = 'fast' | 'immediate' | 'kill';

/** A PostgreSQL that runs, or was stopped and can be started again. */
export interface Postgres {
	/** Where its superuser reaches it, to look at connections or to end them. */
	readonly admin: string;
	/** A new database, empty or like another that nobody uses, as DATABASE_URL names it; its role may do nothing else. */
	database(like?: string): Promise<string>;
	stop(how?: Stop): Promise<void>;
	/** Starts it again, on the same port. */
	start(): Promise<void>;
	/** Stops it and takes its folder away. */
	end(): Promise<void>;
}

const signals = { fast: 'SIGINT', immediate: 'SIGQUIT', kill: 'SIGKILL' } as const;
const longestStartMs = 60_000;

/** A port below those that systems give to connections: it must be free again after a stop. */
async function freePort(): Promise<number> {
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
async function asking<T>(url: string, ask: (client: Client) => Promise<T>): Promise<T> {
	const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
	await client.connect();
	try {
		return await ask(client);
	} finally {
		await client.end();
	}
}

/**
 * Starts a PostgreSQL. With `durable: false` it does not wait for its disk, which is faster and only good for tests that do
 * not kill it.
 */
export async function startPostgres({ durable = true }: { durable?: boolean } = {}): Promise<Postgres> {
	const folder = mkdtempSync(join(tmpdir(), 'reform-lens-postgres-'));
	const keeper = keep(folder);
	give(folder, 0o700);
	const { initdb, postgres } = copyPrograms(join(folder, 'programs'));
	const data = join(folder, 'data');
	mkdirSync(data);
	give(data, 0o700);
	const password = randomBytes(18).toString('hex');
	const passwordFile = join(folder, 'password');
	writeFileSync(passwordFile, password);
	give(passwordFile, 0o600);
	const logFile = join(folder, 'log');
	const words = () => readFileSync(logFile, 'utf8').slice(-3000);
	const running = (program: string, args: string[]) => {
		const output = openSync(logFile, 'a');
		const child = run(program, args, output);
		closeSync(output);
		keeper.knows(child.pid ?? null);
		const ended = once(child, 'exit').then(() => keeper.knows(null));
		return { child, ended };
	};

	const made = running(initdb, [
		...['--pgdata', data, '--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--no-sync'],
		// Servers of offices sort as people do, not by bytes: what depends on the order shows here.
		...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'vi-VN']
	]);
	await made.ended;
	if (made.child.exitCode !== 0) throw new Error(`initdb failed:\n${words()}`);

	const port = await freePort();
	const url = (role: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
	const admin = url('postgres', 'postgres');
	const settings = {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		// Nothing outside of the folder stays behind a server that was killed.
		dynamic_shared_memory_type: 'mmap',
		shared_buffers: '32MB',
		max_connections: 200,
		...(durable ? {} : { fsync: 'off', full_page_writes: 'off' })
	};
	let current: { child: ChildProcess; ended: Promise<void> } | null = null;

	/** False where the server ended before it answered. */
	async function answers({ child }: { child: ChildProcess }): Promise<boolean> {
		for (const until = Date.now() + longestStartMs; Date.now() < until;) {
			if (child.exitCode !== null || child.signalCode !== null) return false;
			const reached = await asking(admin, (client) => client.query('select 1')).catch(() => null);
			if (reached) return true;
			await setTimeout(50);
		}
		throw new Error(`PostgreSQL does not answer:\n${words()}`);
	}

	async function start(): Promise<void> {
		const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
		// What was left of a server that was killed goes away by itself, but not at once.
		for (let tries = 0; tries < 20; tries++) {
			current = running(postgres, ['-D', data, ...flags]);
			if (await answers(current)) {
				current.child.unref();
				return;
			}
			await setTimeout(500);
		}
		throw new Error(`PostgreSQL does not start:\n${words()}`);
	}

	async function stop(how: Stop = 'fast'): Promise<void> {
		if (!current) return;
		current.child.ref();
		current.child.kill(signals[how]);
		await current.ended;
		current = null;
	}

	let databases = 0;
	async function database(like?: string): Promise<string> {
		const name = `ledger_${++databases}`;
		const template = like === undefined ? '' : `template ${new URL(like).pathname.slice(1)}`;
		await asking(admin, (client) => client.query(`create database ${name} owner reform_lens ${template}`));
		return url('reform_lens', name);
	}

	async function end(): Promise<void> {
		await stop();
		await keeper.done();
	}

	await start();
	await asking(admin, (client) => client.query(`create role reform_lens login password '${password}'`));
	return { admin, database, stop, start, end };
}
