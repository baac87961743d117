import { localized } from '$lib/i18n/locale';
import type { Context } from '../context';

/** A source as pages cite it, linked to its entry on the sources page. */
export interface SourceLink {
	id: string;
	/** Its entry on the sources page. */
	href: string;
	title: string;
	publisher: string | null;
	url: string | null;
	published_on: string | null;
}

/** The sources of the given ids, each once, in the order of the data. */
export function sourceLinks({ reference, locale }: Context, ids: readonly string[]): SourceLink[] {
	const cited = new Set(ids);
	return reference.tables.sources
		.filter((source) => cited.has(source.source_id))
		.map(({ source_id, title, publisher, url, published_on }) => ({
			id: source_id,
			href: localized(locale, `/sources#${source_id}`),
			title,
			publisher,
			url,
			published_on
		}));
}
