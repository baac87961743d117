import type { Edition } from '$lib/analysis/edition';
import { estimatedStanding } from '$lib/analysis/merged';
import type { Unit } from '$lib/model/datasets';
import type { Context } from '../../context';
import { jointHistory } from '../joint';

/** What a province formed by merger is estimated at before it was, and what must be said of it. */
export interface Joint {
	estimates: Estimated[];
	notes: string[];
}

/** One year of it, from all its parts. */
export interface Estimated {
	year: number;
	indicator_code: string;
	score: number;
	/** The sources of all parts, separated by semicolons. */
	source_id: string;
}

/** Reads it from editions with the parts; null where nothing can be estimated. */
export function jointOf(context: Context, unit: Unit, editions: readonly Edition[]): Joint | null {
	const history = jointHistory(context, unit, editions);
	if (!history) return null;
	const estimates = history.estimates.flatMap(({ edition: { year, indicator_code }, parts }): Estimated[] => {
		const { score, source_id } = estimatedStanding(unit, parts);
		return score === null ? [] : [{ year, indicator_code, score, source_id }];
	});
	return { estimates, notes: history.notes };
}
