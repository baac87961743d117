// Protects: every unit has its tick, the selected one in sen, and ranks run from place 1.
import { expect, test } from 'vitest';
import { onPage } from '../figure';
import { strips } from './picture';

const groups = [
	{ name: 'Bắc', median: 2, values: [1, 2, 3].map((value) => ({ value, selected: value === 3 })) },
	{ name: 'Nam', median: 63, values: [{ value: 63, selected: false }] }
];
const words = { format: String, median: String, alt: 'Phân bố' };

test('one tick per unit, the selected one apart', () => {
	const svg = strips({ strips: groups, measure: 'score', ...words }, onPage(358));
	expect(svg.match(/M[\d.]+ \d+v14/g)).toHaveLength(4);
	expect(svg.match(/stroke="var\(--accent\)" stroke-width="4"/g)).toHaveLength(1);
});

test('places begin at 1 and end at the last one', () => {
	const svg = strips({ strips: groups, measure: 'rank', ...words }, onPage(500));
	const labels = [...svg.matchAll(/text-anchor="middle">(\d+)</g)].map((match) => match[1]);
	expect(labels).toEqual(['1', '20', '40', '60']);
});
