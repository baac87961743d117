import { error } from '@sveltejs/kit';
import { changesOf } from '$lib/analysis/association/panel';
import { association as messages } from '$lib/i18n/messages/association';
import { multiples } from '$lib/i18n/messages/multiples';
import { associationAsked } from '../../association/asked';
import { associationFigures, type AssociationFigures } from '../../association/figures';
import { associationNames, associationParameters, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { nearestYear, refuse, withParameter } from '../../refuse';
import { readUnits } from '../compared';
import type { Definition } from '../definition';
import { sensitivityFigures } from '../sensitivity/figures';
import { multiplesChart } from './by-channel';
import { scatterChart } from './chart';

/** Changes of a score against the work of the lag window, over all provinces. */
export const scatter: Definition = {
	parameters: [...associationParameters, 'year', 'units', 'by'],
	async chart(context, url) {
		const question = associationAsked(context, url);
		const { codes, field } = readUnits(context, url);
		if (field.parent_code !== null)
			error(400, {
				message: messages[context.locale].chart.provincesOnly,
				instead: [{ href: withParameter(url, 'units', ''), text: messages[context.locale].chart.withoutUnits }]
			});
		const figures = await associationFigures(context, question);
		const year = yearAsked(context, url, question, figures);
		if (isByChannel(context, url)) {
			// All groups of channels are in the picture, whichever is asked for.
			const all = await sensitivityFigures(context, { ...question, channel: null });
			return multiplesChart(context, question, all, { year, units: codes });
		}
		return scatterChart(context, question, figures, { year, units: codes });
	}
};

/** Whether an address asks for a panel for each group of channels. */
function isByChannel({ locale }: Context, url: URL): boolean {
	const by = url.searchParams.get('by')?.trim() ?? '';
	if (by === '' || by === 'channel') return by !== '';
	const { only, whole } = multiples[locale];
	return error(400, { message: only, instead: [{ href: withParameter(url, 'by', ''), text: whole }] });
}

/** The year that an address asks for; null for all. Where there is nothing to draw, the words say why. */
function yearAsked(
	context: Context,
	url: URL,
	question: AssociationQuestion,
	figures: AssociationFigures
): number | null {
	const { locale } = context;
	const words = messages[locale];
	const years = [...new Set(changesOf(figures.panel).map((row) => row.year))];
	if (years.length === 0) {
		const { measure } = associationNames(context, question);
		error(404, { message: words.chart.nothing(measure, words.reasons[figures.fixed_effects.reason ?? 'one_year']) });
	}
	const text = url.searchParams.get('year')?.trim() ?? '';
	if (text === '') return null;
	const year = Number(text);
	if (years.includes(year)) return year;
	const near = String(nearestYear(years, year) ?? years[0]);
	return refuse(404, { locale, url }, { name: 'year', what: 'year', value: text }, [{ value: near, text: near }]);
}
