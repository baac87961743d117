import type { Indicator } from '$lib/model/datasets';
import type { Reference } from '$lib/model/reference';
import { change, type Change } from './change';
import { median } from './distribution';
import type { Edition, Standing } from './edition';
import { sameField } from './field';

/** One component of an index: where the unit stands in it, against the median and the best, and how it moved. */
export interface ComponentStanding {
	indicator: Indicator;
	standing: Standing;
	median: number | null;
	/** Units with the best score, more than one when they tie. */
	best: { score: number; units: string[] } | null;
	/** Scores of every unit of the field, for strips. */
	field: { unit_code: string; score: number }[];
	change: Change | null;
}

/**
 * The components of an edition for one unit, in the order of the data.
 * @param editions of every component, by indicator code: the year looked at and, if there is one, the year before
 */
export function componentStandings(
	reference: Reference,
	index: string,
	year: number,
	unit: string,
	editions: ReadonlyMap<string, { now: Edition; before: Edition | null }>
): ComponentStanding[] {
	const higherIsBetter = reference.index.get(index)?.higher_is_better ?? true;
	return reference.components(index, year).flatMap((indicator) => {
		const pair = editions.get(indicator.indicator_code);
		const standing = pair?.now.standings.get(unit);
		if (!pair || !standing) return [];
		const field = [...pair.now.standings.values()].flatMap(({ unit_code, score, ...other }) =>
			score !== null && sameField(other, standing) ? [{ unit_code, score }] : []
		);
		const scores = field.map(({ score }) => score);
		const best = higherIsBetter ? Math.max(...scores) : Math.min(...scores);
		return [
			{
				indicator,
				standing,
				median: median(scores),
				best: scores.length
					? { score: best, units: field.filter(({ score }) => score === best).map((row) => row.unit_code) }
					: null,
				field,
				change: pair.before ? change(reference, pair.before, pair.now, unit) : null
			}
		];
	});
}
