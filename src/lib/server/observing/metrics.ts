import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { auditActions } from '$lib/model/audit';
import { healthOf } from '../health';
import type { ServerState } from '../state';
import { heard } from './heard';
import { queueLengths } from './lengths';

const methods = ['GET', 'HEAD', 'POST', 'OPTIONS'];
const caches = ['pages', 'files'] as const;
/** Seconds: from a page out of memory to a report or an upload. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Counts from now on what Prometheus may ask for. Every label has a fixed list of values: routes, never addresses or people. */
export function startMetrics(state: Pick<ServerState, 'release' | 'releases' | 'node'>): Registry {
	const register = new Registry();
	const registers = [register];
	collectDefaultMetrics({ register });

	const requests = new Counter({
		name: 'reform_lens_requests_total',
		help: 'Requests answered',
		labelNames: ['method', 'route', 'status'] as const,
		registers
	});
	const seconds = new Histogram({
		name: 'reform_lens_request_seconds',
		help: 'Time until the answer had gone out',
		labelNames: ['route'] as const,
		buckets,
		registers
	});
	const bytes = new Counter({ name: 'reform_lens_sent_bytes_total', help: 'Bytes of answers with headers', registers });
	const aborted = new Counter({
		name: 'reform_lens_aborted_total',
		help: 'Answers that readers did not wait for',
		registers
	});
	heard.on('answered', (answered) => {
		const { route, status } = answered;
		const method = methods.includes(answered.method) ? answered.method : 'other';
		requests.inc({ method, route, status });
		seconds.observe({ route }, answered.ms / 1000);
		bytes.inc(answered.bytes);
		if (!answered.whole) aborted.inc();
	});

	const failures = new Counter({ name: 'reform_lens_failures_total', help: 'Unexpected errors in the log', registers });
	heard.on('failure', () => failures.inc());

	const deeds = new Counter({
		name: 'reform_lens_deeds_total',
		help: 'What the audit has recorded since the start: sign_in_failed, sign_in_limited, publish, ...',
		labelNames: ['action'] as const,
		registers
	});
	// A rate needs a zero to rise from.
	for (const action of auditActions) deeds.inc({ action }, 0);
	heard.on('deed', (action) => deeds.inc({ action }));

	const cache = new Counter({
		name: 'reform_lens_cache_total',
		help: 'Answers found in memory, or made',
		labelNames: ['cache', 'result'] as const,
		registers
	});
	for (const name of caches) for (const result of ['hit', 'miss']) cache.inc({ cache: name, result }, 0);
	heard.on('cache', (name, hit) => cache.inc({ cache: name, result: hit ? 'hit' : 'miss' }));

	new Gauge({
		name: 'reform_lens_queue_length',
		help: 'Jobs that wait or run',
		labelNames: ['queue'] as const,
		registers,
		collect() {
			for (const [queue, length] of queueLengths()) this.set({ queue }, length);
		}
	});
	new Gauge({
		name: 'reform_lens_release',
		help: 'Number of the release on show',
		registers,
		collect() {
			this.set(state.release);
		}
	});
	new Gauge({
		name: 'reform_lens_releases',
		help: 'Number of the newest release that is known of; more than the one on show means that the warehouse is behind',
		registers,
		async collect() {
			this.set((await healthOf(state)).newest);
		}
	});
	new Gauge({
		name: 'reform_lens_ledger_reached',
		help: '1 while the ledger can be reached; 0: pages are shown, nobody signs in or changes data',
		registers,
		collect() {
			this.set(state.node.away === null ? 1 : 0);
		}
	});
	return register;
}
