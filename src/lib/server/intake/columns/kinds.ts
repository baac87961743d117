import type { Cell } from '$lib/model/cells';
import type { Value } from '$lib/model/datasets';

/** How the texts of a column are read before its schema sees them. */
export type CellKind = 'number' | 'whole' | 'rank' | 'time' | 'flag' | 'text';

/** What a column's schema takes, found by trying it. */
export function kindOfColumn(name: string, cell: Cell<Value>): CellKind {
	if (cell.safeParse('true').data === true) return 'flag';
	if (cell.safeParse('2024-03-15').success && !cell.safeParse('text').success) return 'time';
	const read = cell.safeParse('2000');
	const isNumber = read.success ? typeof read.data === 'number' : problemOf(read.error) === 'out_of_range';
	if (!isNumber) return 'text';
	const half = cell.safeParse('1.5');
	const isWhole = !half.success && problemOf(half.error) === 'not_an_integer';
	return isWhole ? (name === 'rank' ? 'rank' : 'whole') : 'number';
}

function problemOf(error: { issues: { code: string; params?: unknown }[] }): unknown {
	const params = error.issues[0]?.params;
	return typeof params === 'object' && params !== null && 'problem' in params ? params.problem : null;
}
