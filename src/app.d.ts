import type { Locale } from '$lib/i18n/locale';
import type { ServerState } from '$lib/server/state';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			/** The reader's choice; null follows the system. */
			theme: 'light' | 'dark' | null;
			state: ServerState;
		}
		interface Error {
			message: string;
			/** Where the reader may go instead: addresses with their words. */
			instead?: { href: string; text: string }[];
		}
	}
}

export {};
