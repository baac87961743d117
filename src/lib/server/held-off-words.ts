import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { signIn } from '$lib/i18n/messages/sign-in';
import type { TryLater } from './auth/held-off';

/** Where many sign in at once, a moment is enough. */
const busySeconds = 5;

/** What somebody who is held off is told, and after how many seconds they may try again. */
export function heldOffWords(locale: Locale, held: TryLater): { text: string; seconds: number } {
	const words = signIn[locale];
	return held.is === 'busy'
		? { text: words.busy, seconds: busySeconds }
		: { text: words.wait(number(locale, held.minutes)), seconds: held.minutes * 60 };
}
