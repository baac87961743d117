// Protects measured text: the widths that pictures are laid out with are those of the fonts inside the files.
import { readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';
import { describe, expect, it } from 'vitest';
import { capHeight, evenLines, fit, lines, missingGlyphs, textWidth, type Weight } from './type';

function fontOf(weight: Weight): Font {
	const font = create(readFileSync(`src/lib/server/press/fonts/lk-sans-${weight}.ttf`));
	if (!('glyphForCodePoint' in font)) throw new Error('A collection, not a font.');
	return font;
}
const sentence = 'Hà Tĩnh xếp thứ 6 trong 61 tỉnh, thành phố; Đắk Lắk, Thừa Thiên Huế: +0,12 − 45,55 (“ước tính”)';

describe.each([400, 600] as const)('weight %d', (weight) => {
	const font = fontOf(weight);

	it('gives every character the advance that the font file gives it', () => {
		for (const character of new Set(sentence)) {
			const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0);
			const expected = (glyph.advanceWidth * 1000) / font.unitsPerEm;
			expect(textWidth(character, 1000, weight), character).toBeCloseTo(expected, 0);
		}
	});

	it('is never narrower than the text that a renderer sets with kerning', () => {
		const set = (font.layout(sentence).advanceWidth * 20) / font.unitsPerEm;
		expect(textWidth(sentence, 20, weight)).toBeGreaterThanOrEqual(set - 0.5);
		expect(textWidth(sentence, 20, weight)).toBeLessThan(set * 1.02);
	});

	it('knows how high capitals are', () => {
		expect(capHeight).toBeCloseTo(font.capHeight / font.unitsPerEm, 3);
	});
});

it('has every letter of Vietnamese, also typed as letter and mark, and names what it lacks', () => {
	const letters = Array.from('aăâeêioôơuưyđ').flatMap((letter) =>
		['', '\u0300', '\u0301', '\u0309', '\u0303', '\u0323'].map((mark) => letter + mark)
	);
	const all = letters.filter((letter) => letter.normalize('NFC').length === 1).join('');
	expect(missingGlyphs(all + all.toUpperCase())).toEqual([]);
	expect(textWidth('ế'.normalize('NFD'), 10)).toBe(textWidth('ế', 10));
	expect(missingGlyphs('a↑b你')).toEqual(['↑', '你']);
});

it('breaks lines by width, and ends what does not fit in an ellipsis', () => {
	const made = lines(sentence, 200, 13);
	expect(made.join(' ')).toBe(sentence);
	expect(made.every((line) => textWidth(line, 13) <= 200)).toBe(true);
	const two = lines(sentence, 200, 13, 400, 2);
	expect(two).toHaveLength(2);
	expect(two[1]).toMatch(/…$/);
	expect(two.every((line) => textWidth(line, 13) <= 200)).toBe(true);
	expect(textWidth(fit('Nghĩalộnhưngkhôngcócách', 60, 13), 13)).toBeLessThanOrEqual(60);
});

it('makes lines about equally long, without one word alone at the end', () => {
	const name = 'Tham gia của người dân ở cấp cơ sở';
	const width = textWidth('Tham gia của người dân ở cấp cơ', 14);
	expect(lines(name, width, 14).at(-1)).toBe('sở');
	expect(evenLines(name, width, 14)).toEqual(['Tham gia của người', 'dân ở cấp cơ sở']);
	expect(evenLines(name, 2 * width, 14)).toEqual([name]);
	expect(evenLines(name, width / 3, 14, 400, 2)).toEqual(lines(name, width / 3, 14, 400, 2));
});
