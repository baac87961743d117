import type { Figure } from '$lib/charts/figure';
import { unit as messages } from '$lib/i18n/messages/unit';
import { shortName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { doubtNotes } from '../../charts/doubt';
import type { Measure, UnitIndex } from '../../charts/editions';
import { figureOf } from '../../charts/figure-of';
import type { JudgedTarget } from '../../charts/index-targets';
import { unitTrend } from '../../charts/trend/unit';
import { usualChangeNotes } from '../../charts/usual-change';

/** The large trend of one index; `figure` is null where one round is no trend yet. */
export interface TrendSection {
	heading: string;
	dek: string;
	figure: Figure | null;
	notes: string[];
	sources: string[];
}

export function trendSection(
	context: Context,
	unit: Unit,
	found: UnitIndex,
	measure: Measure,
	targets: readonly JudgedTarget[]
): TrendSection {
	const words = messages[context.locale].trend;
	const { chart, heading, dek, notes } = unitTrend(context, unit, found, measure, targets);
	const doubts = doubtNotes(context, unit, found);
	const newest = found.own.at(-1);
	const usual = newest
		? usualChangeNotes(context, found.editions, newest, {
				measure: shortName(found.index.index_code),
				highest: found.index.score_max
			})
		: [];
	return found.own.length === 1
		? {
				heading,
				dek: words.oneDek,
				figure: null,
				notes: [...doubts, ...usual],
				sources: chart.sources
			}
		: { heading, dek, figure: figureOf(chart, 1280), notes: [...doubts, ...notes, ...usual], sources: chart.sources };
}
