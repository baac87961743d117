import { record } from '../ledger/audit';
import type { Accounts } from './accounts';
import type { HeldOff } from './attempts';

/** Somebody is to try again: after many wrong attempts in minutes, where many people try at once in a moment. */
export type TryLater = { is: 'wait'; minutes: number } | { is: 'busy' };

/** What one is told who is held off. That somebody has tried too often is written down once, however often they try on. */
export async function notedHeldOff({ db }: Accounts, held: HeldOff, about: string, from: string): Promise<TryLater> {
	if (held.is === 'busy') return held;
	if (held.first) await record(db, { actor: 'anonymous', action: 'sign_in_limited', subject: about, from });
	return { is: 'wait', minutes: held.minutes };
}
