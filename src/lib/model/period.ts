import { z } from 'zod';
import { years, type Cell } from './cells';
import { endOfYear, lastDay, monthName } from './days';

/** The time that an activity is counted for: a year, a quarter, a calendar month or a day. */
export interface Period {
	grain: 'year' | 'quarter' | 'month' | 'day';
	/** First and last day, inclusive, `YYYY-MM-DD`. */
	from: string;
	to: string;
	year: number;
	quarter: number | null;
	month: number | null;
}

/** Reads `2024`, `2024-Q1`, `2024-03` or `2024-03-15`; null if it is none of them. */
export function parsePeriod(text: string): Period | null {
	const match = /^(\d{4})(?:-(?:Q([1-4])|(\d{2})(?:-(\d{2}))?))?$/.exec(text);
	if (!match?.[1]) return null;
	const year = Number(match[1]);
	if (match[2]) {
		const quarter = Number(match[2]);
		const to = quarter * 3;
		return {
			grain: 'quarter',
			from: `${monthName(year, to - 2)}-01`,
			to: lastDay(year, to),
			year,
			quarter,
			month: null
		};
	}
	if (match[3]) {
		const month = Number(match[3]);
		if (month < 1 || month > 12) return null;
		const quarter = Math.ceil(month / 3);
		if (!match[4]) return { grain: 'month', from: `${text}-01`, to: lastDay(year, month), year, quarter, month };
		if (match[4] === '00' || text > lastDay(year, month)) return null;
		return { grain: 'day', from: text, to: text, year, quarter, month };
	}
	return { grain: 'year', from: `${year}-01-01`, to: endOfYear(year), year, quarter: null, month: null };
}

/** A period as a CSV cell; stays the text it was. */
export const period = (): Cell<string> =>
	z.string().transform((raw, ctx) => {
		const value = raw.trim();
		const year = value === '' ? null : (parsePeriod(value)?.year ?? null);
		if (year !== null) {
			if (year >= years.min && year <= years.max) return value;
			ctx.addIssue({ code: 'custom', params: { problem: 'out_of_range', ...years } });
			return z.NEVER;
		}
		ctx.addIssue({ code: 'custom', params: { problem: value === '' ? 'required' : 'not_a_period' } });
		return z.NEVER;
	});
