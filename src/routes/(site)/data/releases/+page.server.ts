import { context } from '$lib/server/context';
import { askedPage } from '$lib/server/paging';
import { refuseMisspelt } from '$lib/server/refuse';
import { feedLink } from '$lib/server/views/data/feed';
import { releasesPage } from '$lib/server/views/data/releases';
import type { PageServerLoad } from './$types';

/** Everything that was ever published, the newest first. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const here = await context(locals, url);
	const at = { locale: here.locale, url };
	refuseMisspelt(at, ['page']);
	return { ...(await releasesPage(here, askedPage(at), locals.person)), feed: feedLink(here, {}) };
};
