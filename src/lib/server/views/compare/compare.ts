import { headlineEditions, indicatorEditions } from '$lib/analysis/edition';
import { withinField } from '$lib/analysis/field';
import { mostUnits, sample } from '$lib/charts/unit-marks';
import { number, range } from '$lib/i18n/format';
import { compare as messages } from '$lib/i18n/messages/compare';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Result } from '$lib/model/datasets';
import { scaleOf } from '$lib/model/reference';
import { headlineResults, indicatorResults } from '../../warehouse/queries';
import { unitsBump } from '../../charts/bump';
import { comparedIndices, comparedUnits, compareOptions, fieldName, type Compared } from '../../charts/compared';
import { resultsInside } from '../../charts/editions';
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
	bump: LineSection;
	percentiles: PercentileSection;
	sources: Record<'table' | 'trend' | 'bump' | 'percentiles', SourceLink[]>;
}

/** Up to eight units on one index or component: where they stand, how they moved, and where they lie on other indices. */
export async function compareView(context: Context, asked: Compared): Promise<CompareView> {
	const { warehouse, release, reference, locale } = context;
	const { index, indicator, field } = asked;
	const code = index.index_code;
	const inside = field.parent_code !== null;
	const results =
		field.parent_code === null
			? await headlineResults(warehouse, release)
			: await resultsInside(context, field.parent_code);
	const ofIndex = (one: string) => withinField(reference, headlineEditions(reference, one, results), field);
	const editions = indicator
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
	const edition = commonEdition(editions, asked.units);
	const day = reference.ratedOn(code, edition?.year ?? editions.at(-1)?.year ?? new Date().getUTCFullYear());
	const compared = {
		...asked,
		units: comparedUnits(
			context,
			asked.units.map(({ code: unit }) => unit),
			day
		)
	};
	const measured = edition ? reference.indicator(code, edition.indicator_code) : indicator;
	const { min, max } = scaleOf(index, measured);
	const name = (indicator ? `${indicatorName(locale, indicator)}, ` : '') + shortName(code);
	const measure = edition ? `${name} ${edition.year}` : name;
	const table = edition && standingTable(context, compared, editions, edition, max);
	const trend = lineSection(locale, 'trend', unitsTrend(context, compared, editions, name), name);
	const bump = lineSection(locale, 'bump', unitsBump(context, compared, editions, name), name);
	const others = comparedIndices(context, field).map((one) => ({ index: one, editions: ofIndex(one.index_code) }));
	const percentiles = percentileSection(
		context,
		compared,
		others.filter((one) => one.editions.length > 0)
	);
	const codes = compared.units.map((unit) => unit.code);
	const options = compareOptions(context, field);
	const rest = (left: string) =>
		compareHref(
			locale,
			codes.filter((one) => one !== left),
			code,
			indicator?.indicator_code ?? null
		);
	return {
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
		bump: { ...bump, breaks: bump.breaks.filter((text) => !trend.breaks.includes(text)) },
		percentiles,
		sources: {
			table: sourceLinks(context, table?.sources ?? []),
			trend: sourceLinks(context, trend.sources),
			bump: sourceLinks(context, bump.sources),
			percentiles: sourceLinks(context, percentiles.sources)
		}
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
