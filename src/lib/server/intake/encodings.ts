import iconv from 'iconv-lite';
import { fold } from '$lib/i18n/fold';

/** How Vietnamese was written before Unicode, as iconv-lite names it. */
export const legacyEncodings = ['windows-1258', 'tcvn', 'viscii'] as const;
/** Fonts of the nineties that showed other letters than the text holds: the text is Unicode and looks wrong. */
export const legacyFonts = ['tcvn3', 'vni'] as const;
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | (typeof legacyEncodings)[number];
export type Font = (typeof legacyFonts)[number];

/** Whether folded words of a text are a unit's name. */
export type Knows = (spelling: string) => boolean;

/** How many different known names a text holds, each as a cell or a part of one between punctuation. */
function namesIn(text: string, knows: Knows): number {
	const found = new Set<string>();
	for (const part of text.slice(0, 400_000).split(/[\n\r,;\t"|]+/u)) {
		const spelling = fold(part);
		// Names written without accents prove nothing.
		if (spelling !== '' && /[^\x20-\x7e]/u.test(part) && knows(spelling)) found.add(spelling);
	}
	return found.size;
}

/** Which old encoding these bytes are in, judged by the names in them; candidates where it is not certain. */
export function legacyEncoding(bytes: Uint8Array, knows: Knows): { certain: Encoding } | { candidates: Encoding[] } {
	const judged = legacyEncodings
		.map((encoding) => ({
			encoding,
			names: namesIn(iconv.decode(Buffer.from(bytes), encoding).normalize('NFC'), knows)
		}))
		.sort((a, b) => b.names - a.names);
	const [best, second] = judged;
	return best && second && best.names >= 2 && best.names >= 2 * second.names
		? { certain: best.encoding }
		: { candidates: judged.map(({ encoding }) => encoding) };
}

/** Which old font the text was written for, if its names only make sense in that one. */
export function legacyFont(text: string, knows: Knows): Font | null {
	const own = namesIn(text, knows);
	const [best] = legacyFonts
		.map((font) => ({ font, names: namesIn(fromFont(text, font), knows) }))
		.sort((a, b) => b.names - a.names);
	return best && best.names >= 2 && best.names > 2 * own ? best.font : null;
}

/** The text that its font showed. */
export const fromFont = (text: string, font: Font): string => (font === 'vni' ? fromVni(text) : fromTcvn3(text));

/** TCVN 5712 kept its letters above 160, where they look like those of Latin-1. */
const fromTcvn3 = (text: string): string =>
	text.replace(/[\u00a1-\u00ff]/gu, (letter) => iconv.decode(Buffer.from([letter.charCodeAt(0)]), 'tcvn'));

const marks: Record<string, string> = {
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
	ä: '\u0302\u0323',
	ê: '\u0306',
	é: '\u0306\u0301',
	è: '\u0306\u0300',
	ú: '\u0306\u0309',
	ü: '\u0306\u0303',
	ë: '\u0306\u0323'
};
const letters: Record<string, string> = { í: 'í', ì: 'ì', æ: 'ỉ', ó: 'ĩ', ò: 'ị', î: 'ỵ', ñ: 'đ', ô: 'ơ', ö: 'ư' };

/** VNI: a letter is followed by one that stands for its marks, or is itself another letter. */
function fromVni(text: string): string {
	const marked = text.replace(/([aeouyôö])([ùøûõïâáàåãäêéèúüë])/giu, (whole, base: string, mark: string) => {
		const combined = marks[mark.toLowerCase()];
		return combined === undefined ? whole : `${letters[base] ?? upper(base)}${combined}`;
	});
	return marked.replace(/[íìæóòîñôö]/giu, (letter) => letters[letter] ?? upper(letter)).normalize('NFC');
}

const upper = (letter: string): string => letters[letter.toLowerCase()]?.toUpperCase() ?? letter;
