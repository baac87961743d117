import type { Change } from '$lib/analysis/change';
import type { Comparability } from '$lib/analysis/comparability';
import type { Standing } from '$lib/analysis/edition';
import { number, ordinal, score as formatScore, scoreDigits } from '$lib/i18n/format';
import type { Locale } from '$lib/i18n/locale';
import { rankingsCharts as messages } from '$lib/i18n/messages/rankings-charts';
import { results as resultWords } from '$lib/i18n/messages/results';
import { indicatorName, shortName } from '$lib/i18n/names';
import type { Index, Indicator } from '$lib/model/datasets';
import type { Context } from '../../context';

/** What is measured, in words: `PAPI`, or the component's name with its index. */
export const measureName = ({ locale }: Pick<Context, 'locale'>, index: Index, component: Indicator | null): string =>
	messages[locale].measure(component && indicatorName(locale, component), shortName(index.index_code));

/**
 * One result as a sentence for an article: score, place with its kind, change. `highest` is the top of its scale; without
 * a standing it says that there is no figure.
 */
export function resultSentence(
	context: Context,
	of: {
		name: string;
		index: Index;
		component: Indicator | null;
		year: number;
		standing: Standing | undefined;
		change: Change | null;
		highest: number;
		/** Whether the edition is an excerpt: what is not here may well be published. */
		excerpt?: boolean;
	}
): string {
	const { locale } = context;
	const words = messages[locale];
	const { standing, change, highest } = of;
	const rank = standing?.rank;
	return words.standing({
		name: of.name,
		score: standing?.score == null ? null : formatScore(locale, standing.score, highest),
		measure: measureName(context, of.index, of.component),
		year: of.year,
		rank: rank
			? {
					place: ordinal(locale, rank.place),
					of: rank.of === null ? null : number(locale, rank.of),
					computed: rank.kind === 'computed',
					among: words.among(standing.parent_code !== null, rank.kind === 'computed')
				}
			: null,
		change: change && moved(context, change, scoreDigits(highest)),
		excerpt: of.excerpt ?? false
	});
}

/** Points where they may be compared, else places. */
function moved({ locale }: Context, { score, places, from, comparability }: Change, digits: number) {
	const value = score ?? places;
	if (value === null) return null;
	const precision = score === null ? 0 : digits;
	const shown = Number(value.toFixed(precision));
	return {
		by: number(locale, Math.abs(shown), precision),
		of: score === null ? ('places' as const) : ('points' as const),
		way: shown > 0 ? ('up' as const) : shown < 0 ? ('down' as const) : ('same' as const),
		year: from.year,
		partly: comparability[score === null ? 'rank' : 'score'] === 'partly' ? partlyText(locale, comparability) : null
	};
}

/** Why two years may only partly be compared: the method, or the field alone. */
function partlyText(locale: Locale, { reasons }: Comparability): string {
	const words = resultWords[locale];
	return reasons.some(({ kind, verdict }) => kind === 'break' && verdict === 'partly')
		? words.partlyMark
		: words.reason('field');
}
