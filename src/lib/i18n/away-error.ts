import { localized, type Locale } from './locale';
import { away, type Cannot } from './messages/away';

/** What is said of something that cannot be done while the ledger's database is away. */
export function awayError(locale: Locale, cannot: Cannot): App.Error {
	const { title, dek } = away[locale].cannot[cannot];
	const releases = { href: localized(locale, '/data/releases'), text: away[locale].releases };
	return { message: `${title}. ${dek}`, away: cannot, instead: cannot === 'broken' ? [releases] : [] };
}
