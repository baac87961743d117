// Protects the bars of changes: in every room all texts inside and none over another, the largest changes kept.
import { describe, expect, it } from 'vitest';
import { drawnTexts, overlapping } from '../../../../tests/fixtures/texts';
import { onPage, type Room } from '../figure';
import { textWidth } from '../type/type';
import { contributions } from './picture';

const values = [0.21, 0.14, 0.08, 0.06, 0.01, -0.05, -0.18, -0.2, -0.9, -1.45];
const data = (shown = values) => ({
	rows: shown.map((value, at) => ({
		name: at % 2 ? 'Cung ứng dịch vụ công' : 'Công khai, minh bạch trong việc ra quyết định ở địa phương',
		value,
		text: `${value > 0 ? '+' : '−'}${Math.abs(value).toFixed(2)}`
	})),
	zero: 'không đổi',
	left: (count: number) => `Không vẽ ${count} thành phần thay đổi ít hơn`,
	alt: 'Thay đổi'
});

const rooms: Room[] = [
	{ width: 736, height: 250, rows: 20 },
	{ width: 541, height: 370, rows: 16 },
	{ width: 541, height: 800, rows: 24 },
	{ width: 584, height: 190, rows: 12 },
	{ width: 560, height: 150, rows: 12 },
	{ width: 714, height: 900, rows: null },
	{ width: 1043, height: 560, rows: null },
	{ width: 2000, height: 200, rows: 5 },
	{ width: 400, height: 300, rows: null },
	{ width: 320, height: 150, rows: 5 },
	onPage(690),
	onPage(358)
];

describe.each(rooms)('in a room of $width × $height', (room) => {
	it.each([values, values.filter((value) => value > 0), values.filter((value) => value < 0), [0]])(
		'sets every text inside and apart (%#)',
		(...shown) => {
			const svg = contributions(data(shown), room);
			const texts = drawnTexts(svg, textWidth);
			const height = Number(/height="(\d+)"/.exec(svg)?.[1]);
			expect(height).toBeLessThanOrEqual(room.height ?? Infinity);
			for (const text of texts) {
				expect(text.left, text.text).toBeGreaterThanOrEqual(-0.5);
				expect(text.right, text.text).toBeLessThanOrEqual(room.width + 0.5);
				expect(text.top, text.text).toBeGreaterThanOrEqual(-0.5);
				expect(text.bottom, text.text).toBeLessThanOrEqual(height + 0.5);
			}
			expect(overlapping(texts)).toEqual([]);
		}
	);
});

it('keeps the largest changes where there is little room, and says how many are left out', () => {
	const svg = contributions(data(), { width: 584, height: 102, rows: 12 });
	expect(svg.match(/<rect/g)).toHaveLength(4);
	for (const text of ['+0.21', '−0.20', '−0.90', '−1.45']) expect(svg).toContain(text);
	expect(svg).toContain('Không vẽ 6 thành phần');
});
