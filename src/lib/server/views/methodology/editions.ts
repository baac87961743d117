import { date } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { shortName } from '$lib/i18n/names';
import type { Index, Result } from '$lib/model/datasets';
import type { Context } from '../../context';
import { headlineResults } from '../../warehouse/queries';

/** How new the newest edition of an index is, and when the last ones appeared, as far as the data say. */
export interface EditionLine {
	code: string;
	name: string;
	/** The newest edition that is known to be published. */
	published: number;
	/** The newest edition with figures here; null where none has any. */
	here: { year: number; href: string } | null;
	/** Whether a newer edition is published than is here. */
	behind: boolean;
	/** Of the newest editions, the first day that a source of theirs names. */
	appeared: { year: number; day: string }[];
}

/** A habit shows in the last few editions. */
const mostTold = 3;

/** Every index that rates provinces and has an edition, with its newest ones; nothing is said that no source or row of coverage says. */
export async function editionLines(context: Context): Promise<EditionLine[]> {
	const { warehouse, release, reference } = context;
	const results = Map.groupBy(await headlineResults(warehouse, release), (row) => row.index_code);
	return reference.tables.indices
		.filter((index) => index.rated_levels.split(';').includes('province'))
		.flatMap((index) => editionLine(context, index, results.get(index.index_code) ?? []));
}

function editionLine({ reference, locale }: Context, index: Index, results: readonly Result[]): EditionLine[] {
	const code = index.index_code;
	const headlines = new Set(reference.headlines(code).map((row) => row.indicator_code));
	const covered = reference.tables.coverage.flatMap((row) =>
		row.index_code === code && row.parent_code === null && headlines.has(row.indicator_code) ? [row.year] : []
	);
	const years = [...new Set(results.map((row) => row.year))].sort((a, b) => b - a);
	const known = [...covered, ...years];
	if (known.length === 0) return [];
	const published = Math.max(...known);
	const [here] = years;
	const appeared = years.slice(0, mostTold).flatMap((year) => {
		const days = results
			.filter((row) => row.year === year)
			.flatMap((row) => reference.source.get(row.source_id)?.published_on ?? [])
			.sort();
		return days[0] === undefined ? [] : [{ year, day: date(locale, days[0]) }];
	});
	return [
		{
			code,
			name: shortName(code),
			published,
			here: here === undefined ? null : { year: here, href: localized(locale, `/rankings/${code}?year=${here}`) },
			behind: here === undefined || here < published,
			appeared
		}
	];
}
