import { redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { context } from '$lib/server/views/context';
import { rankings } from '$lib/server/views/rankings/rankings';
import { forReader } from '$lib/server/views/for-reader';
import { refuseMisspelt } from '$lib/server/views/refuse';
import type { PageServerLoad } from './$types';

const parameters = ['index', 'year', 'indicator', 'region', 'units', 'unit', 'parent', 'sort', 'q', 'basis'];

export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const view = await context(locals);
	refuseMisspelt({ locale: view.locale, url }, parameters);
	// The control sentence names the index in the query: of the rest, only the units mean the same in another index.
	const index = url.searchParams.get('index');
	if (index !== null) {
		const kept =
			index === params.index ? url.searchParams : new URLSearchParams({ units: url.searchParams.get('units') ?? '' });
		const query = new URLSearchParams([...kept].filter(([name, value]) => name !== 'index' && value !== '')).toString();
		redirect(303, localized(view.locale, `/rankings/${encodeURIComponent(index)}${query ? `?${query}` : ''}`));
	}
	const page = await rankings(view, url, params.index);
	const { ranking } = page;
	const selected =
		ranking.kind === 'provinces' ? ranking.selected?.code : ranking.kind === 'inside' ? ranking.parent : null;
	return forReader({ isDataRequest }, { ...page, unit: selected ?? null });
};
