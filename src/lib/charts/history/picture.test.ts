// Protects: no line joins places over a break, and places are counted from the top.
import { expect, test } from 'vitest';
import { headlineEditions } from '$lib/analysis/edition';
import { breakMarks, series } from '$lib/analysis/series';
import { starterReference, starterResults } from '../../../../tests/fixtures/starter';
import { onPage } from '../figure';
import { history } from './picture';

const reference = starterReference();
const papi = starterResults().filter((row) => row.index_code === 'PAPI' && row.indicator_code.startsWith('TOTAL'));
const points = series(reference, headlineEditions(reference, 'PAPI', papi), '42');
const svg = history(
	{
		points,
		marks: breakMarks(reference, 'PAPI', ['TOTAL', 'TOTAL6'], [2011, 2024]),
		years: [2011, 2024],
		of: 63,
		format: String,
		alt: 'Hạng'
	},
	onPage(500)
);

test('the 14 places of Hà Tĩnh in PAPI stand in two lines, before and after the break of 2018', () => {
	const lines = [...svg.matchAll(/<path d="(M[^"]*)" fill="none" stroke="var\(--accent\)"/g)].map(
		(match) => match[1] ?? ''
	);
	expect(lines.map((line) => line.split('L').length)).toEqual([7, 7]);
	expect(svg.split('<circle').length - 1).toBe(14);
	expect(svg).toContain('stroke-dasharray');
});

test('a better place stands higher', () => {
	const height = (place: number) => {
		const at = points.findIndex((point) => point.rank?.place === place);
		const circles = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)"/g)].map((match) => Number(match[1]));
		return circles[at] ?? NaN;
	};
	expect(height(1)).toBeLessThan(height(16));
});
