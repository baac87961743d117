import type { Cell } from '$lib/model/cells';
import type { Value } from '$lib/model/datasets';
import { formatOf } from '$lib/model/datasets/format';

/** How the texts of a column are read before its schema sees them. */
export type CellKind = 'number' | 'whole' | 'rank' | 'time' | 'flag' | 'code' | 'text';

export function kindOfColumn(name: string, cell: Cell<Value>): CellKind {
	const format = formatOf(cell);
	switch (format.kind) {
		case 'whole':
			return name === 'rank' ? 'rank' : 'whole';
		case 'decimal':
			return 'number';
		case 'day':
		case 'period':
			return 'time';
		case 'choice':
			return format.allowed.includes('true') ? 'flag' : 'code';
		case 'code':
		case 'list':
			return 'code';
		case 'link':
		case 'text':
			return 'text';
	}
}
