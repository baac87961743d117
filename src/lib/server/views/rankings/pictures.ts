import { median } from '$lib/analysis/distribution';
import type { Edition } from '$lib/analysis/edition';
import { breakMarks, series } from '$lib/analysis/series';
import { strips } from '$lib/charts/distribution/picture';
import type { Figure } from '$lib/charts/figure';
import { history } from '$lib/charts/history/picture';
import { tileCode } from '$lib/charts/tiles/codes';
import { tiles } from '$lib/charts/tiles/picture';
import { list, number, ordinal } from '$lib/i18n/format';
import { byName } from '$lib/i18n/collate';
import { rankingsPictures as messages } from '$lib/i18n/messages/rankings-pictures';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { schemeOn } from '$lib/model/reference';
import type { Context } from '../context';
import type { Measured } from './field';

/** A chart with its heading. */
export interface Section {
	title: string;
	dek: string;
	figure: Figure;
}

/** The tile map; its table is the ranking itself. */
export interface TileMap {
	dek: string;
	desk: string;
	phone: string;
	notes: string[];
}

/** The edition on equal tiles, with Hoàng Sa and Trường Sa. */
export function tileMap(
	context: Context,
	edition: Edition,
	field: Measured,
	day: string,
	selected: string | null,
	what: string
): TileMap {
	const { reference, locale } = context;
	const words = messages[locale].tiles;
	const scheme = schemeOn(day);
	const placed = reference.tables.tile_map.filter((tile) => tile.scheme === scheme);
	const isIsland = (code: string) => reference.unit.get(code)?.level === 'archipelago';
	const provinces = placed.filter((tile) => !isIsland(tile.unit_code));
	const data = {
		tiles: provinces.map(({ unit_code, col, row }) => {
			const standing = edition.standings.get(unit_code);
			const value = field.measure === 'score' ? standing?.score : standing?.rank?.place;
			return {
				name: unitName(reference, locale, unit_code, day),
				code: tileCode(unitName(reference, 'vi', unit_code, day)),
				col,
				row,
				value: value ?? null,
				selected: unit_code === selected
			};
		}),
		islands: placed
			.filter((tile) => isIsland(tile.unit_code))
			.map(({ unit_code, col, row }) => ({ name: unitName(reference, locale, unit_code), col, row })),
		higherIsBetter: field.measure === 'score' && (reference.index.get(edition.index_code)?.higher_is_better ?? true),
		format: (value: number) =>
			number(locale, value, field.measure === 'rank' ? 0 : field.scale.high <= 1 ? 2 : field.scale.high <= 10 ? 2 : 1),
		words: { noData: words.noData, none: field.whole ? words.none : '', selected: words.selected },
		alt: words.alt(what, number(locale, provinces.length))
	};
	return {
		dek: words.dek(field.measure),
		desk: tiles(data, 'desk'),
		phone: tiles(data, 'phone'),
		notes: [...(field.whole ? [] : [words.excerpt]), words.scheme[scheme]]
	};
}

/** The selected unit's places over the rounds; null where it has none. */
export function rankHistory(
	context: Context,
	index: Index,
	editions: readonly Edition[],
	unit: { code: string; name: string }
): Section | null {
	const { reference, locale } = context;
	const words = messages[locale];
	const points = series(reference, editions, unit.code);
	const ranked = points.flatMap((point) => (point.rank ? [{ year: point.year, rank: point.rank }] : []));
	const [first, last] = [ranked[0], ranked.at(-1)];
	if (!first || !last || ranked.length < 2) return null;
	const places = ranked.map(({ rank }) => rank.place);
	const years: [number, number] = [first.year, last.year];
	const indicators = [...new Set(editions.map((edition) => edition.indicator_code))];
	const data = {
		points: points.filter((point) => first.year <= point.year && point.year <= last.year),
		marks: breakMarks(reference, index.index_code, indicators, years),
		years,
		of: Math.max(...ranked.map(({ rank }) => rank.of ?? 0), ...places),
		format: (place: number) => number(locale, place),
		alt: words.history.alt(
			unit.name,
			ranked.map(({ year, rank }) => `${year}: ${number(locale, rank.place)}`).join(', ')
		)
	};
	const best = ordinal(locale, Math.min(...places));
	const worst = ordinal(locale, Math.max(...places));
	return {
		title: words.history.heading(unit.name, best, worst, first.year, last.year),
		dek: words.history.dek(ranked.some(({ rank }) => rank.kind === 'computed')),
		figure: {
			desk: history(data, 'desk'),
			phone: history(data, 'phone'),
			table: {
				caption: words.history.caption(unit.name),
				head: [
					{ text: resultWords[locale].year, numeric: true },
					{ text: resultWords[locale].rank, numeric: true },
					{ text: words.history.of, numeric: true },
					{ text: words.history.kind }
				],
				rows: ranked.map(({ year, rank }) =>
					[
						String(year),
						number(locale, rank.place),
						rank.of === null ? resultWords[locale].none : number(locale, rank.of),
						words.history[rank.kind]
					].map((text) => ({ text }))
				)
			}
		}
	};
}

/** How far provinces lie apart within each region; null for excerpts. */
export function regionStrips(
	context: Context,
	field: Measured,
	day: string,
	selected: string | null,
	what: string
): Section | null {
	const { reference, locale } = context;
	const words = messages[locale].regions;
	if (!field.whole) return null;
	const scheme = schemeOn(day);
	const valued = field.standings.flatMap((standing) => {
		const value = field.measure === 'score' ? standing.score : (standing.rank?.place ?? null);
		const region = reference.region(standing.unit_code, scheme);
		return value === null || !region
			? []
			: [
					{
						value,
						selected: standing.unit_code === selected,
						region: locale === 'vi' ? region.region_vi : region.region_en
					}
				];
	});
	const regions = [...Map.groupBy(valued, ({ region }) => region)]
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
				byName<{ name: string }>(locale, (region) => region.name)(a, b)
		);
	if (regions.length < 2) return null;
	const format =
		field.measure === 'score'
			? field.format
			: (value: number) => number(locale, value, Number.isInteger(value) ? 0 : 1);
	const medians = regions.map((region) => region.median);
	const between = Math.max(...medians) - Math.min(...medians);
	const wider = regions.filter((region) => region.high - region.low > between).length;
	const data = {
		strips: regions,
		measure: field.measure,
		format: (value: number) => number(locale, value, field.measure === 'score' && field.scale.high <= 10 ? 1 : 0),
		alt: words.alt(
			what,
			list(
				locale,
				regions.map((region) => `${region.name} ${format(region.median)}`)
			)
		)
	};
	return {
		title:
			wider === regions.length
				? words.allWider
				: wider === 0
					? words.noneWider
					: words.someWider(number(locale, wider), number(locale, regions.length)),
		dek: words.dek(field.measure),
		figure: {
			desk: strips(data, 'desk'),
			phone: strips(data, 'phone'),
			table: {
				caption: words.caption(what),
				head: [
					{ text: words.columns.region },
					...[words.columns.units, words.columns.low, words.columns.median, words.columns.high].map((text) => ({
						text,
						numeric: true
					}))
				],
				rows: regions.map((region) =>
					[
						region.name,
						number(locale, region.values.length),
						format(region.low),
						format(region.median),
						format(region.high)
					].map((text) => ({ text }))
				)
			}
		}
	};
}
