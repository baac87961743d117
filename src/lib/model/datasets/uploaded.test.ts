// Protects what pages call the columns of a file: names of units stand where the ledger keeps their codes.
import { expect, test } from 'vitest';
import { datasetOf } from '.';
import { uploadedColumn, uploadedKey } from './uploaded';

test.each([
	['results', 'unit_code', 'unit'],
	['results', 'score', 'score'],
	['activities', 'unit_code', 'unit'],
	['reported_counts', 'unit_code', 'province'],
	['coverage', 'parent_code', 'parent_unit'],
	['plans', 'unit_code', 'unit_code']
] as const)('%s.%s is %s', (dataset, column, expected) => {
	expect(uploadedColumn(datasetOf(dataset), column)).toBe(expected);
});

test('the key of results names the unit and where it lies', () => {
	expect(uploadedKey(datasetOf('results'))).toEqual(['index_code', 'year', 'parent_unit', 'unit', 'indicator_code']);
	expect(uploadedKey(datasetOf('plan_tasks'))).toEqual(['plan_code', 'task_no']);
});
