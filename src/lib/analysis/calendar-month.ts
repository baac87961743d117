/** The first and last day of a calendar month. */
export interface Month {
	start: string;
	end: string;
}

const pad = (value: number) => String(value).padStart(2, '0');

/** The month of a year, counted from 1. */
const monthOf = (year: number, month: number): Month => ({
	start: `${year}-${pad(month)}-01`,
	end: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
});

/** The month after one that a window covers from end to end, within its year; null for any other window. */
export function monthAfter(window: { period_start: string | null; period_end: string | null }): Month | null {
	const { period_start: start, period_end: end } = window;
	if (start === null || end === null) return null;
	const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
	const own = monthOf(year, month);
	return own.start === start && own.end === end && month < 12 ? monthOf(year, month + 1) : null;
}

/** A day in another year: 29 February becomes the 28th, and the end of February stays its end. */
export function dayInYear(day: string, year: number): string {
	const [own, rest] = [Number(day.slice(0, 4)), day.slice(4)];
	const isEnd = day === monthOf(own, 2).end;
	return isEnd ? monthOf(year, 2).end : `${year}${rest}`;
}
