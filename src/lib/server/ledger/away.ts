/** The ledger's database cannot be reached now: what was asked for may be tried again. */
export class LedgerAway extends Error {
	override name = 'LedgerAway';

	constructor(cause?: unknown, message = 'The database of the ledger cannot be reached') {
		super(message, { cause });
	}
}

/** Another node has published since a change was made, which can only be where the connection with the lock broke meanwhile. */
export class StaleView extends LedgerAway {
	constructor(newest: number, after: number) {
		super(undefined, `Release ${newest} is the newest, not ${after}`);
	}
}

/** Of the network, as Node names them. */
const ofNetwork = /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EHOSTDOWN|ENOTFOUND|EAI_AGAIN)$/;
/**
 * Of PostgreSQL (appendix A of its manual): connection exceptions, too many connections, being shut down or starting up, a
 * standby that takes no writes, a lock that nobody gave up in time, a statement that took too long.
 */
const ofServer = /^(08\w{3}|25P03|53300|57014|57P0[1-5]|25006|55P03)$/;
/** Of the driver, which gives these no code. */
const ofDriver =
	/^(Connection terminated|Query read timeout|timeout exceeded|Client has encountered a connection error|Cannot use a pool after calling end|Client was closed and is not queryable)/;

/** Whether something failed since the ledger's database cannot be reached now. */
export function isAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	if (error instanceof LedgerAway) return true;
	// So Node names a reader who has hung up, with the code of a connection that broke.
	if (error.message === 'aborted') return false;
	const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
	if (ofNetwork.test(code) || ofServer.test(code) || ofDriver.test(error.message)) return true;
	// A name that stands for several addresses fails with an error for each.
	if (error instanceof AggregateError && error.errors.some(isAway)) return true;
	return isAway(error.cause);
}

/** Why something failed: the innermost reason, as a log may have it. */
export function reasonOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	if (error.cause !== undefined) return reasonOf(error.cause);
	const several: unknown[] = error instanceof AggregateError ? error.errors : [];
	return several.length === 0 ? error.message : reasonOf(several[0]);
}
