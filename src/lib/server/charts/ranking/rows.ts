import type { ChartData } from '$lib/charts/chart';
import type { Table } from '$lib/charts/figure';
import type { Marks, RankingData } from '$lib/charts/ranking/data';
import { number, score as formatScore, signed } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { rankBands } from '$lib/i18n/messages/rank-bands';
import { rankings as pageMessages } from '$lib/i18n/messages/rankings';
import { rankingsCharts as messages } from '$lib/i18n/messages/rankings-charts';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import type { Context } from '../../context';
import type { RankBands } from '$lib/analysis/rank-bands';
import type { Edition } from '$lib/analysis/edition';
import type { Measured } from './field';
import type { Line, Ranking } from './table';
import { sourcesWith, type Today } from './today';

/** A ranking of units that are rated together. */
export interface Ranked {
	edition: Edition;
	field: Measured;
	ranking: Ranking;
	what: string;
	inside: boolean;
	bands: RankBands | null;
	/** Set where the edition is shown by the provinces of today. */
	today?: Today | null;
}

/** What the picture draws. */
export function pictureData(context: Context, of: Ranked): RankingData {
	const { locale } = context;
	const words = messages[locale];
	const { table, lines } = of.ranking;
	const places = table.change?.places ?? false;
	const year = table.change?.year ?? null;
	return {
		rows: lines.map((line) => ({
			name: nameOf(context, line),
			place: line.row.rank,
			score: line.row.score,
			value: (of.field.measure === 'score' ? line.standing?.score : line.standing?.rank?.place) ?? null,
			change: changeOf(context, line, places, table.digits),
			highlight: line.row.me ? 'selected' : line.row.marked ? 'other' : null,
			estimated: line.standing?.estimated ?? false,
			missing: line.row.missing
		})),
		marks: marksOf(context, of),
		scores: table.scores && of.field.measure === 'score',
		head: {
			rank: resultWords[locale].rank,
			score: resultWords[locale].score,
			change: table.change ? words.change[places ? 'places' : 'points'](year) : []
		},
		gap: (count) => words.gap(number(locale, count), of.inside),
		none: resultWords[locale].none,
		noData: resultWords[locale].noData,
		alt: altOf(context, of)
	};
}

/** The name with the signs that the notes explain. */
function nameOf({ locale }: Context, { row, standing }: Line): string {
	const signed = standing?.estimated ? todaysUnits[locale].sign(row.name) : row.name;
	return row.doubt ? messages[locale].doubtMark(signed) : signed;
}

function changeOf({ locale }: Context, { row, change }: Line, places: boolean, digits: number) {
	const value = places ? row.places : row.points;
	if (value === null) return null;
	const precision = places ? 0 : digits;
	return {
		value: Number(value.toFixed(precision)),
		text: signed(locale, value, precision),
		since: row.since && change ? messages[locale].since(change.from.year) : null
	};
}

/** Bars only from the median or from zero: a bar that starts elsewhere would mislead. */
function marksOf({ locale }: Context, { field, ranking, inside }: Ranked): Marks | null {
	if (field.measure === 'rank') return places(locale, ranking);
	if (!ranking.table.bars) return null;
	const { low, high } = field.scale;
	if (!inside && field.median !== null)
		return {
			kind: 'bars',
			...field.extent,
			from: field.median,
			label: messages[locale].medianHead(formatScore(locale, field.median, high))
		};
	const ends = [low, high].map((value) => number(locale, value, value % 1 ? 1 : 0));
	return low === 0
		? { kind: 'bars', low, high, from: 0, label: ends[0] ?? '' }
		: { kind: 'dots', low, high, ends: [ends[0] ?? '', ends[1] ?? ''] };
}

/** Places on the line from the first to the last that is known. */
function places(locale: Context['locale'], { lines }: Ranking): Marks | null {
	const known = lines.flatMap(({ standing }) => (standing?.rank ? [standing.rank.of ?? standing.rank.place] : []));
	const last = Math.max(0, ...known);
	return last > 1 ? { kind: 'dots', low: 1, high: last, ends: [number(locale, 1), number(locale, last)] } : null;
}

const first = 3;

/** The first three, the highlighted and the last, for those who do not see the picture. */
function altOf({ locale }: Context, { ranking: { lines }, what }: Ranked): string {
	const words = messages[locale];
	const known = lines.filter(({ row }) => row.missing === null);
	const told = known.filter(({ row }, at) => at < first || row.me || row.marked || at === known.length - 1);
	const listed = told.map(({ row }) => words.altRow(row.rank, row.name, row.score)).join('; ');
	return words.alt(what, number(locale, known.length), listed);
}

/** The ranking in words, for those who read rather than look. */
export function tableOf({ locale }: Context, { ranking: { table } }: Ranked): Table {
	const words = resultWords[locale];
	const page = pageMessages[locale].table;
	const { change } = table;
	const numeric = (text: string) => ({ text, numeric: true });
	return {
		caption: table.caption,
		head: [
			numeric(table.computed ? `${words.rank} (${words.computed})` : words.rank),
			...(table.bands ? [numeric(rankBands[locale].column)] : []),
			{ text: words.unit },
			...(table.scores ? [numeric(words.score)] : []),
			...(change?.points ? [numeric(page.points(change.year))] : []),
			...(change?.places ? [numeric(page.places)] : [])
		],
		rows: table.rows.map((row) => {
			const moved = (value: number | null, digits: number) =>
				value === null ? words.none : [signed(locale, value, digits), row.since].filter(Boolean).join(' ');
			return [
				row.rank ?? words.none,
				...(table.bands ? [row.band ?? words.none] : []),
				row.estimate === null ? row.name : todaysUnits[locale].marked(row.name),
				...(table.scores ? [row.score ?? (row.missing ? words.noData : words.none)] : []),
				...(change?.points ? [moved(row.points, table.digits)] : []),
				...(change?.places ? [moved(row.places, 0)] : [])
			].map((text) => ({ text }));
		})
	};
}

/** The ranking as files give it. */
export function dataOf(
	{ locale, reference }: Context,
	{ edition, ranking, inside, bands, today = null }: Ranked
): ChartData {
	return {
		columns: columns(
			locale,
			'index_code',
			'indicator_code',
			'year',
			...(inside ? (['parent_code'] as const) : []),
			'unit_code',
			'unit',
			'score',
			'rank',
			'rank_kind',
			'rank_of',
			...(bands ? (['best_place', 'worst_place'] as const) : []),
			'year_before',
			'change',
			'places_gained',
			'common_units',
			...(today ? (['estimated'] as const) : []),
			'source_id'
		),
		rows: ranking.lines.map(({ row, standing, change }) => [
			edition.index_code,
			edition.indicator_code,
			edition.year,
			...(inside ? [standing?.parent_code ?? reference.unit.get(row.code)?.parent_code ?? null] : []),
			row.code,
			row.name,
			standing?.score ?? null,
			standing?.rank?.place ?? null,
			standing?.rank?.kind ?? null,
			standing?.rank?.of ?? null,
			...(bands ? [bands.of.get(row.code)?.best ?? null, bands.of.get(row.code)?.worst ?? null] : []),
			row.points === null && row.places === null ? null : (change?.from.year ?? null),
			row.points,
			row.places,
			row.places === null ? null : (change?.common?.units ?? null),
			...(today ? [standing && (standing.estimated ? 'true' : 'false')] : []),
			standing && sourcesWith([standing], today).join(';')
		])
	};
}
