import { error } from '@sveltejs/kit';
import { association } from '$lib/i18n/messages/association';
import { effects as messages } from '$lib/i18n/messages/effects';
import { associationAsked } from '../../association/asked';
import { associationNames } from '../../association/question';
import type { Definition } from '../definition';
import { effectsChart } from './chart';
import { effectsFigures, nothingEstimated } from './figures';

/** Estimates at all lags with their intervals, and the placebo test beside each. */
export const effects: Definition = {
	parameters: ['index', 'indicator', 'channel'],
	async chart(context, url) {
		const own = new URL(url);
		// All lags are in the picture: a lag in the address asks for nothing.
		own.searchParams.delete('lag');
		const question = associationAsked(context, own);
		const figures = await effectsFigures(context, question);
		const nothing = nothingEstimated(figures);
		if (nothing === null) return effectsChart(context, question, figures);
		const { measure } = associationNames(context, question);
		const { locale } = context;
		return error(404, { message: messages[locale].nothing(measure, association[locale].reasons[nothing]) });
	}
};
