// Protects pictures from words that cannot be drawn or would hide what they say.
import { describe, expect, it } from 'vitest';
import { readCustomText } from './custom-text';

const read = (title: string) => readCustomText('vi', new URLSearchParams({ title }));

describe('words of the exporter', () => {
	it('are composed and trimmed; what is not given stays as the chart has it', () => {
		expect(read(' Hà Ti\u0303nh ')).toEqual({ title: 'Hà Tĩnh', subtitle: null, note: null });
	});

	it('may hold markup: it is drawn as it is written', () => {
		expect(read('<script>alert(1)</script> & "x"')).toMatchObject({ title: '<script>alert(1)</script> & "x"' });
	});

	it('are counted after composing: 160 decomposed letters fit', () => {
		expect(read('ế'.normalize('NFD').repeat(160))).toMatchObject({ title: 'ế'.repeat(160) });
		expect(read('ế'.repeat(161))).toEqual({
			problem: 'title dài 161 ký tự, nhiều nhất là 160. Rút ngắn lại.'
		});
	});

	it.each([
		['', 'title để trống'],
		['   ', 'title để trống'],
		['x'.repeat(10_000), '10000 ký tự'],
		['a\u0000b', 'U+0000'],
		['a\nb', 'U+000A'],
		['a\u202eb', 'U+202E'],
		['a\u2067b', 'U+2067'],
		['a\u200bb', 'U+200B'],
		['a\ud800b', 'U+FFFD'],
		['Hà Tĩnh 😀', '😀 (U+1F600)'],
		['河静', '河 (U+6CB3), 静 (U+9759)']
	])('%j are refused with what is wrong', (title, words) => {
		expect(JSON.stringify(read(title))).toContain(words);
	});

	it('are refused when given twice', () => {
		const twice = new URLSearchParams([
			['note', 'a'],
			['note', 'b']
		]);
		expect(readCustomText('en', twice)).toEqual({ problem: 'note may be given only once.' });
	});
});
