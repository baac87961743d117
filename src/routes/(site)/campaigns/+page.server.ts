import { editDistance } from '$lib/i18n/collate';
import { unitName } from '$lib/i18n/names';
import { askedLevel } from '$lib/server/charts/plan-progress/level';
import { campaignsPage, choosableUnits, issuingLevels, planYears } from '$lib/server/views/plan/campaigns';
import { context } from '$lib/server/context';
import { nearestYear, refuse, refuseMisspelt } from '$lib/server/refuse';
import type { PageServerLoad } from './$types';

/** The plans, of one unit, year and level of issuers or of all. */
export const load: PageServerLoad = async ({ locals, url }) => {
	const here = await context(locals, url);
	const { reference, locale } = here;
	const at = { locale, url };
	refuseMisspelt(at, ['unit', 'year', 'level']);
	const unit = url.searchParams.get('unit') || null;
	const year = url.searchParams.get('year') || null;

	if (unit !== null && !reference.unit.has(unit)) {
		const nearest = choosableUnits(reference)
			.with.map((value) => ({ value, text: unitName(reference, locale, value) }))
			.sort((a, b) => editDistance(a.value, unit) - editDistance(b.value, unit));
		refuse(404, at, { name: 'unit', what: 'unit', value: unit }, nearest);
	}
	const years = planYears(reference);
	if (year !== null && !years.map(String).includes(year)) {
		const nearest = nearestYear(years, Number(year) || new Date().getFullYear());
		const choices = nearest === undefined ? [] : [{ value: String(nearest), text: String(nearest) }];
		refuse(404, at, { name: 'year', what: 'year', value: year }, choices);
	}
	const level = askedLevel(here, url, issuingLevels(reference));
	return campaignsPage(here, { unit, year: year === null ? null : Number(year), level });
};
