import { context } from '$lib/server/context';
import { dataPage } from '$lib/server/views/data/overview';
import type { PageServerLoad } from './$types';

/** Every dataset that there is. */
export const load: PageServerLoad = async ({ locals, url }) => dataPage(await context(locals, url), locals.person);
