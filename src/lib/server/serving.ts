import { randomBytes, timingSafeEqual } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { ServerState } from './state';

/** Where a running server says how the command line reaches it. */
export const serverFile = (folder: string) => join(folder, 'server.json');
export const serverAddress = z.object({ host: z.string(), port: z.number(), token: z.string() });

/** Every answer names the release that the server shows: readers of several servers see by it whether they are alike. */
export const releaseHeader = 'reform-lens-release';

let token: Buffer | null = null;
let draining = false;

/** Whether the server answers what was begun and takes nothing new. */
export const isDraining = (): boolean => draining;

/**
 * Tells the command line how to reach this server, and closes everything when the process ends; `said` is printed once the
 * server has told its address.
 */
export function announce(state: ServerState, said: string | null): void {
	const { DATA_DIR, HOST, PORT } = state.settings;
	const file = serverFile(DATA_DIR);
	token = randomBytes(32);
	const address = { host: HOST ?? '127.0.0.1', port: PORT, token: token.toString('base64url') };
	// Written aside first, so that a tool never reads half of it.
	rmSync(`${file}.new`, { force: true });
	writeFileSync(`${file}.new`, JSON.stringify(address), { mode: 0o600 });
	renameSync(`${file}.new`, file);
	const emitter: NodeJS.EventEmitter = process;
	emitter.once('reform-lens:listening', (print: (text: string) => void) => {
		if (said !== null) print(said);
	});
	emitter.once('reform-lens:draining', () => (draining = true));
	emitter.once('sveltekit:shutdown', () => {
		rmSync(file, { force: true });
		void state.close().finally(() => process.exit(0));
	});
}

/** Whether a request carries this server's token. */
export function authorized(request: Request): boolean {
	const given = Buffer.from(request.headers.get('authorization')?.replace(/^Bearer /, '') ?? '', 'base64url');
	return token !== null && given.length === token.length && timingSafeEqual(given, token);
}
