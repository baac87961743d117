import type { Cell } from '$lib/model/cells';
import type { Value } from '$lib/model/datasets';

/** How the texts of a column are read before its schema sees them. */
export type CellKind = 'number' | 'rank' | 'time' | 'flag' | 'text';

/** What a column's schema takes, found by trying it. */
export function kindOfColumn(name: string, cell: Cell<Value>): CellKind {
	if (cell.safeParse('true').data === true) return 'flag';
	if (cell.safeParse('2024-03-15').success && !cell.safeParse('text').success) return 'time';
	const read = cell.safeParse('2000');
	const isNumber = read.success
		? typeof read.data === 'number'
		: read.error.issues.some((issue) => issue.code === 'custom' && issue.params?.['problem'] === 'out_of_range');
	if (!isNumber) return 'text';
	return name === 'rank' ? 'rank' : 'number';
}
