import { localized } from '$lib/i18n/locale';
import type { Result, Unit } from '$lib/model/datasets';
import { changesOf } from '../../charts/contributions/changes';
import type { Context } from '../../context';
import { changesSection, type ChangesSection } from '../unit/changes';

/** What rose and fell among the components of one index. */
export interface ComponentSection extends ChangesSection {
	id: string;
	more: string;
	sourceTitles: string[];
}

/** The two indices whose components were measured last, each with the changes of its components. */
export function componentSections(
	context: Context,
	unit: Unit,
	results: readonly Result[]
): Promise<ComponentSection[]> {
	const { reference, locale } = context;
	const newest = reference.tables.indices
		.flatMap((index) => changesOf(context, unit, index.index_code, results) ?? [])
		.sort((a, b) => b.year - a.year)
		.slice(0, 2);
	return Promise.all(
		newest.map(async (found) => {
			const section = await changesSection(context, found, results, 690);
			return {
				...section,
				id: found.index,
				more: localized(locale, `/units/${encodeURIComponent(unit.unit_code)}?index=${found.index}#components`),
				sourceTitles: section.sources.map((id) => reference.source.get(id)?.title ?? id)
			};
		})
	);
}
