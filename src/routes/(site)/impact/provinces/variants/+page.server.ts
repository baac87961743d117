import { associationAsked } from '$lib/server/association/asked';
import { associationParameters } from '$lib/server/association/question';
import { context } from '$lib/server/context';
import { refuseMisspelt } from '$lib/server/refuse';
import { forReader } from '$lib/server/views/for-reader';
import { provinceAsked } from '$lib/server/views/impact/province-asked';
import { provincesChoices } from '$lib/server/views/impact/provinces';
import { variantsPage } from '$lib/server/views/impact/variants';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url, isDataRequest }) => {
	const view = await context(locals, url);
	refuseMisspelt({ locale: view.locale, url }, ['unit', ...associationParameters]);
	const question = associationAsked(view, url);
	const unit = provinceAsked(view, url);
	const looked = await variantsPage(view, question, unit);
	return forReader(
		{ isDataRequest },
		{
			/** Kept by the frame from page to page, too. */
			unit,
			choices: provincesChoices(view, question),
			looked,
			share: looked.variants?.figure.press
		}
	);
};
