import { number } from '$lib/i18n/format';
import { datasetWords } from '$lib/i18n/messages/datasets';
import { releases as messages } from '$lib/i18n/messages/releases';
import { shortName, unitName } from '$lib/i18n/names';
import type { Release } from '$lib/model/release';
import type { Context } from '../../context';
import { changesByDataset, editionChanges, touches, type EditionChange } from '../../warehouse/history';
import { countsText } from './changes';

/** What a feed is narrowed to; null takes everything. */
export interface FeedScope {
	index: string | null;
	unit: string | null;
}

/** How many editions a headline names. */
const most = 2;

/**
 * What a release brought, in one line for those who follow it: `PAPI 2025: 34 tỉnh, thành phố có số liệu mới`, and all of it
 * line by line. Null where it brought nothing of what is followed.
 */
export async function releaseEntry(
	context: Context,
	release: Release,
	{ index, unit }: FeedScope
): Promise<{ title: string; lines: string[] } | null> {
	const { warehouse, locale } = context;
	const words = messages[locale].entry;
	const narrowed = index !== null || unit !== null;
	const touched = (await touches(warehouse, context.release, ['results'])).some(
		(touch) => touch.release === release.number
	);
	const all = touched ? await editionChanges(warehouse, release.number, { unit }) : [];
	const editions = all.filter((edition) => index === null || edition.index_code === index);
	const lines = editions.map((edition) =>
		unit === null ? editionLine(context, edition) : unitLine(context, edition, unit)
	);
	for (const { dataset, counts } of narrowed ? [] : await changesByDataset(warehouse, release.number, context.release))
		if (dataset !== 'results')
			lines.push(words.dataset(datasetWords(locale, dataset).title, countsText(locale, counts)));
	const [first] = lines;
	if (first === undefined) return null;
	const rest = editions.length - most;
	const named = editions.length > 0 ? lines.slice(0, Math.min(most, editions.length)) : lines.slice(0, most);
	const told = [...named, ...(rest > 0 ? [words.more(number(locale, rest))] : [])].join('; ');
	const titled = release.reverts === null ? told : `${words.reverts(number(locale, release.reverts))}: ${told}`;
	return { title: release.demo ? words.demo(titled) : titled, lines };
}

function editionLine(
	{ locale }: Context,
	{ index_code, year, provinces, added, changed, removed }: EditionChange
): string {
	const words = messages[locale].entry;
	const [count, what] =
		added > 0 ? [added, words.added] : changed > 0 ? [changed, words.changed] : [removed, words.removed];
	const units = provinces ? words.provinces : words.units;
	return words.edition(shortName(index_code), String(year), units(number(locale, count)), what);
}

function unitLine(
	{ reference, locale }: Context,
	{ index_code, year, added, changed }: EditionChange,
	unit: string
): string {
	const words = messages[locale].entry;
	const what = added > 0 ? words.unitAdded : changed > 0 ? words.unitChanged : words.unitRemoved;
	return words.unit(unitName(reference, locale, unit, `${year}-12-31`), shortName(index_code), String(year), what);
}
