import { headlineEditions, type Edition } from '$lib/analysis/edition';
import { dayInVietnam, list, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { overview as messages } from '$lib/i18n/messages/overview';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index, Result, Unit } from '$lib/model/datasets';
import { headlineResults, unitResults } from '../../warehouse/queries';
import type { Context } from '../../context';
import { countryRows, leadWords, wholeEdition, provincesByRegion, type CountryRow, type RegionLinks } from './country';
import { componentSections, type ComponentSection } from './components';
import { indexRow, insideRows, type IndexRow, type InsideRow } from './indices';
import { awaitedText } from '../../charts/edition-calendar';
import { editionsFor } from '../../charts/editions';
import { judgedTargets } from '../../charts/index-targets';
import { provinceEdition } from '../../charts/ranking/provinces';
import { tileMap, type TileMap } from '../rankings/provinces';
import { aboutUnit, type AboutUnit } from '../unit/about';
import { noOwners } from '../unit/owners';
import { workSection, type WorkSection } from './work';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import { sparkAxis } from '$lib/charts/spark/picture';

/** Everything that the overview page shows for one unit. */
export interface UnitOverview {
	unit: { code: string; name: string };
	/** What the unit became or came from. */
	about: AboutUnit;
	finding: string;
	dek: string;
	rows: IndexRow[];
	axis: string;
	inside: InsideRow[];
	components: ComponentSection[];
	/** Said once where no agency is entered for any of these components. */
	noOwners: string | null;
	work: WorkSection;
	gaps: { index: string; text: string[] }[];
	sources: SourceLink[];
}

/** Everything that the overview page shows when no unit is chosen. */
export interface CountryOverview {
	unit: null;
	finding: string;
	dek: string;
	rows: CountryRow[];
	/** The newest whole edition on equal tiles; null while nothing is here. */
	map: (TileMap & { title: string; href: string }) | null;
	regions: RegionLinks[];
	sources: SourceLink[];
}

/** Indices that rate provinces and have results, each with its editions, newest last. */
function ratedIndices(context: Context, results: readonly Result[]): { index: Index; editions: Edition[] }[] {
	return context.reference.tables.indices
		.filter((index) => index.rated_levels.split(';').includes('province'))
		.map((index) => ({ index, editions: headlineEditions(context.reference, index.index_code, results) }))
		.filter(({ editions }) => editions.length > 0);
}

/** The overview of the country: every index that is here, its newest edition, who leads. */
export async function countryOverview(context: Context, today = dayInVietnam(Date.now())): Promise<CountryOverview> {
	const { reference, locale } = context;
	const results = await headlineResults(context.warehouse, context.release);
	const indices = ratedIndices(context, results);
	const rows = countryRows(context, indices, (index, known) =>
		awaitedText(context, index, results, { known, unit: null, today })
	);
	const words = messages[locale];
	const whole = wholeEdition(context, indices);
	const day = whole ? reference.ratedOn(whole.index.index_code, whole.edition.year) : '9999-12-31';
	return {
		unit: null,
		finding: whole ? leadWords(context, whole.index, whole.edition) : words.finding.empty,
		dek: whole ? words.dek.country(number(locale, whole.edition.standings.size)) : '',
		rows,
		map: whole ? countryMap(context, indices, whole) : null,
		regions: provincesByRegion(context, day),
		sources: sourceLinks(
			context,
			rows.flatMap((row) => row.sources)
		)
	};
}

function countryMap(
	context: Context,
	indices: readonly { index: Index; editions: Edition[] }[],
	{ index, edition }: { index: Index; edition: Edition }
) {
	const { locale } = context;
	const editions = indices.find((one) => one.index === index)?.editions ?? [edition];
	const title = messages[locale].country.map(shortName(index.index_code), edition.year);
	const href = localized(locale, `/rankings/${index.index_code}?year=${edition.year}`);
	const of = provinceEdition(context, { index, component: null, edition, editions });
	return { ...tileMap(context, of), title, href };
}

/** The overview of one unit: where it stands, what moved, what it did to communicate reform. */
export async function unitOverview(
	context: Context,
	unit: Unit,
	today = dayInVietnam(Date.now())
): Promise<UnitOverview> {
	const { warehouse, release, reference, locale } = context;
	const code = unit.unit_code;
	const [all, own, targets] = await Promise.all([
		headlineResults(warehouse, release),
		unitResults(warehouse, release, { unit: code }),
		judgedTargets(context, { unit: code })
	]);
	const here = ratedIndices(context, all)
		.map(({ index, editions }) => ({ index, editions: editionsFor(reference, unit, editions) }))
		.filter(({ editions }) => editions.some((edition) => edition.standings.has(code)));
	const years = axisYears(here.map(({ editions }) => editions));
	const awaited = (index: string, known: number) => awaitedText(context, index, all, { known, unit, today });
	const rows = here
		.map(({ index, editions }) => indexRow(context, index, editions, unit, years, targets, awaited))
		.sort((a, b) => b.year - a.year || Number(b.rank !== null) - Number(a.rank !== null));
	const [components, inside, work] = await Promise.all([
		componentSections(context, unit, own),
		insideRows(context, code),
		workSection(context, code)
	]);
	const used = [...rows.flatMap((row) => row.sources), ...components.flatMap((section) => section.sources)];
	return {
		unit: { code: unit.unit_code, name: unitName(reference, locale, unit.unit_code) },
		about: aboutUnit(context, unit),
		finding: finding(context, rows),
		dek: dek(context, rows),
		rows,
		axis: sparkAxis(years, 300, messages[locale].indices.axisAlt(...years)),
		inside,
		components,
		noOwners: noOwners(
			context,
			components.map(({ owners }) => owners)
		),
		work,
		gaps: rows.flatMap((row) => (row.gaps.length ? [{ index: row.name, text: row.gaps }] : [])),
		sources: sourceLinks(context, used)
	};
}

/** The years that all sparklines share. */
function axisYears(indices: Edition[][]): [number, number] {
	const years = indices.flat().map((edition) => edition.year);
	return years.length ? [Math.min(...years), Math.max(...years)] : [2011, 2024];
}

/** The heading: the newest edition only, an older one is never the headline. */
function finding({ locale }: Context, rows: readonly IndexRow[]): string {
	const words = messages[locale].finding;
	const newest = rows.find((row) => row.year === rows[0]?.year && row.rank) ?? rows[0];
	if (!newest) return words.none;
	if (!newest.rank) return words.scored(newest.name, newest.year, newest.score ?? '');
	const moved = newest.change?.places ?? null;
	return (
		words.ranked(newest.name, newest.year, newest.rank.words, newest.rank.computed) +
		(moved === null ? '' : words.moved(moved, number(locale, Math.abs(moved))))
	);
}

function dek({ locale }: Context, rows: readonly IndexRow[]): string {
	const words = messages[locale].dek;
	const newest = rows.find((row) => row.year === rows[0]?.year && row.rank);
	const common = newest?.change?.common;
	const older = rows.filter((row) => row !== newest && row.rank);
	const sentences = [
		common && newest.change ? words.common(common.before, common.after, common.units, newest.change.year) : null,
		older.length
			? words.others(
					list(
						locale,
						older.map((row) => words.older(row.name, row.year, row.rank?.words ?? ''))
					)
				)
			: null
	];
	return sentences.filter((sentence) => sentence !== null).join(' ');
}
