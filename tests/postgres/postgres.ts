// A real PostgreSQL for tests: in a folder of its own, on a port of its own, gone with the process that started it.
import { randomBytes } from 'node:crypto';
import { appendFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { give, giveAll } from './programs.ts';
import { asking, freePort, newHome, processOf, type Home, type Process, type Stop } from './server.ts';

/** A PostgreSQL that runs, or was stopped and can be started again. */
export interface Postgres {
	readonly port: number;
	/** Where its superuser reaches it, to look at connections or to end them. */
	readonly admin: string;
	/** A new database, empty or like another that nobody uses, as DATABASE_URL names it; its role may do nothing else. */
	database(like?: string): Promise<string>;
	stop(how?: Stop): Promise<void>;
	/** Starts it again, on the same port. */
	start(): Promise<void>;
	/**
	 * Another one that has everything that this one has, and follows it: from then on nothing is committed here that is not
	 * safe there. This one is stopped for a moment while it is copied.
	 */
	standby(port?: number): Promise<Postgres>;
	/** Makes a standby one that may be written to. */
	promote(): Promise<void>;
	/** Stops it and takes its folder away. */
	end(): Promise<void>;
}

interface Parts {
	home: Home;
	port: number;
	password: string;
	durable: boolean;
}

const follows = 'reform_lens_standby';
const longestFollowMs = 60_000;

/**
 * Starts a PostgreSQL. With `durable: false` it does not wait for its disk, which is faster and only good for tests that do
 * not kill it.
 */
export async function startPostgres({ durable = true }: { durable?: boolean } = {}): Promise<Postgres> {
	const home = newHome();
	mkdirSync(home.data);
	give(home.data, 0o700);
	const password = randomBytes(18).toString('hex');
	const passwordFile = home.file('password');
	writeFileSync(passwordFile, password);
	give(passwordFile, 0o600);
	await home.initdb([
		...['--username', 'postgres', '--pwfile', passwordFile, '--auth', 'scram-sha-256', '--no-sync'],
		// Servers of offices sort as people do, not by bytes: what depends on the order shows here.
		...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'icu', '--icu-locale', 'vi-VN']
	]);
	const { server, process } = serverOf({ home, port: await freePort(), password, durable });
	await process.start();
	await asking(server.admin, (client) => client.query(`create role reform_lens login password '${password}'`));
	return server;
}

/** The server on a data folder that has been made. */
function serverOf(parts: Parts): { server: Postgres; process: Process } {
	const { home, port, password, durable } = parts;
	const url = (role: string, database: string) => `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
	const admin = url('postgres', 'postgres');
	const process = processOf(home, admin, {
		port,
		listen_addresses: '127.0.0.1',
		unix_socket_directories: '',
		// Nothing outside of the folder stays behind a server that was killed.
		dynamic_shared_memory_type: 'mmap',
		shared_buffers: '32MB',
		max_connections: 200,
		// A standby that was away for a while catches up from these.
		wal_keep_size: '512MB',
		// It looks for its primary so often.
		wal_retrieve_retry_interval: '200ms',
		...(durable ? {} : { fsync: 'off', full_page_writes: 'off' })
	});

	let databases = 0;
	async function database(like?: string): Promise<string> {
		const name = `ledger_${++databases}`;
		const template = like === undefined ? '' : `template ${new URL(like).pathname.slice(1)}`;
		await asking(admin, (client) => client.query(`create database ${name} owner reform_lens ${template}`));
		return url('reform_lens', name);
	}

	async function standby(at?: number): Promise<Postgres> {
		await process.stop();
		const copy = newHome();
		cpSync(home.data, copy.data, { recursive: true });
		await process.start();
		rmSync(`${copy.data}/postmaster.pid`, { force: true });
		// Nobody follows the follower: once it is the primary, it must not wait for anybody.
		const from = `host=127.0.0.1 port=${port} user=postgres password=${password} application_name=${follows}`;
		appendFileSync(
			`${copy.data}/postgresql.auto.conf`,
			`primary_conninfo = '${from}'\nsynchronous_standby_names = ''\n`
		);
		writeFileSync(`${copy.data}/standby.signal`, '');
		giveAll(copy.data);
		const other = serverOf({ ...parts, home: copy, port: at ?? (await freePort()) });
		await other.process.start();
		await asking(admin, async (client) => {
			await client.query(`alter system set synchronous_standby_names = '${follows}'`);
			await client.query('select pg_reload_conf()');
			for (const until = Date.now() + longestFollowMs; Date.now() < until;) {
				const { rowCount } = await client.query(`select from pg_stat_replication where sync_state = 'sync'`);
				if (rowCount === 1) return;
				await setTimeout(50);
			}
			throw new Error(`The standby ${basename(copy.data)} does not follow:\n${copy.words()}`);
		});
		return other.server;
	}

	async function promote(): Promise<void> {
		await asking(admin, (client) => client.query('select pg_promote()'));
	}

	async function end(): Promise<void> {
		await process.stop();
		await home.keeper.done();
	}

	const server = { port, admin, database, ...process, standby, promote, end };
	return { server, process };
}
