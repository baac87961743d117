// Protects: bars only from a median or zero, dots elsewhere; sen for the selected unit alone; changes with arrow and sign.
import { expect, test } from 'vitest';
import type { RankingData } from './data';
import { ranking } from './picture';

const row = (place: number, more: Partial<RankingData['rows'][number]> = {}): RankingData['rows'][number] => ({
	name: `Tỉnh ${place}`,
	place: String(place),
	score: `${50 - place},00`,
	value: 50 - place,
	change: null,
	highlight: null,
	estimated: false,
	missing: null,
	...more
});
const data: RankingData = {
	rows: [
		row(1, { change: { value: 2, text: '+2', since: null } }),
		row(2, { highlight: 'selected', change: { value: -3, text: '−3', since: '(2022)' } }),
		row(3, { highlight: 'other' }),
		row(4, { place: null, score: null, value: null, missing: 'Không có số liệu năm 2024 tại nguồn' })
	],
	marks: { kind: 'bars', low: 47, high: 49, from: 48, label: 'trung vị 48' },
	scores: true,
	head: { rank: 'Hạng', score: 'Điểm', change: ['Bậc so với 2023', 'Bậc'] },
	gap: (count) => `… ${count} tỉnh khác`,
	none: '—',
	noData: 'không có số liệu',
	alt: 'Xếp hạng'
};
const room = { width: 600, height: 200, rows: null };
const count = (svg: string, part: string) => svg.split(part).length - 1;

test('bars start at the line of the median', () => {
	const svg = ranking(data, room);
	const axis = Number(/<line x1="([\d.]+)"[^>]*stroke="var\(--rule-strong\)"/.exec(svg)?.[1]);
	const first = /<rect x="([\d.]+)"[^>]*fill="var\(--context\)"/.exec(svg)?.[1];
	expect(Number(first)).toBeCloseTo(axis, 0);
	expect(svg).not.toContain('<circle');
});

test('a scale that starts elsewhere than at zero has dots and no bars', () => {
	const svg = ranking({ ...data, marks: { kind: 'dots', low: 10, high: 80, ends: ['10', '80'] } }, room);
	expect(count(svg, '<circle')).toBe(3);
	expect(svg).not.toContain('fill="var(--context)"');
});

test('only the selected unit is in sen', () => {
	const texts = [...ranking(data, room).matchAll(/<text [^>]*fill="var\(--accent\)"[^>]*>([^<]*)</g)].map(
		(match) => match[1]
	);
	expect(texts).toEqual(['2', 'Tỉnh 2', '48,00']);
});

test('up is blue, down is brown, each with its arrow, sign and year', () => {
	const svg = ranking(data, room);
	expect(count(svg, 'fill="var(--up)"')).toBe(2);
	expect(count(svg, 'fill="var(--down)"')).toBe(2);
	expect(svg).toContain('>−3<');
	expect(svg).toContain('>(2022)<');
});

test('a unit without a figure says so and has no mark', () => {
	expect(ranking(data, room)).toContain('Không có số liệu năm 2024 tại nguồn');
	expect(ranking(data, { ...room, height: 70 })).not.toContain('Tỉnh 4');
});
