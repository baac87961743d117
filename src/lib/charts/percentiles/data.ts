import { percentile } from '$lib/analysis/distribution';
import { allowsRanking, fieldSize, type Edition } from '$lib/analysis/edition';
import type { Reference } from '$lib/model/reference';
import type { UnitMark } from '../unit-marks';

/** Where a unit lies between the lowest (0) and the highest (100) of its field, and what that is taken from. */
export interface Position {
	value: number;
	from: 'scores' | 'place';
	/** Units that the position is taken among. */
	of: number;
}

/** One unit's row in a panel; null where its position is not known. */
export interface PercentileRow {
	name: string;
	mark: UnitMark;
	selected: boolean;
	value: number | null;
}

/** One index in one year. */
export interface PercentilePanel {
	title: string;
	/** SVG of the index's shape, 14 by 14. */
	shape: string;
	/** What the positions are taken from. */
	note: string;
	rows: PercentileRow[];
}

export interface PercentilesData {
	panels: PercentilePanel[];
	/** What stands at 0, 50 and 100. */
	axis: [string, string, string];
	alt: string;
	none: string;
	locale: 'vi' | 'en';
}

/**
 * A unit's position on the common scale of 0 to 100: from the scores where the whole field is here, from the published
 * place where it is known of how many it is; null for excerpts without either.
 */
export function position(reference: Reference, edition: Edition, unit: string): Position | null {
	const own = edition.standings.get(unit);
	if (!own) return null;
	const { index_code, indicator_code, year } = edition;
	const field = [...edition.standings.values()].flatMap(({ score, group, parent_code }) =>
		score !== null && group === own.group && parent_code === own.parent_code ? [score] : []
	);
	const coverage = reference.coverage(index_code, indicator_code, year, own.parent_code);
	// A whole edition may have every place but few scores (DTI 2022): those few are no field.
	const whole = coverage?.published_units ? fieldSize(reference, edition, own) : coverage?.scores_here;
	const scored = allowsRanking(coverage) && field.length === whole;
	if (scored && own.score !== null) {
		const value = percentile(field, own.score, reference.index.get(index_code)?.higher_is_better);
		if (value !== null) return { value, from: 'scores', of: field.length };
	}
	const { rank } = own;
	if (rank?.kind !== 'published' || rank.of === null || rank.of < 2) return null;
	return { value: (100 * (rank.of - rank.place)) / (rank.of - 1), from: 'place', of: rank.of };
}
