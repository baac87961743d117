import { date } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';

/** Viet Nam keeps the same time all year. */
const zone = '+07:00';

/** A moment as its readers write it: `14:30 28/11/2026`. */
export function instant(locale: Locale, iso: string): string {
	const moment = new Date(iso);
	if (Number.isNaN(moment.getTime())) return '';
	const time = new Intl.DateTimeFormat('en-GB', {
		hour: '2-digit',
		minute: '2-digit',
		timeZone: 'Asia/Ho_Chi_Minh'
	}).format(moment);
	return `${time} ${date(locale, iso)}`;
}

/** The moment that a field of date and time means in Viet Nam, if it lies in the future; null where it cannot be read. */
export function momentOf(typed: string, now: number): string | null {
	const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(typed) ? new Date(`${typed}${zone}`) : null;
	return moment && moment.getTime() > now ? moment.toISOString() : null;
}
