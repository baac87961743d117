import { changesOf, countOf, type Changed } from '$lib/analysis/association/panel';
import type { Chart, ChartData } from '$lib/charts/chart';
import type { Table } from '$lib/charts/figure';
import { multiplesPicture, type MultiplesData } from '$lib/charts/scatter/multiples';
import { list, number, range, scoreDigits, signed } from '$lib/i18n/format';
import { association } from '$lib/i18n/messages/association';
import { channelGroups } from '$lib/i18n/messages/channels';
import { columns } from '$lib/i18n/messages/columns';
import { multiples as messages } from '$lib/i18n/messages/multiples';
import { unitName } from '$lib/i18n/names';
import { scaleOf } from '$lib/model/reference';
import type { AssociationFigures } from '../../association/figures';
import { basis, slopeText, warnings } from '../../association/notes';
import { associationAddress, associationNames, type AssociationQuestion } from '../../association/question';
import type { Context } from '../../context';
import { intervalText } from '../effects/words';
import type { SensitivityFigures } from '../sensitivity/figures';
import { addressOf, type Look } from './look';

interface Panel {
	channel: string;
	changes: Changed[];
	estimate: SensitivityFigures['all'][number]['changes'];
}

/** Changes of a score against changes of work, a small panel for each group of channels on shared axes. */
export function multiplesChart(
	context: Context,
	question: AssociationQuestion,
	{ all, base }: SensitivityFigures,
	look: Look
): Chart {
	const { locale } = context;
	const words = messages[locale];
	const { cause, demo } = association[locale];
	const groups = all.filter(({ family }) => family === 'channel');
	const panels = groups
		.filter(({ panel }) => panel.some(({ activity }) => activity > 0))
		.map(({ value, panel, changes }): Panel => {
			const isAsked = (row: Changed) => look.year === null || row.year === look.year;
			return { channel: value, changes: changesOf(panel).filter(isAsked), estimate: changes };
		});
	const { measure } = associationNames(context, question);
	const years = panels.flatMap(({ changes }) => changes.map((row) => row.year));
	const title = words.title(measure, range(Math.min(...years), Math.max(...years)));
	const most = Math.max(...panels.map(({ changes }) => changes.length));
	const alt = words.alt(measure, number(locale, panels.length), number(locale, most), base.demo);
	const first = warnings(context, question, base);
	const told = base.demo ? [] : clearTold(locale, panels);
	const none = groups.filter(({ value }) => panels.every(({ channel }) => channel !== value));
	const names = none.map(({ value }) => channelGroups[locale][value] ?? value);
	return {
		kind: 'scatter',
		name: words.name(measure),
		title,
		subtitle: words.subtitle(question.lag),
		alt,
		caption: [`${title}.`, ...(base.demo ? [demo] : []), ...told, ...first, cause].join(' '),
		notes: [
			...first,
			[cause, ...told, words.scale].join(' '),
			[...(names.length > 0 ? [words.none(list(locale, names))] : []), ...basis(context, base)].join(' ')
		],
		demo: base.demo,
		table: tableOf(locale, panels, measure),
		data: rowsOf(context, question, base, panels),
		sources: [...new Set(groups.flatMap(({ sources }) => sources))],
		page: `/impact/provinces/variants?${associationAddress({ ...question, channel: null })}`,
		address: `${addressOf({ ...question, channel: null }, look)}&by=channel`,
		draw: (room) => multiplesPicture(dataOf(context, question, base, { panels, look, alt }), room),
		live: null
	};
}

/** In how many groups the interval is without zero. */
function clearTold(locale: Context['locale'], panels: readonly Panel[]): string[] {
	const intervals = panels.flatMap(({ estimate: { low, high } }) =>
		low === null || high === null ? [] : [{ low, high }]
	);
	const clear = intervals.filter(({ low, high }) => low > 0 || high < 0);
	if (intervals.length === 0) return [];
	return [messages[locale].clear(number(locale, clear.length), number(locale, intervals.length))];
}

function dataOf(
	{ locale, reference }: Context,
	{ index, component }: AssociationQuestion,
	{ demo, run }: AssociationFigures,
	{ panels, look, alt }: { panels: readonly Panel[]; look: Look; alt: string }
): MultiplesData {
	const point = (row: Changed) => ({ x: row.activity - row.before.activity, y: row.change, year: row.year });
	const day = reference.ratedOn(index.index_code, run.years.at(-1) ?? 0);
	const digits = scoreDigits(scaleOf(index, component).max);
	return {
		panels: panels.map(({ channel, changes }) => ({
			name: channelGroups[locale][channel] ?? channel,
			points: changes.filter((row) => !look.units.includes(row.unit_code)).map(point),
			units: look.units.map((code) => changes.filter((row) => row.unit_code === code).map(point))
		})),
		units: look.units.map((code) => unitName(reference, locale, code, day)),
		demo,
		words: { x: messages[locale].x, y: association[locale].chart.y },
		more: (count) => messages[locale].more(number(locale, count)),
		formatX: (value, most) => signed(locale, value, most),
		formatY: (value, most) => signed(locale, value, Math.min(most, digits)),
		alt
	};
}

function tableOf(locale: Context['locale'], panels: readonly Panel[], measure: string): Table {
	const { caption, columns: heads } = messages[locale];
	const missing = '–';
	return {
		caption: caption(measure),
		head: [
			{ text: heads.channel },
			...[heads.changes, heads.units, heads.range, heads.b, heads.interval].map((text) => ({ text, numeric: true })),
			{ text: heads.reason }
		],
		rows: panels.map(({ channel, changes, estimate }) => {
			const moved = changes.map((row) => row.activity - row.before.activity);
			const told = (value: number) => signed(locale, value);
			return [
				channelGroups[locale][channel] ?? channel,
				number(locale, changes.length),
				number(
					locale,
					countOf(changes, (row) => row.unit_code)
				),
				moved.length > 0 ? `${told(Math.min(...moved))}; ${told(Math.max(...moved))}` : missing,
				estimate.b === null ? missing : slopeText(locale, estimate),
				intervalText(locale, estimate) ?? missing,
				estimate.reason === null ? '' : association[locale].reasons[estimate.reason]
			].map((text) => ({ text }));
		})
	};
}

/** The exact changes of every panel. */
function rowsOf(
	{ locale, reference }: Context,
	{ index }: AssociationQuestion,
	{ demo, result }: AssociationFigures,
	panels: readonly Panel[]
): ChartData {
	return {
		columns: columns(
			locale,
			'channel_group',
			'unit_code',
			'unit',
			'index_code',
			'indicator_code',
			'year',
			'score',
			'score_before',
			'change',
			'activity',
			'activity_earlier',
			'demo',
			'source_id'
		),
		rows: panels.flatMap(({ channel, changes }) =>
			changes.map(({ unit_code, year, score, before, change, activity }) => [
				channel,
				unit_code,
				unitName(reference, locale, unit_code, reference.ratedOn(index.index_code, year)),
				index.index_code,
				result(unit_code, year)?.indicator_code ?? null,
				year,
				score,
				before.score,
				change,
				activity,
				before.activity,
				String(demo),
				result(unit_code, year)?.source_id ?? null
			])
		)
	};
}
