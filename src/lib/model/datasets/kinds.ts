import type { Cell } from '../cells';
import type { Columns, Value } from './dataset';

/** What the values of a column are: codes, dates and lists are text. */
export type Kind = 'text' | 'number' | 'boolean';

/** The kind of each column's values, found by what its schema makes of a few texts. */
export const kindsOf = (columns: Columns): Record<string, Kind> =>
	Object.fromEntries(Object.entries(columns).map(([name, cell]) => [name, kindOf(cell)]));

function kindOf(cell: Cell<Value>): Kind {
	const read = (text: string) => cell.safeParse(text);
	const number = read('2000');
	// A number may lie outside the range of its column and still be one.
	if (number.success ? typeof number.data === 'number' : isOutOfRange(number.error)) return 'number';
	const flag = read('true');
	return flag.success && typeof flag.data === 'boolean' ? 'boolean' : 'text';
}

const isOutOfRange = (error: { issues: readonly { code?: string; params?: unknown }[] }): boolean =>
	error.issues.some(
		({ params }) =>
			typeof params === 'object' && params !== null && 'problem' in params && params.problem === 'out_of_range'
	);
