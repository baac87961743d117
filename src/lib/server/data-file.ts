import { version } from '$app/environment';
import type { Audience } from './audience';
import { fingerprint, isKnown } from './etag';
import type { Warehouse } from './warehouse/warehouse';

/** A file that is a function of its address and the release. */
interface DataFile {
	warehouse: Pick<Warehouse, 'release' | 'submission'>;
	/** Who it is made for. */
	audience: Pick<Audience, 'key'>;
	/** The release that it shows. */
	release: number;
	url: URL;
	request: Request;
	type: string;
	/** The name that it is saved under; null shows it. */
	name: string | null;
	/** What else it depends on. */
	of?: readonly unknown[];
}

/** Answers with a file, made only for those who do not have it yet; a long one is sent while it is read. */
export async function dataFile(
	{ warehouse, audience, release, url, request, type, name, of = [] }: DataFile,
	make: () => Promise<string | Uint8Array<ArrayBuffer> | AsyncGenerator<string>>
): Promise<Response> {
	const headers: Record<string, string> = {
		// Weak: what stands between may compress.
		etag: `W/"${fingerprint([version, release, warehouse.submission, audience.key, url.pathname, url.search, ...of])}"`,
		'cache-control': 'public, max-age=60, must-revalidate',
		'x-release': String(release)
	};
	if (isKnown(request, headers['etag'] ?? '')) return new Response(null, { status: 304, headers });
	const body = await make();
	if (name !== null) headers['content-disposition'] = `attachment; filename="${name}"`;
	headers['content-type'] = type;
	return new Response(typeof body === 'object' && !ArrayBuffer.isView(body) ? streamOf(body) : body, { headers });
}

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A CSV file for one person alone, which is kept nowhere; a long one is sent while it is read. */
export const ownCsv = (name: string, body: string | AsyncGenerator<string>): Response =>
	new Response(typeof body === 'string' ? body : streamOf(body), {
		headers: {
			'content-type': csvType,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
	const encoder = new TextEncoder();
	return new ReadableStream({
		async pull(controller) {
			const next = await pieces.next();
			if (next.done) controller.close();
			else controller.enqueue(encoder.encode(next.value));
		},
		async cancel() {
			await pieces.return(undefined);
		}
	});
}
