import { redirect } from '@sveltejs/kit';
import { findUnit } from '$lib/i18n/collate';
import { context } from '$lib/server/context';
import { impactParameters, impactQuestion } from '$lib/server/charts/impact/question';
import { impactChoices } from '$lib/server/views/impact/choices';
import { impactPage } from '$lib/server/views/impact/page';
import { provincesLink } from '$lib/server/views/impact/provinces';
import { namedUnits, unitOptions } from '$lib/server/charts/named-units';
import { provinceOptions } from '$lib/server/charts/provinces';
import { refuse, refuseMisspelt, withParameter } from '$lib/server/refuse';
import { forReader } from '$lib/server/views/for-reader';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, impactParameters);
	const options = provinceOptions(view.reference, view.locale);
	const asked = url.searchParams.get('unit') ?? locals.state.settings.HOME_UNIT ?? '';
	if (asked === '') return { options, unit: null, impact: null, provinces: null, ...(await impactChoices(view, null)) };
	const known = view.reference.unit.get(asked);
	const province = known ? { found: { code: asked }, near: [] } : findUnit(asked, options);
	const { found, near } = province.found ? province : findUnit(asked, namedUnits(view));
	if (!found) {
		const choices = (near.length ? near : province.near).map(({ code, name }) => ({ value: code, text: name }));
		refuse(404, { locale: view.locale, url }, { name: 'unit', what: 'unit', value: asked }, choices);
	}
	if (found.code !== asked) redirect(302, withParameter(url, 'unit', found.code));
	const question = await impactQuestion(view, url, found.code);
	const impact = await impactPage(view, question);
	return forReader(
		{ isDataRequest },
		{
			options: unitOptions(view, found.code),
			unit: found.code,
			impact,
			provinces: provincesLink(view, question),
			...(await impactChoices(view, question)),
			share: impact.figure?.press
		}
	);
};
