import type { Locale } from '$lib/i18n/locale';
import { charts } from '$lib/i18n/messages/charts';
import { Busy } from './queue';

const retryAfterSeconds = 3;

/** Answers with a file whose making may have to wait its turn; where too many wait already, says when to ask again. */
export async function orBusy(locale: Locale, answer: () => Promise<Response>): Promise<Response> {
	try {
		return await answer();
	} catch (thrown) {
		if (!(thrown instanceof Busy)) throw thrown;
		return inWords(429, charts[locale].refusal.busy, { 'retry-after': String(retryAfterSeconds) });
	}
}

/** A refusal in plain text, which nobody keeps. */
export const inWords = (status: number, text: string, headers: Record<string, string> = {}): Response =>
	new Response(`${text}\n`, {
		status,
		headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-store', ...headers }
	});
