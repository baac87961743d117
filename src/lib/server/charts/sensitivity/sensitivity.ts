import { error } from '@sveltejs/kit';
import { association } from '$lib/i18n/messages/association';
import { effects as messages } from '$lib/i18n/messages/effects';
import { associationAsked } from '../../association/asked';
import { associationNames, associationParameters } from '../../association/question';
import type { Definition } from '../definition';
import { sensitivityChart } from './chart';
import { sensitivityFigures } from './figures';

/** One question looked at in other ways: other years, lags, regions and channels. */
export const sensitivity: Definition = {
	parameters: associationParameters,
	async chart(context, url) {
		const { locale } = context;
		const question = associationAsked(context, url);
		const figures = await sensitivityFigures(context, question);
		if (figures.all.some(({ fixed_effects, changes }) => fixed_effects.b !== null || changes.b !== null))
			return sensitivityChart(context, question, figures);
		const { measure } = associationNames(context, question);
		const reason = figures.base.fixed_effects.reason ?? 'no_activities';
		return error(404, { message: messages[locale].nothing(measure, association[locale].reasons[reason]) });
	}
};
