import { estimateOf, partsOf } from '$lib/analysis/merged';
import { headlineEditions, type Edition } from '$lib/analysis/edition';
import type { Figure } from '$lib/charts/figure';
import type { Index, Unit } from '$lib/model/datasets';
import { headlineResults } from '../../warehouse/queries';
import type { Context } from '../../context';
import { figureOf } from '../../charts/figure-of';
import { sourceLinks, type SourceLink } from '../../charts/sources-cited';
import { mergedTrend } from '../../charts/trend/merged';

/** An index whose editions before the merger have every part of a province. */
export interface MergedIndex {
	index: Index;
	editions: Edition[];
}

/** The history of a province formed by merger: its parts as published, and the joint line as an estimate. */
export interface MergedSection {
	index: string;
	heading: string;
	dek: string;
	figure: Figure;
	notes: string[];
	sources: SourceLink[];
}

/** The indices that a merged province can be estimated in, the longest history first; none for other units. */
export async function mergedIndices(context: Context, unit: Unit): Promise<MergedIndex[]> {
	const { warehouse, release, reference } = context;
	if (partsOf(reference, unit).length < 2) return [];
	const results = await headlineResults(warehouse, release);
	return reference.tables.indices
		.map((index) => ({ index, editions: headlineEditions(reference, index.index_code, results) }))
		.map((found) => ({ ...found, years: found.editions.filter((one) => estimateOf(reference, unit, one)).length }))
		.filter(({ years }) => years > 0)
		.sort((a, b) => b.years - a.years);
}

export function mergedSection(context: Context, unit: Unit, { index, editions }: MergedIndex): MergedSection | null {
	const found = mergedTrend(context, unit, { index, component: null, editions });
	return (
		found && {
			index: index.index_code,
			heading: found.title,
			dek: found.dek,
			figure: figureOf(found.chart, 1280),
			notes: found.breaks,
			sources: sourceLinks(context, found.chart.sources)
		}
	);
}
