// Protects the sheet around a picture: nothing of it can be left out, its texts are escaped, and what the fonts lack is an error.
import { describe, expect, it } from 'vitest';
import { picture } from '$lib/charts/svg';
import { drawnTexts } from '../../../../tests/fixtures/texts';
import { sheet, type Printed } from './sheet';
import { sizeNames, sizeOf } from './sizes';

const printed: Printed = {
	locale: 'vi',
	title: 'Quảng Ninh dẫn đầu PAPI 2024; Hà Tĩnh đứng thứ 6 (Lăng kính CCHC tính)',
	subtitle: 'PAPI 2024, điểm theo thang 10–80',
	notes: ['Hạng do Lăng kính CCHC tính.'],
	custom: false,
	demo: false,
	sources: [{ title: 'PAPI 2024', publisher: 'CECODES, RTA, UNDP', published_on: '2025-04-15' }],
	release: { number: 12, published_at: '2025-05-20T02:00:00Z' },
	address: 'langkinh.hatinh.gov.vn/rankings/PAPI?year=2024&units=42'
};
const empty = {
	alt: 'PAPI 2024',
	draw: (room: { width: number; height: number | null }) => picture(room.width, room.height ?? 0, '')
};

function textsAt(name: string, changed: Partial<Printed> = {}): string[] {
	const size = sizeOf(name);
	if (!size) throw new Error(name);
	return drawnTexts(sheet(empty, { ...printed, ...changed }, size)).map(({ text }) => text);
}

describe.each([...sizeNames, '2880x960', '480x800', '320x320', '4096x512'])('at %s', (name) => {
	it('says title, measure, marks, source with year, release with date, and address', () => {
		const whole = textsAt(name, { demo: true }).join(' ');
		for (const words of [
			'Hà Tĩnh đứng thứ 6',
			'PAPI 2024, điểm theo thang 10–80',
			'Có dữ liệu minh hoạ',
			'Hạng do Lăng kính CCHC tính.',
			'CECODES, RTA, UNDP, 2025',
			'bản số 12, 20/5/2025'
		])
			expect(whole).toContain(words);
		expect(textsAt(name).join('')).toContain('langkinh.hatinh.gov.vn/rankings/PAPI?year=2024&units=42');
	});
});

it('parts a title of two lines after a mark, not inside a name', () => {
	expect(textsAt('article').slice(0, 2)).toEqual([
		'Quảng Ninh dẫn đầu PAPI 2024;',
		'Hà Tĩnh đứng thứ 6 (Lăng kính CCHC tính)'
	]);
});

it.each(sizeNames)('keeps names on one line at %s', (name) => {
	const title =
		'Thành phố Hồ Chí Minh đứng thứ 41 trong 61 tỉnh, thành phố có số liệu PAPI 2024 của Bà Rịa và Hồ Chí Minh';
	const drawn = textsAt(name, { title }).join('|');
	expect(drawn).not.toMatch(/Hồ\|Chí|Chí\|Minh|Bà\|Rịa/);
	expect(drawn).toContain('Hồ Chí Minh');
});

it.each([...sizeNames, '400x320'])('says at %s when words are the exporter’s own, however long they are', (name) => {
	const own = { custom: true, demo: true, notes: ['Hạng do Lăng kính CCHC tính.', 'Một ghi chú dài. '.repeat(11)] };
	expect(textsAt(name, own).join(' ')).toContain('Tiêu đề do người xuất biểu đồ viết.');
});

it('writes markup as text', () => {
	const size = sizeOf('article');
	if (!size) throw new Error('article');
	const svg = sheet(empty, { ...printed, title: '</text><image href="file:///etc/passwd"/>&"' }, size);
	expect(svg).not.toContain('<image');
	expect(svg).toContain('&lt;image href=&quot;file:///etc/passwd&quot;/&gt;&amp;&quot;');
});

it('never draws a character that the fonts lack', () => {
	expect(() => textsAt('article', { title: 'PAPI ↑ 2024' })).toThrow('↑');
});

it.each(['', '0x0', '1e3x1e3', '319x900', '5000x400', '4096x320', '-1200x675', 'Infinity', '1200×675', 'articles'])(
	'has no size %j',
	(name) => expect(sizeOf(name)).toBeNull()
);
