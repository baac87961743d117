// Protects the table of an index looked through: generated work gets numbers, and no word that sounds like a finding.
import { expect, it } from 'vitest';
import { notEstimated } from '$lib/analysis/association/estimate';
import { scanTable } from './table';

const found = { ...notEstimated('unbounded'), b: 0.1, se: 0.01, p: 0.001 };
const pair = { component: null, channel: 'press', fixed_effects: found, lead: found, holm: 0.01, bh: 0.01 };

it.each([
	[false, 'may run the other way'],
	[true, '']
])('generated: %s', (demo, placebo) => {
	const { rows } = scanTable('en', 'PAPI', { pairs: [{ ...pair, backwards: true }], tests: 1, demo });
	expect(rows[0]?.map(({ text }) => text)).toEqual([
		'Total score',
		'Press',
		'+0.10',
		'0.001',
		'0.010',
		'0.010',
		placebo,
		'0, 0'
	]);
});
