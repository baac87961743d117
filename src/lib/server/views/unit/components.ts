import { componentStandings, type ComponentStanding } from '$lib/analysis/components';
import { allowsRanking, edition } from '$lib/analysis/edition';
import { components as picture, type ComponentsData } from '$lib/charts/components/picture';
import type { Figure, Table } from '$lib/charts/figure';
import { list, number, scoreDigits, signed } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { results as resultWords } from '$lib/i18n/messages/results';
import { standing as messages } from '$lib/i18n/messages/unit-standing';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import { editionResults, resultsOfChildren } from '../../warehouse/queries';
import type { Context } from '../context';
import { partName, rankText, type UnitIndex } from './editions';

/** The components of the newest edition that has them; `figure` is null where too few units were measured to draw. */
export interface ComponentsSection {
	year: number;
	heading: string;
	dek: string;
	notes: string[];
	figure: Figure | null;
	table: Table;
	sources: string[];
	/** How the components stand to the median, for the page's heading; null where there is no median. */
	against: { above: number; all: number; strong: string[]; weak: string[]; near: string[] } | null;
}

/** Fewer other units than this say nothing about where a score lies. */
const leastOthers = 5;

/** One component with its texts; numbers are in the precision in which they are written. */
interface Row {
	standing: ComponentStanding;
	name: string;
	digits: number;
	score: number;
	difference: number | null;
}

export async function componentsSection(
	context: Context,
	unit: Unit,
	found: UnitIndex,
	own: readonly Result[]
): Promise<ComponentsSection | null> {
	const { reference, locale } = context;
	const index = found.index.index_code;
	const measured = own.filter(
		(row) =>
			row.index_code === index &&
			row.score !== null &&
			reference.indicator(index, row.indicator_code)?.parent_code != null
	);
	if (measured.length === 0) return null;
	const year = Math.max(...measured.map((row) => row.year));
	const standings = await standingsOf(context, unit, index, year);
	const ranked = standings.every(({ indicator, standing }) =>
		allowsRanking(reference.coverage(index, indicator.indicator_code, year, standing.parent_code))
	);
	const rows = standings
		.flatMap((standing): Row[] => {
			const { score } = standing.standing;
			if (score === null) return [];
			const digits = scoreDigits(standing.indicator.max_score);
			const difference = ranked && standing.median !== null ? Number((score - standing.median).toFixed(digits)) : null;
			return [{ standing, name: indicatorName(locale, standing.indicator), digits, score, difference }];
		})
		.sort((a, b) => (b.difference ?? b.score) - (a.difference ?? a.score));
	const others = Math.min(...rows.map((row) => row.standing.field.length)) - 1;
	const drawn = ranked || others >= leastOthers;
	const words = messages[locale].components;
	const name = unitName(reference, locale, unit.unit_code);
	const part = partName(locale, index);
	const all = number(locale, rows.length);
	const above = rows.filter((row) => row.difference !== null && row.difference > 0);
	const heading = ranked
		? words.heading(shortName(index), year, number(locale, above.length), all, part)
		: words.plain(shortName(index), year, all, part);
	const strips = drawn ? drawing(context, unit, index, year, rows, ranked) : null;
	const figures = table(context, rows, ranked, heading, year, index);
	return {
		year,
		heading,
		dek: ranked ? words.dek(name) : drawn ? words.dekPlain(name, number(locale, others)) : words.dekTable,
		notes: [
			...(ranked ? [] : [words.excerpt(number(locale, others + 1))]),
			...(ranked && rows.some((row) => row.standing.standing.rank?.kind === 'computed') ? [words.computed] : [])
		],
		figure: strips && { desk: picture(strips, 'desk'), phone: picture(strips, 'phone'), table: figures },
		table: figures,
		sources: [...new Set(rows.map((row) => row.standing.standing.source_id))],
		against: ranked
			? {
					above: above.length,
					all: rows.length,
					strong: above.slice(0, 2).map((row) => row.name),
					weak: rows
						.filter((row) => (row.difference ?? 0) < 0)
						.slice(-2)
						.toReversed()
						.map((row) => row.name),
					near: rows
						.filter((row) => (row.difference ?? 0) >= 0)
						.slice(-2)
						.map((row) => row.name)
				}
			: null
	};
}

async function standingsOf(context: Context, unit: Unit, index: string, year: number) {
	const { warehouse, release, reference } = context;
	const inside = unit.level !== 'province' && unit.parent_code !== null;
	const results = inside
		? (await resultsOfChildren(warehouse, release, { index, parent: unit.parent_code ?? '' })).filter(
				(row) => row.year === year
			)
		: await editionResults(warehouse, release, { index, year });
	const editions = new Map(
		reference
			.components(index, year)
			.map(({ indicator_code }) => [
				indicator_code,
				{ now: edition(reference, index, indicator_code, year, results), before: null }
			])
	);
	return componentStandings(reference, index, year, unit.unit_code, editions);
}

function drawing(
	context: Context,
	unit: Unit,
	index: string,
	year: number,
	rows: Row[],
	ranked: boolean
): ComponentsData {
	const { reference, locale } = context;
	const words = messages[locale].components;
	const at = ({ standing }: Row, score: number) => (ranked ? score - (standing.median ?? 0) : score);
	const drawn = rows.map((row) => {
		const { rank } = row.standing.standing;
		return {
			name: row.name,
			rank: ranked && rank ? words.rank(rankText(rank)) : null,
			score: number(locale, row.score, row.digits),
			difference: row.difference === null ? null : signed(locale, row.difference, row.digits),
			best: {
				score: number(locale, row.standing.best?.score ?? row.score, row.digits),
				unit: bestName(context, row, index, year)
			},
			value: at(row, row.score),
			others: row.standing.field
				.filter((other) => other.unit_code !== unit.unit_code)
				.map((other) => at(row, other.score)),
			bestValue: at(row, row.standing.best?.score ?? row.score)
		};
	});
	const name = unitName(reference, locale, unit.unit_code);
	return {
		rows: drawn,
		fromMedian: ranked,
		words: {
			components: ranked ? words.sorted : words.sortedPlain,
			score: words.columns.score,
			difference: words.columns.difference,
			best: words.columns.best,
			median: resultWords[locale].median,
			bestIs: words.bestIs
		},
		tick: (value) => (ranked ? signed(locale, value, 1) : number(locale, value, Number.isInteger(value) ? 0 : 1)),
		alt: words.alt(
			shortName(index),
			year,
			name,
			drawn.map((row) => [row.name, row.score, row.rank].filter((part) => part !== null).join(' ')).join('; ')
		)
	};
}

/** The unit with the best score; when several tie, one of them and how many more. */
function bestName({ reference, locale }: Context, row: Row, index: string, year: number): string {
	const [first, ...more] = row.standing.best?.units ?? [];
	if (first === undefined) return '';
	const name = unitName(reference, locale, first, reference.ratedOn(index, year));
	return more.length ? messages[locale].components.more(name, number(locale, more.length)) : name;
}

/** The same in a table; median, best and rank only where the whole field is here. */
function table(context: Context, rows: Row[], ranked: boolean, caption: string, year: number, index: string): Table {
	const { reference, locale } = context;
	const { columns } = messages[locale].components;
	const words = resultWords[locale];
	const source = (id: string) => ({
		text: reference.source.get(id)?.title ?? id,
		href: localized(locale, `/sources#${id}`)
	});
	return {
		caption,
		head: [
			{ text: columns.component },
			{ text: columns.score, numeric: true },
			...(ranked
				? [
						{ text: columns.median, numeric: true },
						{ text: columns.difference, numeric: true },
						{ text: columns.best },
						{ text: columns.rank, numeric: true }
					]
				: []),
			{ text: words.source }
		],
		rows: rows.map((row) => {
			const { standing, median, best } = row.standing;
			const show = (value: number | null) => (value === null ? words.none : number(locale, value, row.digits));
			return [
				{ text: row.name },
				{ text: show(row.score) },
				...(ranked
					? [
							{ text: show(median) },
							{ text: row.difference === null ? words.none : signed(locale, row.difference, row.digits) },
							{
								text: `${show(best?.score ?? null)} ${list(
									locale,
									(best?.units ?? []).map((code) => unitName(reference, locale, code, reference.ratedOn(index, year)))
								)}`
							},
							{ text: standing.rank ? rankText(standing.rank) : words.none }
						]
					: []),
				source(standing.source_id)
			];
		})
	};
}
