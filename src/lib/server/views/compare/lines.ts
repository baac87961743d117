import type { Edition } from '$lib/analysis/edition';
import type { BreakMark } from '$lib/analysis/series';
import type { Figure, Table } from '$lib/charts/figure';
import { range } from '$lib/i18n/format';
import { results as resultWords } from '$lib/i18n/messages/results';
import type { Compared, Reading } from './address';

/** A chart of the page with its heading. */
export interface LineSection {
	title: string;
	dek: string;
	/** Null where there is nothing to draw; the dek then says so. */
	figure: Figure | null;
	breaks: string[];
	sources: string[];
}

/** First and last year of editions. */
export const years = (editions: readonly Edition[]) => range(editions[0]?.year ?? '', editions.at(-1)?.year ?? '');

/** The table of a chart: years down, units across, the newest first. */
export function lineTable(
	{ locale }: Reading,
	compared: Compared,
	editions: readonly Edition[],
	caption: string,
	cell: (edition: Edition, unit: string) => string | null
): Table {
	const words = resultWords[locale];
	return {
		caption,
		head: [{ text: words.year }, ...compared.units.map(({ name }) => ({ text: name, numeric: true }))],
		rows: editions
			.toReversed()
			.map((edition) => [
				{ text: String(edition.year) },
				...compared.units.map(({ code }) => ({ text: cell(edition, code) ?? words.none }))
			])
	};
}

/** Breaks in words, each with its year. */
export const breakWords = ({ locale }: Reading, marks: readonly BreakMark[]) =>
	marks.flatMap((mark) =>
		mark.breaks.map((row) => resultWords[locale].break(mark.year, locale === 'vi' ? row.change_vi : row.change_en))
	);

/** Where the units' results come from. */
export const sourcesOf = (compared: Compared, editions: readonly Edition[]) =>
	editions.flatMap((edition) => compared.units.flatMap(({ code }) => edition.standings.get(code)?.source_id ?? []));
