import { number } from '$lib/i18n/format';
import { methodology as messages } from '$lib/i18n/messages/methodology';
import { unitName } from '$lib/i18n/names';
import { coverages, type CoverageRow } from '$lib/model/datasets';
import type { Context } from '../../context';

/** How much of one round is here, in words. */
export interface CoverageLine {
	year: number;
	/** The province, for an index that rates units inside provinces. */
	parent: string | null;
	headline: string | null;
	components: string[];
}

const figures = (row: CoverageRow) => Math.max(row.scores_here, row.ranks_here);

/** The newest year of an index with any figure of its headline here. */
export function newestHere({ reference }: Context, index: string): number | null {
	const headlines = new Set(reference.headlines(index).map((row) => row.indicator_code));
	const years = reference.tables.coverage
		.filter((row) => row.index_code === index && headlines.has(row.indicator_code) && figures(row) > 0)
		.map((row) => row.year);
	return years.length ? Math.max(...years) : null;
}

/** Every round of an index, newest first: how much of its headline and of its components is here. */
export function coverageRows(context: Context, index: string): CoverageLine[] {
	const { reference, locale } = context;
	const headlines = new Set(reference.headlines(index).map((row) => row.indicator_code));
	const rows = reference.tables.coverage.filter((row) => row.index_code === index);
	const rounds = [...Map.groupBy(rows, (row) => `${row.year}/${row.parent_code ?? ''}`).values()];
	return rounds
		.flatMap((round): CoverageLine[] => {
			const [first] = round;
			if (!first) return [];
			const headline = round.find((row) => headlines.has(row.indicator_code));
			return [
				{
					year: first.year,
					parent:
						first.parent_code === null ? null : unitName(reference, locale, first.parent_code, `${first.year}-12-31`),
					headline: headline ? inWords(context, [headline]) : null,
					components: componentWords(
						context,
						round.filter((row) => !headlines.has(row.indicator_code))
					)
				}
			];
		})
		.sort((a, b) => b.year - a.year);
}

/** Components in groups of equal coverage, the most complete first. */
function componentWords(context: Context, rows: readonly CoverageRow[]): string[] {
	const groups = Map.groupBy(rows, (row) => row.coverage);
	return coverages.flatMap((kind) => {
		const group = groups.get(kind);
		if (!group) return [];
		return [messages[context.locale].coverage.parts(number(context.locale, group.length), inWords(context, group))];
	});
}

/** Rows of one coverage in words; several rows with different numbers give a range. */
function inWords({ locale }: Context, rows: readonly CoverageRow[]): string {
	const words = messages[locale].coverage;
	const [first] = rows;
	if (!first) return '';
	const counts = rows.map(figures);
	const here = words.between(number(locale, Math.min(...counts)), number(locale, Math.max(...counts)));
	const published = first.published_units === null ? null : number(locale, first.published_units);
	const text = words.cell[first.coverage](here, published);
	const partial = rows.length === 1 && first.ranks_here > 0 && first.scores_here !== first.ranks_here;
	return partial
		? `${text} (${words.rankOnly(number(locale, first.ranks_here), number(locale, first.scores_here))})`
		: text;
}
