// Protects: doubtful published values are recognised from the data itself, and no sound value is called doubtful.
import { expect, test } from 'vitest';
import type { Result } from '$lib/model/datasets';
import { records, starterReference, starterResults } from '../../../tests/fixtures/starter';
import { doubts } from './doubt';
import { edition, headlineEditions } from './edition';

const reference = starterReference();
const results = starterResults();
const haTinh = '42';

const ddci: Result[] = records('results/ddci')
	.filter((row) => row.parent_unit === 'Hà Tĩnh')
	.map((row) => ({
		unit_code:
			reference.tables.units.find((unit) => unit.parent_code === haTinh && unit.name_vi === row.unit)?.unit_code ?? '',
		index_code: 'DDCI',
		year: Number(row.year),
		indicator_code: row.indicator_code ?? '',
		score: row.score ? Number(row.score) : null,
		rank: row.rank ? Number(row.rank) : null,
		source_id: row.source_id ?? ''
	}));

test('DDCI Hà Tĩnh 2021: Cẩm Xuyên is far from its group, Sở Tài chính is named in the note of its source', () => {
	const made = edition(reference, 'DDCI', 'TOTAL', 2021, ddci);
	expect(made.standings.size).toBe(17);
	const found = [...doubts(reference, made)].map(([code, doubt]) => [reference.unit.get(code)?.name_vi, doubt.kind]);
	expect(found.sort()).toEqual([
		['Huyện Cẩm Xuyên', 'far'],
		['Sở Tài chính', 'noted']
	]);
});

test('PCI 2007: the rank of Hải Dương contradicts its score', () => {
	const rows = results.filter((row) => row.index_code === 'PCI' && row.indicator_code === 'TOTAL');
	const made = headlineEditions(reference, 'PCI', rows);
	const found = made.flatMap((each) => [...doubts(reference, each)].map(([code, doubt]) => [each.year, code, doubt]));
	expect(found).toEqual([[2007, '30', { kind: 'order', others: 5 }]]);
});

test('no national table that is here whole has a doubtful value', () => {
	for (const index of ['PAPI', 'DTI', 'PAR', 'SIPAS', 'PGI', 'ICT'])
		for (const each of headlineEditions(
			reference,
			index,
			results.filter((row) => reference.headlines(index).some((head) => head.indicator_code === row.indicator_code))
		))
			expect([...doubts(reference, each).keys()], `${index} ${each.year}`).toEqual([]);
});
