import { isHttpError } from '@sveltejs/kit';
import type { Locale } from '$lib/i18n/locale';
import { charts } from '$lib/i18n/messages/charts';
import { fingerprint, isKnown } from '../etag';
import { logFailure } from '../failure';
import { forWhom } from '../for-whom';
import { Kept } from '../kept';
import { heard } from '../observing/heard';
import { counted } from '../observing/lengths';
import { contentDisposition } from './file-name';
import { contentTypes } from './file';
import type { Format } from './options';
import { Busy } from '../queue';
import { boundedQueue } from './queue';

/** A finished file, ready to be sent. */
interface Finished {
	bytes: Uint8Array<ArrayBuffer>;
	name: string;
}

/** What is asked for: equal parts of a key mean equal files. */
export interface Order {
	format: Format;
	release: number;
	/** Whether it stays the same for ever: of a named release, and nothing in it depends on the day. */
	frozen: boolean;
	download: boolean;
	/** Whether everybody may have the file; else it is for who asks alone. */
	shared: boolean;
	key: readonly unknown[];
	make: () => Promise<Finished>;
}

/** Pictures for those who have not signed in are kept with the pages too. */
const keptBytes = 32 * 1024 * 1024;
const kept = new Kept<Finished>(keptBytes, ({ bytes }) => bytes.byteLength);
const inWork = new Map<string, Promise<Finished>>();
const drawing = counted('pictures', boundedQueue(2, 40));
/** Figures take a tenth of the time of a picture. */
const listing = counted('figures', boundedQueue(2, 400));
const retryAfterSeconds = 3;

/** A picture may use its own fonts and nothing else; what is refused not even these. */
const filePolicy =
	"default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src 'self' data:; frame-ancestors 'none'";
const wordsPolicy = "default-src 'none'; frame-ancestors 'none'";
const sniffless = { 'x-content-type-options': 'nosniff' };
const caching = ({ frozen }: Order) => (frozen ? 'public, max-age=31536000, immutable' : 'public, max-age=60');

/** Answers with a file: from memory, from the one being made for somebody else, or newly made. */
export async function answer(order: Order, request: Request): Promise<Response> {
	const key = fingerprint(order.key);
	const headers = {
		...forWhom(order.shared, caching(order)),
		...sniffless,
		etag: `"${key}"`,
		'content-security-policy': filePolicy,
		'x-release': String(order.release)
	};
	// Who knows the key has had the file: it need not be made again to say so.
	if (isKnown(request, headers.etag)) return new Response(null, { status: 304, headers });
	const found = kept.get(key);
	heard.emit('cache', 'files', found !== undefined);
	const { bytes, name } = found ?? (await once(key, order));
	return new Response(bytes, {
		headers: {
			...headers,
			'content-type': contentTypes[order.format],
			'content-length': String(bytes.byteLength),
			'content-disposition': contentDisposition(name, order.download)
		}
	});
}

/** Makes a file once however many ask for it at the same time. */
function once(key: string, { format, make }: Order): Promise<Finished> {
	const begun = inWork.get(key);
	if (begun) return begun;
	const queued = format === 'csv' || format === 'json' ? listing : drawing;
	const making = queued(make)
		.then((finished) => {
			kept.set(key, finished);
			return finished;
		})
		.finally(() => inWork.delete(key));
	inWork.set(key, making);
	return making;
}

/** Answers what cannot be given in words, as plain text, or as JSON to those who asked for JSON. */
export function refusal(
	thrown: unknown,
	asked: { locale: Locale; url: URL; format: string; shared: boolean }
): Response {
	const words = charts[asked.locale].refusal;
	const later = { 'retry-after': String(retryAfterSeconds) };
	if (thrown instanceof Busy) return inWords(429, words.busy, [], asked, later);
	if (isHttpError(thrown) && thrown.status < 500) {
		const { message, instead = [] } = thrown.body;
		// Estimates have a queue of their own.
		return inWords(thrown.status, message, instead, asked, thrown.status === 429 ? later : {}, words.instead);
	}
	return inWords(500, words.failed(logFailure(thrown, 500, asked.url.pathname)), [], asked);
}

function inWords(
	status: number,
	message: string,
	instead: readonly { href: string; text: string }[],
	{ format, shared }: { format: string; shared: boolean },
	more: Record<string, string> = {},
	heading = ''
): Response {
	const headers = { ...forWhom(shared, 'no-store'), ...sniffless, ...more, 'content-security-policy': wordsPolicy };
	if (format === 'json') {
		return new Response(JSON.stringify({ title: message, status, instead }), {
			status,
			headers: { ...headers, 'content-type': 'application/problem+json; charset=utf-8' }
		});
	}
	const choices = instead.map(({ href, text }) => `- ${text}: ${href}`);
	const lines = [message, ...(choices.length > 0 ? [heading, ...choices] : [])];
	return new Response(`${lines.join('\n')}\n`, {
		status,
		headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' }
	});
}
