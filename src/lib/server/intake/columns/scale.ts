import type { Meaning } from '$lib/model/mapping';
import type { Reference, Scale } from '$lib/model/reference';

/** The scale of a column of scores: that of its indicator, or of the index; null for other columns. */
export const scales =
	(reference: Reference, index: string | undefined) =>
	(meaning: Meaning): Scale | null =>
		meaning.kind === 'figure' && meaning.figure === 'score' && index !== undefined
			? reference.scale(index, meaning.indicator)
			: null;
