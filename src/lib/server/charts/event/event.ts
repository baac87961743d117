import { error } from '@sveltejs/kit';
import { association } from '$lib/i18n/messages/association';
import { event as messages } from '$lib/i18n/messages/event';
import { associationAsked } from '../../association/asked';
import { associationNames } from '../../association/question';
import type { Definition } from '../definition';
import { eventChart } from './chart';
import { eventFigures, nothingAround } from './figures';

/** Scores in the years before and after work rose, with their intervals; the years before are the placebo part. */
export const event: Definition = {
	parameters: ['index', 'indicator', 'channel'],
	async chart(context, url) {
		const own = new URL(url);
		// Five years of work are in one regression: a lag in the address asks for nothing.
		own.searchParams.delete('lag');
		const question = associationAsked(context, own);
		const figures = await eventFigures(context, question);
		const nothing = nothingAround(figures);
		if (nothing === null) return eventChart(context, question, figures);
		const { measure } = associationNames(context, question);
		const { locale } = context;
		return error(404, { message: messages[locale].nothing(measure, association[locale].reasons[nothing]) });
	}
};
