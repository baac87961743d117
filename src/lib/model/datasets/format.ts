import type { Cell } from '../cells';
import type { Value } from './dataset';

/** What a cell of a column may hold, as far as its schema tells. */
export type Format =
	| { kind: 'text'; max: number | null }
	| { kind: 'number' | 'integer'; min: number | null; max: number | null }
	| { kind: 'choice'; allowed: string[] }
	| { kind: 'code' | 'day' | 'period' | 'link' | 'list' };

/** Whether a cell of the column must not be blank. */
export const isRequired = (cell: Cell<Value>): boolean => !cell.safeParse('').success;

/** What the schema of a column says of its cells: found by what it makes of a few texts, so that it cannot say something else. */
export function formatOf(cell: Cell<Value>): Format {
	const facts = refusal(cell, '? ?');
	switch (facts?.['problem']) {
		case 'not_in_list':
			return { kind: 'choice', allowed: String(facts['allowed']).split(', ') };
		case 'not_a_number':
			return { kind: 'number', ...rangeOf(cell) };
		case 'not_an_integer':
			return { kind: 'integer', ...rangeOf(cell) };
		case 'not_a_date':
			return { kind: 'day' };
		case 'not_a_period':
			return { kind: 'period' };
		case 'not_a_link':
			return { kind: 'link' };
		case 'not_a_code':
			return { kind: 'code' };
		default:
			return isList(cell) ? { kind: 'list' } : { kind: 'text', max: bound(refusal(cell, 'x'.repeat(9999)), 'max') };
	}
}

const isList = (cell: Cell<Value>) => cell.safeParse('a; b').data === 'a;b';

const far = '9'.repeat(15);

const rangeOf = (cell: Cell<Value>) => ({
	min: bound(refusal(cell, `-${far}`), 'min'),
	max: bound(refusal(cell, far), 'max')
});

/** Why a text is refused, with the facts that belong to it. */
function refusal(cell: Cell<Value>, text: string): Record<string, unknown> | null {
	const issue = cell.safeParse(text).error?.issues[0];
	return issue?.code === 'custom' ? (issue.params ?? {}) : null;
}

function bound(facts: Record<string, unknown> | null, name: string): number | null {
	const value = facts?.[name];
	return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
