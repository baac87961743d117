import { dayInVietnam, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { parsePeriod } from '$lib/model/period';

/** A time for which work is handed in, first and last day inclusive. */
export interface BoardPeriod {
	value: string;
	from: string;
	to: string;
}

const halves = (year: number): BoardPeriod[] => [
	{ value: `${year}-H1`, from: `${year}-01-01`, to: `${year}-06-30` },
	{ value: `${year}-H2`, from: `${year}-07-01`, to: `${year}-12-31` }
];

/** The periods of a year: itself, its halves, quarters and months. */
export function periodsOf(year: number): BoardPeriod[] {
	const quarters = [1, 2, 3, 4].map((quarter) => `${year}-Q${quarter}`);
	const months = Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
	const plain = (value: string): BoardPeriod[] => {
		const found = parsePeriod(value);
		return found ? [{ value, from: found.from, to: found.to }] : [];
	};
	return [...plain(String(year)), ...halves(year), ...[...quarters, ...months].flatMap(plain)];
}

/** The period that is shown without being asked for: the quarter that runs, or the whole of another year. */
export function usualPeriod(year: number, now: number): string {
	const today = dayInVietnam(now);
	return today.startsWith(String(year)) ? `${year}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}` : String(year);
}

/** A period at the beginning of a sentence. */
export function periodTitle(locale: Locale, value: string): string {
	const text = periodText(locale, value);
	return text.charAt(0).toUpperCase() + text.slice(1);
}
