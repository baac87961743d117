import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import { serverAddress, serverFile } from '$lib/server/serving';
import { readSettings } from '$lib/server/settings';
import { start, type ServerState } from '$lib/server/state';
import { Stop, words } from './tool';

/** Sends a request to the server that runs on this data folder; null when there is none. */
async function askServer(folder: string, path: string, body: BodyInit): Promise<Response | null> {
	const text = await readFile(serverFile(folder), 'utf8').catch(() => null);
	if (text === null) return null;
	const address = addressIn(text);
	if (!address) return null;
	const { host, port, token } = address;
	const name = host.includes(':') ? `[${host}]` : host;
	// The server reads a body only when it has a type, and takes `text/plain` for a form from another site.
	const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' };
	const request = { method: 'POST', body, headers };
	const response = await fetch(`http://${name}:${port}${path}`, request).catch((error: unknown) => {
		if (isRefused(error)) return null;
		// It may be at work still: nothing is done beside it.
		throw new Stop(words.remoteSilent);
	});
	// A 404 is another program on the port of a server that has ended: the token is not its own.
	return response?.status === 404 ? null : response;
}

/** Half a file is left where a server ended while it wrote it. */
function addressIn(text: string): z.output<typeof serverAddress> | null {
	try {
		return serverAddress.parse(JSON.parse(text));
	} catch {
		return null;
	}
}

/** Whether nobody listens at the address: what the file names has ended. */
const isRefused = (error: unknown): boolean =>
	error instanceof Error &&
	error.cause instanceof Error &&
	'code' in error.cause &&
	error.cause.code === 'ECONNREFUSED';

/** Carries out an order: through the server where one runs, else by itself. */
export async function carryOut<R>(
	report: z.ZodType<R>,
	path: string,
	body: string | Blob,
	alone: (state: ServerState) => Promise<R>
): Promise<R> {
	const settings = { ...readSettings(), REFORM_LENS_DEMO: false };
	const response = await askServer(settings.DATA_DIR, path, body);
	if (response) {
		if (response.status === 507) throw new Stop(words.full);
		if (response.status === 503) throw new Stop(words.ledgerLost);
		if (!response.ok) throw new Stop(words.remoteFailed(response.status));
		return report.parse(await response.json());
	}
	const state = await start(settings);
	try {
		return await alone(state);
	} finally {
		await state.close();
	}
}
