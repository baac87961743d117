import type { Cell } from '../cells';
import type { Columns, Value } from './dataset';
import { formatOf } from './format';

/** What the values of a column are: codes, dates and lists are text. */
export type Kind = 'text' | 'number' | 'boolean';

/** The kind of each column's values. */
export const kindsOf = (columns: Columns): Record<string, Kind> =>
	Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, kindOf(cell)]));

function kindOf(cell: Cell<Value>): Kind {
	const format = formatOf(cell);
	if (format.kind === 'whole' || format.kind === 'decimal') return 'number';
	return format.kind === 'choice' && format.allowed.includes('true') ? 'boolean' : 'text';
}
