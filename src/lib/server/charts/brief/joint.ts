import { partsOf } from '$lib/analysis/merged';
import { shortName } from '$lib/i18n/names';
import type { Result, Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import type { UnitIndex } from '../editions';
import { jointResults, jointScore, jointText, type JointResult } from '../joint-results';
import { newerText, newerThan, type Newer } from './newer';
import { item, type BriefItem } from './part';

/** What a province formed by merger has from its parts, with what of the same index is newer. */
export type JointNewest = JointResult & Newer;

/** The newest rounds of the provinces that the unit was formed from, in the indices in which it has none of its own. */
export async function newestJoint(
	context: Context,
	unit: Unit,
	indices: readonly UnitIndex[],
	known: { results: readonly Result[]; today: string }
): Promise<JointNewest[]> {
	const { reference } = context;
	const parts = partsOf(reference, unit).flatMap((code) => reference.unit.get(code) ?? []);
	return (await jointResults(context, unit, indices)).map((result) => ({
		...result,
		...newerThan(context, [unit, ...parts], result.edition, { parent_code: null, ...known })
	}));
}

/** A round of the provinces that the unit was formed from; nothing is compared with it. */
export function jointItem(context: Context, unit: Unit, result: JointNewest): BriefItem {
	const { index, edition, parts } = result;
	const score = jointScore(unit, result);
	return item({
		term: `${shortName(index.index_code)} ${edition.year}`,
		text: jointText(context, unit, result),
		note: newerText(context, result),
		href: `/units/${encodeURIComponent(unit.unit_code)}${score === null ? '' : `?index=${index.index_code}`}`,
		figures: {
			index_code: index.index_code,
			indicator_code: edition.indicator_code,
			year: edition.year,
			unit_code: unit.unit_code,
			score,
			estimated: score === null ? null : 'true',
			source_id: [...new Set(parts.map(({ source_id }) => source_id))].join(';')
		}
	});
}
