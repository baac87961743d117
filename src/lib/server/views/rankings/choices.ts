import { breakMarks } from '$lib/analysis/series';
import type { Edition } from '$lib/analysis/edition';
import { rankings as messages } from '$lib/i18n/messages/rankings';
import { indicatorName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import { editionResults } from '../../warehouse/queries';
import type { Context } from '../../context';

/** The measures with figures in that edition, as the control sentence offers them; the headline is the empty value. */
export async function indicatorOptions(
	{ warehouse, release, reference, locale }: Context,
	index: Index,
	year: number,
	has: (unit: string) => boolean = () => true
): Promise<{ value: string; text: string }[]> {
	const results = await editionResults(warehouse, release, { index: index.index_code, year });
	const present = new Set(results.filter((row) => has(row.unit_code)).map((row) => row.indicator_code));
	return [
		{ value: '', text: messages[locale].ask.overall },
		...reference
			.components(index.index_code, year)
			.filter((row) => present.has(row.indicator_code))
			.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }))
	];
}

/** The years of a slider; a break that parts two of them is marked at the later one. */
export function markedYears({ reference }: Context, index: Index, editions: readonly Edition[]) {
	const years = editions.map((edition) => edition.year);
	const indicators = [...new Set(editions.map((edition) => edition.indicator_code))];
	const breaks = breakMarks(reference, index.index_code, indicators, years).filter(({ verdict }) => verdict === 'no');
	const broken = new Set(breaks.map((mark) => years.find((year) => year >= mark.year)));
	return years.map((year) => ({ year, broken: broken.has(year) }));
}
