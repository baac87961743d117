import { dayInVietnam } from '$lib/i18n/format';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';
import { isKnown } from './etag';
import { Kept } from './kept';
import { staleSince } from './node';
import { heard } from './observing/heard';
import type { ServerState } from './state';

/** Pages kept in memory take at most this many bytes. */
const limit = 64 * 1024 * 1024;
/** What a kept page takes beside its body and its address: headers, and its place in the list. */
const overhead = 2048;

const encoders = {
	br: (body: Uint8Array) =>
		promisify(brotliCompress)(body, {
			params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_SIZE_HINT]: body.length }
		}),
	gzip: promisify(gzip)
};
type Encoding = keyof typeof encoders | 'identity';

interface Page {
	/** Since when it says that its data may be old; blank where it does not. */
	notice: string;
	body: Uint8Array<ArrayBuffer>;
	headers: Headers;
}

/**
 * Keeps answers to GET requests in memory, compressed as the browser asked, oldest use out first. A page is a function of
 * its address, the release, the day, what its readers may see and the reader's theme: that is its key, so a new release
 * never shows an old page, what is late today was not yesterday, and what was public is not once it is not. Only plain
 * successes without cookies are kept, none that forbid it, and nothing that was made for somebody by name. Pictures of text
 * are pages here: packing one anew takes longer than all the rest of its answer.
 */
export function pageCache(bytes = limit): Handle {
	// A long address of a short page takes memory too.
	const kept = new Kept<Page>(bytes, ({ body }, key) => body.byteLength + 2 * key.length + overhead);

	return async ({ event, resolve }) => {
		const { request, locals } = event;
		if (request.method !== 'GET' || locals.person !== null || locals.unknown) return resolve(event);
		const encoding = accepted(request.headers.get('accept-encoding'));
		const today = dayInVietnam(Date.now());
		const { state, audience, theme } = locals;
		const key = [
			state.release,
			state.warehouse.submission,
			audience.key,
			today,
			theme ?? '',
			encoding,
			request.url
		].join(' ');
		const notice = noticeOf(event.route.id, state);
		// What says of itself that it may be old, or does not, is made anew in its place once that is another.
		const found = same(kept.get(key), notice);
		heard.emit('cache', 'pages', found !== undefined);
		if (found) return answer(request, found);
		const response = await resolve(event);
		if (!mayBeKept(response)) return response;
		const entry = { notice, ...(await encoded(response, encoding)) };
		kept.set(key, entry);
		return answer(request, entry);
	};
}

/** Since when a page of the site says that its data may be old; charts, embeds and screens have no such words in them. */
const noticeOf = (route: string | null, { node }: Pick<ServerState, 'node'>): string =>
	route?.startsWith('/(site)') ? (staleSince(node)?.toISOString() ?? '') : '';

const same = (found: Page | undefined, notice: string) => (found?.notice === notice ? found : undefined);

const mayBeKept = ({ status, headers }: Response) =>
	status === 200 &&
	!headers.has('set-cookie') &&
	!/\bno-store\b/.test(headers.get('cache-control') ?? '') &&
	/^(text\/html|application\/json|image\/svg\+xml)/.test(headers.get('content-type') ?? '');

/** The best encoding that a request accepts; one that it gives the quality 0 is refused. */
function accepted(header: string | null): Encoding {
	const offered = (header ?? '').split(',').map((part) => part.trim().toLowerCase());
	const takes = (name: string) => offered.some((part) => part.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(part));
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

async function encoded(response: Response, encoding: Encoding): Promise<Omit<Page, 'notice'>> {
	const headers = new Headers(response.headers);
	const plain = new Uint8Array(await response.arrayBuffer());
	headers.append('vary', 'Accept-Encoding');
	if (encoding === 'identity') return { body: plain, headers };
	const body = new Uint8Array(await encoders[encoding](plain));
	headers.set('content-encoding', encoding);
	headers.set('content-length', String(body.length));
	// Another encoding of the same page: alike in meaning, not in bytes.
	const etag = headers.get('etag');
	if (etag?.startsWith('"')) headers.set('etag', `W/${etag}`);
	return { body, headers };
}

function answer(request: Request, { body, headers }: Page): Response {
	const etag = headers.get('etag');
	if (etag === null || !isKnown(request, etag)) return new Response(body, { headers: new Headers(headers) });
	const unchanged = new Headers(headers);
	unchanged.delete('content-encoding');
	unchanged.delete('content-length');
	return new Response(null, { status: 304, headers: unchanged });
}
