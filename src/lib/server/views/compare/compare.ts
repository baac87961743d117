import { headlineEditions, indicatorEditions } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import { partsOf } from '$lib/analysis/merged';
import { todaysUnitOf } from '$lib/analysis/todays-units';
import { mostUnits, sample } from '$lib/charts/unit-marks';
import type { Table } from '$lib/charts/figure';
import { list, number, range } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Result } from '$lib/model/datasets';
import { mergerDay, scaleOf } from '$lib/model/reference';
import { headlineResults, indicatorResults } from '../../warehouse/queries';
import { unitsBump } from '../../charts/bump';
import { comparedIndices, comparedUnits, compareOptions, fieldName, type Compared } from '../../charts/compared';
import { resultsInside } from '../../charts/editions';
import { editionsOn, estimateTable } from '../../charts/on-basis';
import { basisChoices, basisValue } from '../../charts/ranking/asked';
import { unitsTrend } from '../../charts/trend/several';
import { compareHref } from './address';
import { standingDek, standingFinding } from './finding';
import { lineSection, type LineSection } from './lines';
import { percentileSection, type PercentileSection } from './percentiles';
import { commonEdition, standingTable, type StandingTable } from './standing';
import type { Context } from '../../context';
import type { ProvinceOption } from '../../charts/provinces';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';

/** Everything that the compare page shows. */
export interface CompareView {
	/** Whose figures are shown, as the address says it, and what may be asked instead; no choice inside a province. */
	basis: string;
	bases: { value: string; text: string }[];
	/** That the other basis has what this one lacks; null where it lacks nothing. */
	otherBasis: { text: string; href: string; link: string } | null;
	/** The selected unit, which stands first. */
	unit: string;
	/** Whether the units lie inside a province. */
	inside: boolean;
	title: string;
	finding: string;
	dek: string;
	units: { code: string; name: string; sample: string; without: string | null }[];
	/** Null where no more units fit. */
	addable: ProvinceOption[] | null;
	most: string;
	options: ProvinceOption[];
	index: string;
	indicator: string;
	indices: { value: string; text: string }[];
	indicators: { value: string; text: string }[];
	/** What is compared, with its year: `PAPI 2024`. */
	measure: string;
	scale: string;
	table: StandingTable | null;
	trend: LineSection;
	/** What the estimates in the trend are made of; null where there are none. */
	estimates: { title: string; table: Table } | null;
	bump: LineSection;
	percentiles: PercentileSection;
	sources: Record<'table' | 'trend' | 'bump' | 'percentiles', SourceLink[]>;
}

/** Up to eight units on one index or component: where they stand, how they moved, and where they lie on other indices. */
export async function compareView(context: Context, asked: Compared): Promise<CompareView> {
	const { warehouse, release, reference, locale } = context;
	const { index, indicator, field, basis } = asked;
	const code = index.index_code;
	const inside = field.parent_code !== null;
	const results =
		field.parent_code === null
			? await headlineResults(warehouse, release)
			: await resultsInside(context, field.parent_code);
	const ofIndex = (one: string) => withinField(reference, headlineEditions(reference, one, results), field);
	const published = indicator
		? withinField(
				reference,
				indicatorEditions(
					reference,
					code,
					indicator.indicator_code,
					await indicatorResults(warehouse, release, { index: code, indicator: indicator.indicator_code })
				),
				field
			)
		: ofIndex(code);
	const { editions, rebased } = editionsOn(reference, published, basis);
	const edition = commonEdition(editions, asked.units);
	const day =
		basis === 'today'
			? mergerDay
			: reference.ratedOn(code, edition?.year ?? editions.at(-1)?.year ?? new Date().getUTCFullYear());
	const compared = {
		...asked,
		units: comparedUnits(
			context,
			asked.units.map(({ code: unit }) => unit),
			{ day, basis }
		)
	};
	const measured = edition ? reference.indicator(code, edition.indicator_code) : indicator;
	const { min, max } = scaleOf(index, measured);
	const name = (indicator ? `${indicatorName(locale, indicator)}, ` : '') + shortName(code);
	const told = edition ? `${name} ${edition.year}` : name;
	const measure = edition && rebased.has(edition.year) ? todaysUnits[locale].what(told) : told;
	const table = edition && standingTable(context, compared, editions, edition, { max, rebased });
	const trend = lineSection(locale, 'trend', unitsTrend(context, compared, editions, name, rebased), name);
	const ranks = unitsBump(context, compared, editions, name, rebased);
	const bump = lineSection(locale, 'bump', ranks, name);
	const others = comparedIndices(context, field).map((one) => ({
		index: one,
		editions: editionsOn(reference, ofIndex(one.index_code), basis).editions
	}));
	const percentiles = percentileSection(
		context,
		compared,
		others.filter((one) => one.editions.length > 0)
	);
	const codes = compared.units.map((unit) => unit.code);
	const options = compareOptions(context, field, basis);
	const estimates = estimateTable(context, compared, editions, rebased, name);
	const rest = (left: string) =>
		compareHref(
			locale,
			codes.filter((one) => one !== left),
			code,
			indicator?.indicator_code ?? null,
			basis
		);
	return {
		basis: basisValue[basis],
		bases: inside ? [] : basisChoices(locale),
		otherBasis: inside ? null : otherBasis(context, compared),
		unit: codes[0] ?? '',
		inside,
		title: messages[locale].title(compared.units.map((unit) => unit.name).join(', ')),
		finding: standingFinding(context, compared, edition, max, measure),
		dek: [
			...(inside ? [`${fieldName(context, field)}.`] : []),
			edition ? standingDek(context, compared, editions, edition, max) : resultWords[locale].noData
		].join(' '),
		units: compared.units.map((unit) => ({
			code: unit.code,
			name: unit.name,
			sample: sample(unit.mark),
			// A comparison needs two.
			without: codes.length > 2 ? rest(unit.code) : null
		})),
		addable: codes.length < mostUnits ? options.filter((option) => !codes.includes(option.code)) : null,
		most: number(locale, mostUnits),
		options,
		index: code,
		indicator: indicator?.indicator_code ?? '',
		indices: others.filter((one) => one.editions.length > 0).map((one) => choice(one.index.index_code)),
		indicators: indicatorChoices(context, code, inside ? measuredOf(results, compared, code) : covered(context, code)),
		measure,
		scale: range(number(locale, min), number(locale, max)),
		table,
		trend,
		// What stands under the trend need not be read twice.
		estimates: estimates && { title: todaysUnits[locale].lines.parts, table: estimates },
		bump: {
			...bump,
			dek: !ranks && rebased.size > 0 ? `${bump.dek} ${todaysUnits[locale].noRanks}` : bump.dek,
			breaks: bump.breaks.filter((text) => !trend.breaks.includes(text)),
			remarks: bump.remarks.filter((text) => !trend.remarks.includes(text))
		},
		percentiles,
		sources: {
			table: sourceLinks(context, table?.sources ?? []),
			trend: sourceLinks(context, trend.sources),
			bump: sourceLinks(context, bump.sources),
			percentiles: sourceLinks(context, percentiles.sources)
		}
	};
}

/** Says of provinces formed by merger, which have no figures of earlier years, how they can be compared over them. */
function otherBasis(
	{ reference, locale }: Context,
	{ units, index, indicator, basis }: Compared
): CompareView['otherBasis'] {
	const formed = units.filter(({ code }) => {
		const unit = reference.unit.get(code);
		return unit !== undefined && partsOf(reference, unit).length > 0;
	});
	if (basis === 'today' || formed.length === 0) return null;
	const codes = [...new Set(units.map(({ code }) => todaysUnitOf(reference, code)))];
	const words = todaysUnits[locale].other;
	const names = list(
		locale,
		formed.map(({ name }) => name)
	);
	return {
		text: words.text(names),
		href: compareHref(locale, codes, index.index_code, indicator?.indicator_code ?? null, 'today'),
		link: words.link
	};
}

const choice = (index: string) => ({ value: index, text: shortName(index) });

/** What has figures of provinces, as the table of coverage tells. */
const covered = ({ reference }: Context, index: string) =>
	new Set(reference.tables.coverage.flatMap((row) => (row.index_code === index ? [row.indicator_code] : [])));

/** What has figures of the units themselves: each province has components of its own. */
const measuredOf = (results: readonly Result[], { units }: Compared, index: string) =>
	new Set(
		results.flatMap((row) =>
			row.index_code === index && units.some(({ code }) => code === row.unit_code) ? [row.indicator_code] : []
		)
	);

/** The headline, then every component that has figures. */
function indicatorChoices({ reference, locale }: Context, index: string, withFigures: ReadonlySet<string>) {
	return [
		{ value: '', text: messages[locale].ask.headline },
		...reference
			.indicatorsOf(index)
			.filter((row) => row.parent_code !== null && withFigures.has(row.indicator_code))
			.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }))
	];
}
