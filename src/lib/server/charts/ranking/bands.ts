import { rankBands, type RankBand, type RankBands } from '$lib/analysis/rank-bands';
import type { Edition, Standing } from '$lib/analysis/edition';
import { number, range } from '$lib/i18n/format';
import { rankBands as messages } from '$lib/i18n/messages/rank-bands';
import type { Context } from '../../context';
import { scoreIntervals } from '../../warehouse/queries';

/** Between which places the units of one field of an edition may stand; null where that does not follow from what is published. */
export async function bandsOf(
	{ warehouse, release, reference }: Pick<Context, 'warehouse' | 'release' | 'reference'>,
	{ index_code, indicator_code, year }: Edition,
	standings: readonly Standing[]
): Promise<RankBands | null> {
	const by = { index: index_code, indicator: indicator_code, year };
	const intervals = await scoreIntervals(warehouse, release, by);
	return rankBands(standings, intervals, reference.index.get(index_code)?.higher_is_better ?? true);
}

/** `3–12`; one place where no other is possible. */
export const bandText = (locale: Context['locale'], { best, worst }: RankBand): string =>
	best === worst ? number(locale, best) : range(number(locale, best), number(locale, worst));

/** What the bands are and are not; nothing without them. */
export const bandNotes = (locale: Context['locale'], bands: RankBands | null): string[] =>
	bands === null ? [] : [messages[locale].note(number(locale, bands.level))];
