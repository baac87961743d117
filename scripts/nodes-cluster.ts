import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres, type Postgres } from '../tests/postgres/postgres.ts';
import { kill, started, type Server } from './torture-server.ts';

/** A ledger in PostgreSQL, of which a standby has all that was ever committed. */
export interface Pair {
	/** Both addresses, as DATABASE_URL names them. */
	readonly url: string;
	/** The one that may be written to. */
	readonly primary: Postgres;
	/** Null from a failover until there is another one. */
	readonly standby: Postgres | null;
	/** Where the ledger is now. */
	readonly ledger: string;
	/** Kills the primary for good. */
	lose(): Promise<void>;
	/** Lets the standby take over. */
	promote(): Promise<void>;
	/** Makes a standby again, at the address of the one that was lost. */
	repair(): Promise<void>;
	end(): Promise<void>;
}

/** Starts a primary and its standby. */
export async function startPair(): Promise<Pair> {
	let primary = await startPostgres();
	const first = await primary.database();
	let standby: Postgres | null = await primary.standby();
	let lost: Postgres | null = null;
	const at = ({ port }: Postgres) => {
		const address = new URL(first);
		address.port = String(port);
		return address.href;
	};
	const url = [primary, standby].map(at).join(',');
	return {
		url,
		get primary() {
			return primary;
		},
		get standby() {
			return standby;
		},
		get ledger() {
			return at(primary);
		},
		lose: async () => {
			await primary.stop('kill');
			lost = primary;
		},
		promote: async () => {
			if (!standby || !lost) throw new Error('There is nothing to take over.');
			await standby.promote();
			await lost.end();
			[primary, standby] = [standby, null];
		},
		repair: async () => {
			standby = await primary.standby(lost?.port);
		},
		end: async () => {
			await standby?.end();
			await primary.end();
		}
	};
}

/** A web node with a data folder of its own. */
export class ClusterNode {
	readonly folder: string;
	/** Null while it does not run. */
	server: Server | null = null;
	/** What it wrote in each of its lives. */
	private readonly lives: (() => string)[] = [];
	/** Lives that nobody ended. */
	readonly deaths: string[] = [];

	readonly name: string;
	private readonly env: NodeJS.ProcessEnv;

	constructor(name: string, work: string, env: NodeJS.ProcessEnv) {
		this.name = name;
		this.env = env;
		this.folder = join(work, name);
		mkdirSync(this.folder);
	}

	async start(): Promise<void> {
		const server = await started(this.folder, { LOG: 'json', ...this.env });
		this.server = server;
		this.lives.push(() => server.said());
		void server.ended.then((code) => {
			if (this.server !== server) return;
			const death = `${this.name} ended with ${code}: ${server.said().slice(-2000)}`;
			this.deaths.push(death);
			console.log(death);
		});
	}

	async kill(): Promise<void> {
		const { server } = this;
		this.server = null;
		if (server) await kill(server);
	}

	/** Asks it to stop, and gives its exit code. */
	async stop(): Promise<number | null> {
		const { server } = this;
		this.server = null;
		return server ? server.stop() : null;
	}

	/** Every line that it wrote. */
	said(): string[] {
		return this.lives.flatMap((said) => said().split('\n')).filter((line) => line !== '');
	}
}

/** So many nodes with the same settings; the first alone fills their ledger. */
export async function startNodes(many: number, work: string, env: NodeJS.ProcessEnv): Promise<ClusterNode[]> {
	const nodes = Array.from({ length: many }, (_, n) => new ClusterNode(`node-${n + 1}`, work, env));
	for (const node of nodes) await node.start();
	return nodes;
}

/** Addresses of the nodes that run. */
export const addressesOf = (nodes: readonly ClusterNode[]): string[] =>
	nodes.flatMap(({ server }) => (server ? [server.base] : []));
