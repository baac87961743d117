import { heard } from './observing/heard';
import { log } from './observing/log';
import { requestId } from './observing/request';
import { withoutSecrets } from './observing/without-secrets';

/** Writes an unexpected error to the log, and gives the id by which it is found there: that of the request that brought it. */
export function logFailure(error: unknown, status: number, path: string): string {
	const id = requestId();
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	log('error', 'failure', { id, status, path: withoutSecrets(path), error: withoutSecrets(detail) });
	heard.emit('failure');
	return id;
}
