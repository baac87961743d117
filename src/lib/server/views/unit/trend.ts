import type { Figure } from '$lib/charts/figure';
import { number } from '$lib/i18n/format';
import { rankBands } from '$lib/i18n/messages/rank-bands';
import { unit as messages } from '$lib/i18n/messages/unit';
import { shortName } from '$lib/i18n/names';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { doubtNotes } from '../../charts/doubt';
import { isWhole, rankText, type Measure, type UnitIndex } from '../../charts/editions';
import { figureOf } from '../../charts/figure-of';
import type { JudgedTarget } from '../../charts/index-targets';
import { bandsOf, bandText } from '../../charts/ranking/bands';
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

export async function trendSection(
	context: Context,
	unit: Unit,
	found: UnitIndex,
	measure: Measure,
	targets: readonly JudgedTarget[]
): Promise<TrendSection> {
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
	const bands = await bandTold(context, unit, found);
	const sources = [...chart.sources, ...bands.sources];
	return found.own.length === 1
		? {
				heading,
				dek: words.oneDek,
				figure: null,
				notes: [...doubts, ...bands.notes, ...usual],
				sources
			}
		: {
				heading,
				dek,
				figure: figureOf(chart, 1280),
				notes: [...doubts, ...notes, ...bands.notes, ...usual],
				sources
			};
}

/** The place in the newest edition of the unit with those between which it may lie; nothing where that is not known. */
async function bandTold(
	context: Context,
	unit: Unit,
	{ index, own }: UnitIndex
): Promise<Pick<TrendSection, 'notes' | 'sources'>> {
	const nothing = { notes: [], sources: [] };
	const { locale } = context;
	const edition = own.at(-1);
	const rank = edition?.standings.get(unit.unit_code)?.rank;
	if (!edition || !rank || !isWhole(context, edition, unit)) return nothing;
	const bands = await bandsOf(context, edition, [...edition.standings.values()]);
	const band = bands?.of.get(unit.unit_code);
	if (!bands || !band) return nothing;
	const words = rankBands[locale];
	const [place, level] = [rankText(rank), number(locale, bands.level)];
	return {
		notes: [words.unit(shortName(index.index_code), edition.year, place, bandText(locale, band), level)],
		sources: bands.sources
	};
}
