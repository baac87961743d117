import { context } from '$lib/server/context';
import { askedPage } from '$lib/server/paging';
import { refuseMisspelt } from '$lib/server/refuse';
import { askedDataset, askedKind, askedRelease } from '$lib/server/views/data/address';
import { releasePage } from '$lib/server/views/data/release';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** One release: every row that it added, changed or removed. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals, url);
	const at = { locale: here.locale, url };
	refuseMisspelt(at, ['dataset', 'kind', 'page']);
	const asked = url.searchParams.get('dataset') ?? '';
	const page = await releasePage(
		here,
		{
			release: askedRelease(here, url, params.number),
			dataset: asked === '' ? null : askedDataset(here, url, asked),
			kind: askedKind(here, url),
			page: askedPage(at)
		},
		null
	);
	return page ?? error(404);
};
