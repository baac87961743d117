import type { Fieldwork } from '$lib/model/datasets';
import { dayAfter, daysBetween, endOfYear, lastDay, monthName } from '$lib/model/days';

/** The days whose work is set beside a result. */
export interface WorkWindow {
	from: string;
	to: string;
	/** When people were asked; null where that is not known and whole years stand for it. */
	fieldwork: Fieldwork | null;
}

/**
 * The twelve months of work that could matter for a result, `lag` years before: they end with the last day on which people
 * were asked, since what came later was in nobody's mind. Where those days are not known it is a calendar year.
 */
export function workWindow(year: number, lag: number, fieldwork: Fieldwork | null): WorkWindow {
	if (fieldwork === null) return { from: `${year - lag}-01-01`, to: endOfYear(year - lag), fieldwork };
	const { last_day: last } = fieldwork;
	return { from: dayAfter(yearsBefore(last, lag + 1)), to: yearsBefore(last, lag), fieldwork };
}

/** The same day so many years before; of 29 February the last one of that month. */
function yearsBefore(day: string, years: number): string {
	const [year, month] = [Number(day.slice(0, 4)) - years, Number(day.slice(5, 7))];
	const [end, same] = [lastDay(year, month), `${monthName(year, month)}-${day.slice(8)}`];
	return same < end ? same : end;
}

/** A day as a point of the axis of years: the first of January is the year itself. */
export function onYears(day: string): number {
	const year = Number(day.slice(0, 4));
	const first = `${year}-01-01`;
	return year + daysBetween(first, day) / daysBetween(first, `${year + 1}-01-01`);
}
