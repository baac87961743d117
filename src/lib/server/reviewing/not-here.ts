import type { Locale } from '$lib/i18n/locale';
import { review } from '$lib/i18n/messages/review';
import type { Submission } from '../ledger/submissions';
import { inWords } from '../or-busy';
import type { ServerState } from '../state';

/** What was found of a submission is not on this node yet: whoever needs it asks again in a while. */
export class NotHere extends Error {}

/** After so many seconds it is worth asking again. */
export const askAgainSeconds = 5;

/** So long a request waits for what another node has found. */
const patienceMs = 10_000;

/**
 * The folder with what the check of a submission found; null where none has ended well, or it is not open any more.
 * @throws NotHere where it is being checked, or this node does not have it and cannot have it in good time
 */
export async function folderOf(state: ServerState, submission: Submission): Promise<string | null> {
	const found = await state.reviews.found(submission, patienceMs);
	if (found.is === 'here') return found.folder;
	if (found.is === 'nothing') return null;
	throw new NotHere(`Nothing is here of submission ${submission.id}: ${found.is}`);
}

/** Answers with a file that is made of what was found of a submission; where that is not here yet, says when to ask again. */
export async function orNotHere(locale: Locale, answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer();
	} catch (thrown) {
		if (!(thrown instanceof NotHere)) throw thrown;
		return inWords(503, review[locale].notHere, { 'retry-after': String(askAgainSeconds) });
	}
}
