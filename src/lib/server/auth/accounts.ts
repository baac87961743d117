import type { Kysely } from 'kysely';
import { keyFile } from '../key-file';
import type { LedgerTables } from '../ledger/tables';
import { publicAddress, type Settings } from '../settings';
import { Attempts } from './attempts';
import { cookieNames } from './cookies';
import type { Engine } from './engine';

/** What everything about people needs. */
export interface Accounts {
	db: Kysely<LedgerTables>;
	attempts: Attempts;
	/** The last codes of second factors that were right, by person: each is taken once. */
	usedCodes: Map<string, readonly string[]>;
	/** Where the installation is reached: links are made from it, and whether cookies need HTTPS. */
	address: string;
	cookies: ReturnType<typeof cookieNames>;
	/** Loaded when somebody signs in or has: commands and anonymous readers do without. */
	engine: () => Promise<Engine>;
}

/** The people of a ledger. */
export function openAccounts(db: Kysely<LedgerTables>, settings: Settings): Accounts {
	const address = publicAddress(settings);
	let opened: Promise<Engine> | null = null;
	const open = async (): Promise<Engine> => {
		const secret = (await keyFile(settings.DATA_DIR, 'sessions.key')).toString('base64url');
		return (await import('./engine')).openEngine(db, { secret, address });
	};
	return {
		db,
		attempts: new Attempts(),
		usedCodes: new Map(),
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
