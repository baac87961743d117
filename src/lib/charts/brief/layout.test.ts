// Protects the brief as a picture: every line inside the room, headings with what follows them, and what is left out is counted.
import { describe, expect, it } from 'vitest';
import { heightOf, rooms } from '../../../../tests/fixtures/rooms';
import { drawnTexts, outside, overlapping } from '../../../../tests/fixtures/texts';
import type { BriefData, BriefEntry } from './data';
import { placed } from './layout';
import { brief } from './picture';

const entry = (term: string, text: string, more: Partial<BriefEntry> = {}): BriefEntry => ({
	term,
	text,
	who: null,
	note: null,
	way: null,
	...more
});
const long = 'Cung cấp nội dung cho truyền thanh cơ sở và bưu điện văn hóa xã: thiếu 6/6 lần';
const section = (heading: string, entries: number, term: string) => ({
	heading,
	entries: Array.from({ length: entries }, () => entry(term, long, { who: 'Chủ trì: Sở Nội vụ', way: 'down' })),
	remarks: ['Không tính 3 nhiệm vụ có định mức cho từng đơn vị hoặc chưa rõ phạm vi.']
});
const data: BriefData = {
	sections: [
		section('Các chỉ số, kỳ gần nhất có số liệu', 7, 'PAR Index 2023'),
		section('Ba câu hỏi nên đặt', 3, '1'),
		section('Kế hoạch 2024: 8 nhiệm vụ chậm, tính đến hết tháng 6/2024', 3, 'II.2.g.2'),
		{ heading: 'Khó khăn, vướng mắc', entries: [], remarks: ['Không có khó khăn nào đang mở trong kho.'] }
	],
	more: (count) => `Còn ${count} ý không đủ chỗ ở đây; xem trang.`,
	alt: 'Tóm tắt'
};

describe.each(rooms)('in $width × $height', (room) => {
	it('every line is inside and none over another', () => {
		const svg = brief(data, room);
		const texts = drawnTexts(svg);
		expect(outside(texts, room.width, room.height ?? heightOf(svg))).toEqual([]);
		expect(overlapping(texts)).toEqual([]);
	});

	it('no heading stands alone, and all entries are drawn or counted', () => {
		const { blocks, left } = placed(data, room);
		expect(blocks.at(-1)?.block.heading ?? false).toBe(false);
		const drawn = blocks.filter(({ block }) => !block.heading).length;
		expect(drawn + left).toBe(7 + 3 + 3 + 4);
		const said = drawnTexts(brief(data, room)).some(({ text }) => text.includes(`Còn ${left} ý`));
		expect(said).toBe(left > 0);
	});
});

it('a page and a sheet of paper hold all of it', () => {
	expect(placed(data, { width: 714, height: 900 }).left).toBe(0);
	expect(placed(data, { width: 358, height: null }).left).toBe(0);
});
