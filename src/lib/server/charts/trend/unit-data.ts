import type { Standing } from '$lib/analysis/edition';
import type { TrendData } from '$lib/charts/trend/data';
import { trendPanels, type Drawn } from '$lib/charts/trend/panels';
import { number, range, scoreDigits } from '$lib/i18n/format';
import { indexTargets as targetWords } from '$lib/i18n/messages/index-targets';
import { results as resultWords } from '$lib/i18n/messages/results';
import { unit as messages } from '$lib/i18n/messages/unit';
import { indicatorName } from '$lib/i18n/names';
import type { Context } from '../../context';
import { highest, rankText, type Measure, type UnitIndex } from '../editions';
import { measureName } from '../ranking/result';

/** The data of a trend, for a large picture or for one of several small ones. */
export function trendData(
	context: Context,
	found: UnitIndex,
	measure: Measure,
	as: { drawn: Drawn; years: readonly [number, number]; small: boolean }
): TrendData {
	const { reference, locale } = context;
	const words = messages[locale].trend;
	const { index, component } = found;
	const { panels, marks } = trendPanels(reference, {
		index: index.index_code,
		editions: found.editions,
		measure,
		units: [as.drawn],
		years: as.years,
		background: !as.small,
		words: {
			panel: (edition, years) => {
				const indicator = reference.indicator(index.index_code, edition.indicator_code);
				const shown = range(years[0] ?? '', years.at(-1) ?? '');
				const scale = range(indicator?.min_score ?? '', indicator?.max_score ?? '');
				const short = words.panelShort(shown, scale);
				return { long: indicator ? words.panel(shown, indicatorName(locale, indicator), scale) : short, short };
			},
			rank: ({ rank }: Standing) => (rank ? words.note(rankText(rank), rank.kind === 'computed') : null),
			rankOnly: (place) => words.rankOnly(number(locale, place))
		}
	});
	const places = found.own.flatMap((edition) => edition.standings.get(as.drawn.unit)?.rank?.of ?? []);
	return {
		title: measureName(context, index, component),
		measure,
		panels: as.small ? panels.map((panel) => ({ ...panel, label: null })) : panels,
		marks: marks.map(({ year, verdict }) => ({ year, verdict })),
		words: { median: resultWords[locale].median, target: targetWords[locale].one },
		digits: scoreDigits(highest(found)),
		locale,
		small: as.small,
		lowest: Math.max(10, ...places)
	};
}
