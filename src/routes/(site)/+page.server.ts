import { redirect } from '@sveltejs/kit';
import { findUnit } from '$lib/i18n/collate';
import { localized, sameRelease } from '$lib/i18n/locale';
import { context } from '$lib/server/context';
import { countryOverview, unitOverview } from '$lib/server/views/overview/overview';
import { provinceOptions } from '$lib/server/charts/provinces';
import { refuse, refuseMisspelt } from '$lib/server/refuse';
import { shareOf } from '$lib/server/share';
import { forReader } from '$lib/server/views/for-reader';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, ['unit']);
	const options = provinceOptions(view.reference, view.locale);
	const asked = url.searchParams.get('unit');
	if (asked === null) {
		const home = locals.state.settings.HOME_UNIT;
		if (options.some((option) => option.code === home) && url.search === '')
			redirect(302, localized(view.locale, `/?unit=${encodeURIComponent(home ?? '')}`));
	}
	if (!asked) return forReader({ isDataRequest }, { options, unit: null, overview: await countryOverview(view) });
	const { found, near } = findUnit(asked, options);
	const unit = found && view.reference.unit.get(found.code);
	// The overview is that of provinces; a unit inside one has its profile.
	if (!unit && view.reference.unit.has(asked))
		redirect(302, sameRelease(url, localized(view.locale, `/units/${encodeURIComponent(asked)}`)));
	if (!unit)
		refuse(
			404,
			{ locale: view.locale, url },
			{ name: 'unit', what: 'unit', value: asked },
			near.map(({ code, name }) => ({ value: code, text: name }))
		);
	const code = unit.unit_code;
	if (code !== asked) redirect(302, sameRelease(url, localized(view.locale, `/?unit=${encodeURIComponent(code)}`)));
	const overview = await unitOverview(view, unit);
	const [first] = overview.rows;
	const share = first && shareOf('ranking', { index: first.code, year: first.year, units: code });
	return forReader({ isDataRequest }, { options, unit: code, overview, share });
};
