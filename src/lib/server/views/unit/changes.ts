import type { Figure } from '$lib/charts/figure';
import { list } from '$lib/i18n/format';
import { overview as messages } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { shortName, unitName } from '$lib/i18n/names';
import type { Result } from '$lib/model/datasets';
import type { Changes } from '../../charts/contributions/changes';
import { contributionsChart, counted } from '../../charts/contributions/chart';
import { totalChange, totalWords } from '../../charts/contributions/total';
import { figureOf } from '../../charts/figure-of';
import { newestYear } from '../../charts/newest-year';
import type { Context } from '../../context';
import { ownersOf, type Owners } from './owners';

/** What lifted and lowered a unit since the round before, by component. */
export interface ChangesSection {
	heading: string;
	dek: string;
	/** Whether the changes add up to that of the total, with both figures. */
	sum: string;
	notes: string[];
	figure: Figure;
	/** Of the components that moved, the most fallen first. */
	owners: Owners;
	sources: string[];
}

/** The section in a column of that width. */
export async function changesSection(
	context: Context,
	found: Changes,
	own: readonly Result[],
	width: number
): Promise<ChangesSection> {
	const { reference, locale } = context;
	const { unit, index, year, before } = found;
	const words = messages[locale].components;
	const total = await totalChange(context, found, own);
	const chart = contributionsChart(context, found, total);
	const newest = newestYear(reference, index);
	const { up, down } = counted(found);
	const partly = found.rows.filter((row) => row.change.comparability.score === 'partly').map((row) => row.name);
	return {
		heading: words.heading(shortName(index), year, up, down),
		dek: words.dek(unitName(reference, locale, unit.unit_code), before),
		sum: totalWords(context, found, total),
		notes: [
			words.small,
			...(partly.length ? [words.partly(list(locale, partly))] : []),
			...(newest > year ? [resultWords[locale].newerHere(shortName(index), newest)] : [])
		],
		figure: figureOf(chart, width),
		owners: ownersOf(context, found.rows.filter(({ value }) => value !== 0).toReversed()),
		sources: chart.sources
	};
}
