import type { Locale } from '$lib/i18n/locale';

/** A reason not to open a data folder that the reader can do something about, in both languages. */
export class CannotStart extends Error {
	/** The server's own build knows the error by this name: its class is another one there. */
	override name = 'CannotStart';

	constructor(
		readonly words: (locale: Locale) => string,
		cause?: unknown
	) {
		super(`${words('vi')}\n${words('en')}`, { cause });
	}
}
