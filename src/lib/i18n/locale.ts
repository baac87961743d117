/** Vietnamese is written without prefix, English under `/en`. */
export const locales = ['vi', 'en'] as const;
export type Locale = (typeof locales)[number];

/** The language of an address. */
export const localeOf = (pathname: string): Locale => (pathname === '/en' || pathname.startsWith('/en/') ? 'en' : 'vi');

/** The language that the address of a file names as `lang`; where it names none that is known, its usual one. */
export const askedLocale = (url: URL, usual: Locale): Locale =>
	locales.find((known) => known === url.searchParams.get('lang')) ?? usual;

/** The address without its language. */
export const bare = (pathname: string): string => (localeOf(pathname) === 'en' ? pathname.slice(3) || '/' : pathname);

/** The address of a page in a language: `localized('en', '/rankings/PAPI?year=2024')`. */
export const localized = (locale: Locale, path: string): string =>
	locale === 'vi' ? path : path === '/' ? '/en' : path.startsWith('/?') ? `/en${path.slice(1)}` : `/en${path}`;

/** A page's address for one who reads an older release: where the address being read names one, that one names it too. */
export function sameRelease(read: URL, path: string): string {
	const release = read.searchParams.get('release');
	if (release === null) return path;
	const [page = '', fragment] = path.split('#', 2);
	const kept = `${page}${page.includes('?') ? '&' : '?'}release=${encodeURIComponent(release)}`;
	return fragment === undefined ? kept : `${kept}#${fragment}`;
}
