// Protects the room of index and work: a page's heights stay, any other height is kept, groups come in as there is room.
import { describe, expect, it } from 'vitest';
import { textWidth } from '../type/type';
import type { ImpactData, WorkRow } from './data';
import { impactFrame, impactHeight } from './frame';
import { impactOption } from './option';

const years = [2019, 2020, 2021, 2022, 2023, 2024];
const row = (name: string, total = false): WorkRow => ({
	name,
	total,
	done: years.map((_, at) => (total ? 900 : 90) + at),
	counted: years.map(() => null),
	planned: years.map(() => null)
});
const data: ImpactData = {
	trend: {
		title: 'PAPI',
		measure: 'score',
		panels: [
			{
				years,
				label: 'Điểm PAPI, Công khai, minh bạch trong việc ra quyết định ở địa phương',
				context: [],
				median: years.map(() => 42),
				lines: [
					{ name: 'Hà Tĩnh', role: 'selected', colour: 'var(--accent)', values: [46.1, 44.8, 44.9, 44.3, 45.4, 45.6] }
				],
				scale: '10–80'
			}
		],
		marks: [],
		words: { median: 'Trung vị' },
		digits: 2,
		locale: 'vi',
		small: true
	},
	years,
	rows: [row('Hoạt động', true), row('Báo chí'), row('Truyền thanh cơ sở'), row('Cuộc thi')],
	demo: years.map(() => true),
	alike: null,
	usual: 0.96,
	workDigits: 0,
	lag: 1,
	window: { from: 2023, to: 2024, wholeYear: true },
	marked: 2024,
	words: {
		work: 'Số hoạt động mỗi năm (dữ liệu minh hoạ)',
		lag: 'sau 1 năm',
		left: ['', 'Không vẽ 1', 'Không vẽ 2', 'Không vẽ 3']
	}
};

it('stands on a page as it always did: 250 for the index, 96 for all work, 40 for a group', () => {
	const frame = impactFrame(data, { width: 1280, height: impactHeight(data) });
	expect(frame.upper.height).toBeCloseTo(250, 6);
	expect(frame.rows.map(({ top, height }) => [Math.round(top), Math.round(height)])).toEqual([
		[310, 96],
		[444, 40],
		[522, 40],
		[600, 40]
	]);
	expect([frame.low, frame.left]).toEqual([false, 0]);
});

describe.each([
	[736, 250],
	[541, 370],
	[541, 800],
	[584, 190],
	[560, 150],
	[714, 900],
	[1043, 560],
	[2000, 200],
	[400, 300]
])('in a room of %i × %i', (width, height) => {
	const frame = impactFrame(data, { width, height });

	it('keeps index, rows and years in their order and inside', () => {
		expect(frame.trend.plot.bottom).toBeGreaterThan(frame.trend.plot.top);
		expect(frame.trend.plot.bottom).toBeLessThan(frame.band);
		let last = frame.band;
		for (const { title, top, height: tall } of frame.rows) {
			expect(title).toBeGreaterThanOrEqual(last - 0.5);
			expect(top - title).toBeGreaterThanOrEqual(18);
			expect(tall).toBeGreaterThan(12);
			last = top + tall;
		}
		expect(last + (frame.left ? 18 : 0)).toBeLessThanOrEqual(height - 25);
	});

	it('draws every grid inside the picture', () => {
		for (const grid of impactOption(data, { width, height }).grid)
			expect(grid.left + grid.width).toBeLessThanOrEqual(width);
	});
});

it('gives groups rows only where there is room, and counts those without', () => {
	const rows = (height: number) => {
		const { rows: shown, left } = impactFrame(data, { width: 541, height });
		return [shown.length, left];
	};
	expect(rows(250)).toEqual([1, 0]);
	expect(rows(480)).toEqual([2, 2]);
	expect(rows(900)).toEqual([4, 0]);
});

it('makes room at the left for the figures of a row that counts tens of thousands', () => {
	const [all, ...groups] = data.rows;
	const many = all ? [{ ...all, done: years.map(() => 240_000) }, ...groups] : groups;
	const frame = impactFrame({ ...data, rows: many }, { width: 736, height: 250 });
	expect(frame.axis.left).toBeGreaterThanOrEqual(textWidth('300.000', 12) + 8);
});
