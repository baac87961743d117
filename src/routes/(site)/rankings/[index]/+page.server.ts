import { redirect } from '@sveltejs/kit';
import { localized, sameRelease } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { rankings } from '$lib/server/views/rankings/rankings';
import { shareOf } from '$lib/server/share';
import { feedLink } from '$lib/server/views/data/feed';
import { forReader } from '$lib/server/views/for-reader';
import { refuseMisspelt } from '$lib/server/refuse';
import type { PageServerLoad } from './$types';

const parameters = ['index', 'year', 'indicator', 'region', 'units', 'unit', 'parent', 'sort', 'q', 'basis'];

export const load: PageServerLoad = async ({ locals, params, url, isDataRequest }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, parameters);
	// The control sentence names the index in the query: of the rest, only units and basis mean the same in another index.
	const index = url.searchParams.get('index');
	if (index !== null) {
		const rated = view.reference.index.get(index)?.rated_levels.split(';') ?? [];
		const carried = ['units', ...(rated.includes('province') ? ['basis'] : [])];
		const kept =
			index === params.index
				? url.searchParams
				: new URLSearchParams(carried.map((name) => [name, url.searchParams.get(name) ?? '']));
		const left = [...kept].filter(([name, value]) => name !== 'index' && name !== 'release' && value !== '');
		const query = new URLSearchParams(left).toString();
		const page = localized(view.locale, `/rankings/${encodeURIComponent(index)}${query ? `?${query}` : ''}`);
		redirect(303, sameRelease(url, page));
	}
	const page = await rankings(view, url, params.index);
	const { ranking } = page;
	const selected =
		ranking.kind === 'provinces' ? ranking.selected?.code : ranking.kind === 'inside' ? ranking.parent : null;
	const share =
		ranking.kind === 'provinces'
			? shareOf('ranking', {
					index: page.index.code,
					year: ranking.year,
					indicator: ranking.indicator,
					region: ranking.region,
					units: selected,
					basis: ranking.basis
				})
			: undefined;
	return forReader(
		{ isDataRequest },
		{ ...page, unit: selected ?? null, share, feed: feedLink(view, { index: page.index.code }) }
	);
};
