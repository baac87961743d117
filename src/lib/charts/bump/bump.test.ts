// Protects the picture of places over time: nothing joined that may not be, every unit named, nothing clipped.
import { describe, expect, it } from 'vitest';
import { markOf } from '../unit-marks';
import type { BumpData } from './data';
import { bumpOption } from './option';

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
