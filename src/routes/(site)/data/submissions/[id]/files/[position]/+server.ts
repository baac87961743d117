import { submissionOf } from '$lib/server/ledger/submissions';
import { originalFile } from '$lib/server/original-file';
import { seenBy } from '$lib/server/reviewing/may-see';
import { signedIn } from '$lib/server/signed-in';
import type { RequestHandler } from './$types';

/** A file under review. */
export const GET: RequestHandler = async (event) => {
	const { locals, params } = event;
	const { state } = locals;
	const { person } = signedIn(event, 'analyst');
	return originalFile(
		locals,
		await seenBy(state, person, await submissionOf(state.ledger.db, params.id)),
		params.position
	);
};
