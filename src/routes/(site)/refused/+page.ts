import { error } from '@sveltejs/kit';
import { localeOf, localized } from '$lib/i18n/locale';
import { awayError } from '$lib/i18n/away-error';
import { isCannot } from '$lib/i18n/messages/away';
import { rights } from '$lib/i18n/messages/rights';
import { roles } from '$lib/model/person';
import type { PageLoad } from './$types';

/** What one who may not open a page is told, inside the frame of the site. */
export const load: PageLoad = ({ url }) => {
	const locale = localeOf(url.pathname);
	const words = rights[locale];
	const kind = url.searchParams.get('away');
	if (isCannot(kind)) error(503, awayError(locale, kind));
	const role = roles.find((known) => known === url.searchParams.get('needs'));
	error(403, {
		message: role === undefined ? words.needsTitle : words.needs(words.roles[role]),
		instead: [
			{ href: localized(locale, '/sign-in'), text: words.change },
			{ href: localized(locale, '/account'), text: words.account }
		]
	});
};
