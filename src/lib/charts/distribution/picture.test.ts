// Protects: every unit has its tick, the selected one in sen, and ranks run from place 1.
import { expect, test } from 'vitest';
import { onPage } from '../figure';
import { strips } from './picture';

const groups = [
	{
		name: 'Bắc',
		median: 2,
		values: [1, 2, 3].map((value) => ({ value, selected: value === 3, estimated: value === 1 }))
	},
	{ name: 'Nam', median: 63, values: [{ value: 63, selected: false, estimated: false }] }
];
const words = { format: String, median: String, alt: 'Phân bố' };

test('one tick per unit, the selected one apart', () => {
	const svg = strips({ strips: groups, measure: 'score', ...words }, onPage(358));
	expect(svg.match(/M[\d.]+ \d+v14/g)).toHaveLength(4);
	expect(svg.match(/stroke="var\(--accent\)" stroke-width="4"/g)).toHaveLength(1);
});

test('tall strips write the values at their ends and of the selected unit', () => {
	const spread = [
		{
			name: 'Bắc',
			median: 40,
			values: [10, 40, 70].map((value) => ({ value, selected: value === 70, estimated: false }))
		}
	];
	const write = (value: number) => `${value},5`;
	const drawn = (height: number) =>
		strips({ strips: spread, measure: 'score', ...words, median: write }, { width: 541, height, rows: null });
	expect(drawn(300)).toContain('>10,5<');
	expect(drawn(300)).toMatch(/fill="var\(--accent\)"[^>]*>70,5</);
	expect(drawn(80)).not.toContain('>10,5<');
});

test('places begin at 1 and end at the last one', () => {
	const svg = strips({ strips: groups, measure: 'rank', ...words }, onPage(500));
	const labels = [...svg.matchAll(/text-anchor="middle">(\d+)</g)].map((match) => match[1]);
	expect(labels).toEqual(['1', '20', '40', '60']);
});
