// Days as `2024-06-30` and months of a year counted from 1, without any clock or time zone.

const day = 86_400_000;

/** `6` as `06`, as days and months are written. */
export const pad = (value: number): string => String(value).padStart(2, '0');

/** A month of a year: `2024-06`. */
export const monthName = (year: number, month: number): string => `${year}-${pad(month)}`;

/** The last day of a month of a year; of its month 0 that of the year before. */
export const lastDay = (year: number, month: number): string =>
	// Date.UTC would take the first hundred years for those of the twentieth century.
	new Date(new Date(0).setUTCFullYear(year, month, 0)).toISOString().slice(0, 10);

/** The last days of the months of a year. */
export const monthEnds = (year: number): string[] => Array.from({ length: 12 }, (_, at) => lastDay(year, at + 1));

/** The last day of a year. */
export const endOfYear = (year: number): string => `${year}-12-31`;

/** Whether a day is the last one of its month. */
export const isMonthEnd = (of: string): boolean => dayAfter(of).endsWith('-01');

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / day);

/** The day so many days later, or (negative) earlier. */
export const dayAfter = (from: string, days = 1): string =>
	new Date(Date.parse(from) + days * day).toISOString().slice(0, 10);

/** The earlier of two days. */
export const earlier = (a: string, b: string): string => (a < b ? a : b);
