import type { Edition, Standing } from '$lib/analysis/edition';
import type { BreakMark } from '$lib/analysis/series';
import type { Chart } from '$lib/charts/chart';
import type { Table } from '$lib/charts/figure';
import { list, number } from '$lib/i18n/format';
import { results as resultWords } from '$lib/i18n/messages/results';
import { trends as messages } from '$lib/i18n/messages/trends';
import { breakText, shortName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Context } from '../context';
import { fieldName, type Compared, type Reading } from './compared';
import { basisValue } from './ranking/asked';
import { ageNotes } from './ranking/words';

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
	marks.flatMap((mark) => mark.breaks.map((row) => breakText(locale, row)));

/** Where the units' results come from. */
export const sourcesOf = (compared: { units: readonly { code: string }[] }, editions: readonly Edition[]) => [
	...new Set(
		editions.flatMap((edition) =>
			// An estimate has the sources of all its parts.
			compared.units.flatMap(({ code }) => edition.standings.get(code)?.source_id.split(';') ?? [])
		)
	)
];

/** The same for a picture, short: what broke, and in which years the method partly changed. */
export function breakNotes(
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	marks: readonly Pick<BreakMark, 'year' | 'verdict'>[],
	index: string
): string[] {
	const words = messages[locale].notes;
	const units = (year: number) =>
		reference.breaksIn(index).some((row) => row.from_year === year && row.kind === 'units');
	const partly = marks.filter(({ verdict }) => verdict === 'partly').map(({ year }) => String(year));
	return [
		...marks.filter(({ verdict }) => verdict === 'no').map(({ year }) => words.broken(year, units(year))),
		...(partly.length ? [words.partly(list(locale, partly))] : [])
	];
}

/** Says that a later round than these editions is here, or published and not here yet. */
export function newestNotes(context: Reading, index: Index, editions: readonly Edition[], all = editions): string[] {
	const [last, newest] = [editions.at(-1), all.at(-1)];
	if (!last || !newest) return [];
	return [
		...(last.year < newest.year
			? [resultWords[context.locale].newerHere(shortName(index.index_code), newest.year)]
			: []),
		...ageNotes(context, index, newest, [newest.year])
	];
}

/** Which group of which province units inside one are of, for a picture that is seen elsewhere; nothing for provinces. */
export const fieldNote = (context: Reading, { field }: Compared): string[] =>
	field.parent_code === null ? [] : [`${fieldName(context, field)}.`];

/** Names the units that are not drawn because no edition has a score, or a rank, of them. */
export function absentNotes(
	{ locale }: Reading,
	{ units }: Compared,
	editions: readonly Edition[],
	of: { measure: string; value: keyof Pick<Standing, 'score' | 'rank'> }
): string[] {
	const absent = units.filter(({ code }) => editions.every(({ standings }) => standings.get(code)?.[of.value] == null));
	const names = absent.map(({ name }) => name);
	return names.length ? [messages[locale].notes.absent[of.value](of.measure, list(locale, names))] : [];
}

/** A chart of several units, and what the page that compares them says around it. */
export interface LinesOfUnits {
	chart: Chart;
	title: string;
	dek: string;
	breaks: string[];
	/** How estimates in it were made, and where there are none. */
	remarks: string[];
	/** The editions in which any of them has a value. */
	editions: readonly Edition[];
}

/** Where charts of several units live: the page that compares them, or that of the only one. */
export function comparedPlace({ units, index, indicator, basis }: Compared): { page: string; address: string } {
	const address = new URLSearchParams({
		index: index.index_code,
		...(indicator ? { indicator: indicator.indicator_code } : {}),
		units: units.map(({ code }) => code).join(','),
		...(basis === 'today' ? { basis: basisValue[basis] } : {})
	})
		.toString()
		.replaceAll('%2C', ',');
	const [first] = units;
	const page =
		units.length === 1 && first && !indicator && basis === 'own'
			? `/units/${encodeURIComponent(first.code)}?index=${index.index_code}&measure=rank`
			: `/compare?${address}`;
	return { page, address };
}

/** The units as a file is named after them. */
export function fileName({ locale }: Reading, { units }: Compared): string {
	const [first, ...others] = units.map(({ name }) => name);
	if (units.length <= 3)
		return list(
			locale,
			units.map(({ name }) => name)
		);
	return messages[locale].name.more(first ?? '', number(locale, others.length));
}
