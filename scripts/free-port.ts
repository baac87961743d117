import { createServer } from 'node:net';

/** A port that nothing uses now. */
export function freePort(): Promise<number> {
	return new Promise((settle, fail) => {
		const probe = createServer();
		probe.once('error', fail);
		probe.listen(0, () => {
			const address = probe.address();
			probe.close(() =>
				typeof address === 'object' && address !== null ? settle(address.port) : fail(new Error('no port'))
			);
		});
	});
}
