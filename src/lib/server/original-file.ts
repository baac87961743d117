import { error } from '@sveltejs/kit';
import { readBlob } from './ledger/blobs';
import type { Submission } from './ledger/submissions';
import { attachmentNamed } from './press/file-name';
import type { ServerState } from './state';
import { streamOf } from './stream-of';

/** A file of a submission as it was sent, byte for byte; 404 where there is none. */
export function originalFile({ ledger }: ServerState, submission: Submission | null, position: string): Response {
	const file = /^\d{1,4}$/.test(position) ? submission?.files[Number(position)] : undefined;
	if (!file) error(404);
	const parts = readBlob(ledger.db, file.sha256);
	return new Response(
		streamOf(parts, (part) => part),
		{
			headers: {
				// Never shown by a browser: the bytes are somebody else's.
				'content-type': 'application/octet-stream',
				'content-disposition': attachmentNamed(file.name),
				'content-length': String(file.size)
			}
		}
	);
}
