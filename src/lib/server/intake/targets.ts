import type { Reference } from '$lib/model/reference';
import { numberIn, refuse, type Row, textIn } from './read';
import { checkUnit } from './results';

/** Kinds of target that say how much. */
const measured = ['score', 'rank', 'group'];

/** Tells what makes a target of an index impossible: no level where one is meant, a level off the scale, a unit that is not rated. */
export function checkTarget(row: Row, reference: Reference): void {
	const index = reference.index.get(textIn(row.values, 'index_code') ?? '');
	checkUnit(row, index, reference);
	const kind = textIn(row.values, 'kind') ?? '';
	const value = numberIn(row.values, 'value');
	if (value === null) {
		if (measured.includes(kind) && !row.failed.has('value')) refuse(row, 'value', 'required');
	} else if (kind === 'rank' || kind === 'group') {
		if (!Number.isInteger(value)) refuse(row, 'value', 'not_an_integer');
		else if (value < 1) refuse(row, 'value', 'out_of_range', { min: 1 });
	} else if (kind === 'score' && index) {
		const indicator = reference.indicator(index.index_code, textIn(row.values, 'indicator_code') ?? '');
		const min = indicator?.min_score ?? index.score_min;
		const max = indicator?.max_score ?? index.score_max;
		if (value < min || max < value) refuse(row, 'value', 'out_of_range', { min, max });
	}
}
