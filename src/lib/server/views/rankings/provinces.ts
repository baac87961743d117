import { changeSincePrevious, type Change } from '$lib/analysis/change';
import type { Figure } from '$lib/charts/figure';
import { dayInVietnam, number, score as formatScore } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { rankingsPictures } from '$lib/i18n/messages/rankings-pictures';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { schemeOn } from '$lib/model/reference';
import { distributionChart, regionsFinding } from '../../charts/distribution';
import { awaitedText, publishedYears } from '../../charts/edition-calendar';
import { figureOf } from '../../charts/figure-of';
import { basisChoices, basisValue } from '../../charts/ranking/asked';
import { ownUnit, placeOf, sourcesOf } from '../../charts/ranking/chart';
import { askedProvinceEdition, provinceRanking, type ProvinceEdition } from '../../charts/ranking/provinces';
import type { RankTable } from '../../charts/ranking/table';
import { changeNotes, dek, finding, notes, otherScheme, type Finding } from '../../charts/ranking/words';
import { headlineResults } from '../../warehouse/queries';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import { tilesChart } from '../../charts/tiles';
import type { Context } from '../../context';
import type { Choice } from '../../refuse';
import type { PageAsked } from './address';
import { indicatorOptions, markedYears } from './choices';
import { rankHistory, type Section } from './history';
import { withTargets } from './targets';

/** The tile map; its table is the ranking itself. */
export interface TileMap extends Omit<Figure, 'table'> {
	dek: string;
	notes: string[];
}

/** An index that rates provinces, in one year. */
export interface ProvincePage {
	kind: 'provinces';
	title: string;
	year: number;
	/** The component, or '' for the headline. */
	indicator: string;
	indicators: Choice[];
	/** Years with figures, with the breaks that a slider marks. */
	years: { year: number; broken: boolean }[];
	region: string;
	regions: Choice[];
	/** Provinces to highlight. */
	units: { code: string; name: string }[];
	selected: { code: string; name: string } | null;
	/** Whose figures are shown, as the address says it, and what may be asked instead. */
	basis: string;
	bases: Choice[];
	finding: Finding;
	dek: string;
	q: string;
	/** `press` is what the export studio is asked for. */
	table: { heading: string; dek: string; content: RankTable; press: string };
	tiles: TileMap;
	history: Section | null;
	regionsSection: Section | null;
	notes: string[];
	/** Whether what it shows is estimated in part, as the methodology tells. */
	estimated: boolean;
	sources: SourceLink[];
}

/** The ranking of the provinces; null where nothing is here. */
export async function provincesPage(context: Context, index: Index, asked: PageAsked): Promise<ProvincePage | null> {
	const { reference, locale } = context;
	const found = await askedProvinceEdition(context, index, asked);
	if (!found) return null;
	const { edition: of, units, regions } = found;
	const { component, edition, editions, field, selected, region, basis, today } = of;
	const { year } = edition;
	const changes = field.standings.flatMap(
		({ unit_code }) => changeSincePrevious(reference, editions, year, unit_code) ?? []
	);
	const own = ownUnit(context, of);
	const other = selected && !own ? otherScheme(context, selected.code, of) : null;
	const title = messages[locale].title(
		component ? `${shortName(index.index_code)}, ${indicatorName(locale, component)},` : shortName(index.index_code),
		year,
		null
	);
	return {
		kind: 'provinces',
		title: today ? todaysUnits[locale].what(title) : title,
		year,
		indicator: component?.indicator_code ?? '',
		indicators: await indicatorOptions(context, index, year),
		years: markedYears(context, index, editions),
		region: region.value,
		regions: [{ value: '', text: messages[locale].tools.everywhere(number(locale, regions.length)) }, ...regions],
		units,
		selected,
		basis: basisValue[basis],
		bases: basisChoices(locale),
		finding: finding(context, of, other ? null : selected),
		dek: [...(other ? [other] : []), ...dek(context, of), ...(await awaited(context, of))].join(' '),
		q: asked.q,
		// Targets are about published ranks, and a history of places about one field.
		table: tableSection(
			context,
			of,
			asked,
			changes,
			today ? (content) => content : await withTargets(context, edition)
		),
		tiles: tileMap(context, of),
		history: selected && !today ? rankHistory(context, index, editions, selected) : null,
		regionsSection: regionStrips(context, of),
		notes: notes(context, of, changes),
		estimated: today !== null,
		sources: sourceLinks(context, sourcesOf(of))
	};
}

/** Of the newest edition that is known: that a later one is usually out by now. */
async function awaited(context: Context, { index, edition }: ProvinceEdition): Promise<string[]> {
	const { warehouse, release, reference } = context;
	const code = index.index_code;
	const results = await headlineResults(warehouse, release);
	const here = results.flatMap((row) => (row.index_code === code ? [row.year] : []));
	const known = Math.max(...here, ...publishedYears(reference, code));
	if (edition.year < known) return [];
	const text = awaitedText(context, code, results, { known, unit: null, today: dayInVietnam(Date.now()) });
	return text === null ? [] : [`${text}.`];
}

/** The edition on equal tiles, with Hoàng Sa and Trường Sa. */
export function tileMap(context: Context, of: ProvinceEdition): TileMap {
	const words = rankingsPictures[context.locale].tiles;
	const { desk, phone, press } = figureOf(tilesChart(context, of), 500);
	return {
		desk,
		phone,
		...(press === undefined ? {} : { press }),
		dek: words.dek(of.field.measure),
		notes: [
			...(of.today ? [todaysUnits[context.locale].tiles] : []),
			...(of.field.whole ? [] : [words.excerpt]),
			words.scheme[schemeOn(of.day)]
		]
	};
}

/** How far provinces lie apart within each region; null for excerpts. */
function regionStrips(context: Context, of: ProvinceEdition): Section | null {
	const chart = distributionChart(context, of);
	const dek = rankingsPictures[context.locale].regions.dek(of.field.measure);
	return chart && { title: regionsFinding(context, of), dek, figure: figureOf(chart, 500) };
}

/** The table with its heading and dek: what the number is, what the bar and the change are measured from. */
function tableSection(
	context: Context,
	of: ProvinceEdition,
	asked: PageAsked,
	changes: readonly Change[],
	targeted: (content: RankTable) => RankTable
) {
	const { locale } = context;
	const words = messages[locale].table;
	const { field, region, today } = of;
	const estimates = todaysUnits[locale];
	const { scale, indicator } = field;
	const { table: content } = provinceRanking(context, of, asked.sort);
	const common = changes.find((change) => change.common && change.from.year === content.change?.year)?.common;
	const scaleDigits = scale.low % 1 || scale.high % 1 ? 1 : 0;
	const plain = (value: number) => number(locale, value, scaleDigits);
	return {
		heading: words.heading(indicator ? indicatorName(locale, indicator) : ''),
		dek: [
			...(content.scores ? [words.dekScore(plain(scale.low), plain(scale.high))] : [words.dekRank]),
			...(field.median !== null
				? [(today ? estimates : words).dekMedian(formatScore(locale, field.median, scale.high))]
				: []),
			...(content.bars && field.median === null
				? [words.dekZero(plain(scale.low)), ...(today ? [estimates.dekBars] : [])]
				: []),
			...(content.change
				? [
						content.change.year === null
							? words.dekChangeMixed
							: words.dekChange(
									content.change.year,
									content.rows.some(({ since }) => since !== null)
								)
					]
				: []),
			...(common && !today ? [words.dekCommon(number(locale, common.units))] : []),
			...(content.change === null ? changeNotes(context, changes).slice(0, 1) : []),
			...(region.value === '' ? [] : [words.region(region.text)])
		].join(' '),
		content: targeted(content),
		press: `kind=ranking&${placeOf(of, { region: region.value }).address}`
	};
}
