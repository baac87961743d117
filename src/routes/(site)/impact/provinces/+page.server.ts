import { effects as messages } from '$lib/i18n/messages/effects';
import { associationAsked } from '$lib/server/association/asked';
import { associationNames, associationParameters } from '$lib/server/association/question';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { provinceAsked } from '$lib/server/views/impact/province-asked';
import { forReader } from '$lib/server/views/for-reader';
import { provincesChoices, provincesPage, unitLink } from '$lib/server/views/impact/provinces';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, ['unit', ...associationParameters]);
	const question = associationAsked(view, url);
	const unit = provinceAsked(view, url);
	const { measure, work } = associationNames(view, question);
	const words = messages[view.locale].section;
	const provinces = await provincesPage(view, question, unit);
	return forReader(
		{ isDataRequest },
		{
			heading: words.pageTitle(measure),
			dek: words.dek(measure, work),
			/** Kept by the frame from page to page, too. */
			unit,
			choices: provincesChoices(view, question),
			ofUnit: unitLink(view, question, unit),
			provinces,
			share: (provinces.effects ?? provinces.scatter)?.figure.press
		}
	);
};
