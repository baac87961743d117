import { redirect } from '@sveltejs/kit';
import { compareView } from '$lib/server/views/compare';
import { readCompared } from '$lib/server/views/compare-address';
import { context } from '$lib/server/views/context';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const here = await context(locals);
	const asked = readCompared(here, url, locals.state.settings.HOME_UNIT);
	if ('redirect' in asked) redirect(307, asked.redirect);
	return compareView(here, asked);
};
