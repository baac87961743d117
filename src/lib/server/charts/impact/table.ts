import type { Since, Spread } from '$lib/analysis/meanwhile';
import type { ChartData } from '$lib/charts/chart';
import type { Table, TableCell } from '$lib/charts/figure';
import { number, signed } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { impact as messages } from '$lib/i18n/messages/impact';
import { merged } from '$lib/i18n/messages/merged';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { markedRank } from '../editions';
import type { ImpactFigures } from './figures';
import type { ImpactQuestion } from './question';
import { plannedText } from './words';

/** Writes a score, or that there is none. */
export const scored =
	({ locale }: Context, { data }: ImpactFigures) =>
	(value: number | null | undefined) =>
		value == null ? resultWords[locale].none : number(locale, value, data.trend.digits);

/** The median of the field by year. */
const mediansOf = ({ data }: ImpactFigures) =>
	new Map(data.trend.panels.flatMap((panel) => panel.years.map((year, at) => [year, panel.median?.[at] ?? null])));

/** Whether any year has a median to draw. */
export const hasMedian = (figures: ImpactFigures): boolean =>
	[...mediansOf(figures).values()].some((value) => value !== null);

/** What a province formed by merger is estimated at, by year. */
const estimatesOf = ({ joint }: ImpactFigures) => new Map((joint?.estimates ?? []).map((one) => [one.year, one]));

/** What others did until each year, by year; empty where nobody is set beside the unit. */
const sinceOf = ({ beside: { others } }: ImpactFigures): Map<number, Since> =>
	new Map(typeof others === 'string' ? [] : others.years.map((row) => [row.year, row]));

/** Every figure of the picture, a row a year. */
export function impactTable(context: Context, figures: ImpactFigures, unit: string): Table {
	const { locale } = context;
	const { data, measure, points, years } = figures;
	const words = messages[locale].table;
	const { none, year, score: scoreWord, rank } = resultWords[locale];
	const score = scored(context, figures);
	const count = (value: number | null | undefined) => (value == null ? none : number(locale, value, data.workDigits));
	const total = data.rows[0];
	const groups = data.rows.slice(1);
	const medians = mediansOf(figures);
	const estimates = estimatesOf(figures);
	const told = figures.withheld.progress === null;
	const { others } = figures.beside;
	const since = sinceOf(figures);
	const more = messages[locale].meanwhile.table;
	const moved = (value: number | null | undefined) => (value == null ? none : signed(locale, value, data.trend.digits));
	const spread = (of: Spread | null | undefined) =>
		of ? more.spread(moved(of.low), moved(of.high), moved(of.median)) : none;
	const region = typeof others !== 'string' && others.region !== null;
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
			...groups.map((row) => ({ text: row.name, numeric: true })),
			...(typeof others === 'string'
				? []
				: [
						{ text: more.change(others.from), numeric: true },
						{ text: more.nearest, numeric: true },
						...(region ? [{ text: more.region, numeric: true }] : [])
					])
		],
		rows: years.map((one, at): TableCell[] => {
			const point = points.find((other) => other.year === one);
			const range = total?.planned[at];
			const estimate = estimates.get(one);
			return [
				{ text: String(one) },
				{ text: estimate ? merged[locale].value(score(estimate.score)) : score(point?.score) },
				{ text: point?.rank ? markedRank(locale, point.rank) : none },
				{ text: score(medians.get(one)) },
				{ text: count(total?.done[at]) },
				...(told ? [{ text: count(total?.counted[at]) }] : []),
				{ text: range ? plannedText(locale, range, data.workDigits) : none },
				...groups.map((row) => ({ text: count(row.done[at]) })),
				...(typeof others === 'string'
					? []
					: [
							{ text: moved(since.get(one)?.own) },
							{ text: spread(since.get(one)?.nearest) },
							...(region ? [{ text: spread(since.get(one)?.region) }] : [])
						])
			];
		})
	};
}

/** One row a year for programs; each group of channels has a column of its own. */
export function impactRows(
	{ locale, reference }: Context,
	question: ImpactQuestion,
	figures: ImpactFigures
): ChartData {
	const { data, points, joint, years, groups } = figures;
	const [total, ...work] = data.rows;
	const medians = mediansOf(figures);
	const estimates = estimatesOf(figures);
	const since = sinceOf(figures);
	const from = typeof figures.beside.others === 'string' ? null : figures.beside.others.from;
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
				...(joint ? (['estimated'] as const) : []),
				'done',
				'done_counted',
				'planned_min',
				'planned_max'
			),
			...work.map((row, at) => ({ name: `done_${groups[at] ?? ''}`, title: row.name })),
			...columns(
				locale,
				'change_since',
				'change',
				'nearest_units',
				'nearest_low',
				'nearest_median',
				'nearest_high',
				'region_units',
				'region_low',
				'region_median',
				'region_high',
				'usual_change'
			),
			...columns(locale, 'work_measure', 'population', 'population_year', 'demo', 'source_id')
		],
		rows: years.map((year, at) => {
			const point = points.find((one) => one.year === year);
			const estimate = estimates.get(year);
			const told = estimate ?? point;
			const range = total?.planned[at] ?? null;
			return [
				question.unit,
				unitName(reference, locale, question.unit),
				year,
				question.index,
				told?.indicator_code ?? null,
				told?.score ?? null,
				point?.rank?.place ?? null,
				point?.rank?.kind ?? null,
				point?.rank?.of ?? null,
				medians.get(year) ?? null,
				...(joint ? [told ? String(estimate !== undefined) : null] : []),
				total?.done[at] ?? null,
				total?.counted[at] ?? null,
				range?.min ?? null,
				range?.max ?? null,
				...work.map((row) => row.done[at] ?? null),
				...(since.has(year) ? [from] : [null]),
				since.get(year)?.own ?? null,
				...spreadCells(since.get(year)?.nearest),
				...spreadCells(since.get(year)?.region),
				data.usual,
				figures.work.measure,
				figures.work.people?.population ?? null,
				figures.work.people?.year ?? null,
				String(data.demo[at] ?? false),
				told?.source_id ?? null
			];
		})
	};
}

const spreadCells = (of: Spread | null | undefined): (string | number | null)[] =>
	of ? [of.units.join(';'), of.low, of.median, of.high] : [null, null, null, null];
