import { isAway, reasonOf } from './ledger/away';
import { heard } from './observing/heard';
import { log } from './observing/log';
import { requestId } from './observing/request';
import { withoutSecrets } from './observing/without-secrets';

const detailOf = (error: unknown) =>
	withoutSecrets(error instanceof Error ? (error.stack ?? error.message) : String(error));

/** While the ledger is away everything that asks it fails: it is told so often. */
const awayToldMs = 60_000;
let awayTold = -Infinity;

/**
 * Writes an unexpected error to the log, and gives the id by which it is found there: that of the request that brought it.
 * That the ledger is away is no failure, and is told once in a minute.
 */
export function logFailure(error: unknown, status: number, path: string, id = requestId()): string {
	if (isAway(error)) {
		if (performance.now() - awayTold < awayToldMs) return id;
		awayTold = performance.now();
		log('warn', 'ledger_unreached', { id, path: withoutSecrets(path), reason: withoutSecrets(reasonOf(error)) });
		return id;
	}
	log('error', 'failure', { id, status, path: withoutSecrets(path), error: detailOf(error) });
	heard.emit('failure');
	return id;
}

/** Writes what lies behind a failure that comes under another name, with the same id; it is no other failure. */
export function logCause(error: unknown): void {
	if (!isAway(error)) log('error', 'failure', { id: requestId(), error: detailOf(error) });
}
