import { error } from '@sveltejs/kit';
import { impact as messages } from '$lib/i18n/messages/impact';
import { unitName } from '$lib/i18n/names';
import type { Definition } from '../definition';
import { unitAsked } from '../unit-asked';
import { impactChart } from './chart';
import { impactFigures } from './figures';
import { impactParameters, impactQuestion } from './question';

/** The trend of an index above the communication work of the same unit, on one axis of years. */
export const impact: Definition = {
	parameters: [...impactParameters, 'units'],
	chart: async (context, url) => {
		const { reference, locale } = context;
		const unit = unitAsked(context, url);
		const question = await impactQuestion(context, url, unit.unit_code);
		const figures = await impactFigures(context, question);
		if (figures.years.length === 0)
			error(404, messages[locale].chart.none(unitName(reference, locale, unit.unit_code), figures.measure));
		return impactChart(context, question, figures);
	}
};
