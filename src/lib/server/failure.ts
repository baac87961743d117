import { randomUUID } from 'node:crypto';

/** Writes an unexpected error to the log, and gives the id by which it is found there. */
export function logFailure(error: unknown, status: number, path: string): string {
	const id = randomUUID();
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	console.error(JSON.stringify({ time: new Date().toISOString(), id, status, path, error: detail }));
	return id;
}
