// Protects who prepares a file from a manual that promises what the check refuses: formats are read off the schemas themselves.
import { expect, it } from 'vitest';
import { choice, code, day, decimal, flag, integer, link, list, optional, text, year } from '../cells';
import { period } from '../period';
import { formatOf, isRequired } from './format';
import { datasetNames, datasetOf } from '.';

it.each([
	['text', text(40), { kind: 'text', max: 40 }],
	['code', code(), { kind: 'code' }],
	['number', decimal(0), { kind: 'number', min: 0, max: null }],
	['any number', decimal(), { kind: 'number', min: null, max: null }],
	['whole number', integer(1, 40), { kind: 'integer', min: 1, max: 40 }],
	['year', year(), { kind: 'integer', min: 1990, max: 2100 }],
	['day', day(), { kind: 'day' }],
	['period', period(), { kind: 'period' }],
	['choice', choice('one', 'two'), { kind: 'choice', allowed: ['one', 'two'] }],
	['flag', flag(), { kind: 'choice', allowed: ['true', 'false'] }],
	['link', link(), { kind: 'link' }],
	['list', list(), { kind: 'list' }]
] as const)('%s, required or not', (_, cell, format) => {
	expect(formatOf(cell)).toEqual(format);
	expect(formatOf(optional(cell))).toEqual(format);
	expect([isRequired(cell), isRequired(optional(cell))]).toEqual([true, false]);
});

it('knows every column there is', () => {
	for (const name of datasetNames)
		for (const cell of Object.values(datasetOf(name).uploaded)) expect(formatOf(cell).kind).toBeTruthy();
});
