import { context } from '$lib/server/views/context';
import { methodologyView } from '$lib/server/views/methodology/methodology';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => methodologyView(await context(locals));
