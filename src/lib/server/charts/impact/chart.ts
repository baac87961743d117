import type { Chart, ChartData } from '$lib/charts/chart';
import type { Table, TableCell } from '$lib/charts/figure';
import { impactHeight } from '$lib/charts/impact/frame';
import { impactOption } from '$lib/charts/impact/option';
import { list, number } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { impact as messages } from '$lib/i18n/messages/impact';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { placedName } from '../compared';
import { draw } from '../draw';
import type { ImpactFigures } from './figures';
import type { ImpactQuestion } from './question';
import { finding, impactCaption, impactNotes, plannedText } from './words';

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
		subtitle: words.chart.subtitle(
			measure,
			[...mediansOf(figures).values()].some((value) => value !== null),
			words.measures.told[figures.work.measure]
		),
		alt,
		caption: impactCaption(context, question, figures),
		notes: impactNotes(context, question, figures),
		demo: figures.demo,
		table: table(context, figures, unit),
		data: rows(context, question, figures),
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

function addressOf({ lag, measure, ...question }: ImpactQuestion): string {
	const { unit, index, indicator, channel, theme, agency, serves } = question;
	const asked = {
		unit,
		index,
		indicator,
		lag: String(lag),
		channel,
		theme,
		agency,
		serves,
		measure: measure === 'count' ? null : measure
	};
	const given = Object.entries(asked).flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
	return new URLSearchParams(given).toString();
}

const scored =
	({ locale }: Context, { data }: ImpactFigures) =>
	(value: number | null | undefined) =>
		value == null ? resultWords[locale].none : number(locale, value, data.trend.digits);

const mediansOf = ({ data }: ImpactFigures) =>
	new Map(data.trend.panels.flatMap((panel) => panel.years.map((year, at) => [year, panel.median?.[at] ?? null])));

function altText(context: Context, figures: ImpactFigures, unit: string): string {
	const { locale } = context;
	const { years, points, data, measure } = figures;
	const score = scored(context, figures);
	const scores = points.flatMap((point) => (point.score === null ? [] : [`${point.year} ${score(point.score)}`]));
	const work = years.flatMap((year, at) => {
		const count = data.rows[0]?.done[at] ?? null;
		return count === null ? [] : [`${year} ${number(locale, count, data.workDigits)}`];
	});
	const told = (items: string[]) => (items.length ? list(locale, items) : resultWords[locale].noData);
	const [first, last] = [years[0] ?? 0, years.at(-1) ?? 0];
	return messages[locale].panels.alt(measure, unit, first, last, told(scores), data.words.work, told(work));
}

function table(context: Context, figures: ImpactFigures, unit: string): Table {
	const { locale } = context;
	const { data, measure, points, years } = figures;
	const words = messages[locale].table;
	const { none, year, score: scoreWord, rank, rankOf } = resultWords[locale];
	const score = scored(context, figures);
	const count = (value: number | null | undefined) => (value == null ? none : number(locale, value, data.workDigits));
	const total = data.rows[0];
	const groups = data.rows.slice(1);
	const medians = mediansOf(figures);
	const told = figures.withheld.progress === null;
	return {
		caption: words.caption(measure, unit),
		head: [
			{ text: year },
			{ text: scoreWord, numeric: true },
			{ text: rank, numeric: true },
			{ text: words.median, numeric: true },
			{ text: total?.name ?? '', numeric: true },
			...(told ? [{ text: words.counted, numeric: true }] : []),
			{ text: words.planned, numeric: true },
			...groups.map((row) => ({ text: row.name, numeric: true }))
		],
		rows: years.map((one, at): TableCell[] => {
			const point = points.find((other) => other.year === one);
			const range = total?.planned[at];
			return [
				{ text: String(one) },
				{ text: score(point?.score) },
				{
					text: point?.rank
						? rankOf(String(point.rank.place), point.rank.of === null ? null : String(point.rank.of))
						: none
				},
				{ text: score(medians.get(one)) },
				{ text: count(total?.done[at]) },
				...(told ? [{ text: count(total?.counted[at]) }] : []),
				{ text: range ? plannedText(locale, range, data.workDigits) : none },
				...groups.map((row) => ({ text: count(row.done[at]) }))
			];
		})
	};
}

/** One row a year; each group of channels has a column of its own. */
function rows({ locale, reference }: Context, question: ImpactQuestion, figures: ImpactFigures): ChartData {
	const { data, points, years, groups } = figures;
	const [total, ...work] = data.rows;
	const medians = mediansOf(figures);
	return {
		columns: [
			...columns(
				locale,
				'unit_code',
				'unit',
				'year',
				'index_code',
				'indicator_code',
				'score',
				'rank',
				'rank_kind',
				'rank_of',
				'median',
				'done',
				'done_counted',
				'planned_min',
				'planned_max'
			),
			...work.map((row, at) => ({ name: `done_${groups[at] ?? ''}`, title: row.name })),
			...columns(locale, 'work_measure', 'population', 'population_year', 'demo', 'source_id')
		],
		rows: years.map((year, at) => {
			const point = points.find((one) => one.year === year);
			const range = total?.planned[at] ?? null;
			return [
				question.unit,
				unitName(reference, locale, question.unit),
				year,
				question.index,
				point?.indicator_code ?? null,
				point?.score ?? null,
				point?.rank?.place ?? null,
				point?.rank?.kind ?? null,
				point?.rank?.of ?? null,
				medians.get(year) ?? null,
				total?.done[at] ?? null,
				total?.counted[at] ?? null,
				range?.min ?? null,
				range?.max ?? null,
				...work.map((row) => row.done[at] ?? null),
				figures.work.measure,
				figures.work.people?.population ?? null,
				figures.work.people?.year ?? null,
				String(data.demo[at] ?? false),
				point?.source_id ?? null
			];
		})
	};
}
