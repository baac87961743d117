import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Registry } from 'prom-client';
import { SettingsError } from '../settings';

/**
 * Answers `/metrics` on a port of its own, which the proxy before the site does not lead to; gives the port.
 * @throws SettingsError where it cannot listen there
 */
export async function serveMetrics(register: Registry, port: number, host: string): Promise<number> {
	const server = createServer((request, response) => {
		if (request.url !== '/metrics' || request.method !== 'GET') {
			response.writeHead(404).end();
			return;
		}
		register.metrics().then(
			(text) => response.writeHead(200, { 'content-type': register.contentType }).end(text),
			() => response.writeHead(500).end()
		);
	});
	server.listen(port, host);
	await once(server, 'listening').catch((error: unknown) => {
		throw new SettingsError(`METRICS_PORT=${port}, METRICS_HOST=${host}: ${String(error)}`);
	});
	// It ends with the process and keeps it from nothing.
	server.unref();
	const address = server.address();
	return typeof address === 'object' && address !== null ? address.port : port;
}
