import type { Kysely } from 'kysely';
import { keyFile } from '../key-file';
import type { LedgerTables } from '../ledger/tables';
import { publicAddress, type Settings } from '../settings';
import { Attempts } from './attempts';
import { cookieNames } from './cookies';
import { OwnCounts } from './counts';
import type { Engine } from './engine';
import { SharedCounts } from './shared-counts';
import { OwnUsedCodes, SharedUsedCodes, type UsedCodes } from './used-codes';

/** What everything about people needs. */
export interface Accounts {
	db: Kysely<LedgerTables>;
	attempts: Attempts;
	usedCodes: UsedCodes;
	/** Where the installation is reached: links are made from it, and whether cookies need HTTPS. */
	address: string;
	cookies: ReturnType<typeof cookieNames>;
	/** Loaded when somebody signs in or has: commands and anonymous readers do without. */
	engine: () => Promise<Engine>;
}

/** The people of a ledger: in a database, other nodes count along. */
export function openAccounts(db: Kysely<LedgerTables>, settings: Settings): Accounts {
	const address = publicAddress(settings);
	const shared = settings.DATABASE_URL !== undefined;
	let opened: Promise<Engine> | null = null;
	const open = async (): Promise<Engine> => {
		const secret = (await keyFile(settings.DATA_DIR, 'sessions.key')).toString('base64url');
		return (await import('./engine')).openEngine(db, { secret, address });
	};
	return {
		db,
		attempts: new Attempts(shared ? new SharedCounts(db) : new OwnCounts()),
		usedCodes: shared ? new SharedUsedCodes(db) : new OwnUsedCodes(),
		address,
		cookies: cookieNames(address),
		engine: () => {
			// A key that could not be read now may be there the next time.
			opened ??= open().catch((error: unknown) => {
				opened = null;
				throw error;
			});
			return opened;
		}
	};
}
