import { error } from '@sveltejs/kit';
import type { Locale } from '$lib/i18n/locale';
import { association } from '$lib/i18n/messages/association';
import { Busy } from '../queue';

/**
 * What is estimated; where too many estimates wait already, says so in words.
 * @throws SvelteKit's HttpError 429
 */
export async function orRefuse<T>(locale: Locale, estimating: Promise<T>): Promise<T> {
	try {
		return await estimating;
	} catch (thrown) {
		if (thrown instanceof Busy) error(429, { message: association[locale].busy, instead: [] });
		throw thrown;
	}
}
