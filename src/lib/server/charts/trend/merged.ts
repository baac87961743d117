import { withEstimates } from '$lib/analysis/merged';
import type { Edition } from '$lib/analysis/edition';
import { list } from '$lib/i18n/format';
import { merged as messages } from '$lib/i18n/messages/merged';
import type { Index, Indicator, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { provincesField } from '../compared';
import { jointHistory } from '../joint';
import type { LinesOfUnits } from '../lines';
import { measureName } from '../ranking/result';
import { unitsTrend } from './several';

/**
 * A province formed by merger over the years of its parts: their lines, the estimated joint one, and beyond the merger what
 * is published of it, which nothing joins to the estimate. Null where none can be made.
 */
export function mergedTrend(
	context: Context,
	unit: Unit,
	of: { index: Index; component: Indicator | null; editions: readonly Edition[] }
): LinesOfUnits | null {
	const { reference, locale } = context;
	const words = messages[locale];
	const history = jointHistory(context, unit, of.editions);
	const [joint, ...parts] = history?.units ?? [];
	if (!history || !joint) return null;
	const { units, years, notes } = history;
	const measure = measureName(context, of.index, of.component);
	const compared = { units, field: provincesField, index: of.index, indicator: of.component, basis: 'own' as const };
	const found = unitsTrend(context, compared, withEstimates(reference, unit, of.editions), measure);
	if (!found) return null;
	const { chart } = found;
	const title = words.title(joint.name, measure, years);
	return {
		...found,
		title: words.heading(
			measure,
			years,
			list(
				locale,
				parts.map(({ name }) => name)
			)
		),
		dek: words.dek(measure, joint.name),
		breaks: [...notes, ...found.breaks],
		chart: {
			...chart,
			title,
			subtitle: words.dek(measure, joint.name),
			caption: `${title}. ${notes.join(' ')}`,
			notes: [...notes, ...chart.notes].slice(0, 4),
			page: `/units/${encodeURIComponent(unit.unit_code)}?index=${of.index.index_code}`,
			address: new URLSearchParams({
				index: of.index.index_code,
				...(of.component ? { indicator: of.component.indicator_code } : {}),
				units: unit.unit_code,
				measure: 'estimate'
			}).toString()
		}
	};
}
