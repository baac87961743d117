import { redirect } from '@sveltejs/kit';
import { sameRelease } from '$lib/i18n/locale';
import { compareView } from '$lib/server/views/compare/compare';
import { readCompared } from '$lib/server/views/compare/address';
import { ratedBeside } from '$lib/server/views/compare/beside';
import { context } from '$lib/server/context';
import { forReader } from '$lib/server/views/for-reader';
import { refuseMisspelt } from '$lib/server/refuse';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const here = await context(locals, url);
	refuseMisspelt({ locale: here.locale, url }, ['units', 'index', 'indicator', 'basis']);
	const asked = readCompared(here, url, locals.state.settings.HOME_UNIT, await ratedBeside(here, url));
	if ('redirect' in asked) redirect(307, sameRelease(url, asked.redirect));
	const page = await compareView(here, asked);
	return forReader({ isDataRequest }, { ...page, share: page.trend.figure?.press });
};
