// Protects bars that start at zero, as long as what was done, and that fit the room they are given.
import { expect, it } from 'vitest';
import { onPage } from '../figure';
import { progress, type ProgressData } from './picture';

const row = { name: 'Báo chí', doneText: '6', plannedText: '/ 6–12', demo: false, done: 6, min: 6, max: 12 };
const data = (groups: number, tasks = 0): ProgressData => ({
	groups: Array.from({ length: groups }, () => ({ ...row, tasks: Array<typeof row>(tasks).fill(row) })),
	none: 'không có',
	more: (count) => `và ${count} nhóm khác`,
	alt: ''
});
const names = (svg: string) => svg.match(/>Báo chí</g)?.length ?? 0;
const height = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);

it('draws half of a plan as half of the width, with the minimum marked', () => {
	const svg = progress(data(1), onPage(690));
	expect(svg).toContain('width="345" height="10" fill="var(--seq-4)"');
	expect(svg).toContain('x1="345"');
});

it('lets more than planned fill the row, the plan shorter', () => {
	const svg = progress({ ...data(0), groups: [{ ...row, done: 24, min: 12, max: null, tasks: [] }] }, onPage(358));
	expect(svg).toContain('width="358" height="10" fill="var(--seq-4)"');
	expect(svg).toContain('width="179" height="10" fill="var(--wash-2)"');
});

it('draws no bar where nothing is recorded', () => {
	const svg = progress({ ...data(0), groups: [{ ...row, done: 0, tasks: [] }] }, onPage(358));
	expect(svg.match(/<rect/g)).toHaveLength(1);
});

it.each([
	['the groups alone where rows are few', data(5, 3), { width: 584, height: 190, rows: 12 }, 5],
	['every task where there is room', data(5, 3), { width: 714, height: 900, rows: null }, 20],
	['in columns where it is low and wide', data(8), { width: 2000, height: 120, rows: 20 }, 8]
])('shows %s', (_, shown, room, rows) => {
	const svg = progress(shown, room);
	expect(names(svg)).toBe(rows);
	expect(height(svg)).toBeLessThanOrEqual(room.height);
});

it('says in words that there is nothing to draw', () => {
	expect(progress(data(0), { width: 584, height: 190, rows: 12 })).toContain('không có');
});
