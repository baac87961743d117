import { impactHeight } from '$lib/charts/impact/frame';
import { impactOption } from '$lib/charts/impact/option';
import type { Figure, TableCell } from '$lib/charts/figure';
import { list, number } from '$lib/i18n/format';
import { impact as messages } from '$lib/i18n/messages/impact';
import { overview } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unitName } from '$lib/i18n/names';
import { draw } from '../../charts/draw';
import type { Context } from '../context';
import { impact, type Impact, type ImpactQuestion } from './impact';
import { sourceLinks, type SourceLink } from '../sources-cited';

/** Everything that the impact page shows for one unit. */
export interface ImpactPage {
	unit: { code: string; name: string };
	finding: string;
	measure: string;
	figure: Figure | null;
	dek: string;
	demo: boolean;
	hasWork: boolean;
	planned: boolean;
	/** Sentences about the years with a plan. */
	sentences: string[];
	circular: boolean;
	sources: SourceLink[];
}

export async function impactPage(context: Context, question: ImpactQuestion): Promise<ImpactPage> {
	const { reference, locale } = context;
	const words = messages[locale];
	const found = await impact(context, question);
	const total = found.data.rows[0];
	const name = unitName(reference, locale, question.unit);
	return {
		unit: { code: question.unit, name },
		finding: finding(context, found),
		measure: found.measure,
		figure: found.years.length ? figure(context, found, name) : null,
		dek: words.panels.dek(found.data.lag, found.data.marked),
		demo: found.demo,
		hasWork: total?.done.some((value) => value !== null) ?? false,
		planned: total?.planned.some((range) => range !== null) ?? false,
		sentences: plannedSentences(context, found),
		circular: question.index === 'PAR',
		sources: sourceLinks(context, found.sources)
	};
}

/** Scores only, over years that may be compared: a sentence about work would be one about demonstration data. */
function finding({ locale }: Context, { measure, points, data }: Impact): string {
	const words = messages[locale];
	const score = (value: number) => number(locale, value, data.trend.digits);
	const last = points.findLast((point) => point.score !== null);
	if (!last || last.score === null) return words.findingNone(measure);
	const since = points.findLastIndex((point) => point.link === 'break' || point.link === 'first');
	const first = points.slice(since).find((point) => point.score !== null);
	if (!first || first.score === null || first === last) return words.findingOne(measure, score(last.score), last.year);
	return words.finding(measure, score(first.score), first.year, score(last.score), last.year);
}

function plannedSentences({ locale }: Context, { data, years, unclear }: Impact): string[] {
	const total = data.rows[0];
	const sentences = years.flatMap((year, at) => {
		const [range, done] = [total?.planned[at], total?.counted[at]];
		if (!range || done == null || data.demo[at]) return [];
		return [messages[locale].planned(year, plannedText(locale, range), number(locale, done))];
	});
	return unclear ? [...sentences, messages[locale].unclear] : sentences;
}

const plannedText = (locale: Context['locale'], { min, max }: { min: number; max: number | null }) =>
	overview[locale].work.planned(number(locale, min), max === null ? null : number(locale, max));

function figure({ locale }: Context, found: Impact, unit: string): Figure {
	const { data, measure, points, years } = found;
	const words = messages[locale];
	const { none } = resultWords[locale];
	const score = (value: number | null | undefined) => (value == null ? none : number(locale, value, data.trend.digits));
	const count = (value: number | null | undefined) => (value == null ? none : number(locale, value));
	const total = data.rows[0];
	const groups = data.rows.slice(1);
	const medians = new Map(
		data.trend.panels.flatMap((panel) => panel.years.map((year, at) => [year, panel.median?.[at] ?? null]))
	);
	const alt = words.panels.alt(
		measure,
		unit,
		years[0] ?? 0,
		years.at(-1) ?? 0,
		list(
			locale,
			points.flatMap((point) => (point.score === null ? [] : [`${point.year} ${score(point.score)}`]))
		),
		list(
			locale,
			years.flatMap((year, at) => (total?.done[at] == null ? [] : [`${year} ${count(total.done[at])}`]))
		)
	);
	const picture = (width: number) => {
		const size = { width, height: impactHeight(data) };
		return draw(impactOption(data, size), size, alt);
	};
	return {
		desk: picture(1280),
		phone: picture(358),
		live: { kind: 'impact', data },
		table: {
			caption: words.table.caption(measure, unit),
			head: [
				{ text: resultWords[locale].year },
				{ text: resultWords[locale].score, numeric: true },
				{ text: resultWords[locale].rank, numeric: true },
				{ text: words.table.median, numeric: true },
				{ text: words.table.done, numeric: true },
				{ text: words.table.counted, numeric: true },
				{ text: words.table.planned, numeric: true },
				...groups.map((row) => ({ text: row.name, numeric: true }))
			],
			rows: years.map((year, at): TableCell[] => {
				const point = points.find((one) => one.year === year);
				const range = total?.planned[at];
				return [
					{ text: String(year) },
					{ text: score(point?.score) },
					{
						text: point?.rank
							? resultWords[locale].rankOf(
									String(point.rank.place),
									point.rank.of === null ? null : String(point.rank.of)
								)
							: none
					},
					{ text: score(medians.get(year)) },
					{ text: count(total?.done[at]) },
					{ text: count(total?.counted[at]) },
					{ text: range ? plannedText(locale, range) : none },
					...groups.map((row) => ({ text: count(row.done[at]) }))
				];
			})
		}
	};
}
