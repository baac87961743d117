import { context } from '$lib/server/context';
import { sourcesView } from '$lib/server/views/sources';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) =>
	sourcesView(await context(locals, url), (url.searchParams.get('q') ?? '').trim().slice(0, 100));
