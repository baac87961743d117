import { treeOf } from '$lib/analysis/edition';
import type { Reference } from '$lib/model/reference';
import { numberIn, refuse, type Row, textIn } from './read';

/** Kinds of target that are nothing without a level to reach. */
const levels: readonly string[] = ['score', 'rank', 'group'];

/** Tells what makes the target of an index impossible, or impossible to trace. */
export function checkTarget(row: Row, reference: Reference): void {
	const kind = textIn(row.cells, 'kind');
	const value = numberIn(row.cells, 'value');
	const blank = (column: string) => row.cells[column] === null && !row.failed.has(column);
	if (blank('plan_code') && blank('source_id')) refuse(row, 'source_id', 'required');
	if (kind === null) return;
	if (value === null) {
		if (levels.includes(kind) && blank('value')) refuse(row, 'value', 'required');
	} else if (kind === 'score') checkScale(row, value, reference);
	else if ((kind === 'rank' || kind === 'group') && !Number.isInteger(value)) refuse(row, 'value', 'not_an_integer');
	else if ((kind === 'rank' || kind === 'group') && value < 1) refuse(row, 'value', 'out_of_range', { min: 1 });
}

function checkScale(row: Row, value: number, reference: Reference): void {
	const own = reference.within(treeOf(reference, textIn(row.values, 'unit_code') ?? ''));
	const scale = own.scale(textIn(row.cells, 'index_code') ?? '', textIn(row.cells, 'indicator_code') ?? '');
	if (scale && (value < scale.min || scale.max < value)) refuse(row, 'value', 'out_of_range', { ...scale });
}

/** Tells what makes a reached value impossible: nothing given, half a share, a part that is more than the whole, two that differ. */
export function checkReached(row: Row): void {
	const [value, part, whole] = ['value', 'numerator', 'denominator'].map((column) => numberIn(row.cells, column));
	const share = typeof part === 'number' && typeof whole === 'number' && whole > 0 ? (part / whole) * 100 : null;
	if (row.failed.has('value') || row.failed.has('numerator') || row.failed.has('denominator')) return;
	if (value === null && part === null && whole === null) refuse(row, 'value', 'required');
	else if ((part === null) !== (whole === null)) refuse(row, part === null ? 'numerator' : 'denominator', 'required');
	else if (whole === 0) refuse(row, 'denominator', 'out_of_range', { min: 1 });
	else if (typeof part === 'number' && typeof whole === 'number' && part > whole)
		refuse(row, 'numerator', 'out_of_range', { min: 0, max: whole });
	else if (share !== null && typeof value === 'number' && Math.abs(share - value) > 0.1)
		refuse(row, 'value', 'not_the_share', { share: Number(share.toFixed(2)) });
}
