import { page } from '$app/state';
import { localeOf, localized } from '$lib/i18n/locale';

/** The language of the page being shown; read it inside `$derived` or markup. */
export const pageLocale = () => localeOf(page.url.pathname);

/** A page's address in the language being read: `here('/rankings/PAPI')`. */
export const here = (path: string) => localized(pageLocale(), path);
