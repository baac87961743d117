import { median } from '$lib/analysis/distribution';
import { allowsRanking, type Edition, type Standing } from '$lib/analysis/edition';
import { indexShape } from '$lib/charts/marks';
import { list, number, score as formatScore } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indexName, shortName, unitName } from '$lib/i18n/names';
import type { Index } from '$lib/model/datasets';
import type { Context } from './context';

/** One index of the country's overview: its newest edition that is here. */
export interface CountryRow {
	code: string;
	name: string;
	long: string;
	shape: string;
	href: string;
	year: number;
	/** How many units are here, and whether that is all. */
	units: string;
	coverage: string;
	leader: string | null;
	median: string | null;
	lowest: string | null;
	sources: string[];
}

/** Every index with results, newest edition first. Leaders of an excerpt are those with the published first place. */
export function countryRows(context: Context, indices: readonly { index: Index; editions: Edition[] }[]): CountryRow[] {
	return indices
		.flatMap(({ index, editions }) => {
			const newest = editions.at(-1);
			return newest ? [countryRow(context, index, newest)] : [];
		})
		.sort((a, b) => b.year - a.year);
}

function countryRow(context: Context, index: Index, edition: Edition): CountryRow {
	const { reference, locale } = context;
	const day = reference.ratedOn(index.index_code, edition.year);
	const max = reference.indicator(index.index_code, edition.indicator_code)?.max_score ?? index.score_max;
	const standings = [...edition.standings.values()];
	const coverage = reference.coverage(index.index_code, edition.indicator_code, edition.year);
	const whole = allowsRanking(coverage);
	const scores = standings.flatMap((standing) => (standing.score === null ? [] : [standing.score]));
	const named = (chosen: Standing[]) =>
		chosen.length === 0
			? null
			: `${list(
					locale,
					chosen.map((one) => unitName(reference, locale, one.unit_code, day))
				)}${chosen[0]?.score == null ? '' : ` ${formatScore(locale, chosen[0].score, max)}`}`;
	const middle = median(scores);
	return {
		code: index.index_code,
		name: shortName(index.index_code),
		long: indexName(locale, index),
		shape: indexShape(index.index_code),
		href: localized(locale, `/rankings/${index.index_code}?year=${edition.year}`),
		year: edition.year,
		units: number(locale, standings.length),
		coverage: resultWords[locale].coverage[coverage?.coverage ?? 'excerpt'],
		leader: named(standings.filter((standing) => standing.rank?.place === 1)),
		median: whole && scores.length === standings.length && middle !== null ? formatScore(locale, middle, max) : null,
		lowest:
			whole && scores.length === standings.length
				? named(standings.filter((standing) => standing.score === Math.min(...scores)))
				: null,
		sources: [...new Set(standings.map((standing) => standing.source_id))]
	};
}
