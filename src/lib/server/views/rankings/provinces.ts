import { changeSincePrevious } from '$lib/analysis/change';
import { breakMarks } from '$lib/analysis/series';
import { byName } from '$lib/i18n/collate';
import { number, score as formatScore } from '$lib/i18n/format';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { indicatorName, shortName, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { schemeOn } from '$lib/model/reference';
import type { Context } from '../context';
import { refuse } from '../refuse';
import { askedUnit, askedYear, type Asked } from './address';
import { askedEditions, indicatorOptions, measured, whatIs, type Measured } from './field';
import { rankHistory, regionStrips, tileMap, type Section, type TileMap } from './pictures';
import { rankTable, type RankTable } from './table';
import { changeNotes, dek, finding, notes, otherScheme, type Finding } from './words';
import { sourceLinks, type SourceLink } from '../sources-cited';

interface Option {
	value: string;
	text: string;
}

/** An index that rates provinces, in one year. */
export interface ProvinceRanking {
	kind: 'provinces';
	title: string;
	year: number;
	/** The component, or '' for the headline. */
	indicator: string;
	indicators: Option[];
	/** Years with figures, with the breaks that a slider marks. */
	years: { year: number; broken: boolean }[];
	region: string;
	regions: Option[];
	/** Provinces to highlight. */
	units: { code: string; name: string }[];
	selected: { code: string; name: string } | null;
	finding: Finding;
	dek: string;
	q: string;
	table: { heading: string; dek: string; content: RankTable };
	tiles: TileMap;
	history: Section | null;
	regionsSection: Section | null;
	notes: string[];
	sources: SourceLink[];
}

/** The ranking of the provinces; null where nothing is here. */
export async function provinceRanking(context: Context, index: Index, asked: Asked): Promise<ProvinceRanking | null> {
	const { reference, locale } = context;
	const { component, editions } = await askedEditions(context, asked.url, index, asked.indicator);
	if (editions.length === 0) return null;
	const year = askedYear(
		context,
		asked,
		editions.map((edition) => edition.year)
	);
	const edition = editions.find((candidate) => candidate.year === year);
	if (!edition) return null;
	const day = reference.ratedOn(index.index_code, year);
	const field = measured(context, index, edition);
	const { units, codes } = unitsAsked(context, asked, day);
	const chosen = codes[0];
	const selected =
		chosen === undefined ? null : { code: chosen, name: units.find(({ code }) => code === chosen)?.name ?? chosen };
	const { region, regions } = regionsAsked(context, asked, day);
	const what = whatIs(context, index, component, year);
	const absent = reference
		.provincesOn(day)
		.flatMap(({ unit_code }) => (edition.standings.has(unit_code) ? [] : [unit_code]));
	const within = (code: string) => region === '' || reference.region(code, schemeOn(day))?.region_code === region;
	const changes = field.standings.flatMap(
		({ unit_code }) => changeSincePrevious(reference, editions, year, unit_code) ?? []
	);
	const table = rankTable(
		context,
		{
			...field,
			edition,
			editions,
			members: field.standings.filter(({ unit_code }) => within(unit_code)),
			// An excerpt lacks most provinces: it lists only the one that is looked for.
			missing: absent.filter((code) => (field.whole ? within(code) : code === chosen)),
			missingText: field.whole ? messages[locale].table.missing(year) : messages[locale].table.notHere(year),
			day,
			selected: codes,
			what,
			linked: true
		},
		asked.sort
	);
	const other =
		chosen !== undefined && !reference.provincesOn(day).some((unit) => unit.unit_code === chosen)
			? otherScheme(context, chosen, day)
			: null;
	const absentNames = absent.map((code) => unitName(reference, locale, code, day)).sort(byName(locale, (name) => name));
	const years = editions.map((candidate) => candidate.year);
	return {
		kind: 'provinces',
		title: messages[locale].title(
			component ? `${shortName(index.index_code)}, ${indicatorName(locale, component)},` : shortName(index.index_code),
			year,
			null
		),
		year,
		indicator: component?.indicator_code ?? '',
		indicators: await indicatorOptions(context, index, year),
		years: marked(
			context,
			index,
			editions.map((candidate) => candidate.indicator_code),
			years
		),
		region,
		regions,
		units,
		selected,
		finding: finding(context, edition, field, other ? null : selected, what, day),
		dek: [...(other ? [other] : []), ...dek(context, index, edition, field, years, day)].join(' '),
		q: asked.q,
		table: {
			...tableWords(
				context,
				field,
				table,
				changes,
				regions.find(({ value }) => value === region && value !== '')?.text ?? null
			),
			content: table
		},
		tiles: tileMap(context, edition, field, day, chosen ?? null, what),
		history: selected ? rankHistory(context, index, editions, selected) : null,
		regionsSection: regionStrips(context, field, day, chosen ?? null, what),
		notes: notes(context, edition, field, changes, absentNames, chosen ?? null),
		sources: sourceLinks(
			context,
			field.standings.map(({ source_id }) => source_id)
		)
	};
}

/** The years of a slider; a break that parts two of them is marked at the later one. */
export function marked({ reference }: Context, index: Index, indicators: readonly string[], years: readonly number[]) {
	const breaks = breakMarks(reference, index.index_code, [...new Set(indicators)], years).filter(
		({ verdict }) => verdict === 'no'
	);
	const broken = new Set(breaks.map((mark) => years.find((year) => year >= mark.year)));
	return years.map((year) => ({ year, broken: broken.has(year) }));
}

/** The provinces of that day, sorted by name, and those that the address names; one of another division stays selectable. */
function unitsAsked(context: Context, asked: Asked, day: string) {
	const { reference, locale } = context;
	const option = (code: string, on?: string) => ({ code, name: unitName(reference, locale, code, on) });
	const units = reference
		.provincesOn(day)
		.map((unit) => option(unit.unit_code, day))
		.sort(byName(locale, ({ name }) => name));
	const codes = asked.units.map((value) => {
		if (reference.unit.get(value)?.level === 'province') return value;
		return askedUnit(context, asked.url, units, value);
	});
	const others = codes.filter((code) => !units.some((unit) => unit.code === code));
	return { units: [...units, ...others.map((code) => option(code))], codes };
}

function regionsAsked(
	{ reference, locale }: Context,
	asked: Asked,
	day: string
): { region: string; regions: Option[] } {
	const scheme = schemeOn(day);
	const named = new Map(
		reference.tables.unit_regions
			.filter((row) => row.scheme === scheme)
			.map((row) => [row.region_code, locale === 'vi' ? row.region_vi : row.region_en])
	);
	const regions = [...named].map(([value, text]) => ({ value, text }));
	const region = asked.region ?? '';
	if (region !== '' && !named.has(region))
		refuse(404, { locale, url: asked.url }, { name: 'region', what: 'region', value: region }, regions);
	return {
		region,
		regions: [{ value: '', text: messages[locale].tools.everywhere(number(locale, regions.length)) }, ...regions]
	};
}

/** Heading and dek of the table: what the number is, what the bar and the change are measured from. */
function tableWords(
	context: Context,
	field: Measured,
	table: RankTable,
	changes: Parameters<typeof changeNotes>[1],
	region: string | null
): { heading: string; dek: string } {
	const { locale } = context;
	const words = messages[locale].table;
	const { scale, indicator } = field;
	const common = changes.find((change) => change.common && change.from.year === table.change?.year)?.common;
	const scaleDigits = scale.low % 1 || scale.high % 1 ? 1 : 0;
	const plain = (value: number) => number(locale, value, scaleDigits);
	return {
		heading: words.heading(indicator ? indicatorName(locale, indicator) : ''),
		dek: [
			...(table.scores ? [words.dekScore(plain(scale.low), plain(scale.high))] : [words.dekRank]),
			...(field.median !== null ? [words.dekMedian(formatScore(locale, field.median, scale.high))] : []),
			...(table.bars && field.median === null ? [words.dekZero(plain(scale.low))] : []),
			...(table.change
				? [
						table.change.year === null
							? words.dekChangeMixed
							: words.dekChange(
									table.change.year,
									table.rows.some(({ since }) => since !== null)
								)
					]
				: []),
			...(common ? [words.dekCommon(number(locale, common.units))] : []),
			...(table.change === null ? changeNotes(context, changes).slice(0, 1) : []),
			...(region === null ? [] : [words.region(region)])
		].join(' ')
	};
}
