import type { Chart } from '$lib/charts/chart';
import { impactHeight } from '$lib/charts/impact/frame';
import { impactOption } from '$lib/charts/impact/option';
import { list, number } from '$lib/i18n/format';
import { impact as messages } from '$lib/i18n/messages/impact';
import { merged } from '$lib/i18n/messages/merged';
import { results as resultWords } from '$lib/i18n/messages/results';
import type { Context } from '../../context';
import { placedName } from '../compared';
import { draw } from '../draw';
import type { ImpactFigures } from './figures';
import type { ImpactQuestion } from './question';
import { hasMedian, impactRows, impactTable, scored } from './table';
import { finding, impactCaption, impactNotes } from './words';

/** An index of one unit beside the unit's communication work, as a chart. */
export function impactChart(context: Context, question: ImpactQuestion, figures: ImpactFigures): Chart {
	const { locale } = context;
	const { data, measure } = figures;
	const words = messages[locale];
	const unit = placedName(context, question.unit);
	const alt = altText(context, figures, unit);
	const address = addressOf(question);
	return {
		kind: 'impact',
		name: words.chart.name(measure, unit),
		title: unit + finding(context, figures),
		subtitle: words.chart.subtitle(measure, dashes(locale, figures), words.measures.told[figures.work.measure]),
		alt,
		caption: impactCaption(context, question, figures),
		notes: impactNotes(context, question, figures),
		demo: figures.demo,
		table: impactTable(context, figures, unit),
		data: impactRows(context, question, figures),
		sources: figures.sources,
		page: `/impact?${address}`,
		address,
		draw: (room) => {
			const size = { width: room.width, height: room.height ?? impactHeight(data) };
			return draw(impactOption(data, size), size, alt);
		},
		live: { kind: 'impact', data }
	};
}

/** What is dashed in the picture, in short. */
function dashes(locale: Context['locale'], figures: ImpactFigures): string {
	const { median, estimate } = messages[locale].chart.dashed;
	return [...(hasMedian(figures) ? [median] : []), ...(figures.joint ? [estimate] : [])].join('; ');
}

function addressOf({ lag, measure, ...question }: ImpactQuestion): string {
	const { unit, index, indicator, since, channel, theme, agency, serves } = question;
	const asked = {
		unit,
		index,
		indicator,
		lag: String(lag),
		since: since === null ? null : String(since),
		channel,
		theme,
		agency,
		serves,
		measure: measure === 'count' ? null : measure
	};
	const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
	return new URLSearchParams(given).toString();
}

function altText(context: Context, figures: ImpactFigures, unit: string): string {
	const { locale } = context;
	const { years, points, joint, data, measure } = figures;
	const score = scored(context, figures);
	const scores = [
		...(joint?.estimates ?? []).map((one) => `${one.year} ${merged[locale].value(score(one.score))}`),
		...points.flatMap((point) => (point.score === null ? [] : [`${point.year} ${score(point.score)}`]))
	];
	const work = years.flatMap((year, at) => {
		const count = data.rows[0]?.done[at] ?? null;
		return count === null ? [] : [`${year} ${number(locale, count, data.workDigits)}`];
	});
	const told = (items: string[]) => (items.length ? list(locale, items) : resultWords[locale].noData);
	const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
	return messages[locale].panels.alt(measure, unit, first, last, told(scores), data.words.work, told(work));
}
