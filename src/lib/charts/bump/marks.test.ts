// Protects telling up to eight units apart without colour: no two marks alike, sen for the first one only.
import { describe, expect, it } from 'vitest';
import type { BumpData } from './data';
import { glyph, markOf, mostUnits } from './marks';
import { bumpOption } from './option';

const all = Array.from({ length: mostUnits }, (_, position) => markOf(position));

describe('marks of units', () => {
	it('serve eight units', () => {
		expect(mostUnits).toBe(8);
	});

	it('give sen to the selected unit and to no other', () => {
		expect(all.map((mark) => mark.colour === 'var(--accent)')).toEqual([true, ...Array<boolean>(7).fill(false)]);
		expect(all.some((mark) => mark.colour.includes('--ix-'))).toBe(false);
	});

	it('differ in shape or filling, so that colour is not needed', () => {
		const others = all.slice(1).map((mark) => `${mark.shape}/${String(mark.hollow)}`);
		expect(new Set(others).size).toBe(others.length);
	});

	it('draw hollow shapes on the ground of the page', () => {
		expect(glyph({ colour: 'var(--ink)', dash: [], shape: 'rect', hollow: true }, 1, 2)).toContain(
			'fill="var(--paper)"'
		);
	});
});

const data: BumpData = {
	years: [2016, 2017, 2018, 2019],
	marks: [{ year: 2018, verdict: 'no' }],
	of: 63,
	locale: 'vi',
	lines: [
		{
			name: 'Hà Tĩnh',
			mark: markOf(0),
			selected: true,
			points: [
				{ place: 2, joined: false },
				{ place: 12, joined: true },
				{ place: 7, joined: false },
				{ place: 16, joined: true }
			]
		},
		{
			name: 'Nghệ An',
			mark: markOf(1),
			selected: false,
			points: [{ place: 36, joined: false }, null, { place: 4, joined: false }, { place: 17, joined: true }]
		}
	]
};

describe('bump chart', () => {
	const option = bumpOption(data, { width: 1280, height: 520 });
	const series = Array.isArray(option.series) ? option.series : [];

	it('joins no line over a break or a missing year', () => {
		const runs = series.map((line) => [line.name, Array.isArray(line.data) ? line.data.length : 0]);
		expect(runs).toEqual([
			['Hà Tĩnh', 2],
			['Hà Tĩnh', 2],
			['Nghệ An', 1],
			['Nghệ An', 2]
		]);
	});

	it('names every unit at its end with its newest place', () => {
		const texts = JSON.stringify(option.graphic);
		expect(texts).toContain('16  Hà Tĩnh');
		expect(texts).toContain('17  Nghệ An');
	});
});
