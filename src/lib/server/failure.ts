import { isAway, reasonOf } from './ledger/away';
import { heard } from './observing/heard';
import { log } from './observing/log';
import { requestId } from './observing/request';
import { withoutSecrets } from './observing/without-secrets';

/** While the ledger is away everything that asks it fails: it is told so often. */
const awayToldMs = 60_000;
let awayTold = -Infinity;

/**
 * Writes an unexpected error to the log, and gives the id by which it is found there: that of the request that
 * brought it. That the ledger is away is no failure, and is told once in a minute.
 */
export function logFailure(error: unknown, status: number, path: string): string {
	const id = requestId();
	if (isAway(error)) {
		if (performance.now() - awayTold < awayToldMs) return id;
		awayTold = performance.now();
		log('warn', 'ledger_unreached', { id, path: withoutSecrets(path), reason: withoutSecrets(reasonOf(error)) });
		return id;
	}
	const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
	log('error', 'failure', { id, status, path: withoutSecrets(path), error: withoutSecrets(detail) });
	heard.emit('failure');
	return id;
}
