import { provinceOf } from '$lib/analysis/edition';
import { effects as messages } from '$lib/i18n/messages/effects';
import { associationAsked } from '$lib/server/association/asked';
import { associationNames, associationParameters } from '$lib/server/association/question';
import { provinceOptions } from '$lib/server/charts/provinces';
import { context, type Context } from '$lib/server/context';
import { refuse, refuseMisspelt } from '$lib/server/refuse';
import { forReader } from '$lib/server/views/for-reader';
import { provincesChoices, provincesPage, unitLink } from '$lib/server/views/impact/provinces';
import { findUnit } from '$lib/i18n/collate';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, ['unit', ...associationParameters]);
	const question = associationAsked(view, url);
	const unit = unitAsked(view, url);
	const { measure, work } = associationNames(view, question);
	const words = messages[view.locale].section;
	const provinces = await provincesPage(view, question, unit);
	return forReader(
		{ isDataRequest },
		{
			heading: words.pageTitle(measure),
			dek: words.dek(measure, work),
			asked: {
				index: question.index.index_code,
				indicator: question.component?.indicator_code ?? '',
				channel: question.channel ?? '',
				lag: question.lag
			},
			/** Kept by the frame from page to page, too. */
			unit,
			...provincesChoices(view, question),
			ofUnit: unitLink(view, question, unit),
			provinces,
			share: (provinces.effects ?? provinces.scatter)?.figure.press
		}
	);
};

/** The province of the unit that an address names; null where it names none. */
function unitAsked(view: Context, url: URL): string | null {
	const asked = url.searchParams.get('unit')?.trim() ?? '';
	if (asked === '') return null;
	if (view.reference.unit.has(asked)) return provinceOf(view.reference, asked) ?? asked;
	const { found, near } = findUnit(asked, provinceOptions(view.reference, view.locale));
	if (found) return found.code;
	const choices = near.map(({ code, name }) => ({ value: code, text: name }));
	return refuse(404, { locale: view.locale, url }, { name: 'unit', what: 'unit', value: asked }, choices);
}
