import { command } from '$lib/i18n/messages/command';
import { CannotStart } from './cannot-start';
import { isJustRestored } from './ledger/audit';
import { isShared, type Ledger } from './ledger/ledger';
import { hasKeysOf, nameOf } from './shared-ledger';
import type { Warehouse } from './warehouse/warehouse';

/** The ledger in a place (a file, or an address of a database), and the folder of the node that shows it. */
interface Shown {
	ledger: Ledger;
	warehouse: Warehouse;
	place: string;
	folder: string;
}

/** The ledger has fewer releases than are shown, and nothing says that it is right. */
export const ledgerBehind = (place: string, kept: number, shown: number): CannotStart =>
	new CannotStart((locale) =>
		command[locale][isShared(place) ? 'sharedLedgerBehind' : 'ledgerBehind'](nameOf(place), kept, shown)
	);

/** A release cannot be read, or a fault of the program's own: nobody is to throw a sound ledger away for it. */
export const ledgerNotShown = (place: string, cause: unknown): CannotStart =>
	new CannotStart(
		(locale) => command[locale][isShared(place) ? 'sharedLedgerNotShown' : 'ledgerNotShown'](nameOf(place)),
		cause
	);

/**
 * Whether a ledger may have fewer releases than are shown: where a backup was put in its place, and where a database that
 * nodes share has lost what its standby never got. Such a one has the keys of its nodes; another database has not.
 */
const mayLack = async ({ ledger, folder }: Shown, kept: number): Promise<boolean> =>
	(await isJustRestored(ledger.db)) || (ledger.shared && kept > 0 && (await hasKeysOf(ledger.db, folder)));

/**
 * Brings the warehouse up to the ledger; whether all was made anew, since it showed another ledger.
 * @throws CannotStart where the ledger lacks what is shown
 */
export async function catchUp(shown: Shown): Promise<boolean> {
	const { ledger, warehouse, place } = shown;
	const { release, submission } = warehouse;
	const releases = await ledger.releases();
	const kept = releases.length;
	if (release > kept && !(await mayLack(shown, kept))) throw ledgerBehind(place, kept, release);
	const applied = releases.find(({ number }) => number === release);
	const foreign = release > 0 && applied?.submission_id !== submission;
	if (foreign) await warehouse.rebuild(ledger);
	else await warehouse.applyAfter(release, ledger);
	return foreign;
}
