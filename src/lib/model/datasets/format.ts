import { mostCounted, type Cell } from '../cells';
import type { Value } from './dataset';

/** What a cell of a column may hold. */
export type Format =
	| { kind: 'choice'; allowed: string[] }
	| { kind: 'whole' | 'decimal'; min: number | null; max: number | null }
	| { kind: 'day' | 'period' | 'code' | 'link' | 'list' }
	| { kind: 'text'; max: number | null };

/** What no column but one of free text takes. */
const nonsense = '☃ ☃';
const beyond = '9'.repeat(15);

/** Whether a cell of the column may not be blank. */
export const isRequired = (cell: Cell<Value>): boolean => !cell.safeParse('').success;

/** What a column takes, found by what its schema says to a few texts. */
export function formatOf(cell: Cell<Value>): Format {
	const { problem, allowed } = answerTo(cell, nonsense);
	switch (problem) {
		case 'not_in_list':
			return { kind: 'choice', allowed: typeof allowed === 'string' ? allowed.split(', ') : [] };
		case 'not_an_integer':
			return { kind: 'whole', ...rangeOf(cell) };
		case 'not_a_number':
			return { kind: 'decimal', ...rangeOf(cell) };
		case 'not_a_date':
			return { kind: 'day' };
		case 'not_a_period':
			return { kind: 'period' };
		case 'not_a_code':
			return { kind: 'code' };
		case 'not_a_link':
			return { kind: 'link' };
		default: {
			const list = cell.safeParse('a ; b');
			if (list.success && list.data === 'a;b') return { kind: 'list' };
			const { max } = answerTo(cell, 'a'.repeat(10_000));
			return { kind: 'text', max: finite(max) };
		}
	}
}

const finite = (bound: unknown): number | null => (typeof bound === 'number' && Number.isFinite(bound) ? bound : null);

/** A bound that is worth telling: what is too large to be kept or summed nobody means to write. */
function told(bound: unknown): number | null {
	const number = finite(bound);
	return number !== null && Math.abs(number) < mostCounted ? number : null;
}

function rangeOf(cell: Cell<Value>): { min: number | null; max: number | null } {
	const [below, above] = [answerTo(cell, `-${beyond}`), answerTo(cell, beyond)];
	return { min: told(below.min), max: told(above.max) };
}

/** What the schema says against a text; nothing where it takes it. */
function answerTo(cell: Cell<Value>, text: string): Record<string, unknown> {
	const result = cell.safeParse(text);
	const [issue] = result.success ? [] : result.error.issues;
	return issue?.code === 'custom' ? (issue.params ?? {}) : {};
}
