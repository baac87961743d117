import { redirect } from '@sveltejs/kit';
import { findUnit } from '$lib/i18n/collate';
import { localized, sameRelease } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { refuse, refuseMisspelt } from '$lib/server/refuse';
import { unitIndices } from '$lib/server/charts/editions';
import { namedUnits } from '$lib/server/charts/named-units';
import { unitList } from '$lib/server/views/unit/units';
import type { PageServerLoad } from './$types';

/** The list of units; with `unit`, the way from a control sentence to that unit's page. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, ['unit', 'q', 'index', 'measure']);
	const asked = url.searchParams.get('unit');
	if (!asked) return unitList(view, url.searchParams.get('q') ?? '');
	const { found, near } = findUnit(asked, namedUnits(view));
	const unit = found && view.reference.unit.get(found.code);
	const pageOf = (code: string) => localized(view.locale, `/units/${encodeURIComponent(code)}`);
	if (!unit)
		refuse(
			404,
			{ locale: view.locale, url },
			{ name: 'unit', what: 'unit', value: asked },
			near.map(({ code, name }) => ({ value: code, text: name })),
			(choice) => pageOf(choice.value)
		);
	// Another unit may have no result of the index that was looked at: then its richest index is shown.
	const indices = await unitIndices(view, unit);
	const query = new URLSearchParams();
	const index = url.searchParams.get('index');
	if (index !== null && index !== indices[0]?.index.index_code && indices.some((row) => row.index.index_code === index))
		query.set('index', index);
	const measure = url.searchParams.get('measure');
	if (measure !== null && measure !== 'score') query.set('measure', measure);
	const page = pageOf(unit.unit_code);
	redirect(303, sameRelease(url, query.size ? `${page}?${query.toString()}` : page));
};
