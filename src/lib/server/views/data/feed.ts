import { localized } from '$lib/i18n/locale';
import { releases as messages } from '$lib/i18n/messages/releases';
import { shell } from '$lib/i18n/messages/shell';
import { shortName, unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { atom, element, escaped, link, urn } from '../atom';
import { releaseEntry, type FeedScope } from './entry';
import { releaseHref, releasesOf } from './releases';

/** The most entries of a feed, and how many releases are looked through for them. */
const mostEntries = 30;
const mostReleases = 500;

/** The address of a feed: of everything, of an index or of a unit. */
function feedHref(locale: Context['locale'], scope: Partial<FeedScope> = {}): string {
	const query = new URLSearchParams();
	if (scope.index) query.set('index', scope.index);
	if (scope.unit) query.set('unit', scope.unit);
	return localized(locale, `/data/releases/feed.atom${query.size ? `?${query.toString()}` : ''}`);
}

/** How a page names the feed of what it is about. */
export const feedLink = (context: Context, scope: Partial<FeedScope>): { href: string; title: string } => ({
	href: feedHref(context.locale, scope),
	title: feedTitle(context, { index: null, unit: null, ...scope })
});

/** What a feed is called. */
function feedTitle({ reference, locale }: Pick<Context, 'reference' | 'locale'>, { index, unit }: FeedScope): string {
	const words = messages[locale];
	const about = [
		...(index === null ? [] : [shortName(index)]),
		...(unit === null ? [] : [unitName(reference, locale, unit)])
	];
	return about.length === 0 ? words.feedTitle : words.feedOf(about.join(', '));
}

/** The releases as an Atom feed, the newest first; `site` is the address that readers reach the product under. */
export async function feed(context: Context, scope: FeedScope, site: string): Promise<string> {
	const { locale } = context;
	const all = await releasesOf(context);
	const [first, newest] = [all.at(-1), all[0]];
	const name = [first?.submission_id ?? '', scope.index ?? '', scope.unit ?? '', locale];
	const entries: string[] = [];
	for (const release of all.slice(0, mostReleases)) {
		if (entries.length === mostEntries) break;
		const entry = await releaseEntry(context, release, scope);
		if (!entry) continue;
		entries.push(
			element('entry', [
				element('id', urn([release.submission_id, ...name])),
				element('title', escaped(entry.title)),
				element('updated', release.published_at),
				element('published', release.published_at),
				link({
					rel: 'alternate',
					type: 'text/html',
					hreflang: locale,
					href: site + releaseHref(locale, release.number)
				}),
				...(scope.index ? [link(relatedOf(site, locale, `/rankings/${encodeURIComponent(scope.index)}`))] : []),
				...(scope.unit ? [link(relatedOf(site, locale, `/units/${encodeURIComponent(scope.unit)}`))] : []),
				element('summary', escaped([release.title, ...entry.lines].join('\n')))
			])
		);
	}
	const self = site + feedHref(locale, scope);
	return atom(locale, [
		element('id', urn(['feed', ...name])),
		element('title', escaped(feedTitle(context, scope))),
		element('updated', newest?.published_at ?? '1970-01-01T00:00:00.000Z'),
		element('author', [element('name', escaped(shell[locale].product))]),
		link({ rel: 'self', type: 'application/atom+xml', href: self }),
		link({ rel: 'alternate', type: 'text/html', hreflang: locale, href: site + localized(locale, '/data/releases') }),
		...entries
	]);
}

const relatedOf = (site: string, locale: Context['locale'], path: string) => ({
	rel: 'related',
	type: 'text/html',
	href: site + localized(locale, path)
});
