import { page } from '$app/state';
import { bare, localeOf, localized } from '$lib/i18n/locale';

/** The language of the page being shown; read it inside `$derived` or markup. */
export const pageLocale = () => localeOf(page.url.pathname);

/** A page's address in the language being read: `here('/rankings/PAPI')`. */
export const here = (path: string) => localized(pageLocale(), path);

/** Where to sign in, and from there back to what is being read; what opens an account stays out of other addresses. */
export function signInAddress(): string {
	const path = bare(page.url.pathname);
	const stays = ['/', '/sign-in', '/sign-in/code'].includes(path) || path.startsWith('/invitation/');
	return here(stays ? '/sign-in' : `/sign-in?back=${encodeURIComponent(page.url.pathname + page.url.search)}`);
}

/** The address being read with some parameters set; those set to nothing go. */
export function withQuery(read: URL, change: Record<string, string>): string {
	const query = new URLSearchParams(read.searchParams);
	for (const [name, value] of Object.entries(change)) {
		if (value === '') query.delete(name);
		else query.set(name, value);
	}
	const search = query.toString();
	return search ? `${read.pathname}?${search}` : read.pathname;
}
