import type { Handle } from '@sveltejs/kit';

/** Pages kept in memory take at most this many bytes. */
const limit = 64 * 1024 * 1024;

interface Kept {
	body: ArrayBuffer;
	headers: Headers;
}

/**
 * Keeps answers to GET requests in memory, oldest use out first. A page is a function of its address, the release and the
 * reader's theme: that is its key, so a new release never shows an old page. Only plain successes without cookies are kept.
 */
export function pageCache(bytes = limit): Handle {
	const kept = new Map<string, Kept>();
	let size = 0;

	const keep = (key: string, entry: Kept) => {
		kept.set(key, entry);
		size += entry.body.byteLength;
		for (const [oldest, { body }] of kept) {
			if (size <= bytes) return;
			kept.delete(oldest);
			size -= body.byteLength;
		}
	};

	return async ({ event, resolve }) => {
		const { request, locals } = event;
		if (request.method !== 'GET') return resolve(event);
		const key = [locals.state.release, locals.theme ?? '', request.url].join(' ');
		const found = kept.get(key);
		if (found) {
			// Put last again: the first entry is the one used longest ago.
			kept.delete(key);
			kept.set(key, found);
			return answer(request, found);
		}
		const response = await resolve(event);
		const page = response.status === 200 && !response.headers.has('set-cookie') && isPage(response);
		if (!page) return response;
		const entry = { body: await response.arrayBuffer(), headers: new Headers(response.headers) };
		keep(key, entry);
		return answer(request, entry);
	};
}

const isPage = (response: Response) =>
	/^(text\/html|application\/json)/.test(response.headers.get('content-type') ?? '');

function answer(request: Request, { body, headers }: Kept): Response {
	const etag = headers.get('etag');
	const unchanged =
		etag !== null && request.headers.get('if-none-match')?.replace(/^W\//, '') === etag.replace(/^W\//, '');
	return new Response(unchanged ? null : body, { status: unchanged ? 304 : 200, headers: new Headers(headers) });
}
