import { Readable } from 'node:stream';
import { error } from '@sveltejs/kit';
import { hasRole } from '$lib/model/person';
import { readBlob } from '$lib/server/ledger/blobs';
import { submissionOf } from '$lib/server/ledger/submissions';
import type { RequestHandler } from './$types';

/** A file as it was sent, byte for byte. */
export const GET: RequestHandler = async ({ locals, params }) => {
	const { state, person } = locals;
	if (!hasRole(person, 'analyst')) error(403);
	const submission = await submissionOf(state.ledger.db, params.id);
	const file = submission?.files[Number(params.position)];
	if (!file) error(404);
	const bytes = Readable.toWeb(Readable.from(readBlob(state.ledger.db, file.sha256)));
	return new Response(bytes as ReadableStream<Uint8Array>, {
		headers: {
			// Never shown by a browser: the bytes are somebody else's.
			'content-type': 'application/octet-stream',
			'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
			'content-length': String(file.size),
			'cache-control': 'no-store'
		}
	});
};
