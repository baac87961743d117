// Protects the strips of components: in every room all texts inside and none over another, rows left out said, best rows kept.
import { describe, expect, it } from 'vitest';
import { heightOf, rooms } from '../../../../tests/fixtures/rooms';
import { drawnTexts, outside, overlapping } from '../../../../tests/fixtures/texts';
import { onPage } from '../figure';
import type { ComponentsData } from './data';
import { components } from './picture';

const names = [
	'Tham gia của người dân ở cấp cơ sở',
	'Công khai, minh bạch trong việc ra quyết định ở địa phương',
	'Trách nhiệm giải trình với người dân',
	'Tính năng động và tiên phong của chính quyền tỉnh',
	'Tiếp cận đất đai và sự ổn định trong sử dụng đất',
	'Cung ứng dịch vụ công',
	'Quản trị môi trường',
	'Quản trị điện tử',
	'Đào tạo lao động',
	'Thiết chế pháp lý và an ninh trật tự'
];

const data = (count: number, fromMedian = true): ComponentsData => ({
	rows: names.slice(0, count).map((name, at) => ({
		name,
		rank: fromMedian ? { text: `hạng ${at + 3}/61`, place: `${at + 3}/61` } : null,
		score: '5,84',
		difference: fromMedian ? `+0,${90 - at * 10}` : null,
		best: { score: '6,23', unit: 'Bà Rịa - Vũng Tàu và 2 đơn vị khác', value: 1.1 },
		value: 0.9 - at * 0.1,
		others: [-1.3, -0.6, -0.2, 0, 0.1, 0.4, 0.8]
	})),
	fromMedian,
	words: {
		components: 'Thành phần, xếp theo chênh lệch với trung vị',
		component: 'Thành phần',
		score: 'Điểm',
		difference: 'Chênh',
		rank: 'Hạng',
		best: 'Cao nhất',
		median: 'trung vị',
		bestIs: 'cao nhất',
		left: (count) => `Không vẽ ${count} thành phần gần trung vị hơn`
	},
	tick: (value) => value.toFixed(1).replace('.', ','),
	alt: 'Thành phần PAPI 2024'
});

const drawnNames = (svg: string) =>
	names.filter((name) => svg.includes(`>${name.slice(0, 8)}`) || svg.includes(`>${name}`));

describe.each(rooms)('in a room of $width × $height', (room) => {
	it.each([1, 8, 10])('sets every text of %i components inside and apart', (count) => {
		for (const fromMedian of [true, false]) {
			const svg = components(data(count, fromMedian), room);
			const texts = drawnTexts(svg);
			expect(heightOf(svg)).toBeLessThanOrEqual(room.height ?? Infinity);
			expect(texts.filter(({ size }) => size < 12)).toEqual([]);
			expect(outside(texts, room.width, heightOf(svg))).toEqual([]);
			expect(overlapping(texts)).toEqual([]);
		}
	});
});

it('shows all ten components of PCI in an article', () => {
	expect(drawnNames(components(data(10), { width: 736, height: 250, rows: 20 }))).toHaveLength(10);
});

it('keeps those furthest from the median where there is little room, and says how many are left out', () => {
	const svg = components(data(10), { width: 584, height: 150, rows: 12 });
	const kept = drawnNames(svg);
	expect(kept).toEqual(names.slice(0, kept.length));
	expect(svg).toContain(`Không vẽ ${10 - kept.length} thành phần`);
});

it('draws no best unit where too few were measured', () => {
	const alone = data(3, false);
	const svg = components(
		{ ...alone, rows: alone.rows.map((row) => ({ ...row, best: null, others: [] })) },
		onPage(1280)
	);
	expect(svg).not.toContain('Cao nhất');
	expect(svg.match(/<circle/g)).toHaveLength(3);
});
