import { redirect } from '@sveltejs/kit';
import { localized } from '$lib/i18n/locale';
import { meetingDay } from '$lib/server/charts/brief/brief';
import { namedUnits } from '$lib/server/charts/named-units';
import { provinceOptions } from '$lib/server/charts/provinces';
import { unitAsked } from '$lib/server/charts/unit-asked';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { shareOf } from '$lib/server/share';
import { briefChoices, briefPage } from '$lib/server/views/brief/brief';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, ['unit', 'at']);
	const at = meetingDay(view, url);
	const provinces = provinceOptions(view.reference, view.locale);
	const asked = url.searchParams.get('unit');
	const home = locals.state.settings.HOME_UNIT;
	if (asked === null && url.search === '' && home !== undefined && view.reference.unit.has(home))
		redirect(302, localized(view.locale, `/brief?unit=${encodeURIComponent(home)}`));
	if (!asked) return { unit: null, at, options: provinces, choices: briefChoices(view), brief: null };
	const { unit_code: code } = unitAsked(view, url);
	if (code !== asked) {
		const query = new URLSearchParams(url.searchParams);
		query.set('unit', code);
		redirect(302, localized(view.locale, `/brief?${query.toString()}`));
	}
	const unit = view.reference.unit.get(code);
	const known = provinces.some((option) => option.code === code);
	return {
		unit: code,
		at,
		options: known ? provinces : [...namedUnits(view).filter((option) => option.code === code), ...provinces],
		choices: [],
		brief: unit ? await briefPage(view, unit, at) : null,
		share: shareOf('brief', { unit: code, at: url.searchParams.get('at') })
	};
};
