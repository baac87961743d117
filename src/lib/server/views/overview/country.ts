import { median } from '$lib/analysis/distribution';
import { allowsRanking, type Edition, type Standing } from '$lib/analysis/edition';
import { indexShape } from '$lib/charts/marks';
import { byName } from '$lib/i18n/collate';
import { list, number, score as formatScore } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { overview as messages } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indexName, shortName, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { scaleOf, schemeOn } from '$lib/model/reference';
import type { Context } from '../../context';
import { publishedYears } from '../../charts/edition-calendar';
import { newestWhole } from '../../charts/ranking/asked';

/** One index of the country's overview: its newest edition that is here. */
export interface CountryRow {
	code: string;
	name: string;
	long: string;
	shape: string;
	href: string;
	year: number;
	/** That a later edition is published, or usually out by now, and not here. */
	newer: string | null;
	/** How many units are here, and whether that is all. */
	units: string;
	coverage: string;
	leader: string | null;
	median: string | null;
	lowest: string | null;
	sources: string[];
}

/** Every index with results, newest edition first. Leaders of an excerpt are those with the published first place. */
export function countryRows(
	context: Context,
	indices: readonly { index: Index; editions: Edition[] }[],
	awaited: (index: string, known: number) => string | null
): CountryRow[] {
	return indices
		.flatMap(({ index, editions }) => {
			const newest = editions.at(-1);
			return newest
				? [{ ...countryRow(context, index, newest), newer: newerText(context, index, newest, awaited) }]
				: [];
		})
		.sort((a, b) => b.year - a.year);
}

/** Of a later edition what is surely known comes first. */
function newerText(
	{ reference, locale }: Context,
	index: Index,
	{ year }: Edition,
	awaited: (index: string, known: number) => string | null
): string | null {
	const published = Math.max(year, ...publishedYears(reference, index.index_code));
	return published > year ? resultWords[locale].newerPublished(published) : awaited(index.index_code, published);
}

function countryRow(context: Context, index: Index, edition: Edition): Omit<CountryRow, 'newer'> {
	const { reference, locale } = context;
	const day = reference.ratedOn(index.index_code, edition.year);
	const { max } = scaleOf(index, reference.indicator(index.index_code, edition.indicator_code));
	const standings = [...edition.standings.values()];
	const coverage = reference.coverage(index.index_code, edition.indicator_code, edition.year);
	const whole = allowsRanking(coverage);
	const scores = standings.flatMap((standing) => (standing.score === null ? [] : [standing.score]));
	const named = (chosen: Standing[]) =>
		chosen.length === 0
			? null
			: `${list(
					locale,
					chosen.map((one) => unitName(reference, locale, one.unit_code, day))
				)}${chosen[0]?.score == null ? '' : ` ${formatScore(locale, chosen[0].score, max)}`}`;
	const middle = median(scores);
	return {
		code: index.index_code,
		name: shortName(index.index_code),
		long: indexName(locale, index),
		shape: indexShape(index.index_code),
		href: localized(locale, `/rankings/${index.index_code}?year=${edition.year}`),
		year: edition.year,
		units: number(locale, standings.length),
		coverage: resultWords[locale].coverage[coverage?.coverage ?? 'excerpt'],
		leader: named(standings.filter((standing) => standing.rank?.place === 1)),
		median: whole && scores.length === standings.length && middle !== null ? formatScore(locale, middle, max) : null,
		lowest:
			whole && scores.length === standings.length
				? named(standings.filter((standing) => standing.score === Math.min(...scores)))
				: null,
		sources: [...new Set(standings.map((standing) => standing.source_id))]
	};
}

/** The newest edition whose whole field is here: the only kind that may be headline and map. */
export function wholeEdition(
	{ reference }: Context,
	indices: readonly { index: Index; editions: Edition[] }[]
): { index: Index; edition: Edition } | null {
	const code = newestWhole(reference);
	const found = indices.find(({ index }) => index.index_code === code);
	const edition = found?.editions.findLast((one) =>
		allowsRanking(reference.coverage(one.index_code, one.indicator_code, one.year))
	);
	return found && edition ? { index: found.index, edition } : null;
}

/** Who leads an edition, in words: its rank is marked where it was computed here. */
export function leadWords({ reference, locale }: Context, index: Index, edition: Edition): string {
	const day = reference.ratedOn(index.index_code, edition.year);
	const first = [...edition.standings.values()].filter((standing) => standing.rank?.place === 1);
	const names = list(
		locale,
		first.map((standing) => unitName(reference, locale, standing.unit_code, day))
	);
	const computed = first.some((standing) => standing.rank?.kind === 'computed');
	return messages[locale].finding.leads(names, shortName(index.index_code), edition.year, computed);
}

/** Every province as a link to its overview, by region. */
export interface RegionLinks {
	region: string;
	provinces: { name: string; href: string }[];
}

/** The provinces of the edition's day by region, both sorted as the language sorts. */
export function provincesByRegion({ reference, locale }: Context, day: string): RegionLinks[] {
	const scheme = schemeOn(day);
	const regionOf = (code: string) => {
		const region = reference.region(code, scheme);
		return (locale === 'vi' ? region?.region_vi : region?.region_en) ?? '';
	};
	const named = reference.provincesOn(day).map((unit) => ({
		region: regionOf(unit.unit_code),
		name: unitName(reference, locale, unit.unit_code),
		href: localized(locale, `/?unit=${encodeURIComponent(unit.unit_code)}`)
	}));
	return [...Map.groupBy(named, (province) => province.region)]
		.map(([region, provinces]) => ({
			region,
			provinces: provinces
				.map(({ name, href }) => ({ name, href }))
				.toSorted(byName(locale, (province) => province.name))
		}))
		.toSorted(byName(locale, (group) => group.region));
}
