import type { IncomingMessage } from 'node:http';
import type { Locale } from '$lib/i18n/locale';
import type { Cannot } from '$lib/i18n/messages/away';
import type { Person } from '$lib/model/person';
import type { Audience } from '$lib/server/audience';
import type { ServerState } from '$lib/server/state';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			/** The reader's choice; null follows the system. */
			theme: 'light' | 'dark' | null;
			state: ServerState;
			/** Who has signed in; null for everybody else. */
			person: Person | null;
			/** Whether somebody brings a session that cannot be looked up now: they read as one of the public. */
			unknown: boolean;
			/** What the answer may show: the person's own rights, but those of the public where others may see the answer. */
			audience: Audience;
			/** Set where the request failed since the disk is full. */
			full?: boolean;
			/** Set where the request failed since the ledger's database cannot be reached. */
			away?: boolean;
			/** Set where the request was given up, since the warehouse took too long over it. */
			slow?: boolean;
		}
		/** What the server around the app gives along; the tool of developers gives nothing. */
		interface Platform {
			req: IncomingMessage;
		}
		interface PageData {
			/** The chart that stands for the page where its link is shared: `kind=trend&index=PAPI&units=42`. */
			share?: string | undefined;
		}
		interface Error {
			message: string;
			/** Where the reader may go instead: addresses with their words. */
			instead?: { href: string; text: string }[];
			/** By which a failure is found in the log. */
			reference?: string;
			/** What cannot be done since the ledger's database cannot be reached. */
			away?: Cannot;
			/** Whether it was given up, since the warehouse took too long over it. */
			slow?: true;
		}
	}
}

export {};
