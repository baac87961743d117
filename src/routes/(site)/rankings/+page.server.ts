import { redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { newestWhole } from '$lib/server/charts/ranking/asked';
import type { PageServerLoad } from './$types';

/** The index with the newest whole edition, for the same units. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const { reference, locale } = await context(locals, url);
	const index = newestWhole(reference) ?? reference.tables.indices[0]?.index_code;
	redirect(307, localized(locale, index === undefined ? '/' : `/rankings/${encodeURIComponent(index)}${url.search}`));
};
