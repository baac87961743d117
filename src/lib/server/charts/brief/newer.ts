import type { Edition, Standing } from '$lib/analysis/edition';
import type { Fact } from '$lib/analysis/questions';
import { number } from '$lib/i18n/format';
import { brief as messages } from '$lib/i18n/messages/brief';
import type { CoverageRow, Result, Unit } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import type { Context } from '../../context';
import { awaitedText, publishedYears } from '../edition-calendar';

/** What is newer than the newest result that is here. */
export interface Newer {
	/** Newer rounds that rate the unit and are published or here, the newest first. */
	newer: CoverageRow[];
	/** That a later round is known to be published, or usually out by now, where coverage knows of none. */
	awaited: string | null;
}

/**
 * What is newer than an edition: of a unit, and of the provinces that it was formed from where the edition is theirs, of each
 * the rounds of its time.
 */
export function newerThan(
	context: Context,
	rated: readonly [Unit, ...Unit[]],
	edition: Edition,
	{ parent_code, ...known }: Pick<Standing, 'parent_code'> & Known
): Newer {
	const newer = newerRounds(context.reference, rated, edition, parent_code);
	// When the editions inside a province appear, nothing tells.
	const awaited = newer.length > 0 || parent_code !== null ? null : laterText(context, rated, edition, known);
	return { newer, awaited };
}

/** All results of headlines, and the day on which it is asked. */
interface Known {
	results: readonly Result[];
	today: string;
}

/** A later edition that has a date, else one that is usually out by now. */
function laterText(
	context: Context,
	rated: readonly [Unit, ...Unit[]],
	{ index_code: index, year }: Edition,
	{ results, today }: Known
): string | null {
	const known = Math.max(year, ...rated.flatMap((unit) => publishedYears(context.reference, index, unit)));
	return known > year
		? messages[context.locale].indices.newer(known)
		: awaitedText(context, index, results, { known, unit: rated[0], today });
}

function newerRounds(
	reference: Reference,
	rated: readonly Unit[],
	{ index_code, year }: Edition,
	parent: string | null
): CoverageRow[] {
	const headlines = reference.headlines(index_code).map((row) => row.indicator_code);
	return reference.tables.coverage
		.filter(
			(row) =>
				row.index_code === index_code &&
				headlines.includes(row.indicator_code) &&
				row.parent_code === parent &&
				row.year > year &&
				rated.some((unit) => reference.existsIn(unit, index_code, row.year))
		)
		.sort((a, b) => b.year - a.year);
}

/** A newer round than the unit's: of the first places alone, without it at the source, or not here for it. */
export function newerText({ locale }: Context, { newer, awaited }: Newer): string | null {
	const words = messages[locale].indices;
	const [newest] = newer;
	if (!newest) return awaited;
	const { year, coverage, published_units } = newest;
	if (coverage === 'top_n' && published_units !== null) return words.topOnly(year, number(locale, published_units));
	return coverage === 'source_gaps' ? words.leftOut(year) : words.newer(year);
}

/**
 * Indices of which a newer round is published than the unit's newest result. Where only the first places were published,
 * or the source left units out, nobody may have the figure: that is not asked.
 */
export const missingFacts = (newest: readonly ({ edition: Edition } & Pick<Newer, 'newer'>)[]): Fact[] =>
	newest.flatMap(({ edition, newer }): Fact[] => {
		const round = newer.find(({ coverage }) => coverage === 'whole' || coverage === 'excerpt');
		return round ? [{ kind: 'missing', index: edition.index_code, published: round.year, here: edition.year }] : [];
	});
