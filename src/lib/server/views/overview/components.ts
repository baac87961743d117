import type { Figure } from '$lib/charts/figure';
import { list } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { overview as messages } from '$lib/i18n/messages/overview';
import { results as resultWords } from '$lib/i18n/messages/results';
import { shortName, unitName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import { changesOf, type Changes } from '../../charts/contributions/changes';
import { contributionsChart, counted } from '../../charts/contributions/chart';
import { figureOf } from '../../charts/figure-of';
import { newestYear } from '../../charts/newest-year';
import type { Context } from '../../context';

/** What rose and fell among the components of one index. */
export interface ComponentSection {
	id: string;
	heading: string;
	dek: string;
	notes: string[];
	figure: Figure;
	more: string;
	sources: string[];
	sourceTitles: string[];
}

/** The two indices whose components were measured last, each with the changes of its components. */
export function componentSections(context: Context, unit: Unit, results: readonly Result[]): ComponentSection[] {
	return context.reference.tables.indices
		.flatMap((index) => changesOf(context, unit, index.index_code, results) ?? [])
		.sort((a, b) => b.year - a.year)
		.slice(0, 2)
		.map((found) => section(context, found));
}

function section(context: Context, found: Changes): ComponentSection {
	const { reference, locale } = context;
	const { unit, index, year, before } = found;
	const words = messages[locale].components;
	const chart = contributionsChart(context, found);
	const newest = newestYear(reference, index);
	const { up, down } = counted(found);
	const partly = found.rows.filter((row) => row.change.comparability.score === 'partly').map((row) => row.name);
	return {
		id: index,
		heading: words.heading(shortName(index), year, up, down),
		dek: words.dek(unitName(reference, locale, unit.unit_code), before),
		notes: [
			words.small,
			...(partly.length ? [words.partly(list(locale, partly))] : []),
			...(newest > year ? [resultWords[locale].newerHere(shortName(index), newest)] : [])
		],
		figure: figureOf(chart, 690),
		more: localized(locale, `/units/${unit.unit_code}#components`),
		sources: chart.sources,
		sourceTitles: chart.sources.map((id) => reference.source.get(id)?.title ?? id)
	};
}
