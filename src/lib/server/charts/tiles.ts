import { tileCode } from '$lib/charts/tiles/codes';
import type { Chart } from '$lib/charts/chart';
import type { TilesData } from '$lib/charts/tiles/data';
import { tiles as picture } from '$lib/charts/tiles/picture';
import { number } from '$lib/i18n/format';
import { rankingsCharts as messages } from '$lib/i18n/messages/rankings-charts';
import { rankingsPictures as pageMessages } from '$lib/i18n/messages/rankings-pictures';
import { todaysUnits } from '$lib/i18n/messages/todays-units';
import { unitName } from '$lib/i18n/names';
import { schemeOn } from '$lib/model/reference';
import type { Context } from '../context';
import type { Definition } from './definition';
import { byRank, caption, editionNotes, findingText, placeOf, sourcesOf, withBasis } from './ranking/chart';
import { provinceRanking, type ProvinceEdition } from './ranking/provinces';
import { indexOf, provincesAsked } from './ranking/ranking';
import { measureName } from './ranking/result';
import { dataOf, tableOf } from './ranking/rows';

/** The provinces of one edition on equal tiles, with Hoàng Sa and Trường Sa. */
export const tiles: Definition = {
	parameters: ['index', 'indicator', 'year', 'units', 'unit', 'basis'],
	chart: async (context, url) => tilesChart(context, await provincesAsked(context, url, indexOf(context, url)))
};

/** The tile map of an edition as a chart; its figures are those of the ranking. */
export function tilesChart(context: Context, of: ProvinceEdition): Chart {
	const { locale } = context;
	const { field, edition, index, component, what } = of;
	const words = messages[locale];
	const title = findingText(context, of);
	const data = tilesData(context, of, title);
	const ranked = { ...of, ranking: provinceRanking(context, of, byRank), inside: false };
	return {
		kind: 'tiles',
		name: words.names.tiles(what),
		title,
		subtitle: withBasis(
			context,
			of,
			words.tilesSubtitle(measureName(context, index, component), edition.year, field.measure)
		),
		alt: data.alt,
		caption: caption(context, of),
		notes: [
			...editionNotes(context, of, { gaps: false, mark: 'signs' }),
			pageMessages[locale].tiles.scheme[schemeOn(of.day)]
		],
		demo: false,
		table: tableOf(context, ranked),
		data: dataOf(context, ranked),
		sources: sourcesOf(of),
		...placeOf(of),
		draw: (room) => picture(data, room),
		live: null
	};
}

function tilesData({ reference, locale }: Context, of: ProvinceEdition, finding: string): TilesData {
	const { edition, field, day, selected, what } = of;
	const words = pageMessages[locale].tiles;
	const scheme = schemeOn(day);
	const placed = reference.tables.tile_map.filter((tile) => tile.scheme === scheme);
	const isIsland = (code: string) => reference.unit.get(code)?.level === 'archipelago';
	const provinces = placed.filter((tile) => !isIsland(tile.unit_code));
	const digits = field.measure === 'rank' ? 0 : field.scale.high <= 10 ? 2 : 1;
	return {
		tiles: provinces.map(({ unit_code, col, row }) => {
			const standing = edition.standings.get(unit_code);
			const name = unitName(reference, locale, unit_code, day);
			const value = field.measure === 'score' ? standing?.score : standing?.rank?.place;
			return {
				name: standing?.estimated ? todaysUnits[locale].sign(name) : name,
				code: tileCode(unitName(reference, 'vi', unit_code, day)),
				col,
				row,
				value: value ?? null,
				selected: unit_code === selected?.code,
				estimated: standing?.estimated ?? false
			};
		}),
		islands: placed
			.filter((tile) => isIsland(tile.unit_code))
			.map(({ unit_code, col, row }) => ({ name: unitName(reference, locale, unit_code), col, row })),
		higherIsBetter: field.measure === 'score' && (reference.index.get(edition.index_code)?.higher_is_better ?? true),
		format: (value) => number(locale, value, digits),
		words: {
			noData: words.noData,
			none: field.whole ? words.none : '',
			selected: words.selected,
			more: (count) => words.more(number(locale, count))
		},
		alt: messages[locale].tilesAlt(what, number(locale, provinces.length), finding)
	};
}
