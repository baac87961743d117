import { setTimeout as wait } from 'node:timers/promises';
import {
	CompiledQuery,
	PostgresDialect,
	PostgresDriver,
	PostgresQueryCompiler,
	type DataTypeNode,
	type Driver,
	type PostgresPool,
	type QueryCompiler
} from 'kysely';
import pg from 'pg';
import Cursor from 'pg-cursor';
import { isAway, LedgerAway } from './away';

/** How long a connection may take, one statement that does not wait for others, and a lock that somebody else has. */
const connectMs = 3000;
const statementMs = 20_000;
const lockMs = 15_000;
/** A node that stands still in the middle of a transaction loses it: others wait for its locks. */
const idleMs = 60_000;
/** One waits for a change, one publishes; the others answer. */
const mostConnections = 10;

/** Any numbers that nobody else locks in this database: `alone` holds the first, transactions the second. */
const lockNumbers = { alone: 7_210_001, writing: 7_210_002 };

/** Numbers of 64 bits as numbers, as SQLite gives them: none of the ledger's is larger than what a number holds exactly. */
const asUsual = pg.types.getTypeParser;
const types: pg.CustomTypesConfig = {
	getTypeParser: (oid, format): unknown => (oid === pg.types.builtins.INT8 ? Number : asUsual(oid, format))
};

/** One of the databases that may hold the ledger: the primary, or a standby that may become it. */
function poolOf(address: string): pg.Pool {
	const pool = new pg.Pool({
		connectionString: address,
		max: mostConnections,
		connectionTimeoutMillis: connectMs,
		// The database gives up first. After the driver did, a statement may still be done on a connection that somebody else has by
		// then: a lock that is got so late would keep their rows in a transaction that nobody ends.
		statement_timeout: statementMs,
		lock_timeout: lockMs,
		idle_in_transaction_session_timeout: idleMs,
		query_timeout: statementMs + connectMs,
		keepAlive: true,
		types
	});
	// A connection that breaks while nobody uses it is only taken away.
	pool.on('error', () => undefined);
	// One that breaks between two questions of whoever holds it fails the second; without a listener it would end the process.
	pool.on('connect', (client) => client.on('error', () => undefined));
	return pool;
}

/** Connections to whichever of several databases may be written to: after a failover to another than before. */
export class Databases implements PostgresPool {
	private pools: pg.Pool[];
	/** Connections of which it is known that they may write: a primary that becomes a standby breaks them. */
	private readonly writable = new WeakSet<pg.PoolClient>();

	/** `addresses` are `postgres://…`, parted by commas. */
	constructor(addresses: string) {
		this.pools = addresses.split(',').map(poolOf);
	}

	/**
	 * A connection that may write, to be released.
	 * @throws LedgerAway where there is none
	 */
	async take(): Promise<pg.PoolClient> {
		let why: unknown;
		for (const pool of [...this.pools]) {
			try {
				const client = await pool.connect();
				if (await this.mayWrite(client)) {
					this.prefer(pool);
					return client;
				}
				client.release(true);
			} catch (error) {
				if (!isAway(error)) throw error;
				why = error;
			}
		}
		throw new LedgerAway(why);
	}

	/** The same by the name that Kysely asks by. */
	connect = (): Promise<pg.PoolClient> => this.take();

	/**
	 * Asks whether the ledger can be reached. Where nothing answers, every connection is given up: those to a machine that is
	 * gone would keep each question waiting.
	 * @throws LedgerAway where it cannot be reached
	 */
	async ask(): Promise<void> {
		const renew = () => {
			const old = this.pools;
			this.pools = old.map(({ options }) => poolOf(options.connectionString ?? ''));
			for (const pool of old) void pool.end().catch(() => undefined);
		};
		try {
			const client = await this.take();
			const question = { text: 'select 1', query_timeout: connectMs };
			await client.query(question).finally(() => client.release());
		} catch (error) {
			renew();
			throw new LedgerAway(error);
		}
	}

	async end(): Promise<void> {
		await Promise.all(this.pools.map((pool) => pool.end()));
	}

	private async mayWrite(client: pg.PoolClient): Promise<boolean> {
		if (this.writable.has(client)) return true;
		try {
			const { rows } = await client.query<{ standby: boolean }>('select pg_is_in_recovery() as standby');
			if (rows[0]?.standby !== false) return false;
		} catch (error) {
			client.release(true);
			throw error;
		}
		this.writable.add(client);
		return true;
	}

	/** The next connection is asked for where the last one was found. */
	private prefer(pool: pg.Pool): void {
		if (this.pools[0] !== pool) this.pools.sort((a, b) => Number(b === pool) - Number(a === pool));
	}
}

/** One transaction at a time over all nodes, as in SQLite: what one reads before it writes stays true until it ends. */
class OneWriter extends PostgresDriver {
	override async beginTransaction(...[connection, settings]: Parameters<Driver['beginTransaction']>): Promise<void> {
		await super.beginTransaction(connection, settings);
		try {
			await connection.executeQuery(CompiledQuery.raw('select pg_advisory_xact_lock($1)', [lockNumbers.writing]));
		} catch (error) {
			// Kysely takes it for one that has not begun.
			await this.rollbackTransaction(connection);
			throw error;
		}
	}
}

/** Columns hold what they hold in SQLite, which knows neither lengths of text nor sizes of numbers. */
class AsInSqlite extends PostgresQueryCompiler {
	protected override visitDataType({ dataType }: DataTypeNode): void {
		if (dataType === 'integer') this.append('bigint');
		else if (dataType === 'blob') this.append('bytea');
		else this.append(dataType.startsWith('varchar') ? 'text' : dataType);
	}

	/** PostgreSQL refuses a text with the character that ends one in C, which SQLite takes: a name of a file may bring it. */
	protected override addParameter(parameter: unknown): void {
		super.addParameter(typeof parameter === 'string' ? parameter.replaceAll('\0', '\uFFFD') : parameter);
	}

	protected override getAutoIncrement(): string {
		return 'generated by default as identity';
	}
}

class PostgresLikeSqlite extends PostgresDialect {
	constructor(private readonly databases: Databases) {
		super({ pool: databases, cursor: Cursor });
	}

	override createDriver(): Driver {
		return new OneWriter({ pool: this.databases, cursor: Cursor });
	}

	override createQueryCompiler(): QueryCompiler {
		return new AsInSqlite();
	}
}

/** Kysely on PostgreSQL, with the columns and the transactions that SQLite gives. */
export const postgresDialect = (databases: Databases): PostgresDialect => new PostgresLikeSqlite(databases);

/** Longer than anybody publishes. */
const longestWaitMs = 15 * 60_000;

/**
 * Runs a job while it runs on no other node. The lock belongs to a connection of its own: where that breaks, or the process
 * ends, the next one may begin.
 * @throws LedgerAway where the lock cannot be had
 */
export async function alone<T>(databases: Databases, job: () => Promise<T>): Promise<T> {
	const client = await databases.take();
	try {
		await client.query('set lock_timeout = 0; set statement_timeout = 0');
		const lock = { text: 'select pg_advisory_lock($1)', values: [lockNumbers.alone], query_timeout: longestWaitMs };
		await client.query(lock);
		return await job();
	} finally {
		client.release(true);
	}
}

/** What the ledger's tables say to everybody who listens when they have changed: docs/architecture.md. */
const channel = 'reform_lens';
const listenAgainMs = 500;

/** Calls back whenever somebody has written to the ledger, also when it is heard again after a time; gives what ends it. */
export function listen(databases: Databases, changed: () => void): () => void {
	let ended = false;
	const end = Promise.withResolvers<null>();
	const hear = async (): Promise<void> => {
		const client = await databases.take();
		try {
			if (ended) return;
			const broken = new Promise<null>((settle) => {
				client.on('error', () => settle(null));
				client.on('end', () => settle(null));
			});
			client.on('notification', changed);
			await client.query(`listen ${channel}`);
			changed();
			await Promise.race([broken, end.promise]);
		} finally {
			client.release(true);
		}
	};
	const goOn = async (): Promise<void> => {
		while (!ended) {
			// Until it is heard again the node asks by itself.
			await hear().catch(() => undefined);
			await wait(listenAgainMs, undefined, { ref: false });
		}
	};
	void goOn();
	return () => {
		ended = true;
		end.resolve(null);
	};
}
