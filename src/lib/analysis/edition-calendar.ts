import type { EditionDate, Result } from '$lib/model/datasets';
import { monthName } from '$lib/model/days';

/** When an edition is first known to have been out: a day, or a month where its source tells no more. */
export interface FirstTold {
	year: number;
	on: string;
	source_id: string;
}

/** When the editions of an index usually appear. */
export interface UsualMonth {
	/** 1 is the January after the year measured, 13 that of the year after it. */
	month: number;
	/** The editions that it rests on, oldest first. */
	years: number[];
}

/** Fewer editions than this are no habit. */
const fewest = 3;

/**
 * When each edition of an index is first known to have been out, oldest first: as `edition_dates` has it, else the first
 * time at which a source of its figures was published. A source that gives a newer edition too came with that one, and
 * says nothing of the older.
 */
export function firstTold(
	results: readonly Pick<Result, 'year' | 'source_id'>[],
	entered: readonly EditionDate[],
	publishedOn: (source: string) => string | null
): FirstTold[] {
	const newest = new Map<string, number>();
	for (const { source_id, year } of results) newest.set(source_id, Math.max(year, newest.get(source_id) ?? -Infinity));
	const told = new Map<number, FirstTold>();
	for (const [source_id, year] of newest) {
		const on = publishedOn(source_id);
		// A year alone names no month.
		if (on === null || !/^\d{4}-\d{2}/.test(on)) continue;
		const known = told.get(year);
		if (!known || on < known.on) told.set(year, { year, on, source_id });
	}
	for (const { year, published_on: on, source_id } of entered) told.set(year, { year, on, source_id });
	return [...told.values()].sort((a, b) => a.year - b.year);
}

/** The median month after the year measured; of two in the middle the later, so that nothing is missed too soon. */
export function usualMonth(told: readonly FirstTold[]): UsualMonth | null {
	if (told.length < fewest) return null;
	const months = told.map(({ year, on }) => monthsAfter(year, on)).sort((a, b) => a - b);
	const month = months[Math.floor(months.length / 2)];
	return month === undefined ? null : { month, years: told.map(({ year }) => year) };
}

const monthsAfter = (year: number, on: string): number =>
	(Number(on.slice(0, 4)) - year - 1) * 12 + Number(on.slice(5, 7));

/** The month in which the edition of a year usually appears: `2026-04`. */
export function monthOfEdition(year: number, { month }: UsualMonth): string {
	const years = Math.floor((month - 1) / 12);
	return monthName(year + 1 + years, month - 12 * years);
}

/** The newest edition whose usual month is over on a day. */
export function usuallyOut({ month }: UsualMonth, today: string): number {
	const months = 12 * Number(today.slice(0, 4)) + Number(today.slice(5, 7)) - 1;
	return Math.floor((months - month) / 12) - 1;
}
