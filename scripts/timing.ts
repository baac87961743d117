import { Agent, get } from 'node:http';

/** The value below which that share of the times lies. */
export const at = (times: readonly number[], share: number): number =>
	times.toSorted((a, b) => a - b)[Math.floor((times.length - 1) * share)] ?? NaN;

const agent = new Agent({ keepAlive: true });

/** Milliseconds until the last byte of an answer, compressed and not unpacked: the client's own work is not the server's. */
export function request(address: string): Promise<{ ms: number; status: number }> {
	const began = performance.now();
	return new Promise((settle, fail) => {
		get(address, { agent, headers: { 'accept-encoding': 'br' } }, (response) => {
			response.on('data', () => undefined);
			response.once('end', () => settle({ ms: performance.now() - began, status: response.statusCode ?? 0 }));
		}).once('error', fail);
	});
}
