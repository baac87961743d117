import { submissionOf } from '$lib/server/ledger/submissions';
import { originalFile } from '$lib/server/original-file';
import { seenBy } from '$lib/server/reviewing/may-see';
import { signedIn } from '$lib/server/signed-in';
import type { RequestHandler } from './$types';

/** A file that a release was made of. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const { state } = locals;
	const { person } = signedIn(event, 'analyst');
	const release = (await state.releases()).find(({ number }) => String(number) === params.number);
	return originalFile(
		locals,
		release ? await seenBy(state, person, await submissionOf(state.ledger.db, release.submission_id)) : null,
		params.position
	);
};
