import iconv from 'iconv-lite';
import type { Findings } from '../findings';
import type { GridRow } from '../grid-row';
import { knownWordsIn } from './known-words';

/**
 * Encodings of the time before Unicode, in which the letters live in the font: in a file of today their bytes stand
 * as Latin letters and signs, `Hµ Néi` (TCVN3, fonts .VnTime) or `Haø Noäi` (VNI-Times) for `Hà Nội`.
 */
export const fonts = ['TCVN3', 'VNI'] as const;
export type Font = (typeof fonts)[number];

/** Letters of TCVN3 have the bytes of TCVN 5712. What no Vietnamese letter has stays. */
const tcvn = (sign: string): string => {
	const letter = iconv.decode(Buffer.from(sign, 'latin1'), 'tcvn');
	return /\p{L}/u.test(letter) ? letter : sign;
};

/** VNI writes a letter and then its marks; the marks alone are never letters of Vietnamese words. */
const vniMarks: Record<string, string> = {
	ù: '\u0301',
	ø: '\u0300',
	û: '\u0309',
	õ: '\u0303',
	ï: '\u0323',
	â: '\u0302',
	á: '\u0302\u0301',
	à: '\u0302\u0300',
	å: '\u0302\u0309',
	ã: '\u0302\u0303',
	ä: '\u0323\u0302',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0323\u0306'
};
const vniLetters: Record<string, string> = { ô: 'ơ', ö: 'ư', ñ: 'đ', î: 'ỵ', æ: 'ỉ', ó: 'ĩ', ò: 'ị' };
const vniPair = /[aeouyôö][ùøûõïâáàåãäêéèúüë]|[ôöñîæóò]/gi;

function vni(pair: string): string {
	const [letter = '', mark = ''] = pair;
	const lower = vniLetters[letter.toLowerCase()] ?? letter.toLowerCase();
	const base = letter === letter.toLowerCase() ? lower : lower.toUpperCase();
	return base + (vniMarks[mark.toLowerCase()] ?? '');
}

/** Text of such a font as Unicode. */
export const toUnicode: Record<Font, (text: string) => string> = {
	TCVN3: (text) => text.replace(/[\u00a1-\u00fe]/g, tcvn).normalize('NFC'),
	VNI: (text) => text.replace(vniPair, vni).normalize('NFC')
};

/** The font whose letters a text is written in; null where it reads best as it stands. */
export function fontOf(text: string): Font | null {
	const plain = knownWordsIn(text);
	const best = fonts
		.map((font) => ({ font, hits: knownWordsIn(toUnicode[font](text)) }))
		.reduce((a, b) => (b.hits > a.hits ? b : a));
	return best.hits >= 2 && best.hits > 2 * plain ? best.font : null;
}

/** Letters that Unicode has and no text of such a font can have. */
const unicodeOnly = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/;

/**
 * Turns the rows of a file in an old font into Unicode and says so once, with an example. The letters are the same in
 * both, so nothing is guessed; but a file that mixes both ways of writing is refused: `Hà` would be read twice.
 */
export function unicodeRows(font: Font, findings: Findings): (rows: GridRow[]) => GridRow[] {
	let told = false;
	let mixed = false;
	const convert = (cell: string, line: number): string => {
		if (!/[\u0080-\uffff]/.test(cell)) return cell;
		if (unicodeOnly.test(cell)) {
			if (!mixed) findings.error('mixed_fonts', { row: line, value: cell }, { font });
			mixed = true;
			return cell;
		}
		const text = toUnicode[font](cell);
		if (!told && text !== cell) {
			findings.warning('old_font', { row: line, value: cell }, { font, read_as: text });
			told = true;
		}
		return text;
	};
	return (rows) => rows.map((row) => ({ ...row, cells: row.cells.map((cell) => convert(cell, row.line)) }));
}
