import { indexShape } from '$lib/charts/marks';
import { list, number } from '$lib/i18n/format';
import { localized } from '$lib/i18n/locale';
import { methodology as messages } from '$lib/i18n/messages/methodology';
import { indexName, indicatorName, shortName, unitName } from '$lib/i18n/names';
import { levels, type Break, type Index, type Indicator } from '$lib/model/datasets';
import type { Context } from '../../context';
import { coverageRows, newestHere, type CoverageLine } from './coverage';
import { editionLines, type EditionLine } from './editions';

/** One indicator of an index's tree. */
export interface IndicatorLine {
	code: string;
	name: string;
	/** 0 for the headline. */
	depth: number;
	scale: string;
	years: string;
	unverified: boolean;
}

/** A documented change. */
export interface BreakLine {
	year: number;
	text: string;
	verdict: string;
	/** Whether a leaning edge (`no`), a tick (`partly`) or nothing marks it. */
	mark: Break['comparable_with_before'];
	about: string;
	source: { id: string; title: string };
}

export interface IndexMethod {
	code: string;
	name: string;
	long: string;
	shape: string;
	facts: { term: string; text: string }[];
	/** Everyone's; empty where provinces have only their own. */
	tree: IndicatorLine[];
	/** Of provinces that have a tree of their own. */
	ownTrees: { of: string; tree: IndicatorLine[] }[];
	breaks: BreakLine[];
	coverage: CoverageLine[];
	rankings: string | null;
}

/** Everything that the methodology page shows about the indices. */
export interface MethodologyView {
	finding: string;
	editions: EditionLine[];
	indices: IndexMethod[];
}

/** What each index measures, how it changed, and how much of it is here. */
export async function methodologyView(context: Context): Promise<MethodologyView> {
	const { reference, locale } = context;
	const { indices, breaks } = reference.tables;
	return {
		finding: messages[locale].finding(number(locale, indices.length), number(locale, breaks.length)),
		editions: await editionLines(context),
		indices: indices.map((index) => method(context, index))
	};
}

function method(context: Context, index: Index): IndexMethod {
	const { reference, locale } = context;
	const code = index.index_code;
	const newest = newestHere(context, code);
	return {
		code,
		name: shortName(code),
		long: indexName(locale, index),
		shape: indexShape(code),
		facts: facts(context, index, newest),
		tree: treeLines(context, index, null),
		ownTrees: reference.provincesWithTree(code).map((province) => ({
			of: unitName(reference, locale, province),
			tree: treeLines(context, index, province)
		})),
		breaks: reference.tables.breaks
			.filter((row) => row.index_code === code)
			.toSorted((a, b) => b.from_year - a.from_year)
			.map((row) => breakLine(context, row)),
		coverage: coverageRows(context, code),
		rankings: newest === null ? null : localized(locale, `/rankings/${encodeURIComponent(code)}`)
	};
}

/** The tree that a province has of its own, or (null) everyone's: where none is, the codes of provinces are none either. */
function treeLines(context: Context, index: Index, province: string | null): IndicatorLine[] {
	const here = { ...context, reference: context.reference.within(province) };
	return here.reference
		.indicatorsOf(index.index_code)
		.filter(({ province_code }) => province_code === province)
		.map((indicator) => indicatorLine(here, index, indicator));
}

function facts({ reference, locale }: Context, index: Index, newest: number | null) {
	const words = messages[locale];
	const rated = index.rated_levels.split(';').flatMap((name) => levels.find((level) => level === name) ?? []);
	const later = reference.tables.breaks
		.filter((row) => row.index_code === index.index_code && newest !== null && row.from_year > newest)
		.map((row) => row.from_year);
	const scale = words.facts.range(number(locale, index.score_min), number(locale, index.score_max), index.score_unit);
	const here = newest === null ? words.facts.none : String(newest);
	return [
		{ term: words.facts.publisher, text: locale === 'vi' ? index.publisher_vi : index.publisher_en },
		{
			term: words.facts.levels,
			text: list(
				locale,
				rated.map((level) => words.levels[level])
			)
		},
		{ term: words.facts.cadence, text: index.cadence === 'yearly' ? words.facts.yearly : index.cadence },
		{ term: words.facts.scale, text: `${scale}, ${index.higher_is_better ? words.facts.higher : words.facts.lower}` },
		{
			term: words.facts.newest,
			text: later.length ? `${here}; ${words.facts.later(Math.min(...later))}` : here
		}
	];
}

function indicatorLine({ reference, locale }: Context, index: Index, indicator: Indicator): IndicatorLine {
	const words = messages[locale].tree;
	const { min_score: low, max_score: high, valid_from_year: from, valid_to_year: to } = indicator;
	const end = (value: number) => number(locale, value, Number.isInteger(value) ? 0 : 1);
	const span =
		from !== null && to !== null
			? from === to
				? String(from)
				: `${from}–${to}`
			: from !== null
				? words.since(from)
				: to !== null
					? words.until(to)
					: words.unknown;
	return {
		code: indicator.indicator_code,
		name: indicatorName(locale, indicator),
		depth: depthOf(indicator, (code) => reference.indicator(index.index_code, code)),
		scale: low === null || high === null ? words.unknown : `${end(low)}–${end(high)}`,
		years: span,
		unverified: indicator.note?.includes('unverified') ?? false
	};
}

function depthOf(indicator: Indicator, parent: (code: string) => Indicator | undefined): number {
	const above = indicator.parent_code === null ? undefined : parent(indicator.parent_code);
	return above ? 1 + depthOf(above, parent) : 0;
}

function breakLine({ reference, locale }: Context, row: Break): BreakLine {
	const words = messages[locale].breaks;
	const names = row.indicator_codes.split(';').flatMap((code) => {
		const indicator = reference.indicator(row.index_code, code);
		return indicator ? [indicatorName(locale, indicator)] : [];
	});
	const about = row.indicator_codes === '*' ? words.all : list(locale, names);
	return {
		year: row.from_year,
		text: locale === 'vi' ? row.change_vi : row.change_en,
		verdict: words.verdicts[row.comparable_with_before],
		mark: row.comparable_with_before,
		about: `${words.kinds[row.kind]}; ${about}`,
		source: { id: row.source_id, title: reference.source.get(row.source_id)?.title ?? row.source_id }
	};
}
