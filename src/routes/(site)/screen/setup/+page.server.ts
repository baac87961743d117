import { context } from '$lib/server/context';
import { screenSetup } from '$lib/server/screen/setup';
import type { PageServerLoad } from './$types';

/** Choosing what a screen shows. */
export const load: PageServerLoad = async ({ locals, url }) =>
	screenSetup(await context(locals, url), url, locals.state.settings.HOME_UNIT);
