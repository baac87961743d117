// Protects those who compare variants: nothing is dropped without a word, and what lies beyond the axis is said to.
import { describe, expect, it } from 'vitest';
import type { SensitivityData, VariantRow } from './data';
import { sensitivityLayout } from './layout';
import { sensitivityPicture } from './picture';
import { isCut, reachOf } from './reach';

const row = (name: string, b: number, low: number | null, high: number | null): VariantRow => ({
	name,
	fixed_effects: { b, low, high },
	changes: { b, low, high },
	slope: String(b),
	text: `${b} (${low} – ${high})`
});
const own = [row('base', 1, 0, 2)];
const regions = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => row(name, 1, -1, 2));
const data = (channels: VariantRow[]): SensitivityData => ({
	groups: [
		{ name: 'Asked', mayReachOut: false, rows: own },
		{ name: 'Regions', mayReachOut: false, rows: regions },
		{ name: 'Channels', mayReachOut: true, rows: channels }
	],
	base: 1,
	demo: false,
	words: { x: 'Points', keys: { fixed_effects: 'f', changes: 'c', base: 'b', hollow: null } },
	more: (count) => `${count} more`,
	format: (value, digits) => value.toFixed(digits),
	alt: ''
});

describe('the axis', () => {
	it('goes around what is of the same work, and further for channels by its own length at most', () => {
		expect(reachOf(data([row('x', 1, 0, 3)]))).toEqual([-1, 3]);
		expect(reachOf(data([row('x', 40, -60, 140)]))).toEqual([-4, 5]);
		expect([isCut(data([row('x', 1, 0, 3)])), isCut(data([row('x', 40, -60, 140)]))]).toEqual([false, true]);
	});

	it('draws what lies beyond as arrows', () => {
		const arrows = (channels: VariantRow[]) =>
			sensitivityPicture(data(channels), { width: 800, height: null, rows: null }).split('<path').length - 1;
		expect(arrows([row('x', 1, 0, 3)])).toBe(0);
		// Both ends of the interval, and the second mark.
		expect(arrows([row('x', 40, -60, 140)])).toBe(3);
	});
});

describe('the rows', () => {
	const channels = ['x', 'y', 'z'].map((name) => row(name, 1, 0, 2));
	const lines = (height: number | null, rows: number | null, width = 800) =>
		sensitivityLayout(data(channels), { width, height, rows }).lines.map((line) =>
			line.kind === 'row' ? `${line.name}:${line.marks.length}` : line.text
		);

	it('has one for each variant where there is room', () => {
		const all = 'Asked base:1 Regions a:1 b:1 c:1 d:1 e:1 f:1 Channels x:1 y:1 z:1'.split(' ');
		expect(lines(null, null)).toEqual(all);
		expect(lines(400, 12)).toEqual(all);
		expect(lines(null, null, 358)).toEqual(all);
	});

	it('has one for each group where there is little, and says what has none', () => {
		expect(lines(200, 12)).toEqual(['Asked:1', 'Regions (6):6', 'Channels (3):3']);
		expect(lines(400, 8)).toEqual(['Asked:1', 'Regions (6):6', 'Channels (3):3']);
		expect(lines(80, null)).toEqual(['Asked:1', '9 more']);
	});
});
