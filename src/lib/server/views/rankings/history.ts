import type { Edition } from '$lib/analysis/edition';
import { breakMarks, series, sinceBreak } from '$lib/analysis/series';
import { onPage, type Figure } from '$lib/charts/figure';
import { history } from '$lib/charts/history/picture';
import { number, ordinal } from '$lib/i18n/format';
import { rankingsPictures as messages } from '$lib/i18n/messages/rankings-pictures';
import { results as resultWords } from '$lib/i18n/messages/results';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../../context';

/** A chart with its heading. */
export interface Section {
	title: string;
	dek: string;
	figure: Figure;
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
	const marks = breakMarks(reference, index.index_code, indicators, years);
	const told = ranked.filter(({ year }) => year >= sinceBreak(marks));
	const toldPlaces = told.map(({ rank }) => rank.place);
	const data = {
		points: points.filter((point) => first.year <= point.year && point.year <= last.year),
		marks,
		years,
		of: Math.max(...ranked.map(({ rank }) => rank.of ?? 0), ...places),
		format: (place: number) => number(locale, place),
		alt: words.history.alt(
			unit.name,
			ranked.map(({ year, rank }) => `${year}: ${number(locale, rank.place)}`).join(', ')
		)
	};
	const best = ordinal(locale, Math.min(...toldPlaces));
	const worst = ordinal(locale, Math.max(...toldPlaces));
	return {
		title: words.history.heading(unit.name, best, worst, told[0]?.year ?? first.year, last.year),
		dek: words.history.dek(ranked.some(({ rank }) => rank.kind === 'computed')),
		figure: {
			desk: history(data, onPage(500)),
			phone: history(data, onPage(358)),
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
