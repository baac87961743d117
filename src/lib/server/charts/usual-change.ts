import type { Edition } from '$lib/analysis/edition';
import { yearlyNoise } from '$lib/analysis/meanwhile';
import { number, score } from '$lib/i18n/format';
import { impact } from '$lib/i18n/messages/impact';
import type { Context } from '../context';

/**
 * How much a score usually changes from one year to the next, and that smaller differences, and places by them, are noise:
 * over all editions of one field with the indicator of the one that is shown. Nothing where that is not known.
 */
export function usualChangeNotes(
	{ reference, locale }: Pick<Context, 'reference' | 'locale'>,
	editions: readonly Edition[],
	{ indicator_code }: Edition,
	{ measure, highest }: { measure: string; highest: number }
): string[] {
	const usual = yearlyNoise(
		reference,
		editions.filter((edition) => edition.indicator_code === indicator_code)
	);
	// What rounds to nothing would call no difference noise.
	const amount = usual && score(locale, usual.median, highest);
	if (usual === null || amount === null || amount === score(locale, 0, highest)) return [];
	const words = impact[locale].usual;
	return [`${words.is(measure, amount, number(locale, usual.pairs))} ${words.places}`];
}
