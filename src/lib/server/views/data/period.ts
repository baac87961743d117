import { capital } from '$lib/i18n/capital';
import { dayInVietnam, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';

/** The period that is shown without being asked for: the quarter that runs, or the whole of another year. */
export function usualPeriod(year: number, now: number): string {
	const today = dayInVietnam(now);
	return today.startsWith(String(year)) ? `${year}-Q${Math.ceil(Number(today.slice(5, 7)) / 3)}` : String(year);
}

/** A period at the beginning of a sentence. */
export const periodTitle = (locale: Locale, value: string): string => capital(periodText(locale, value));
