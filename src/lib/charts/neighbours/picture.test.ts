// Protects the picture of the nearest places: every unit drawn, only the selected one in sen, no label off the edge.
import { describe, expect, it } from 'vitest';
import { onPage } from '../figure';
import { neighboursPicture } from './picture';

const names = [
	'Quảng Ninh',
	'Tây Ninh',
	'Bình Thuận',
	'Thái Nguyên',
	'Ninh Thuận',
	'Hà Tĩnh',
	'Bà Rịa - Vũng Tàu',
	'Bắc Ninh'
];
const scores = [47.82, 47.35, 47.13, 46.35, 45.73, 45.55, 45.53, 45.49];
const data = {
	units: names.map((name, at) => ({
		place: String(at + 1),
		name,
		value: scores[at] ?? 0,
		score: String(scores[at]),
		selected: name === 'Hà Tĩnh'
	})),
	tick: String,
	alt: 'Thang điểm PAPI 2024'
};

describe.each([1280, 358])('%i wide', (width) => {
	const svg = neighboursPicture(data, onPage(width));

	it('draws a dot for every unit and one in sen', () => {
		expect(svg.match(/<circle/g)).toHaveLength(names.length);
		expect(svg.match(/<circle[^>]*var\(--accent\)/g)).toHaveLength(1);
	});

	it('names the selected unit and has words for those who do not see it', () => {
		expect(svg).toMatch(/6\s+Hà Tĩnh/);
		expect(svg).toContain('aria-label="Thang điểm PAPI 2024"');
	});

	it('carries no style that the content policy would block', () => {
		expect(svg).not.toMatch(/style=|<style/);
	});
});
