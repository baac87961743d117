// Protects what a reader hears and sees of one year: the figures of the picture, missing ones as missing.
import { expect, it } from 'vitest';
import type { Live } from './figure';
import { pointedAt, yearsShown } from './pointed';

const live: Live = {
	kind: 'trend',
	data: {
		title: 'PAPI',
		measure: 'score',
		panels: [
			{ years: [2016, 2017], label: null, context: [], median: [35.7, 36.7], lines: [], scale: '6–60' },
			{
				years: [2018, 2019],
				label: null,
				context: [],
				median: [44.05, null],
				lines: [
					{ name: 'Hà Tĩnh', role: 'selected', colour: 'red', values: [46.07, null], notes: ['hạng 7/61', null] }
				],
				scale: '10–80'
			}
		],
		marks: [],
		words: { median: 'trung vị' },
		digits: 2,
		locale: 'vi'
	}
};

it('walks through the years of all panels', () => {
	expect(yearsShown(live)).toEqual([2016, 2017, 2018, 2019]);
});

it('says the value, the rank and the median of a year', () => {
	expect(pointedAt(live, 2018)?.rows.map(({ name, value, note }) => [name, value, note])).toEqual([
		['Hà Tĩnh', '46,07', 'hạng 7/61'],
		['trung vị', '44,05', null]
	]);
});

it('shows a missing year as missing', () => {
	expect(pointedAt(live, 2019)?.rows).toEqual([{ name: 'Hà Tĩnh', value: '—', note: null, colour: 'red' }]);
});
