import type { Locale } from '$lib/i18n/locale';
import type { CitedSource } from './sources';

/** A source in full, as tables cite it. */
export interface TableSource extends CitedSource {
	id: string;
	url: string | null;
}

/** Where the figures of a chart come from, and where it lives. */
export interface Imprint {
	lang: Locale;
	sources: readonly TableSource[];
	release: { number: number; published_at: string };
	/** The live chart: a whole address, `https://…/units/42?index=PAPI`. */
	address: string;
}
