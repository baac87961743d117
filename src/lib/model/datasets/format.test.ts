// Protects the manual that pages print: what a column takes is what its schema takes, and every dataset is listed once.
import { expect, test } from 'vitest';
import { datasetNames, datasetOf } from '.';
import { formatOf, isRequired } from './format';
import { inGroups } from './groups';

const format = (dataset: (typeof datasetNames)[number], column: string) => {
	const cell = datasetOf(dataset).uploaded[column];
	return cell && formatOf(cell);
};

test.each([
	['results', 'year', { kind: 'whole', min: 1990, max: 2100 }],
	['results', 'rank', { kind: 'whole', min: 1, max: null }],
	['results', 'score', { kind: 'decimal', min: null, max: null }],
	['results', 'unit', { kind: 'text', max: 200 }],
	['activities', 'count', { kind: 'decimal', min: 0, max: null }],
	['activities', 'date', { kind: 'period' }],
	['activities', 'indices', { kind: 'list' }],
	['activities', 'evidence_url', { kind: 'link' }],
	['plans', 'issued_on', { kind: 'day' }],
	['plans', 'plan_code', { kind: 'code' }],
	['indices', 'higher_is_better', { kind: 'choice', allowed: ['true', 'false'] }],
	['unit_regions', 'scheme', { kind: 'choice', allowed: ['until-2025', 'from-2025'] }]
] as const)('%s.%s', (dataset, column, expected) => {
	expect(format(dataset, column)).toEqual(expected);
});

test('a blank cell is refused exactly where a value is required', () => {
	const { uploaded } = datasetOf('results');
	const required = Object.entries(uploaded).flatMap(([name, cell]) => (isRequired(cell) ? [name] : []));
	expect(required).toEqual(['index_code', 'year', 'unit', 'indicator_code', 'source_id']);
});

test('every dataset stands in one group', () => {
	expect(inGroups.toSorted()).toEqual(datasetNames.toSorted());
});
