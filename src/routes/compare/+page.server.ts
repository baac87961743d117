import { redirect } from '@sveltejs/kit';
import { compareView } from '$lib/server/views/compare/compare';
import { readCompared } from '$lib/server/views/compare/address';
import { context } from '$lib/server/views/context';
import { forReader } from '$lib/server/views/for-reader';
import { refuseMisspelt } from '$lib/server/views/refuse';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const here = await context(locals);
	refuseMisspelt({ locale: here.locale, url }, ['units', 'index', 'indicator']);
	const asked = readCompared(here, url, locals.state.settings.HOME_UNIT);
	if ('redirect' in asked) redirect(307, asked.redirect);
	return forReader({ isDataRequest }, await compareView(here, asked));
};
