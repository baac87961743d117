import { version } from '$app/environment';
import { fingerprint, isKnown } from './etag';
import { forWhom } from './for-whom';
import { streamOf } from './stream-of';

/** A file that is a function of its address, the release and who asks. */
interface DataFile {
	/** Who it is made for, and of what. */
	locals: Pick<App.Locals, 'state' | 'audience'>;
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

const encoder = new TextEncoder();

/** Answers with a file, made only for those who do not have it yet; a long one is sent while it is read. */
export async function dataFile(
	{ locals, release, url, request, type, name, of = [] }: DataFile,
	make: () => Promise<string | Uint8Array<ArrayBuffer> | AsyncGenerator<string>>
): Promise<Response> {
	const { state, audience } = locals;
	const everybody = await state.visibility.audience(null);
	// Weak: what stands between may compress.
	const etag = `W/"${fingerprint([version, release, state.warehouse.submission, audience.key, url.pathname, url.search, ...of])}"`;
	const headers: Record<string, string> = {
		...forWhom(audience.key === everybody.key, 'public, max-age=60, must-revalidate'),
		etag,
		'x-release': String(release)
	};
	if (isKnown(request, etag)) return new Response(null, { status: 304, headers });
	const body = await make();
	if (name !== null) headers['content-disposition'] = `attachment; filename="${name}"`;
	headers['content-type'] = type;
	const isWhole = typeof body === 'string' || ArrayBuffer.isView(body);
	return new Response(isWhole ? body : await streamOf(body, (piece) => encoder.encode(piece)), { headers });
}

export const csvType = 'text/csv; charset=utf-8';
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A CSV file for one person alone, which is kept nowhere; a long one is sent while it is read. */
export const ownCsv = async (name: string, body: string | AsyncGenerator<string>): Promise<Response> =>
	new Response(typeof body === 'string' ? body : await streamOf(body, (piece) => encoder.encode(piece)), {
		headers: {
			'content-type': csvType,
			'content-disposition': `attachment; filename="${name}"`,
			'cache-control': 'no-store'
		}
	});
