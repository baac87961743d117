import { capital } from '$lib/i18n/capital';
import { dayInVietnam, period as periodText } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { type Closing, reportPeriodsOf } from '$lib/model/report-period';

/** The period that is shown without being asked for: the quarter that runs, or the whole of another year. */
export function usualPeriod(year: number, closing: Closing, now: number): string {
	const today = dayInVietnam(now);
	const quarters = reportPeriodsOf(year, closing).filter(({ value }) => value.includes('-Q'));
	return quarters.find(({ from, to }) => from <= today && today <= to)?.value ?? String(year);
}

/** A period at the beginning of a sentence. */
export const periodTitle = (locale: Locale, value: string): string => capital(periodText(locale, value));
