// Protects the border: every kind of cell reads what it should and says what is wrong with the rest.
import { describe, expect, it } from 'vitest';
import { choice, code, day, decimal, flag, integer, link, list, mostCounted, optional, text, type Cell } from './cells';
import { period } from './period';

const problem = (cell: Cell<unknown>, value: string) => {
	const issue = cell.safeParse(value).error?.issues[0];
	return issue?.code === 'custom' ? String(issue.params?.['problem']) : undefined;
};

describe('cells read', () => {
	it.each<[string, Cell<unknown>, string, unknown]>([
		['text, trimmed and composed', text(), '  Hà Ti\u0303nh ', 'Hà Tĩnh'],
		['a code with its leading zero', code(), '04', '04'],
		['a code of a merged province', code(), '15@2025', '15@2025'],
		['a decimal', decimal(), '45.5531', 45.5531],
		['a typographic minus', decimal(), '−0.5', -0.5],
		['an integer', integer(), '63', 63],
		['a leap day', day(), '2024-02-29', '2024-02-29'],
		['a flag', flag(), 'false', false],
		['a list', list(), 'PCI; PAPI;', 'PCI;PAPI'],
		['a blank', optional(decimal()), '  ', null],
		['a link', link(), 'https://papi.org.vn/a?b=1', 'https://papi.org.vn/a?b=1']
	])('%s', (_, cell, value, expected) => {
		expect(cell.parse(value)).toBe(expected);
	});
});

describe('cells refuse', () => {
	it.each<[string, Cell<unknown>, string, string]>([
		['a blank that is required', text(), '   ', 'required'],
		['a text that is too long', text(3), 'abcd', 'too_long'],
		['a code with spaces', code(), 'PAR INDEX', 'not_a_code'],
		['words for a number', decimal(), 'khá', 'not_a_number'],
		['a decimal comma that nobody turned into a point', decimal(), '45,55', 'not_a_number'],
		['a score outside its scale', decimal(0, 100), '712.4', 'out_of_range'],
		['infinity', decimal(), 'Infinity', 'not_a_number'],
		['a rank with a decimal', integer(1), '6.5', 'not_an_integer'],
		['rank zero', integer(1), '0', 'out_of_range'],
		['a rank that the database cannot keep', integer(1), '2147483648', 'out_of_range'],
		['a count beyond any', decimal(0, mostCounted), '99999999999999999999999', 'out_of_range'],
		['a year that was meant as 2024', period(), '0202-03-15', 'out_of_range'],
		['a day that does not exist', day(), '2023-02-29', 'not_a_date'],
		['a day the Vietnamese way', day(), '15/3/2024', 'not_a_date'],
		['a word outside the list', choice('yes', 'no'), 'maybe', 'not_in_list'],
		['a script for a link', link(), 'javascript:alert(1)', 'not_a_link'],
		['what is wrong inside an optional cell', optional(integer()), 'x', 'not_an_integer']
	])('%s', (_, cell, value, expected) => {
		expect(problem(cell, value)).toBe(expected);
	});
});
