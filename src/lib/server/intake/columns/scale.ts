import type { Meaning } from '$lib/model/mapping';
import type { Reference } from '$lib/model/reference';

/** What the scores of a column may be. */
export interface Scale {
	min: number;
	max: number;
}

/** The scale of a column of scores: that of its indicator, or of the index; null for other columns. */
export const scales =
	(reference: Reference, index: string | undefined) =>
	(meaning: Meaning): Scale | null => {
		if (meaning.kind !== 'figure' || meaning.figure !== 'score' || index === undefined) return null;
		const indicator = reference.indicator(index, meaning.indicator);
		const whole = reference.index.get(index);
		const [min, max] = [indicator?.min_score ?? whole?.score_min, indicator?.max_score ?? whole?.score_max];
		return min === undefined || max === undefined ? null : { min, max };
	};
