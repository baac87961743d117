import { number } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { releases as messages } from '$lib/i18n/messages/releases';
import { shortName } from '$lib/i18n/names';
import type { EditionChange } from '../../warehouse/history';
import { yearRanges } from '../sources';

/** How many indices are named before the rest is counted. */
const most = 4;

/** The editions that a release touched, short: `PAPI 2011–2024; PCI 2023`. */
export function editionsText(locale: Locale, editions: readonly EditionChange[]): string {
	const byIndex = [...Map.groupBy(editions, (edition) => edition.index_code)];
	const named = byIndex
		.slice(0, most)
		.map(([index, own]) => `${shortName(index)} ${yearRanges(own.map(({ year }) => year))}`);
	const rest = byIndex.length - named.length;
	return [...named, ...(rest > 0 ? [messages[locale].moreEditions(number(locale, rest))] : [])].join('; ');
}
