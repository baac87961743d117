import { heard } from './observing/heard';
import { log } from './observing/log';
import { requestId } from './observing/request';
import { withoutSecrets } from './observing/without-secrets';

const detailOf = (error: unknown) =>
	withoutSecrets(error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Writes an unexpected error to the log, and gives the id by which it is found there: that of the request that brought it. */
export function logFailure(error: unknown, status: number, path: string, id = requestId()): string {
	log('error', 'failure', { id, status, path: withoutSecrets(path), error: detailOf(error) });
	heard.emit('failure');
	return id;
}

/** Writes what lies behind a failure that comes under another name, with the same id; it is no other failure. */
export const logCause = (error: unknown): void => log('error', 'failure', { id: requestId(), error: detailOf(error) });
