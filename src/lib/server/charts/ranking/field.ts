import { median } from '$lib/analysis/distribution';
import { doubts } from '$lib/analysis/doubt';
import { allowsRanking, headlineEditions, indicatorEditions, type Edition } from '$lib/analysis/edition';
import { score as formatScore } from '$lib/i18n/format';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import { indicatorResults } from '../../warehouse/queries';
import type { Context } from '../../context';
import { refuse } from '../../refuse';

/** The indicator that an address names and its editions, newest last; `indicator` is null for the headline of each year. */
export async function askedEditions(
	{ warehouse, release, reference, locale }: Context,
	url: URL,
	index: Index,
	asked: string | null
): Promise<{ component: Indicator | null; editions: Edition[] }> {
	const code = index.index_code;
	const headlines = reference.headlines(code).map((row) => row.indicator_code);
	const read = (indicator: string) => indicatorResults(warehouse, release, { index: code, indicator });
	if (asked === null || headlines.includes(asked)) {
		const results = await Promise.all(headlines.map(read));
		return { component: null, editions: headlineEditions(reference, code, results.flat()) };
	}
	const component = reference.indicator(code, asked);
	const editions = component ? indicatorEditions(reference, code, asked, await read(asked)) : [];
	if (component && editions.length > 0) return { component, editions };
	const nearest = reference
		.indicatorsOf(code)
		.map((row) => ({ value: row.indicator_code, text: indicatorName(locale, row) }));
	refuse(404, { locale, url }, { name: 'indicator', what: 'indicator', value: asked }, nearest);
}

/** The parts of a field that do not depend on who is listed. */
export function measured(context: Context, index: Index, edition: Edition, parent: string | null = null) {
	const { reference } = context;
	const indicator = reference.indicator(index.index_code, edition.indicator_code);
	const coverage = reference.coverage(index.index_code, edition.indicator_code, edition.year, parent);
	const standings = [...edition.standings.values()].filter((standing) => standing.parent_code === parent);
	const scores = standings.flatMap(({ score }) => (score === null ? [] : [score]));
	const whole = allowsRanking(coverage);
	const drawn = scores.length > 1 && scores.length === standings.length;
	const headline = indicator?.parent_code === null;
	const scale = {
		low: indicator?.min_score ?? (headline ? index.score_min : 0),
		high: indicator?.max_score ?? (headline ? index.score_max : Math.max(0, ...scores))
	};
	const middle = whole && drawn ? median(scores) : null;
	return {
		indicator,
		coverage,
		whole,
		drawn,
		standings,
		scores,
		scale,
		median: middle,
		extent: middle === null ? scale : { low: Math.min(...scores), high: Math.max(...scores) },
		/** Scores where every unit has one, else ranks where they are more. */
		measure:
			drawn || scores.length >= standings.filter(({ rank }) => rank).length ? ('score' as const) : ('rank' as const),
		doubtful: doubts(reference, edition),
		format: (value: number) => formatScore(context.locale, value, scale.high)
	};
}
export type Measured = ReturnType<typeof measured>;

/** What is ranked, in words: `PAPI 2024`, or with the component's name before it. */
export const whatIs = ({ locale }: Context, index: Index, component: Indicator | null, year: number) =>
	[component && indicatorName(locale, component), `${shortName(index.index_code)} ${year}`].filter(Boolean).join(', ');
