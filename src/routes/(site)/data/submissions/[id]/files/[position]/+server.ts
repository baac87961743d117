import { error } from '@sveltejs/kit';
import { hasRole } from '$lib/model/person';
import { submissionOf } from '$lib/server/ledger/submissions';
import { originalFile } from '$lib/server/original-file';
import { seenBy } from '$lib/server/reviewing/may-see';
import type { RequestHandler } from './$types';

/** A file under review. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { state, person } = locals;
	if (!hasRole(person, 'analyst')) error(403);
	return originalFile(state, seenBy(person, await submissionOf(state.ledger.db, params.id)), params.position);
};
