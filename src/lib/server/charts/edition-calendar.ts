import {
	firstTold,
	monthOfEdition,
	usualMonth,
	usuallyOut,
	type FirstTold,
	type UsualMonth
} from '$lib/analysis/edition-calendar';
import { period } from '$lib/i18n/format';
import { results as messages } from '$lib/i18n/messages/results';
import type { Result, Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../context';

/** What is known of when the editions of an index appear. */
export interface EditionCalendar {
	told: FirstTold[];
	usual: UsualMonth | null;
}

/** The calendar of an index, from results of its headline. */
export function editionCalendar(reference: Reference, index: string, results: readonly Result[]): EditionCalendar {
	const told = firstTold(
		results.filter((row) => row.index_code === index),
		reference.tables.edition_dates.filter((row) => row.index_code === index),
		(source) => reference.source.get(source)?.published_on ?? null
	);
	return { told, usual: usualMonth(told) };
}

/** Editions of an index that are known to be published, by coverage or by a date; of a unit only those of its time. */
export function publishedYears(reference: Reference, index: string, unit: Unit | null = null): number[] {
	const headlines = new Set(reference.headlines(index).map((row) => row.indicator_code));
	const { coverage, edition_dates: dates } = reference.tables;
	return [...coverage.filter((row) => row.parent_code === null && headlines.has(row.indicator_code)), ...dates].flatMap(
		({ index_code, year }) =>
			index_code === index && (unit === null || reference.existsIn(unit, index, year)) ? [year] : []
	);
}

/**
 * That an edition later than any known one is usually out by today, and is not here; null where none is, where too few
 * dates are known, and where it would not rate the unit.
 */
export function awaitedText(
	{ reference, locale }: Context,
	index: string,
	results: readonly Result[],
	{ known, unit, today }: { known: number; unit: Unit | null; today: string }
): string | null {
	const { usual } = editionCalendar(reference, index, results);
	if (usual === null) return null;
	const year = usuallyOut(usual, today);
	if (year <= known || (unit !== null && !reference.existsIn(unit, index, year))) return null;
	return messages[locale].usuallyOut(year, period(locale, monthOfEdition(year, usual)));
}
