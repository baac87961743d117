import { localized } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { askedPage } from '$lib/server/paging';
import { refuseMisspelt } from '$lib/server/refuse';
import { askedDataset } from '$lib/server/views/data/address';
import { datasetPage } from '$lib/server/views/data/dataset';
import type { PageServerLoad } from './$types';

const longest = 100;

/** One dataset: its columns, its content, its history. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
	const here = await context(locals, url);
	const at = { locale: here.locale, url };
	const dataset = askedDataset(here, url, params.dataset, ({ value }) => localized(here.locale, `/data/${value}`));
	refuseMisspelt(at, ['q', 'page']);
	const query = (url.searchParams.get('q') ?? '').trim().slice(0, longest);
	return datasetPage(here, dataset, { query, page: askedPage(at) }, locals.person);
};
