import { allowsRanking, headlineEditions, type Edition } from '$lib/analysis/edition';
import { fieldOf, withinField } from '$lib/analysis/field';
import { range } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as messages } from '$lib/i18n/messages/unit';
import { shortName, unitName } from '$lib/i18n/names';
import type { Index, Indicator, Result, Unit } from '$lib/model/datasets';
import { scaleOf, type Reference } from '$lib/model/reference';
import type { Rank } from '$lib/analysis/edition';
import { headlineResults, resultsOfChildren } from '../warehouse/queries';
import type { Context } from '../context';

/** What a trend shows: scores or places. */
export type Measure = 'score' | 'rank';

/** An index that has results of the unit, with every edition of its field, oldest first. */
export interface UnitIndex {
	index: Index;
	/** The component looked at; null for the headline. */
	component: Indicator | null;
	editions: Edition[];
	/** The editions in which the unit stands. */
	own: Edition[];
}

/** The indices that have results of a unit, the richest first: most editions with the whole field, then most editions. */
export async function unitIndices(context: Context, unit: Unit): Promise<UnitIndex[]> {
	const { warehouse, release, reference } = context;
	const field = fieldOf(reference, unit);
	const results =
		field.parent_code === null
			? await headlineResults(warehouse, release)
			: await resultsInside(context, field.parent_code);
	return reference.tables.indices
		.map((index) => {
			const all = withinField(reference, headlineEditions(reference, index.index_code, results), field);
			const editions = editionsFor(reference, unit, all);
			return {
				index,
				component: null,
				editions,
				own: editions.filter((edition) => edition.standings.has(unit.unit_code))
			};
		})
		.filter(({ own }) => own.length > 0)
		.map((found) => ({ ...found, whole: found.own.filter((edition) => isWhole(context, edition, unit)).length }))
		.sort((a, b) => b.whole - a.whole || b.own.length - a.own.length);
}

/** The editions of the time in which a unit exists: those of the other division of the country do not lack it. */
export const editionsFor = (reference: Reference, unit: Unit, editions: readonly Edition[]): Edition[] =>
	editions.filter(
		({ index_code, year, standings }) => standings.has(unit.unit_code) || reference.existsIn(unit, index_code, year)
	);

/** Whether an edition holds the unit's whole field, but for gaps at the source. */
export const isWhole = ({ reference }: Context, edition: Edition, unit: Unit): boolean => {
	const parent = edition.standings.get(unit.unit_code)?.parent_code ?? null;
	return allowsRanking(reference.coverage(edition.index_code, edition.indicator_code, edition.year, parent));
};

/** Results of all units inside a province, on every index that rates such. */
export const resultsInside = async (context: Context, parent: string): Promise<Result[]> =>
	(
		await Promise.all(
			indicesInside(context).map((index) => resultsOfChildren(context.warehouse, context.release, { index, parent }))
		)
	).flat();

/** What of an index was measured inside a province: each has components of its own; null without one. */
export async function measuredInside(
	{ warehouse, release }: Context,
	parent: string | null,
	index: string
): Promise<Set<string> | null> {
	if (parent === null) return null;
	const results = await resultsOfChildren(warehouse, release, { index, parent });
	return new Set(results.map((row) => row.indicator_code));
}

/** Codes of the indices that rate units inside a province. */
export const indicesInside = ({ reference }: Context): string[] =>
	reference.tables.indices
		.filter((index) => !index.rated_levels.split(';').includes('province'))
		.map((index) => index.index_code);

/** The unit's name as it was when an edition was rated. */
export const nameIn = ({ reference, locale }: Context, unit: string, edition: Edition): string =>
	unitName(reference, locale, unit, reference.ratedOn(edition.index_code, edition.year));

/** `6/61`, or `6` where it is not known of how many. */
export const rankText = (rank: Rank): string => (rank.of === null ? String(rank.place) : `${rank.place}/${rank.of}`);

/** The same in a cell of a table, with the mark of one that was computed here. */
export const markedRank = (locale: Locale, rank: Rank): string =>
	rankText(rank) + (rank.kind === 'computed' ? ` (${resultWords[locale].computed})` : '');

/** `2011–2024`, or the year alone. */
export const yearsOf = (editions: readonly Edition[]): string =>
	range(editions[0]?.year ?? '', editions.at(-1)?.year ?? '');

/** What the components of an index are called: PAPI has dimensions. */
export const partName = (locale: Locale, index: string): string => messages[locale].part(index === 'PAPI');

/** The indices as the control sentence offers them. */
export const indexOptions = (indices: readonly Pick<UnitIndex, 'index'>[]) =>
	indices.map(({ index }) => ({ value: index.index_code, text: shortName(index.index_code) }));

/** The top of the scale that scores are on. */
export const highest = ({ index, component }: Pick<UnitIndex, 'index' | 'component'>): number =>
	scaleOf(index, component).max;
