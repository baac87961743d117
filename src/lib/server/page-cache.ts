import { dayInVietnam } from '$lib/i18n/format';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Handle } from '@sveltejs/kit';
import { isAmong } from './etag';
import type { Audience } from './audience';
import { Kept } from './kept';
import { staleSince } from './node';
import { heard } from './observing/heard';
import { noteRoute, type Asked } from './observing/request';
import type { ServerState } from './state';
import { themeOf } from './theme';

/** Pages and pictures kept in memory take at most this many bytes. */
const limit = 96 * 1024 * 1024;
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
	/** The route that made it. */
	route: string | null;
	/** Since when it says that its data may be old; blank where it does not. */
	notice: string;
	headers: [name: string, value: string][];
	body: Uint8Array<ArrayBuffer>;
}

/** What of the server's state is in a key. */
type Shown = Pick<ServerState, 'release'> & { warehouse: Pick<ServerState['warehouse'], 'submission'> };

/** What of a request says which page answers it. */
interface Wanted {
	url: string;
	cookies: string | null | undefined;
	encodings: string | null | undefined;
}

/**
 * Keeps answers to GET requests in memory, compressed as the browser asked, oldest use out first. A page is a function of
 * its address, the release, the day, what its readers may see and the reader's theme: that is its key, so a new release
 * never shows an old page, what is late today was not yesterday, and what was public is not once it is not. Only plain
 * successes without cookies are kept, none that forbid it, and nothing that was made for somebody by name. Pictures are pages
 * here: to draw or pack one anew takes longer than all the rest of its answer.
 */
export class PageCache {
	private readonly kept: Kept<Page>;
	/** Pages that are being made: whoever asks for the same waits until it is kept, or is not. */
	private readonly inWork = new Map<string, Promise<null>>();

	constructor(bytes = limit) {
		// A long address of a short page takes memory too.
		this.kept = new Kept(bytes, ({ body }, key) => body.byteLength + 2 * key.length + overhead);
	}

	/** Keeps what is made, and gives it again: of several who ask at once the first has it made. */
	readonly handle: Handle = async ({ event, resolve }) => {
		const { request, locals } = event;
		if (request.method !== 'GET' || locals.person !== null || locals.unknown) return resolve(event);
		const wanted = {
			url: request.url,
			cookies: request.headers.get('cookie'),
			encodings: request.headers.get('accept-encoding')
		};
		const key = keyOf(locals.state, locals.audience, wanted);
		const begun = this.inWork.get(key);
		if (begun) await begun;
		const found = this.find(key, locals.state);
		heard.emit('cache', 'pages', found !== undefined);
		if (found) return responseOf(found, request);
		const { promise, resolve: end } = Promise.withResolvers<null>();
		this.inWork.set(key, promise);
		try {
			const route = event.route.id;
			const notice = noticeOf(route, locals.state);
			const response = await resolve(event);
			// What is not kept is for this one alone: each of those who wait has it made for themselves.
			if (!mayBeKept(response)) return response;
			const page = { ...(await pageOf(response, accepted(wanted.encodings))), route, notice };
			// What became old, or new, while it was made may say either.
			if (notice === noticeOf(route, locals.state)) this.kept.set(key, page);
			return responseOf(page, request);
		} finally {
			if (this.inWork.get(key) === promise) this.inWork.delete(key);
			end(null);
		}
	};

	/**
	 * Gives what is kept for somebody without a session before the app makes a request of it, which takes longer than all the
	 * rest; whether it was there. Whoever has such a cookie is left to the app, which finds out what it is worth.
	 */
	async give({ request, response, url }: Asked, state: ServerState): Promise<boolean> {
		const { cookie, 'accept-encoding': encodings, 'if-none-match': known } = request.headers;
		if (request.method !== 'GET' || cookie?.includes(state.accounts.cookies.session)) return false;
		const audience = await state.visibility.audience(null);
		// An address that is written in another way than the app writes it is no key: the app finds it.
		const wanted = { url, cookies: cookie, encodings: encodings?.toString() };
		const found = this.find(keyOf(state, audience, wanted), state);
		if (found === undefined) return false;
		heard.emit('cache', 'pages', true);
		noteRoute(request, found.route);
		const { status, headers, body } = sent(found, known);
		for (const [name, value] of headers) response.setHeader(name, value);
		response.writeHead(status).end(body);
		return true;
	}

	/** What says of itself that it may be old, or does not, is made anew in its place once that is another. */
	private find(key: string, state: Pick<ServerState, 'node'>): Page | undefined {
		const found = this.kept.get(key);
		return found?.notice === noticeOf(found?.route ?? null, state) ? found : undefined;
	}
}

/** Since when a page of the site says that its data may be old; charts, embeds and screens have no such words in them. */
const noticeOf = (route: string | null, { node }: Pick<ServerState, 'node'>): string =>
	route?.startsWith('/(site)') ? (staleSince(node)?.toISOString() ?? '') : '';

const keyOf = (state: Shown, audience: Pick<Audience, 'key'>, { url, cookies, encodings }: Wanted): string =>
	[
		state.release,
		state.warehouse.submission,
		audience.key,
		dayInVietnam(Date.now()),
		themeOf(cookies) ?? '',
		accepted(encodings),
		url
	].join(' ');

const mayBeKept = ({ status, headers }: Response) =>
	status === 200 &&
	!headers.has('set-cookie') &&
	!/\bno-store\b/.test(headers.get('cache-control') ?? '') &&
	/^(text\/html|application\/json|image\/(svg\+xml|png))/.test(headers.get('content-type') ?? '');

/** The best encoding that a request accepts; one that it gives the quality 0 is refused. */
function accepted(header: string | null | undefined): Encoding {
	const offered = (header ?? '').split(',').map((part) => part.trim().toLowerCase());
	const takes = (name: string) => offered.some((part) => part.split(';')[0] === name && !/;\s*q=0(\.0*)?$/.test(part));
	return takes('br') ? 'br' : takes('gzip') ? 'gzip' : 'identity';
}

async function pageOf(response: Response, encoding: Encoding): Promise<Pick<Page, 'headers' | 'body'>> {
	const headers = new Headers(response.headers);
	let body = new Uint8Array(await response.arrayBuffer());
	const isPacked = headers.get('content-type') === 'image/png';
	if (!isPacked) headers.append('vary', 'Accept-Encoding');
	if (!isPacked && encoding !== 'identity') {
		body = new Uint8Array(await encoders[encoding](body));
		headers.set('content-encoding', encoding);
		// Another encoding of the same page: alike in meaning, not in bytes.
		const etag = headers.get('etag');
		if (etag?.startsWith('"')) headers.set('etag', `W/${etag}`);
	}
	headers.set('content-length', String(body.length));
	return { headers: [...headers], body };
}

/** What of a page goes out to somebody who knows some of that `If-None-Match`. */
function sent({ headers, body }: Page, known: string | null | undefined) {
	const [, etag] = headers.find(([name]) => name === 'etag') ?? [];
	if (etag === undefined || !isAmong(known, etag)) return { status: 200, headers, body };
	const about = headers.filter(([name]) => !name.startsWith('content-') || name === 'content-security-policy');
	return { status: 304, headers: about, body: null };
}

function responseOf(page: Page, request: Request): Response {
	const { status, headers, body } = sent(page, request.headers.get('if-none-match'));
	return new Response(body, { status, headers });
}
