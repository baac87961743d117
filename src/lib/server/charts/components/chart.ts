import { provinceOf } from '$lib/analysis/edition';
import type { Chart } from '$lib/charts/chart';
import type { ComponentsData } from '$lib/charts/components/data';
import { components as picture } from '$lib/charts/components/picture';
import { number, signed } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as unitWords } from '$lib/i18n/messages/unit';
import { standing as messages } from '$lib/i18n/messages/unit-standing';
import { shortName, unitName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { placedName } from '../compared';
import { partName, rankText } from '../editions';
import { newestYear } from '../newest-year';
import type { ComponentRows, Row } from './rows';
import { componentTable } from './table';

/** The components of an index for a unit as a chart. */
export function componentsChart(context: Context, found: ComponentRows): Chart {
	const { reference, locale } = context;
	const { unit, index, year, rows, ranked } = found;
	const words = messages[locale].components;
	const name = placedName(context, unit.unit_code);
	const part = partName(locale, index);
	const all = number(locale, rows.length);
	const above = number(locale, rows.filter((row) => (row.difference ?? 0) > 0).length);
	const newest = newestYear(reference, index);
	const age = newest > year ? [resultWords[locale].newerHere(shortName(index), newest)] : [];
	const subtitle = ranked
		? words.chart.subtitle(part, name)
		: found.among
			? words.chart.subtitlePlain(part, name, number(locale, found.others))
			: words.chart.subtitleAlone(part);
	const data = drawing(context, found);
	const inside = provinceOf(reference, unit.unit_code) !== null;
	const unitCode = encodeURIComponent(unit.unit_code);
	return {
		kind: 'components',
		name: words.chart.name(part, shortName(index), year, name),
		title: ranked
			? name + unitWords[locale].finding.above(above, all, part, shortName(index), year, inside)
			: words.chart.plain(name, shortName(index), year, all, part),
		subtitle,
		alt: data.alt,
		caption: [caption(context, found, name, above, part), ...age].join(' '),
		notes: [...componentNotes(context, found), ...age],
		demo: false,
		table: componentTable(context, found),
		data: {
			columns: columns(
				locale,
				'index_code',
				'indicator_code',
				'indicator',
				'year',
				'unit_code',
				'unit',
				'score',
				'rank',
				'rank_kind',
				'rank_of',
				'median',
				'difference',
				'best_score',
				'best_units',
				'source_id'
			),
			rows: rows.map((row) => {
				const { indicator, standing, median, best } = row.standing;
				return [
					index,
					indicator.indicator_code,
					row.name,
					year,
					unit.unit_code,
					name,
					row.score,
					standing.rank?.place ?? null,
					standing.rank?.kind ?? null,
					standing.rank?.of ?? null,
					ranked ? median : null,
					ranked && median !== null ? exact(row.score - median) : null,
					ranked ? (best?.score ?? null) : null,
					ranked ? (best?.units.join(';') ?? null) : null,
					standing.source_id
				];
			})
		},
		sources: sourcesOf(found),
		page: `/units/${unitCode}?index=${index}`,
		address: new URLSearchParams({ index, unit: unit.unit_code, year: String(year) }).toString(),
		draw: (room) => picture(data, room),
		live: null
	};
}

/** A difference without the noise of binary fractions. */
const exact = (value: number) => Number(value.toFixed(6));

/** Whose figures they are: excerpts and computed ranks. */
export function componentNotes({ locale }: Context, { rows, ranked, others }: ComponentRows): string[] {
	const words = messages[locale].components;
	const computed = ranked && rows.some((row) => row.standing.standing.rank?.kind === 'computed');
	return [...(ranked ? [] : [words.excerpt(number(locale, others + 1))]), ...(computed ? [words.computed] : [])];
}

const sourcesOf = ({ rows }: ComponentRows): string[] => [
	...new Set(rows.map((row) => row.standing.standing.source_id))
];

function caption(
	{ locale }: Context,
	{ rows, ranked, index, year }: ComponentRows,
	name: string,
	above: string,
	part: string
) {
	const words = messages[locale].components;
	const score = (row: Row) => number(locale, row.score, row.digits);
	if (!ranked) {
		const scores = rows.map((row) => `${row.name} ${score(row)}`).join('; ');
		return words.chart.captionPlain(part, name, shortName(index), year, scores);
	}
	const told = (row: Row) => {
		const { rank } = row.standing.standing;
		const place = rank && (rank.kind === 'computed' ? words.chart.computedRank : words.rank)(rankText(rank));
		return words.chart.one(row.name, score(row), signed(locale, row.difference ?? 0, row.digits), place);
	};
	const [first, last] = [rows[0], rows.at(-1)];
	return [
		words.chart.caption(name, shortName(index), year, above, number(locale, rows.length), part),
		first && (first.difference ?? 0) > 0 ? words.chart.most(told(first)) : null,
		last && (last.difference ?? 0) < 0 ? words.chart.least(told(last)) : null
	]
		.filter((sentence) => sentence !== null)
		.join(' ');
}

function drawing(context: Context, { unit, index, year, rows, ranked, among }: ComponentRows): ComponentsData {
	const { reference, locale } = context;
	const words = messages[locale].components;
	const at = ({ standing }: Row, score: number) => (ranked ? score - (standing.median ?? 0) : score);
	const drawn = rows.map((row) => {
		const { rank } = row.standing.standing;
		const { best, field } = row.standing;
		return {
			name: row.name,
			rank: ranked && rank ? { text: words.rank(rankText(rank)), place: rankText(rank) } : null,
			score: number(locale, row.score, row.digits),
			difference: row.difference === null ? null : signed(locale, row.difference, row.digits),
			best:
				among && best
					? {
							score: number(locale, best.score, row.digits),
							unit: bestName(context, best.units, index, year),
							value: at(row, best.score)
						}
					: null,
			value: at(row, row.score),
			others: among
				? field.filter((other) => other.unit_code !== unit.unit_code).map((other) => at(row, other.score))
				: []
		};
	});
	return {
		rows: drawn,
		fromMedian: ranked,
		words: {
			components: ranked ? words.sorted : words.sortedPlain,
			component: words.columns.component,
			score: words.columns.score,
			difference: words.columns.difference,
			rank: words.columns.rank,
			best: words.columns.best,
			median: resultWords[locale].median,
			bestIs: words.bestIs,
			left: (count) => words.left(count, ranked)
		},
		tick: (value) => (ranked ? signed(locale, value, 1) : number(locale, value, Number.isInteger(value) ? 0 : 1)),
		alt: words.alt(
			partName(locale, index),
			shortName(index),
			year,
			unitName(reference, locale, unit.unit_code),
			drawn
				.map((row) => [row.name, row.score, row.rank?.text ?? null].filter((part) => part !== null).join(' '))
				.join('; ')
		)
	};
}

/** The unit with the best score; when several tie, one of them and how many more. */
function bestName({ reference, locale }: Context, units: string[], index: string, year: number): string {
	const [first, ...more] = units;
	if (first === undefined) return '';
	const name = unitName(reference, locale, first, reference.ratedOn(index, year));
	return more.length ? messages[locale].components.more(name, number(locale, more.length)) : name;
}
