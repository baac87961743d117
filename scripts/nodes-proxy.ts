import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { ask } from './torture-server.ts';

/** A plain proxy, as nginx or HAProxy would be set up: by turns to the nodes that answer `/healthz`. */
export interface Proxy {
	base: string;
	/** How often a question was put to another node, since the first one was gone. */
	readonly turned: number;
	close(): Promise<void>;
}

const lookEveryMs = 250;
const healthyWithinMs = 5000;

/** Answers of the nodes at these addresses, which may change. */
export async function startProxy(nodes: () => readonly string[]): Promise<Proxy> {
	const agent = new Agent({ keepAlive: true });
	let healthy: readonly string[] = [];
	let next = 0;
	let turned = 0;
	const stop = new AbortController();

	async function look(): Promise<void> {
		const asked = nodes().map(async (base) => {
			const answer = await ask(`${base}/healthz`, { signal: AbortSignal.timeout(healthyWithinMs) }).catch(() => null);
			return answer?.ok ? [base] : [];
		});
		healthy = (await Promise.all(asked)).flat();
	}

	/** Passes a question on; false where the node was gone before it answered. */
	const passed = (base: string, from: IncomingMessage, to: ServerResponse): Promise<boolean> =>
		new Promise((settle) => {
			const { method, headers } = from;
			const asked = request(base + (from.url ?? '/'), { method, headers, agent }, (answer) => {
				to.writeHead(answer.statusCode ?? 502, answer.headers);
				answer.pipe(to);
				answer.once('close', () => {
					if (!answer.complete) to.destroy();
					settle(true);
				});
			});
			asked.once('error', () => settle(to.headersSent));
			if (method === 'GET') asked.end();
			else from.pipe(asked);
		});

	const server = createServer((from, to) => {
		void (async () => {
			// Only what changes nothing is asked twice.
			const tries = from.method === 'GET' ? 4 : 1;
			for (let tried = 0; tried < tries; tried += 1) {
				// Where none seems well, any is asked: it may only have been slow to say so.
				const able = healthy.length > 0 ? healthy : nodes();
				const base = able[next++ % able.length];
				if (base !== undefined && (await passed(base, from, to))) return;
				turned += 1;
				healthy = healthy.filter((other) => other !== base);
			}
			to.writeHead(502).end();
		})();
	}).listen(0, '127.0.0.1');
	await once(server, 'listening');
	await look();
	const looking = (async () => {
		while (!stop.signal.aborted) {
			await look();
			await wait(lookEveryMs);
		}
	})();
	const address = server.address();
	if (typeof address !== 'object' || address === null) throw new Error('no port');
	return {
		base: `http://127.0.0.1:${address.port}`,
		get turned() {
			return turned;
		},
		close: async () => {
			stop.abort();
			await looking;
			agent.destroy();
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}
