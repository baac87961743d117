import { error } from '@sveltejs/kit';
import { rights } from '$lib/i18n/messages/rights';
import { readBlob } from './ledger/blobs';
import type { Submission } from './ledger/submissions';
import { attachmentNamed } from './press/file-name';
import { streamOf } from './stream-of';

/** A file of a submission as it was sent, byte for byte; 404 where there is none. */
export async function originalFile(
	{ state: { ledger }, locale }: Pick<App.Locals, 'state' | 'locale'>,
	submission: Submission | null,
	position: string
): Promise<Response> {
	const file = /^\d{1,4}$/.test(position) ? submission?.files[Number(position)] : undefined;
	if (!file) error(404, { message: rights[locale].notHere });
	const parts = readBlob(ledger.db, file.sha256);
	return new Response(await streamOf(parts, (part) => part), {
		headers: {
			// Never shown by a browser: the bytes are somebody else's.
			'content-type': 'application/octet-stream',
			'content-disposition': attachmentNamed(file.name),
			'content-length': String(file.size)
		}
	});
}
