import { z } from 'zod';
import type { Cell } from './cells';
import { lastDay, pad } from './days';
import { parsePeriod } from './period';

/** A time that is reported on, first and last day inclusive. */
export interface ReportPeriod {
	/** `2024`, `2024-H1`, `2024-Q2`, `2024-9M` or `2024-06`. */
	value: string;
	from: string;
	to: string;
}

/**
 * When a period ends: with the calendar, or on the 14th of its last month as Decree 09/2019/NĐ-CP, article 12, says of
 * regular reports: a month from the 15th of the month before to the 14th, a year from 15 December to 14 December.
 */
export const closings = ['calendar', 'decree'] as const;
export type Closing = (typeof closings)[number];

/** The period that a text names; null if it names none. */
export function reportPeriod(value: string, closing: Closing = 'calendar'): ReportPeriod | null {
	const months = monthsOf(value);
	if (months === null) return null;
	const { year, first, last } = months;
	if (closing === 'calendar')
		return {
			value,
			from: `${year}-${pad(first)}-01`,
			to: lastDay(year, last)
		};
	const before = first === 1 ? `${year - 1}-12` : `${year}-${pad(first - 1)}`;
	return { value, from: `${before}-15`, to: `${year}-${pad(last)}-14` };
}

function monthsOf(value: string): { year: number; first: number; last: number } | null {
	const [, written = '', part] = /^(\d{4})-(H1|H2|9M)$/.exec(value) ?? [];
	if (part !== undefined)
		return { year: Number(written), first: part === 'H2' ? 7 : 1, last: { H1: 6, H2: 12, '9M': 9 }[part] ?? 12 };
	const plain = parsePeriod(value);
	if (!plain || plain.grain === 'day') return null;
	return { year: plain.year, first: Number(plain.from.slice(5, 7)), last: Number(plain.to.slice(5, 7)) };
}

/** The periods of a year, from long to short: itself, nine months, halves, quarters, months. */
export function reportPeriodsOf(year: number, closing: Closing = 'calendar'): ReportPeriod[] {
	const parts = ['-9M', '-H1', '-H2', '-Q1', '-Q2', '-Q3', '-Q4'];
	const months = Array.from({ length: 12 }, (_, at) => `-${pad(at + 1)}`);
	return ['', ...parts, ...months].flatMap((part) => reportPeriod(`${year}${part}`, closing) ?? []);
}

/** A period that is reported on, as a CSV cell; stays the text it was. */
export const reportPeriodCell = (): Cell<string> =>
	z.string().transform((raw, ctx) => {
		const value = raw.trim();
		if (reportPeriod(value)) return value;
		ctx.addIssue({ code: 'custom', params: { problem: value === '' ? 'required' : 'not_a_report_period' } });
		return z.NEVER;
	});
