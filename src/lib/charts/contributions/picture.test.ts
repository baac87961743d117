// Protects the bars of changes: in every room all texts inside and none over another, the largest changes kept.
import { describe, expect, it } from 'vitest';
import { heightOf, rooms } from '../../../../tests/fixtures/rooms';
import { drawnTexts, outside, overlapping } from '../../../../tests/fixtures/texts';
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

describe.each(rooms)('in a room of $width × $height', (room) => {
	it.each([values, values.filter((value) => value > 0), values.filter((value) => value < 0), [0]])(
		'sets every text inside and apart (%#)',
		(...shown) => {
			const svg = contributions(data(shown), room);
			const texts = drawnTexts(svg);
			expect(heightOf(svg)).toBeLessThanOrEqual(room.height ?? Infinity);
			expect(outside(texts, room.width, heightOf(svg))).toEqual([]);
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
