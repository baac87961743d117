import type { ServerState } from '../state';
import { log } from './log';
import { observeRequests } from './request';

/** Begins to tell of requests in the log, and of everything to Prometheus where the settings give it a port. */
export async function observe(state: ServerState): Promise<void> {
	observeRequests(() => state.release);
	const { METRICS_PORT, METRICS_HOST } = state.settings;
	if (METRICS_PORT === undefined) return;
	// Who counts nothing need not load what counts.
	const [{ startMetrics }, { serveMetrics }] = await Promise.all([import('./metrics'), import('./metrics-server')]);
	const port = await serveMetrics(startMetrics(state), METRICS_PORT, METRICS_HOST);
	log('info', 'metrics', { address: `http://${METRICS_HOST}:${port}/metrics` });
}
