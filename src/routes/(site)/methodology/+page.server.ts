import { context } from '$lib/server/context';
import { methodologyView } from '$lib/server/views/methodology/methodology';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => await methodologyView(await context(locals, url));
