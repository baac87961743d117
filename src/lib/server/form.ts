import { error } from '@sveltejs/kit';
import { rights } from '$lib/i18n/messages/rights';
import type { Locale } from '$lib/i18n/locale';

/** Forms of a few fields: what is longer was not sent by one of them. */
const mostBytes = 64 * 1024;

/** A form of whatever size; null where the body is none. */
export const formOf = (request: Request): Promise<FormData | null> => request.formData().catch(() => null);

/** Refuses a body that is long, or does not say how long it is, without keeping any of it. */
export async function refuseLong(request: Request, locale: Locale): Promise<void> {
	const length = request.headers.get('content-length');
	if (length === null || Number(length) > mostBytes) {
		// Read to its end and thrown away, or the connection would break before the answer is read.
		await request.body?.pipeTo(new WritableStream());
		error(413, { message: rights[locale].tooLong });
	}
}

/** The fields of a small form as text. */
export async function fieldsOf(request: Request, locale: Locale): Promise<Record<string, string>> {
	await refuseLong(request, locale);
	const form = await formOf(request);
	const texts = [...(form ?? [])].filter((field): field is [string, string] => typeof field[1] === 'string');
	return Object.fromEntries(texts);
}
