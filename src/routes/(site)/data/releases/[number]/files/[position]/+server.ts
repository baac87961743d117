import { error } from '@sveltejs/kit';
import { hasRole } from '$lib/model/person';
import { submissionOf } from '$lib/server/ledger/submissions';
import { originalFile } from '$lib/server/original-file';
import { seenBy } from '$lib/server/reviewing/may-see';
import type { RequestHandler } from './$types';

/** A file that a release was made of. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { state, person } = locals;
	if (!hasRole(person, 'analyst')) error(403);
	const release = (await state.releases()).find(({ number }) => String(number) === params.number);
	return originalFile(
		state,
		release ? seenBy(person, await submissionOf(state.ledger.db, release.submission_id)) : null,
		params.position
	);
};
