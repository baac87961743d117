import { median } from '$lib/analysis/distribution';
import { allowsRanking } from '$lib/analysis/edition';
import type { Chart, ChartData } from '$lib/charts/chart';
import { strips as picture, type Strip } from '$lib/charts/distribution/picture';
import type { Table } from '$lib/charts/figure';
import { byName } from '$lib/i18n/collate';
import { list, number } from '$lib/i18n/format';
import { columns } from '$lib/i18n/messages/columns';
import { rankingsCharts as messages } from '$lib/i18n/messages/rankings-charts';
import { rankingsPictures as pageMessages } from '$lib/i18n/messages/rankings-pictures';
import { unitName } from '$lib/i18n/names';
import { schemeOn } from '$lib/model/reference';
import type { Context } from '../context';
import { nearestYear, refuse } from '../refuse';
import type { Definition } from './definition';
import { caption, editionNotes, ownUnit, placeOf, sourcesOf, withBasis } from './ranking/chart';
import type { ProvinceEdition } from './ranking/provinces';
import { indexOf, provincesAsked } from './ranking/ranking';
import { sourcesWith } from './ranking/today';

/** How far provinces lie apart within each region. */
export const distribution: Definition = {
	parameters: ['index', 'indicator', 'year', 'units', 'unit', 'basis'],
	async chart(context, url) {
		const index = indexOf(context, url);
		const of = await provincesAsked(context, url, index);
		return distributionChart(context, of) ?? refuseExcerpt(context, url, of);
	}
};

/** Where regions are only partly here, nothing can be said about them. */
function refuseExcerpt({ reference, locale }: Context, url: URL, { editions, edition }: ProvinceEdition): never {
	const whole = editions
		.filter((one) => allowsRanking(reference.coverage(one.index_code, one.indicator_code, one.year)))
		.map(({ year }) => year);
	const near = nearestYear(whole, edition.year);
	const nearest = near === undefined ? [] : [{ value: String(near), text: String(near) }];
	refuse(404, { locale, url }, { name: 'year', what: 'whole', value: String(edition.year) }, nearest);
}

interface RegionStrip extends Strip {
	low: number;
	high: number;
}

/** The strips of an edition as a chart; null for excerpts. */
export function distributionChart(context: Context, of: ProvinceEdition): Chart | null {
	const { locale } = context;
	const { field, edition, what } = of;
	if (!field.whole) return null;
	const regions = regionsOf(context, of);
	if (regions.length < 2) return null;
	const words = pageMessages[locale].regions;
	const { measure } = field;
	const format =
		measure === 'score' ? field.format : (value: number) => number(locale, value, Number.isInteger(value) ? 0 : 1);
	const told = regions.map((region) => `${region.name} ${format(region.median)}`);
	const data = {
		strips: regions,
		measure,
		format: (value: number) => number(locale, value, measure === 'score' && field.scale.high <= 10 ? 1 : 0),
		median: format,
		alt: words.alt(what, list(locale, told))
	};
	const title = messages[locale].distributionTitle(what, regionsFinding(context, of));
	const own = ownUnit(context, of);
	const drawn = own && edition.standings.has(own.code) ? own.name : null;
	return {
		kind: 'distribution',
		name: messages[locale].names.distribution(what),
		title,
		subtitle: withBasis(context, of, messages[locale].distributionSubtitle(measure, drawn)),
		alt: data.alt,
		caption: `${title}. ${caption(context, of)}`,
		notes: editionNotes(context, of).slice(0, 4),
		demo: false,
		table: tableOf(context, of, regions, format),
		data: dataOf(context, of, regions),
		sources: sourcesOf(of),
		...placeOf(of),
		draw: (room) => picture(data, room),
		live: null
	};
}

/** Whether provinces differ more within regions than the regional medians do. */
export function regionsFinding(context: Context, of: ProvinceEdition): string {
	const { locale } = context;
	const words = pageMessages[locale].regions;
	const regions = regionsOf(context, of);
	const medians = regions.map((region) => region.median);
	const between = Math.max(...medians) - Math.min(...medians);
	const wider = regions.filter((region) => region.high - region.low > between).length;
	if (wider === regions.length) return words.allWider;
	return wider === 0 ? words.noneWider : words.someWider(number(locale, wider), number(locale, regions.length));
}

/** The regions with their provinces, the best median first. */
function regionsOf({ reference, locale }: Context, { field, day, selected }: ProvinceEdition): RegionStrip[] {
	const scheme = schemeOn(day);
	const valued = field.standings.flatMap((standing) => {
		const value = field.measure === 'score' ? standing.score : (standing.rank?.place ?? null);
		const region = reference.region(standing.unit_code, scheme);
		if (value === null || !region) return [];
		const name = locale === 'vi' ? region.region_vi : region.region_en;
		const estimated = standing.estimated ?? false;
		return [{ value, selected: standing.unit_code === selected?.code, estimated, region: name }];
	});
	return [...Map.groupBy(valued, ({ region }) => region)]
		.flatMap(([name, values]) => {
			const numbers = values.map(({ value }) => value);
			const middle = median(numbers);
			return middle === null
				? []
				: [{ name, values, median: middle, low: Math.min(...numbers), high: Math.max(...numbers) }];
		})
		.sort(
			(a, b) =>
				(field.measure === 'score' ? b.median - a.median : a.median - b.median) ||
				byName<RegionStrip>(locale, (region) => region.name)(a, b)
		);
}

function tableOf(
	{ locale }: Context,
	{ what }: ProvinceEdition,
	regions: readonly RegionStrip[],
	format: (value: number) => string
): Table {
	const words = pageMessages[locale].regions;
	const { region, units, low, median: middle, high } = words.columns;
	return {
		caption: words.caption(what),
		head: [{ text: region }, ...[units, low, middle, high].map((text) => ({ text, numeric: true }))],
		rows: regions.map((row) =>
			[row.name, number(locale, row.values.length), format(row.low), format(row.median), format(row.high)].map(
				(text) => ({ text })
			)
		)
	};
}

/** Every province with its region and the region's median. */
function dataOf(
	{ locale, reference }: Context,
	{ edition, field, day, today }: ProvinceEdition,
	regions: readonly RegionStrip[]
): ChartData {
	const medians = new Map(regions.map((region) => [region.name, region.median]));
	return {
		columns: columns(
			locale,
			'index_code',
			'indicator_code',
			'year',
			'region',
			'unit_code',
			'unit',
			'score',
			'rank',
			'rank_kind',
			'rank_of',
			'median',
			...(today ? (['estimated'] as const) : []),
			'source_id'
		),
		rows: field.standings.map((standing) => {
			const { unit_code, score, rank } = standing;
			const row = reference.region(unit_code, schemeOn(day));
			const region = (locale === 'vi' ? row?.region_vi : row?.region_en) ?? null;
			return [
				edition.index_code,
				edition.indicator_code,
				edition.year,
				region,
				unit_code,
				unitName(reference, locale, unit_code, day),
				score,
				rank?.place ?? null,
				rank?.kind ?? null,
				rank?.of ?? null,
				region === null ? null : (medians.get(region) ?? null),
				...(today ? [standing.estimated ? 'true' : 'false'] : []),
				sourcesWith([standing], today).join(';')
			];
		})
	};
}
